// The search page with a keyboard of its own: the kiosk's system keyboard is never needed.
import { html } from "../shared/vendor/lit-html/lit-html.js";
import { say } from "../shared/words.js";
import { serviceOption } from "./choose.js";
import { icon } from "./icon.js";
import { backButton, optionSheet, sheetOf, turners } from "./options.js";
import { findServices } from "./search.js";

const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const FIGURES = "1234567890";
const LONGEST = 30;

export function searchPage(state, act) {
  const { text } = state.page;
  const found = findServices(state.body.agencies, text);
  const options = found.map(({ service, agency }) => serviceOption({ ...service, agency }, act, agency.letter));
  const sheet = sheetOf(options, state.page.sheet, state.fits);
  return {
    story: html`
      <h1>${say("kiosk-search-title")}</h1>
      <p class="typed ${text ? "" : "empty"}" aria-live="polite">${text || say("kiosk-search-example")}</p>
      <p class="lead">${resultOf(text, found.length)}</p>
    `,
    choice: html`
      <div class="results">
        ${optionSheet(sheet)}
        <nav class="row">${backButton(act)}${turners(sheet, act.turn)}</nav>
      </div>
      ${keyboard(text, act.type)}
    `,
  };
}

function resultOf(text, count) {
  if (text.trim().length === 0) return say("kiosk-search-hint");
  return count ? say("kiosk-search-found", { count }) : say("kiosk-search-none");
}

/** Letters by touch; with `figures` also what else stands in a name. */
export function keyboard(text, type, { figures = false } = {}) {
  const key = (letter) => html`
    <button class="key" @click=${() => type((text + letter).slice(0, LONGEST))}>${letter.toUpperCase()}</button>
  `;
  return html`
    <div class="keyboard">
      ${figures ? html`<div class="keys figures">${[...FIGURES].map(key)}</div>` : ""}
      ${ROWS.map((row, index) => html`
        <div class="keys">
          ${[...row].map(key)}
          ${index === 1
            ? html`<button class="key" aria-label=${say("kiosk-rub-out")} ?disabled=${!text} @click=${() => type(text.slice(0, -1))}>${icon("back")}</button>`
            : ""}
          ${index === 2
            ? html`
                <button class="key wide" @click=${() => type(`${text} `.slice(0, LONGEST))}>${say("kiosk-space")}</button>
                <button class="key" aria-label=${say("kiosk-clear")} ?disabled=${!text} @click=${() => type("")}>${icon("close")}</button>
              `
            : ""}
        </div>
      `)}
    </div>
  `;
}
