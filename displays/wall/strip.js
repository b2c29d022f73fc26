// The calls that stand, side by side in one strip: below what is urgent, and below the directory.

import { html } from "../shared/vendor/lit-html/lit-html.js";
import { repeat } from "../shared/vendor/lit-html/directives/repeat.js";
import { say } from "../shared/words.js";
import { pageOf } from "./pages.js";

const CALL_AIR = 0.9;
// In units, as the style sheet has it: above and below the digits.
const AIR = 84;

/** How high the strip stands, in pixels. */
export function stripHeight(size) {
  return size.need.row * size.digit.height + AIR * size.unit;
}

/** One strip of `calls`, those that are `fresh` first; what has no room comes by turns. */
export function strip(calls, size) {
  document.documentElement.style.setProperty("--strip", `${size.need.row}px`);
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
