// What stands still, said large where no call needs the room: why nobody is called, and that the numbers stay good.

import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { stopText } from "./bands.js";
import { fitted } from "./letters.js";
import { pageOf } from "./pages.js";

// In units, as the style sheet has them: what the sign and the paddings take of the room.
const SIDE = 232;
const AIR = 72;
const LARGEST = 120;

/** These stops, by turns, in a room of so many pixels. */
export function halted(stops, size, { width, height }) {
  const room = { width: width / size.unit - SIDE, height: height / size.unit - AIR };
  const { font, pages } = fitted(stops.map(stopText), room, { least: Math.min(LARGEST, size.need.words / size.unit), largest: LARGEST });
  document.documentElement.style.setProperty("--halted", `${font * size.unit}px`);
  const { shown, page, pages: count } = pageOf(pages, 1);
  return html`
    <aside class="halted">
      <span class="icon stop"></span>
      <p class="said">${shown[0].map((line) => html`<span class="text">${line}</span> `)}</p>
      ${count > 1 ? html`<span class="page">${page + 1}/${count}</span>` : nothing}
    </aside>
  `;
}
