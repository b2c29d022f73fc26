// How a phone makes itself noticed while its page is open: sound (after a touch), title, and vibration where it exists.

import { speaker } from "../shared/sound.js";

const VIBRATION = [400, 200, 400, 200, 800];
const BLINK_MS = 1_000;
const CHIMES = 2;

let blinking = 0;

/** Rings once for something new. `loud` for a call; softer otherwise. */
export function ring(loud) {
  for (let nth = 0; nth < (loud ? CHIMES : 1); nth += 1) speaker.chime().catch(() => {});
  if (loud && navigator.vibrate) navigator.vibrate(VIBRATION);
}

/** Shows `title` in the tab; with `attention` it blinks against it until the next call of this function. */
export function showTitle(title, attention = "") {
  clearInterval(blinking);
  document.title = attention || title;
  if (!attention) return;
  let on = true;
  blinking = setInterval(() => {
    on = !on;
    document.title = on ? attention : title;
  }, BLINK_MS);
}
