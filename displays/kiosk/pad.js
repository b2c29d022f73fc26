// Figures by touch, or straight from a USB keypad: what was typed so far, and the keys for it.
import { html } from "../shared/vendor/lit-html/lit-html.js";
import { say } from "../shared/words.js";
import { icon } from "./icon.js";

const FIGURES = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/** What stands in the field; `shown` is what is to be seen of it. */
export function typedField(shown, empty) {
  return html`<p class="typed ${shown ? "" : "empty"}" role="status">${shown || empty}</p>`;
}

/** The keys. `type(text)` gets the new text, `enter()` the wish to go on, possible once `ready`. */
export function pad({ text, longest, type, enter, ready, word }) {
  const key = (figure) => html`
    <button class="key" @click=${() => type((text + figure).slice(0, longest))}>${figure}</button>
  `;
  return html`
    <div class="pad">
      ${FIGURES.map(key)}
      <button class="key" aria-label=${say("kiosk-rub-out")} ?disabled=${!text} @click=${() => type(text.slice(0, -1))}>
        ${icon("back")}
      </button>
      ${key("0")}
      <button class="key enter" data-enter ?disabled=${!ready} @click=${enter}>${icon("check")}<span>${word}</span></button>
    </div>
  `;
}
