// Taking a number: one key per ticket that somebody wants, however often it is touched or sent.
import { NoAnswer, Refused, api, newKey } from "../shared/api.js";
import { has, say } from "../shared/words.js";

const PATIENCE_MS = 30_000;
const SLOW_MS = 800;

/** `onTicket(ticket)` gets the number. `state.taking` tells the page what is going on. */
export function taking({ state, draw, onTicket }) {
  const send = async (attempt) => {
    const slow = setTimeout(() => change(attempt, { slow: true }), SLOW_MS);
    try {
      const ticket = await api.post("/api/kiosk/tickets", attempt.request, { key: attempt.key, patience: PATIENCE_MS });
      if (state.taking?.key === attempt.key) onTicket(ticket);
    } catch (error) {
      if (error instanceof Refused) change(attempt, { busy: false, refused: reasonOf(error) });
      else if (error instanceof NoAnswer) change(attempt, { busy: false });
      else throw error;
    } finally {
      clearTimeout(slow);
    }
  };
  const change = ({ key }, facts) => {
    if (state.taking?.key !== key) return;
    state.taking = { ...state.taking, ...facts };
    draw();
  };
  const begin = (attempt) => {
    state.taking = { ...attempt, busy: true, slow: false };
    draw();
    send(state.taking);
  };
  return {
    issue: (request) => {
      if (!state.taking) begin({ key: newKey(), request });
    },
    // What was not answered may have been done: the same key makes sure that it is not done twice.
    takeAgain: () => begin(state.taking),
    dropTaking: () => {
      state.taking = null;
      draw();
    },
  };
}

function reasonOf({ code, facts, detail }) {
  const name = `refusal-${code.replaceAll("_", "-")}`;
  return has(name) ? say(name, facts) : detail || say("kiosk-ask-desk");
}
