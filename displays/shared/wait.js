// An expected wait is said in three bands, until the estimates have proved themselves on the floor.

import { say } from "./words.js";

/** The code of the band that a wait `{low, high}` in minutes falls into, or null where none is known. */
export function waitBand(wait) {
  if (!wait) return null;
  if (wait.high <= 15) return "wait-short";
  return wait.low >= 45 ? "wait-long" : "wait-medium";
}

/** "kurang dari 15 menit", "15–45 menit", "lebih dari 45 menit", or empty. */
export function sayWait(wait) {
  const band = waitBand(wait);
  return band ? say(band) : "";
}
