// The keyboard: one press, one key; a barcode scanner or card reader is heard and does nothing.

/** Two keys closer than this come from a machine (ms). A press waits as long to see whether it is alone. */
export const SCANNER_GAP = 40;

/** In a text field a quick hand may reach the gap for a few keys; a scanned code is longer. */
const SCANNED_CODE = 6;

const MODIFIERS = new Set(["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock", "NumLock"]);

const writes = (element) =>
  element.matches?.("textarea, select, input:not([type=checkbox]):not([type=radio])") ?? false;

/** Keys that press what has the focus; held down they would press it again and again. */
const presses = (key, writing) => key === "Enter" || (key === " " && !writing);

/**
 * Calls `press(key)` for each key that a hand pressed outside a text field, letters in upper case.
 * `ownsSpace()` says whether Space is the primary button's now, and not the focused element's.
 */
export function listen(target, { press, ownsSpace }) {
  let last = -Infinity;
  let quick = 0;
  let alone;

  target.addEventListener("keydown", (event) => {
    const writing = writes(event.target);
    if (event.key === " " && !writing && ownsSpace()) event.preventDefault();
    if (event.repeat && presses(event.key, writing)) event.preventDefault();
    if (event.repeat || MODIFIERS.has(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    const scanned = event.timeStamp - last < SCANNER_GAP;
    last = event.timeStamp;
    quick = scanned ? quick + 1 : 0;
    clearTimeout(alone);
    if (scanned && (!writing || (event.key === "Enter" && quick >= SCANNED_CODE))) event.preventDefault();
    if (scanned || writing) return;
    const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
    alone = setTimeout(() => press(key), SCANNER_GAP);
  }, { capture: true });
}
