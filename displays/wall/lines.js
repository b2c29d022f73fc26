// A text at the foot of the wall: in one line where it has room, in two of smaller letters, and otherwise in pages. What
// has room is measured in the very letters of this wall, so that the edge cuts nothing and no room is left over.

import { widthOf } from "./size.js";

// In units, as the style sheet has them: one line, or two of smaller letters in the same height.
const SETTINGS = [{ most: 1, font: 46, small: false }, { most: 2, font: 38, small: true }];
// The browser rounds each letter's place, so a line is never filled to its last pixel.
const FILLED = 0.98;
const NARROWER = 0.97;

/**
 * How `text` stands in `room`, `{width, weight}`: its width in units and the weight of its letters.
 *
 * Gives `{lines, small, fits}`: in which letters, and whether they hold it; if not, its lines are too many or too wide.
 */
export function setting(text, room) {
  const words = text.split(/\s+/).filter(Boolean);
  const tried = SETTINGS.map(({ most, font, small }) => {
    const width = (room.width * FILLED) / font;
    const lines = broken(words, width, room.weight);
    const fits = lines.length <= most && words.every((word) => widthOf(word, room.weight) <= width);
    return { lines: fits ? evened(words, lines.length, width, room.weight) : lines, small, fits };
  });
  return tried.find(({ fits }) => fits) ?? tried.at(-1);
}

/** Items in as few pages as have room for them, in order; `fits` says whether some of them do. */
export function paged(items, fits) {
  const pages = [];
  for (const item of items) {
    const page = pages.at(-1);
    if (page && fits([...page, item])) page.push(item);
    else pages.push([item]);
  }
  return pages;
}

/** A text in pages of whole words; dots say that it goes on. */
export function pieces(text, room) {
  if (setting(text, room).fits) return [text];
  const words = text.split(/\s+/).filter(Boolean);
  const pages = paged(words, (some) => setting(`… ${some.join(" ")} …`, room).fits);
  return pages.map((page, at) => `${at > 0 ? "… " : ""}${page.join(" ")}${at < pages.length - 1 ? " …" : ""}`);
}

/** Words in as few lines as `width` allows, in letters of which it is so many times the size. */
export function broken(words, width, weight) {
  const space = widthOf(" ", weight);
  const lines = [];
  let filled = 0;
  for (const word of words) {
    const wide = widthOf(word, weight);
    if (lines.length && filled + space + wide <= width) {
      lines[lines.length - 1] += ` ${word}`;
      filled += space + wide;
    } else {
      lines.push(word);
      filled = wide;
    }
  }
  return lines;
}

// Lines of about one length are read with one look: as narrow as they may be without one more.
function evened(words, count, width, weight) {
  let lines = broken(words, width, weight);
  for (let narrow = width * NARROWER; count > 1 && count < words.length; narrow *= NARROWER) {
    const tried = broken(words, narrow, weight);
    if (tried.length > count) break;
    lines = tried;
  }
  return lines;
}
