// What a ticket's body means for its visitor: one situation, and the errand that it is about.

import { secondsUntil } from "../shared/clock.js";

/** The errand that counts now: the one that is under way, else the next one, else the last. */
export function currentErrand({ errands }) {
  const under = errands.find((errand) => ["called", "serving", "held", "waiting", "absent"].includes(errand.state));
  return under || errands.find((errand) => errand.state === "pending") || errands.at(-1);
}

/** The errands that come after the current one. */
export function laterErrands(body) {
  const current = currentErrand(body);
  return body.errands.filter((errand) => errand !== current && errand.state === "pending");
}

/**
 * The situation: called, serving, held, missed, next (nobody is ahead), postponed, waiting, pending, done, cancelled
 * or expired. Words and colours go by it.
 */
export function situation(body) {
  if (body.go_to) return "called";
  if (body.missed) return "missed";
  const errand = currentErrand(body);
  if (errand.state === "absent") return "missed";
  if (errand.state !== "waiting") return errand.state === "transferred" ? "pending" : errand.state;
  if (errand.not_before && secondsUntil(errand.not_before) > 0) return "postponed";
  return errand.ahead === 0 ? "next" : "waiting";
}

/** Whether nothing more will happen to this ticket. */
export function isOver(body) {
  return ["done", "cancelled", "expired"].includes(situation(body));
}

/** What the visitor may do now, of the current errand or the whole ticket: postpone, cancel, return. */
export function mayDo(body) {
  return [...new Set([...(body.may || []), ...(currentErrand(body).may || [])])];
}

/** What must change before the phone calls attention to itself again: a new call, or being next. */
export function attention(body) {
  const kind = situation(body);
  if (kind === "called") return `called ${body.go_to.counter} ${body.go_to.calls}`;
  return kind === "next" || kind === "missed" ? kind : "";
}
