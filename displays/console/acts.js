// What an officer can do: the key of each act, and when it stands open.

const called = (body) => body.current?.state === "called";
const serving = (body) => body.current?.state === "serving";
const visited = (body) => body.current !== null;
const idle = (body) => body.current === null && body.counter.state === "open";
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
  { code: "walk-in", key: "L", open: idle },
  { code: "pause", key: "J", open: (body) => !visited(body) && body.counter.state !== "closed" },
  { code: "help", key: "B", open: always },
  { code: "undo", key: "Z", open: (body) => body.undo_until !== null },
];

export const actOf = (key) => ACTS.find((act) => act.key === key);

/** The act of the one large button: its word and what it sends. */
export function primaryOf(body) {
  if (body.counter.state === "paused") return { word: "unpause", act: "unpause" };
  if (body.counter.state === "closed") return { word: "open", act: "open" };
  if (called(body)) return { word: "start", act: "start" };
  if (serving(body)) return { word: "finish-and-call", act: "call-next" };
  return { word: "call", act: "call-next" };
}
