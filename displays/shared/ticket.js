// What a ticket's body means for its visitor: one situation, and the errand that it is about.

import { secondsUntil } from "./clock.js";

/** The errand that counts now: the one that is under way, else the next one, else the last. */
export function currentErrand({ errands }) {
  const under = errands.find((errand) => ["called", "serving", "held", "waiting"].includes(errand.state));
  return under || errands.find((errand) => errand.state === "absent") || laterErrands({ errands })[0] || errands.at(-1);
}

/** The errands that come after the current one, the likely next one first. */
export function laterErrands({ errands }) {
  return errands.filter((errand) => errand.state === "pending").sort((one, other) => one.order - other.order);
}

/**
 * The situation: called, serving, held, missed, halted (nobody is called now), next (nobody is ahead), postponed,
 * transferred or returned (and waiting again), waiting, pending, done, cancelled or expired. Words and colours go by it.
 */
export function situation(body) {
  if (body.go_to) return "called";
  const errand = currentErrand(body);
  if (errand.state === "absent") return "missed";
  if (errand.state === "waiting") return kindOfWaiting(body, errand);
  return errand.state === "transferred" ? "pending" : errand.state;
}

function kindOfWaiting({ errands }, errand) {
  if (errand.halt) return "halted";
  if (errand.not_before && secondsUntil(errand.not_before) > 0) return "postponed";
  if (errand.ahead === 0) return "next";
  if (errand.returned) return "returned";
  const before = errands.filter((other) => other.stop < errand.stop && other.state !== "pending").at(-1);
  return before?.state === "transferred" ? "transferred" : "waiting";
}

/** Whether nothing more will happen to this ticket. */
export function isOver(body) {
  return ["done", "cancelled", "expired"].includes(situation(body));
}

/** What the visitor may do now, of the current errand or the whole ticket: postpone, cancel, return, next-stop. */
export function mayDo(body) {
  const may = new Set([...(body.may || []), ...(currentErrand(body).may || [])]);
  if (choices(body).length) may.add("next-stop");
  return [...may];
}

/** The stops that may be made the next one, where there is anything to choose from. */
export function choices(body) {
  const later = laterErrands(body);
  const waits = currentErrand(body).state === "waiting";
  return waits || later.length > 1 ? later.filter((errand) => errand.may_choose) : [];
}

/** What must change before the phone calls attention to itself again: a new call, or being next. */
export function attention(body) {
  const kind = situation(body);
  if (kind === "called") return `called ${body.go_to.counter} ${body.go_to.calls}`;
  return kind === "next" || kind === "missed" ? kind : "";
}
