// Ages from instants, by the server's clock.

import { secondsSince } from "../shared/clock.js";

/** Whole minutes since an instant, never below none. */
export const minutesSince = (instant) => Math.max(0, Math.floor(secondsSince(instant) / 60));
