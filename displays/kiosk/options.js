// Lists of large buttons in sheets that are turned: nothing to scroll, nothing cut in half.
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { say } from "../shared/words.js";
import { icon } from "./icon.js";

// One button of a list: {letter, title, note, kind, press}; `kind` is "muted" or "halted".
export function option({ letter, title, note, kind = "", press }) {
  return html`<button class="option ${kind}" @click=${press}>${letterAndText({ letter, title, note, kind })}</button>`;
}

// What was chosen, with a button that takes it away; beside that nothing is pressed by mistake.
export function removable({ letter, title, note, remove }) {
  return html`
    <div class="option removable">
      ${letterAndText({ letter, title, note })}
      <button class="button danger" aria-label=${say("kiosk-remove-errand", { name: title })} @click=${remove}>
        ${icon("close")}<span>${say("kiosk-remove")}</span>
      </button>
    </div>
  `;
}

function letterAndText({ letter, title, note, kind = "" }) {
  return html`
    ${letter ? html`<span class="letter" aria-hidden="true">${letter}</span>` : nothing}
    <span class="option-text">
      <span class="option-title">${title}</span>
      ${note ? html`<span class="option-note">${kind ? html`<span class="icon stop" aria-hidden="true"></span>` : nothing}${note}</span>` : nothing}
    </span>
  `;
}

// The sheet of `items` that is shown now; `fits` is how many have room at once.
export function sheetOf(items, sheet = 0, fits = 8) {
  const sheets = Math.max(1, Math.ceil(items.length / fits));
  const shown = Math.min(sheet, sheets - 1);
  return { items: items.slice(shown * fits, (shown + 1) * fits), shown, sheets };
}

export function optionSheet({ items }) {
  return html`<div class="options sheet">${items.map(option)}</div>`;
}

export function turners({ shown, sheets }, turn) {
  if (sheets < 2) return nothing;
  return html`
    <button class="button" ?disabled=${shown === 0} @click=${() => turn(shown - 1)}>
      <span class="icon down turned" aria-hidden="true"></span><span>${say("kiosk-sheet-before")}</span>
    </button>
    <button class="button" ?disabled=${shown === sheets - 1} @click=${() => turn(shown + 1)}>
      ${icon("down")}<span>${say("kiosk-sheet-next", { sheet: shown + 1, sheets })}</span>
    </button>
  `;
}

export function backButton(act) {
  return html`
    <button class="button back-button" @click=${act.back}>${icon("back")}<span>${say("kiosk-back")}</span></button>
  `;
}

// How many options the list now on the screen has room for, or null where none is shown.
export function roomFor(root) {
  const list = root.querySelector(".options.sheet");
  if (!list) return null;
  const style = getComputedStyle(list);
  const gap = parseFloat(style.rowGap);
  const columns = style.gridTemplateColumns.split(" ").length;
  const rows = Math.floor((list.clientHeight + gap) / (parseFloat(style.gridAutoRows) + gap));
  return Math.max(1, rows) * columns;
}
