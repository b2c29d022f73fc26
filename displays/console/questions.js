// The question of an act while it is open: asked, answered by keys or presses, sent, closed.

import { language } from "../shared/words.js";
import { api } from "../shared/api.js";
import { matching } from "./entries.js";
import { bodyOf, formOf, sureForm } from "./forms.js";
import { listed } from "./numbers.js";

/** Acts whose question is not about the visitor at the counter. */
const ABOUT_NOBODY = new Set(["keys", "walk-in", "pause", "call", "numbers"]);

/** The most that one visit can have settled of one kind. */
const QUANTITY_AT_MOST = 1000;

/**
 * Gives what the page does with questions. `state` is the page's, `set(facts)` changes it, `act(code, facts)` sends a
 * command and tells whether it was done, `untilAnswered(ask)` repeats an asking, `left()` follows a closed counter.
 */
export function questions({ state, set, act, untilAnswered, left }) {
  let places = null;

  /** Opens the question that an act needs; false where it needs none. */
  async function open(code, facts = {}) {
    if (code === "transfer" || code === "add-errand") {
      places = await untilAnswered(() => api.get(`/api/floor?language=${language()}`));
    }
    const form = formOf(code, state.body, { floor: places, ...facts });
    if (!form) return false;
    const about = ABOUT_NOBODY.has(code) || facts.errand ? null : state.body.current?.id;
    set({ form: { ...form, about }, trouble: null });
    return true;
  }

  const close = () => set({ form: null, trouble: null });
  const change = (facts) => set({ form: { ...state.form, ...facts } });

  /** One answer is taken: it is sent, or leads to the next question. */
  function choose(chosen) {
    if (!chosen) return;
    if (chosen.opens) return open(chosen.opens, { errand: chosen.errand });
    if (!state.form.details || state.form.chosen) return send({ ...state.form, chosen });
    change({ chosen });
    document.querySelector(".details-note")?.focus();
  }

  const send = (form) => perform(form.chosen?.act ?? form.act, bodyOf(form));

  async function perform(code, body) {
    if (await act(code, body)) return code === "close" ? left() : close();
    if (state.trouble?.code !== "last_counter") return;
    set({ form: { ...sureForm(code, body, state.trouble.facts.waiting), about: null }, trouble: null });
  }

  function submit() {
    const { form } = state;
    if (form.kind === "picker" && !form.chosen) return choose(matching(form)[form.at]);
    if (form.kind === "choice" || form.kind === "keys") return;
    if (form.kind !== "note" || form.text.trim()) send(form);
  }

  /** What a key answers in each kind of question, where no text is written. */
  const keys = {
    choice: (form, key) => choose(form.options[key - 1]),
    pause(form, key) {
      if (form.reasons[key - 1]) change({ reason: form.reasons[key - 1] });
      if (key === "ArrowLeft" || key === "ArrowRight") change({ minutes: beside(form, key === "ArrowRight" ? 1 : -1) });
      if (key === "X") closeCounter();
    },
    finish(form, key) {
      if (form.outcomes[key - 1]) change({ outcome: form.outcomes[key - 1].code });
      if (key === "ArrowUp" || key === "+") count(form.quantity + 1);
      if (key === "ArrowDown" || key === "-") count(form.quantity - 1);
    },
  };
  const press = (key) => keys[state.form.kind]?.(state.form, key);

  /** How many were settled; what is no number of them leaves it as it is. */
  function count(quantity) {
    if (Number.isInteger(quantity)) change({ quantity: Math.min(QUANTITY_AT_MOST, Math.max(1, quantity)) });
  }

  const closeCounter = () => perform("close", bodyOf(state.form));

  return { open, close, change, choose, submit, press, count, closeCounter };
}

/** The length of pause beside the one that is chosen. */
function beside({ minutesOffered, minutes }, step) {
  const at = minutesOffered.indexOf(minutes) + step;
  return minutesOffered[Math.min(minutesOffered.length - 1, Math.max(0, at))];
}

/** An open question under a new body: null where it was about a visitor who is gone; lists follow the queue. */
export function following(form, body) {
  if (form?.about && form.about !== body.current?.id) return null;
  return form?.act === "numbers" ? { ...form, entries: listed(body) } : form;
}
