// Where a visitor goes from here: counters and zone, never another agency's service.

import { say } from "../shared/words.js";
import { sayWait } from "../shared/wait.js";

/** "Loket 3, 4", or the zone alone where no counter is known. */
export const countersOf = ({ counters, zone_name }) =>
  counters.length ? say("console-send-counters", { counters: counters.join(", "), count: counters.length }) : zone_name;

/** A stop to come in one line: counters, zone, expected wait. */
export function placeOf({ wait, ...place }) {
  const zone = place.counters.length ? place.zone_name : "";
  return [countersOf(place), zone, sayWait(wait)].filter(Boolean).join(" · ");
}
