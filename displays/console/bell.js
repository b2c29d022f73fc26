// The first visitor at an idle counter: one chime, and a title that blinks until the officer is back at the keys.

import { speaker } from "../shared/sound.js";

const BLINK_MS = 1000;

/** Whether a visitor has come to a counter that stood idle with nobody waiting. */
export function firstArrived(before, after) {
  const idle = (body) => body.counter.state === "open" && body.current === null;
  return before !== null && idle(before) && idle(after) && before.waiting.length === 0 && after.waiting.length > 0;
}

/** Gives `{ ring(title), quiet() }`; `ring` chimes and blinks `title` against the page's own until `quiet`. */
export function bell() {
  let blinking = 0;
  let own = "";

  const quiet = () => {
    if (!blinking) return;
    clearInterval(blinking);
    blinking = 0;
    document.title = own;
  };
  const ring = (title) => {
    quiet();
    own = document.title;
    document.title = title;
    blinking = setInterval(() => (document.title = document.title === title ? own : title), BLINK_MS);
    // A browser that has not seen a touch stays silent; the title tells it all the same.
    speaker.chime().catch(() => {});
  };
  return { ring, quiet, get rings() { return blinking !== 0; }, rename: (title) => (own = title) };
}
