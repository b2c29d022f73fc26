// What an officer can do: the key of each act, and when it stands open.

import { secondsUntil } from "../shared/clock.js";

const called = (body) => body.current?.state === "called";
const serving = (body) => body.current?.state === "serving";
const visited = (body) => body.current !== null;
const idle = (body) => body.current === null && body.counter.state === "open";
const listed = ({ waiting, held, absent }) => waiting.length + held.length + absent.length > 0;
const always = () => true;

/** In the order in which the buttons stand; a button never changes its place, so the hand learns it. */
export const ACTS = [
  { code: "recall", key: "U", open: called },
  { code: "absent", key: "T", open: called },
  { code: "absent-next", key: "N", path: "call-next", open: (body) => called(body) && Boolean(body.current.absent_at) },
  { code: "hold", key: "H", open: visited },
  { code: "transfer", key: "A", open: visited },
  { code: "finish", key: "S", open: serving },
  { code: "cancel", key: "X", open: visited },
  { code: "add-errand", key: "K", open: visited },
  { code: "note", key: "C", open: visited },
  { code: "priority", key: "P", open: visited },
  { code: "walk-in", key: "L", open: (body) => idle(body) && callsStopped(body) === null },
  { code: "pause", key: "J", open: (body) => !visited(body) && body.counter.state !== "closed" },
  { code: "numbers", key: "D", open: listed },
  { code: "help", key: "B", open: always },
  { code: "undo", key: "Z", open: (body) => body.undo_until !== null },
];

/** Acts whose buttons come with what they are about: the visitor's next stop and her paper, whether she is still served. */
export const OCCASIONS = [
  { code: "next-stop", key: "G", open: (body) => stopsToChoose(body).length > 0 },
  { code: "reprint", key: "R", open: visited },
  { code: "still", key: "Y", open: serving },
];

const KNOWN = [...ACTS, ...OCCASIONS];

export const actOf = (key) => KNOWN.find((act) => act.key === key);
export const actNamed = (code) => KNOWN.find((act) => act.code === code);

/** The stops that may come before the one that is first in line. */
export const stopsToChoose = ({ current }) => (current?.stops ?? []).slice(1).filter((stop) => stop.may_choose);

/** Why no calls are made here now, or null; a break is over when its time is, before the server says so. */
export function callsStopped({ calls_stopped }) {
  if (!calls_stopped) return null;
  return calls_stopped.until && secondsUntil(calls_stopped.until) === 0 ? null : calls_stopped;
}

/** Whether the large button has nothing to do: nobody is here, and no calls are made. */
export const isResting = (body) => idle(body) && callsStopped(body) !== null;

/** The act of the one large button: its word and what it sends. */
export function primaryOf(body) {
  if (body.counter.state === "paused") return { word: "unpause", act: "unpause" };
  if (body.counter.state === "closed") return { word: "open", act: "open" };
  if (called(body)) return { word: "start", act: "start" };
  if (serving(body)) return { word: callsStopped(body) ? "finish" : "finish-and-call", act: "call-next" };
  return { word: "call", act: "call-next" };
}
