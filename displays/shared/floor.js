// What every page takes over from the floor of its bodies: the colour, the time zone, the clock, and whether this is
// a trial.

import { setClock } from "./clock.js";
import { useZone } from "./words.js";

const FAR = 7;
const TINT = 0.09;
const WHITE = [255, 255, 255];
let known = "";

/** Follows a body that has just arrived. */
export function useFloor({ floor, clock }) {
  if (clock) setClock(clock);
  if (!floor) return;
  const text = JSON.stringify(floor);
  if (text === known) return;
  known = text;
  useZone(floor);
  useAccent(floor.accent);
  document.documentElement.toggleAttribute("data-trial", Boolean(floor.trial));
}

/** Sets --accent; --accent-deep, dark enough for white letters seen from far (7:1); --accent-tint, a breath of it. */
export function useAccent(accent) {
  const colour = parsed(accent);
  if (!colour) return;
  let deep = colour;
  while (contrast(deep, WHITE) < FAR) deep = deep.map((part) => Math.floor(part * 0.97));
  const tint = colour.map((part) => Math.round(255 - (255 - part) * TINT));
  const root = document.documentElement.style;
  root.setProperty("--accent", css(colour));
  root.setProperty("--accent-deep", css(deep));
  root.setProperty("--accent-tint", css(tint));
}

/** The contrast of two colours by WCAG: 1 none, 21 black on white. */
export function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function css(colour) {
  return `rgb(${colour.join(" ")})`;
}

function luminance(colour) {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function parsed(accent) {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(accent || "");
  return parts && parts.slice(1).map((part) => parseInt(part, 16));
}
