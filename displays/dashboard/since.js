// Ages from instants, by the server's clock; and the instant of a time of day that somebody wrote.

import { secondsSince } from "../shared/clock.js";

/** Whole minutes since an instant, never below none. */
export const minutesSince = (instant) => Math.max(0, Math.floor(secondsSince(instant) / 60));

/** "14:30" on the day, and in the floor's own zone, of an instant as the server writes them. */
export const instantToday = (time, instant) => `${instant.slice(0, 10)}T${time}:00${instant.slice(-6)}`;
