// Rings as long as somebody is to come: once for each new cause, again after the floor's own time, and a title that
// blinks until somebody is back at the page.

import { speaker } from "../shared/sound.js";

const BLINK_MS = 1000;

/** Gives `{ follow(rings, again_s, title), quiet() }`: `title` is what blinks against the page's own. */
export function bell() {
  const heard = new Map();
  let blinking = 0;
  let own = "";

  const quiet = () => {
    if (!blinking) return;
    clearInterval(blinking);
    blinking = 0;
    document.title = own;
  };
  const blink = (title) => {
    quiet();
    own = document.title;
    document.title = title;
    blinking = setInterval(() => (document.title = document.title === title ? own : title), BLINK_MS);
  };
  const follow = (rings, again_s, title) => {
    const now = performance.now();
    for (const id of heard.keys()) if (!rings.some((ring) => ring.id === id)) heard.delete(id);
    const due = rings.filter(({ id }) => now - (heard.get(id) ?? -Infinity) >= again_s * 1000);
    for (const { id } of due) heard.set(id, now);
    if (!rings.length) quiet();
    if (!due.length) return;
    blink(title);
    // A browser that has not seen a touch stays silent; the title tells it all the same.
    speaker.chime().catch(() => {});
  };
  return { follow, quiet };
}
