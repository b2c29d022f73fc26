// What is urgent lies over everything, as large as it fits: whoever stands at the far end reads it. The calls go on
// below it, and aloud.

import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { repeat } from "../shared/vendor/lit-html/directives/repeat.js";
import { say } from "../shared/words.js";
import { broken } from "./lines.js";
import { pageOf } from "./pages.js";
import { widthOf } from "./size.js";

const WEIGHT = 700;
const SMALLER = 0.96;
const LEADING = 1.16;
// In units, as the style sheet has them.
const MARGIN = 120;
const SIGN = 150;
const AIR = 90;
const LARGEST = 260;
const CALL_AIR = 0.9;
const STRIP = 84;

/** The urgent notices of a body. */
export function urgent({ notices }) {
  return notices.filter((notice) => notice.urgent);
}

/** The urgent message, and the calls that stand. */
export function emergency(state, size) {
  const calls = callsNow(state);
  const { font, pages } = set(urgent(state.body).map((notice) => notice.text), roomFor(size, calls.length), size);
  const { shown, page, pages: count } = pageOf(pages, 1);
  const style = document.documentElement.style;
  style.setProperty("--message", `${font * size.unit}px`);
  style.setProperty("--strip", `${size.need.row}px`);
  return html`
    <main class="emergency">
      <p class="sign"><span class="icon warning"></span>${say("wall-emergency")}${count > 1 ? html`<span class="page">${page + 1}/${count}</span>` : nothing}</p>
      <p class="message" role="alert">${shown[0].map((line) => html`<span class="text">${line}</span> `)}</p>
    </main>
    ${calls.length ? strip(calls, size) : nothing}
  `;
}

function roomFor(size, calls) {
  const strip = calls ? size.need.row * size.digit.height + STRIP * size.unit : 0;
  return {
    width: size.panelWidth / size.unit - MARGIN,
    height: (size.height - strip) / size.unit - SIGN - AIR,
  };
}

// All of it in one size: the largest in which each text stands whole, else pages in letters as high as a row's digits.
function set(texts, room, size) {
  const least = size.need.row / size.unit;
  for (let font = LARGEST; font > least; font *= SMALLER) {
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
  return broken(wordsOf(text), room.width / font, WEIGHT);
}

function fits(lines, room, font) {
  return lines.length * font * LEADING <= room.height && lines.every((line) => widthOf(line, WEIGHT) * font <= room.width);
}

function wordsOf(text) {
  return text.split(/\s+/).filter(Boolean);
}

// The fresh ones first, so that no page hides them.
function callsNow({ body, stage }) {
  const fresh = stage.large.map(({ call }) => ({ ...call, fresh: true }));
  const known = new Set(fresh.map((call) => call.number));
  return [...fresh, ...body.standing.filter((call) => !known.has(call.number))];
}

function strip(calls, size) {
  const wide = size.need.row * (size.digit.number + size.digit.counter + CALL_AIR);
  const places = Math.max(1, Math.floor(size.panelWidth / wide));
  // One place is left for the others by turns, or fresh ones would hide them for as long as they come.
  const most = calls.length > places ? places - 1 : places;
  const fresh = calls.filter((call) => call.fresh).slice(0, most);
  const others = calls.filter((call) => !fresh.includes(call));
  const rest = pageOf(others, places - fresh.length).shown;
  return html`
    <ul class="strip" aria-label=${say("wall-also-called")}>
      ${repeat([...fresh, ...rest], (call) => call.id, (call) => html`
        <li class=${call.fresh ? "fresh" : ""} data-call=${call.id} data-number=${call.number}>
          <span class="digits">${call.number}</span><span class="icon arrow"></span><span class="digits goal">${call.counter}</span>
        </li>`)}
    </ul>
  `;
}
