// One command at a time, each with one key: a second press while the first is under way does nothing, and a command
// that got no answer is repeated with the same key until it has one.

import { api, newKey } from "../shared/api.js";
import { troubleOf } from "../shared/trouble.js";

/** How long a command is repeated (ms). Later than this, calling somebody would surprise the officer. */
const PATIENCE = 120_000;

/** After this the officer is told that it takes longer than it should (ms). */
const SLOW = 1_500;

/**
 * Gives `send(act, path, body)`, which resolves to the server's answer, or to null where there is none.
 * `onChange({ act, slow } or null)` tells what is under way; `onTrouble({ code, facts, status, detail })` why nothing
 * came of it.
 */
export function commands({ onChange, onTrouble }) {
  let underway = null;

  return async function send(act, path, body) {
    if (underway) return null;
    underway = { act, slow: false };
    onChange(underway);
    const slow = setTimeout(() => onChange((underway = { act, slow: true })), SLOW);
    try {
      return await api.post(path, body, { key: newKey(), patience: PATIENCE });
    } catch (error) {
      onTrouble(troubleOf(error));
      return null;
    } finally {
      clearTimeout(slow);
      underway = null;
      onChange(null);
    }
  };
}
