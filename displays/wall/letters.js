// Texts in letters as large as a room has place for: all of them in one size, each whole if that can be; else in pages.

import { broken } from "./lines.js";
import { widthOf } from "./size.js";

const WEIGHT = 700;
const SMALLER = 0.96;

/** How far apart the lines stand, in the size of the letters. */
export const LEADING = 1.16;

/**
 * Each of `texts` in lines, in a room `{width, height}`: `{font, pages}`. The letters are at most `largest` and at least
 * `least`, all in one unit; what has no room even then goes on pages.
 */
export function fitted(texts, room, { least, largest }) {
  for (let font = largest; font > least; font *= SMALLER) {
    const pages = texts.map((text) => linesOf(text, room, font));
    if (pages.every((lines) => fits(lines, room, font))) return { font, pages };
  }
  return { font: least, pages: texts.flatMap((text) => evenPages(linesOf(text, room, least), room.height / (least * LEADING))) };
}

// As few pages as hold the lines, each with about as many: a last one with a single word is read as another message.
function evenPages(lines, most) {
  const pages = Math.ceil(lines.length / Math.max(1, Math.floor(most)));
  const each = Math.ceil(lines.length / pages);
  return Array.from({ length: pages }, (_, at) => lines.slice(at * each, (at + 1) * each));
}

function linesOf(text, room, font) {
  return broken(text.split(/\s+/).filter(Boolean), room.width / font, WEIGHT);
}

function fits(lines, room, font) {
  return lines.length * font * LEADING <= room.height && lines.every((line) => widthOf(line, WEIGHT) * font <= room.width);
}
