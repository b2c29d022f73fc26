// A service that lasts far longer than usual may have been forgotten: its officer is asked once.

import { secondsUntil } from "../shared/clock.js";

const ANSWERED = "console-still-served";

/** Gives `asks(current)`: whether the question stands now, and `answered(current)`, kept over a reload. */
export function forgotten() {
  let answered = sessionStorage.getItem(ANSWERED);
  return {
    asks: (current) =>
      current?.state === "serving" && Boolean(current.ask_at) && secondsUntil(current.ask_at) === 0 && current.id !== answered,
    answered(current) {
      answered = current.id;
      sessionStorage.setItem(ANSWERED, answered);
    },
  };
}
