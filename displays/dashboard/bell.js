// The chime of the dashboard: once for a cause, and for people whom nobody serves again until somebody does.

import { now } from "../shared/clock.js";
import { speaker } from "../shared/sound.js";

const SAME_CAUSE_MS = 10 * 60_000;
const AGAIN = new Set(["nobody_there", "asked_to_open"]);

/** Gives `hear(alarms, againS)`: chimes where one of them is new, or is to be heard again after so many seconds. */
export function alarmBell() {
  const heard = new Map();
  let before = null;

  const isDue = (alarm, againS) => {
    const at = heard.get(alarm.id);
    if (at === undefined) return true;
    if (alarm.owner) return false;
    if (AGAIN.has(alarm.kind)) return now() - at >= againS * 1000;
    return !before.has(alarm.id) && now() - at >= SAME_CAUSE_MS;
  };

  return {
    hear(alarms, againS) {
      // What stood before the page was opened stands on it, and is not told a second time.
      const due = alarms.filter((alarm) => before !== null && isDue(alarm, againS));
      for (const alarm of before === null ? alarms : due) heard.set(alarm.id, now());
      before = new Set(alarms.map((alarm) => alarm.id));
      if (due.length) speaker.chime().catch(() => {});
    },
  };
}
