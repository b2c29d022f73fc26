// What is urgent lies over everything, as large as it fits: whoever stands at the far end reads it. The calls go on
// below it, and aloud.

import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { say } from "../shared/words.js";
import { fitted } from "./letters.js";
import { pageOf } from "./pages.js";
import { strip, stripHeight } from "./strip.js";

// In units, as the style sheet has them.
const MARGIN = 120;
const SIGN = 150;
const AIR = 90;
const LARGEST = 260;

/** The urgent notices of a body. */
export function urgent({ notices }) {
  return notices.filter((notice) => notice.urgent);
}

/** The urgent message, and the calls that stand. */
export function emergency(state, size) {
  const calls = callsNow(state);
  const texts = urgent(state.body).map((notice) => notice.text);
  const { font, pages } = fitted(texts, roomFor(size, calls.length), { least: size.need.row / size.unit, largest: LARGEST });
  const { shown, page, pages: count } = pageOf(pages, 1);
  document.documentElement.style.setProperty("--message", `${font * size.unit}px`);
  return html`
    <main class="emergency">
      <p class="sign"><span class="icon warning"></span>${say("wall-emergency")}${count > 1 ? html`<span class="page">${page + 1}/${count}</span>` : nothing}</p>
      <p class="message" role="alert">${shown[0].map((line) => html`<span class="text">${line}</span> `)}</p>
    </main>
    ${calls.length ? strip(calls, size) : nothing}
  `;
}

function roomFor(size, calls) {
  const taken = calls ? stripHeight(size) : 0;
  return {
    width: size.panelWidth / size.unit - MARGIN,
    height: (size.height - taken) / size.unit - SIGN - AIR,
  };
}

// The fresh ones first, so that no page hides them.
function callsNow({ body, stage }) {
  const fresh = stage.large.map(({ call }) => ({ ...call, fresh: true }));
  const known = new Set(fresh.map((call) => call.number));
  return [...fresh, ...body.standing.filter((call) => !known.has(call.number))];
}
