// What an act needs to know before it is done.

import { say } from "../shared/words.js";
import { pending } from "./acts.js";
import { noWish } from "./issuing.js";

const TIME = /^\s*(\d{1,2})[.:](\d{2})\s*$/;

export function asking(desk, { act }) {
  const { state, set } = desk;

  const open = (form) => set({ form, trouble: null, told: null });
  const leave = () => set({ form: null, trouble: null });
  const choice = (code, title, choices, extra) => open({ kind: "choice", code, title, choices, ...extra });
  const reasons = (code, facts, ...names) =>
    choice(code, say(`reception-act-${code}`), names.map((reason) => ({ text: say(`reason-${reason}`), facts: { ...facts, reason } })));

  /** Opens what an act asks, or does it at once where there is nothing to ask. */
  function begin({ code }) {
    const { ticket, body } = state;
    switch (code) {
      case "postpone":
        return choice(code, say("reception-act-postpone"), body.postpone_minutes.map((minutes) => ({ text: say("reception-minutes", { minutes }), facts: { minutes } })));
      case "priority":
        return reasons(code, { on: !ticket.priority }, "asked", ticket.priority ? "mistake" : "seen");
      case "cancel":
        return choice(code, say("reception-cancel-title", { number: ticket.number }),
          ["asked", "left"].map((reason) => ({ text: say(`reason-${reason}`), facts: { reason }, grave: true })));
      case "next-stop":
        return choice(code, say("reception-act-next-stop"),
          pending(ticket).map((errand) => ({ text: `${errand.service_name} · ${errand.agency_name}`, facts: { stop: errand.stop } })));
      case "transfer":
        return open({ kind: "transfer", title: say("reception-act-transfer") });
      case "assist":
        return act(code, { on: !ticket.assist });
      default:
        return act(code);
    }
  }

  async function choose({ facts, run }) {
    const { code } = state.form;
    leave();
    await (run ? run() : act(code, facts));
  }

  /** A refused number that this person may give all the same. */
  const anyway = (give) =>
    choice("override", say("reception-override-title"), [{ text: say("reception-override"), run: give }], { keep: true });

  const problem = (field) => set({ form: { ...state.form, problem: { field, text: say(`reception-problem-${field}`) } } });

  async function enter(event) {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.target));
    const moment = TIME.exec(fields.time);
    if (!fields.number.trim()) return problem("number");
    if (!moment || moment[1] > 23 || moment[2] > 59) return problem("time");
    if (!fields.service) return problem("service");
    set({ form: { ...state.form, problem: null }, trouble: null });
    const { language, priority, assist, people } = state.wish;
    const issued = await desk.send("/api/reception/tickets", {
      services: [fields.service], language, priority, assist, people, number: fields.number.trim(), issued_at: instantOf(moment),
    });
    if (issued) set({ issued, form: null, wish: noWish() });
  }

  /** Today at this time on the floor. The body's own instant says which day and which offset hold there. */
  function instantOf([, hour, minute]) {
    const { as_of } = state.body;
    return `${as_of.slice(0, 10)}T${hour.padStart(2, "0")}:${minute}:00${as_of.slice(23)}`;
  }

  async function transfer(event) {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.target));
    if (!fields.service) return problem("service");
    if (await act("transfer", fields)) leave();
  }

  /** Digits choose; true where the key was meant for a dialog. */
  function press(key) {
    if (state.form?.kind !== "choice") return;
    const chosen = state.form.choices[Number(key) - 1];
    if (chosen) choose(chosen);
  }

  return {
    begin, choose, leave, press, enter, transfer, anyway,
    emergency: () => open({ kind: "emergency", title: say("reception-emergency") }),
    series: (typed) => set({ form: { ...state.form, series: /^[a-z]+/i.exec(typed.trim())?.[0].toUpperCase() ?? "" } }),
  };
}
