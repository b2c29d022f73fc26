// A keypad in place of touch: 8 and 2 step through all that can be pressed, arrows (and 4, 6) go by direction,
// 5 or Enter presses, 0 calls for help. As on a telephone, 2 is up and 8 is down. Where figures are asked for, figures
// are figures: there + and - step, and Enter goes on.

const STEPS = { 2: -1, 8: 1 };
const WAYS = {
  ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0], 4: [-1, 0], 6: [1, 0],
};

const SIGN_STEPS = { "-": -1, "+": 1 };
const RUB_OUT = ["Backspace", "Delete", ".", ","];

/** `field()` gives the text that is being typed, its kind of signs and who gets the new text; null where nothing is. */
export function listenToKeypad(root, { onHelp, field }) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const { key } = event;
    const typing = field();
    if (typing && typedInto(root, typing, key)) return event.preventDefault();
    if (SIGN_STEPS[key]) step(root, SIGN_STEPS[key]);
    else if (key === "0") onHelp();
    else if (key === "5") document.activeElement?.click();
    else if (STEPS[key]) step(root, STEPS[key]);
    else if (WAYS[key]) goTowards(root, WAYS[key]);
    else return;
    event.preventDefault();
  });
}

// Whether a key was for the field: a sign, a sign less, or Enter, which goes on unless a button is chosen.
function typedInto(root, { text, signs, type }, key) {
  const focused = document.activeElement?.tagName === "BUTTON";
  if (key === "Enter" && !focused) root.querySelector("[data-enter]:not(:disabled)")?.click();
  else if (/^\d$/.test(key) || (signs === "all" && key.length === 1)) type(text + key);
  else if (RUB_OUT.includes(key)) type(text.slice(0, -1));
  else return false;
  return true;
}

// What is under an overlay cannot be pressed, so it is passed over.
function pressable(root) {
  const scope = root.querySelector("[role=alertdialog]") ?? root;
  return [...scope.querySelectorAll("button:not(:disabled)")].filter((button) => button.offsetParent !== null);
}

function step(root, by) {
  const buttons = pressable(root);
  const at = buttons.indexOf(document.activeElement);
  const start = by > 0 ? -1 : 0;
  focusOn(buttons[((at < 0 ? start : at) + by + buttons.length) % buttons.length]);
}

function goTowards(root, [right, down]) {
  const buttons = pressable(root);
  if (!buttons.includes(document.activeElement)) return focusOn(buttons[0]);
  const from = centre(document.activeElement);
  const reach = (button) => {
    const to = centre(button);
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const ahead = dx * right + dy * down;
    return ahead > 1 ? ahead + 3 * Math.abs(dx * down + dy * right) : Infinity;
  };
  const nearest = buttons.map((button) => [reach(button), button]).sort((a, b) => a[0] - b[0])[0];
  if (nearest[0] < Infinity) focusOn(nearest[1]);
}

function centre(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

// :focus-visible shows where one is only after keys, which is when it is needed.
function focusOn(button) {
  button?.focus({ focusVisible: true });
}
