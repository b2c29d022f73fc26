// How a directory stands on its panel: in how many columns, in which letters, on how many pages. Never smaller than the
// distance asks for; on as few pages as that allows, and then as large as these hold.

import { broken } from "./lines.js";
import { widthOf } from "./size.js";

const WEIGHT = 600;
const LARGEST = 120;
const SMALLER = 0.95;
const COLUMNS = [1, 2, 3];
const LINES = { beside: 2, stacked: 3 };
// In the size of the words.
const LEADING = 1.12;
const TITLE = 1.5;
const AIR = 0.5;
const GAP = 0.6;
const SIGN = 1.35;
const NAME = 0.46;
const FILLED = 0.98;
// A zone's name with its sign, the word over the counters, and the mark of a page.
const HEAD = 1.6;
const DESK = 0.75;
const HEAD_WEIGHT = 700;
// In units: the least size of the official name, which is read from near; between columns; at the sides of a row; the mark of a page.
const NAME_LEAST = 28;
const BETWEEN = 28;
const PADDING = 24;
const MARK = 90;

let latest = { key: "", found: null };

/**
 * Zones as `{title, desk, rows: [{plain, name, counters, status}]}` on a panel of `size`, in so many pixels of height.
 *
 * Gives `{setting, pages}`: pages of columns of zones, each row's `plain` in lines; of the setting `font`, `counter`, `row`,
 * `title` and `name` in pixels, the widths of the widest `state` and `place`, and `stacked` where counters and state stand below the words.
 */
export function directorySetting(zones, size, height) {
  const key = JSON.stringify([zones, height, size.width, size.need.words]);
  if (latest.key !== key) latest = { key, found: laidOut(zones, { size, height }) };
  return latest.found;
}

function laidOut(zones, room) {
  const least = room.size.need.words;
  const most = fewest(zones, room, least)?.pages.length ?? 1;
  for (let font = LARGEST * room.size.unit; font > least; font *= SMALLER) {
    const found = fewest(zones, room, font);
    if (found && found.pages.length <= most) return found;
  }
  return fewest(zones, room, least) ?? narrow(zones, room, least);
}

// Of all ways to stand in these letters the one on the fewest pages.
function fewest(zones, room, font) {
  const ways = COLUMNS.flatMap((columns) => [false, true].map((stacked) => settingOf(zones, room, font, { columns, stacked })));
  const found = ways.filter(Boolean).map((setting) => ({ setting, pages: pagesOf(zones, setting, room.height) }));
  return found.sort(byPages)[0];
}

const byPages = (one, other) => one.pages.length - other.pages.length;

// Words that are wider than the panel are rather cut by it than left out.
function narrow(zones, room, font) {
  const setting = settingOf(zones, room, font, { columns: 1, stacked: true, anyhow: true });
  return { setting, pages: pagesOf(zones, setting, room.height) };
}

function settingOf(zones, { size, height }, font, { columns, stacked, anyhow = false }) {
  const rows = zones.flatMap((zone) => zone.rows);
  const counter = font * (size.need.row / size.need.words);
  const column = (size.width - (columns - 1) * BETWEEN * size.unit) / columns - 2 * PADDING * size.unit;
  const state = Math.max(0, ...rows.map(({ status }) => widthOf(status, WEIGHT))) * font + SIGN * font;
  const place = Math.max(0, ...rows.map(({ counters }) => widthOf(counters))) * counter;
  const wide = (stacked ? column : column - state - place - 2 * GAP * font) * FILLED;
  const lines = Math.max(1, ...rows.map(({ plain }) => linesOf(plain, wide / font).length));
  const head = Math.max(0, ...zones.map(({ title, desk }) => widthOf(title, HEAD_WEIGHT) + HEAD + widthOf(desk, WEIGHT) * DESK)) * font;
  const fits = rows.every(({ plain }) => wordsOf(plain).every((word) => widthOf(word, WEIGHT) * font <= wide));
  const enough = fits && head + MARK * size.unit <= column && lines <= LINES[stacked ? "stacked" : "beside"] && state + place + GAP * font <= column;
  const name = Math.max(NAME * font, NAME_LEAST * size.unit);
  const words = lines * font * LEADING + name * LEADING;
  const digits = counter * size.digit.height;
  const row = (stacked ? words + Math.max(digits, font * LEADING) : Math.max(words, digits)) + AIR * font;
  const title = TITLE * font;
  if (!anyhow && (!enough || title + row > height)) return null;
  return { font, counter, columns, stacked, name, row, title, state, place, wide: wide / font };
}

// Columns one after another, each beginning with its zone; then as even as their number allows.
function pagesOf(zones, setting, height) {
  let columns = filled(zones, setting, height);
  const least = setting.title + setting.row;
  for (let lower = height - setting.row / 2; columns.length > 1 && lower >= least; lower -= setting.row / 2) {
    const tried = filled(zones, setting, lower);
    if (tried.length > columns.length) break;
    columns = tried;
  }
  return Array.from({ length: Math.ceil(columns.length / setting.columns) }, (_, at) =>
    columns.slice(at * setting.columns, (at + 1) * setting.columns),
  );
}

function filled(zones, { title, row, wide }, height) {
  const columns = [];
  let left = 0;
  for (const zone of zones) {
    let here = null;
    for (const each of zone.rows) {
      if (left < row + (here ? 0 : title)) {
        columns.push([]);
        left = height;
        here = null;
      }
      if (!here) {
        here = { ...zone, rows: [] };
        columns.at(-1).push(here);
        left -= title;
      }
      here.rows.push({ ...each, plain: linesOf(each.plain, wide) });
      left -= row;
    }
  }
  return columns;
}

function linesOf(text, width) {
  return broken(wordsOf(text), width, WEIGHT);
}

function wordsOf(text) {
  return text.split(/\s+/).filter(Boolean);
}
