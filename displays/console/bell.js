// People wait and nobody calls them: a chime, again each few minutes, and a title that blinks until the officer is
// back at the keys.

import { now } from "../shared/clock.js";
import { speaker } from "../shared/sound.js";

const BLINK_MS = 1000;

/** Gives `{ follow(ring, title), quiet(), rings, rename(title) }`; `follow` is told each second what the body says. */
export function bell() {
  let rung = "";
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
  const follow = (due, title) => {
    const turn = turnOf(due);
    if (turn === rung) return;
    rung = turn;
    if (turn) ring(title);
    else quiet();
  };
  return { follow, quiet, get rings() { return blinking !== 0; }, rename: (title) => (own = title) };
}

/** Names each time that a ring is due: at its beginning and again and again from there; empty while none is. */
function turnOf(due) {
  const passed = due ? now() - Date.parse(due.since) : -1;
  return passed < 0 ? "" : `${due.since} ${Math.floor(passed / 1000 / due.again_s)}`;
}
