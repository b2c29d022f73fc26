// Why nobody is called for a service now, in one sentence: a break, or a stop with its reason.

import { say, timeOfDay } from "./words.js";

/** The sentence for a body's `halt`, in the words of a page: "phone" or "kiosk". */
export function sayHalt({ reason, text, until }, page) {
  const ending = until ? "-until" : "";
  return say(`${page}-halt-${reason}${ending}`, { text, until: until ? timeOfDay(until) : "" });
}
