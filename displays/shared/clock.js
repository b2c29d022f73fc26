// The server's clock. The machine's own clock and time zone may be anything: a page counts on from the last `clock`
// that a body brought, by the browser's steady clock, which nobody can set.

let serverMs = Date.now();
let takenAt = performance.now();

/** Follows the `clock` of a body that has just arrived. */
export function setClock(instant) {
  const parsed = Date.parse(instant);
  if (Number.isNaN(parsed)) return;
  serverMs = parsed;
  takenAt = performance.now();
}

/** Now, as the server sees it, in milliseconds since 1970. */
export function now() {
  return serverMs + (performance.now() - takenAt);
}

/** Seconds since an instant; negative before it. */
export function secondsSince(instant) {
  return (now() - Date.parse(instant)) / 1000;
}

/** Seconds until an instant, never below zero: for counting down. */
export function secondsUntil(instant) {
  return Math.max(0, -secondsSince(instant));
}

/** Whole minutes and seconds as 4:05, hours as 1:04:05: for running times. */
export function stopwatch(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const rest = String(whole % 60).padStart(2, "0");
  return hours ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
}

/** Calls `tick` whenever a second of the server's clock begins, until the function that it gives is called. */
export function everySecond(tick) {
  let timer = 0;
  const next = () => {
    timer = setTimeout(() => {
      tick();
      next();
    }, 1000 - (now() % 1000));
  };
  next();
  return () => clearTimeout(timer);
}
