// The question of an act while it is open: asked, answered by keys or presses, sent, closed.

import { language } from "../shared/words.js";
import { api } from "../shared/api.js";
import { bodyOf, formOf, matching } from "./forms.js";

/** Acts whose question is not about the visitor at the counter. */
const ABOUT_NOBODY = new Set(["keys", "walk-in", "pause", "call"]);

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
    set({ form: { ...form, about: ABOUT_NOBODY.has(code) ? null : state.body.current?.id }, trouble: null });
    return true;
  }

  const close = () => set({ form: null, trouble: null });
  const change = (facts) => set({ form: { ...state.form, ...facts } });

  /** One answer is taken: it is sent, or for a transfer the note is asked for. */
  function choose(chosen) {
    if (!chosen) return;
    if (!state.form.details || state.form.chosen) return send({ ...state.form, chosen });
    change({ chosen });
    document.querySelector(".details-note")?.focus();
  }

  async function send(form) {
    if (await act(form.chosen?.act ?? form.act, bodyOf(form))) close();
  }

  function submit() {
    const { form } = state;
    if (form.kind === "picker" && !form.chosen) return choose(matching(form)[form.at]);
    if (form.kind === "choice" || form.kind === "keys") return;
    if (form.kind !== "note" || form.text.trim()) send(form);
  }

  function press(key) {
    const { form } = state;
    if (!/^[1-9]$/.test(key)) return;
    if (form.kind === "choice") choose(form.options[key - 1]);
    if (form.kind === "pause" && form.reasons[key - 1]) change({ reason: form.reasons[key - 1] });
  }

  async function closeCounter() {
    if (await act("close", bodyOf(state.form))) left();
  }

  return { open, close, change, choose, submit, press, closeCounter };
}

/** Whether an open question still fits: one about a visitor must not be sent about the next one. */
export const stillFits = (form, body) => !form?.about || form.about === body.current?.id;
