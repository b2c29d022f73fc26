// Nobody has touched the kiosk for a while: a countdown that can be seen and heard, then the first page again.

const IDLE_MS = 45_000;
const COUNTDOWN_S = 20;

/**
 * `onCountdown(seconds)` while it runs, `onCountdown(null)` when somebody is there again, `onGone()` at its end.
 * Gives `{touched(), rest()}`: somebody did something; there is nothing to clear away, so nobody is waited for.
 */
export function watchIdleness({ onCountdown, onGone }) {
  let timer = 0;
  let left = null;

  const countDown = () => {
    left = left === null ? COUNTDOWN_S : left - 1;
    if (left > 0) {
      onCountdown(left);
      timer = setTimeout(countDown, 1_000);
    } else {
      left = null;
      onGone();
    }
  };
  const rest = () => {
    clearTimeout(timer);
    if (left !== null) onCountdown(null);
    left = null;
  };
  return {
    rest,
    touched: () => {
      rest();
      timer = setTimeout(countDown, IDLE_MS);
    },
  };
}
