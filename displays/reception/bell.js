// Rings as long as somebody is to come: once for each new cause, again each three minutes, and a title that blinks
// until somebody is back at the page.

import { speaker } from "../shared/sound.js";

const BLINK_MS = 1000;
const AGAIN_MS = 180_000;

/** Gives `{ follow(rings, title), quiet() }`: `title` is what blinks against the page's own. */
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
  const follow = (rings, title) => {
    const now = performance.now();
    for (const id of heard.keys()) if (!rings.some((ring) => ring.id === id)) heard.delete(id);
    const due = rings.filter(({ id }) => now - (heard.get(id) ?? -Infinity) >= AGAIN_MS);
    for (const { id } of due) heard.set(id, now);
    if (!rings.length) quiet();
    if (!due.length) return;
    blink(title);
    // A browser that has not seen a touch stays silent; the title tells it all the same.
    speaker.chime().catch(() => {});
  };
  return { follow, quiet };
}
