// A short list whose entries are written where they stand.

import { say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";

/** Of a field of the kit: `fields` are those of one row, `fresh` is a new one. */
export const rowsView = (fieldsView) => ({ draft, field, place, label, hint, word }) => {
  const rows = draft.get(place) ?? [];
  return html`<fieldset class="rows"><legend>${label}</legend>
    ${hint ? html`<span class="soft wide">${hint}</span>` : nothing}
    ${rows.map((_, index) => html`<div class="row wide">${fieldsView(draft, [...place, index], word, field.fields)}
      <button type="button" class="text" aria-label=${`${say("admin-floor-remove")}: ${label} ${index + 1}`}
        @click=${() => draft.remove(place, index)}>${say("admin-floor-remove")}</button></div>`)}
    <button type="button" class="button" @click=${() => draft.add(place, { ...field.fresh })}>${say("admin-floor-add", { what: label })}</button>
  </fieldset>`;
};
