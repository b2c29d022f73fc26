// Several of what there is, in an order: what is chosen stands in a row, and one more is chosen from a list.

import { say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";

/** Of a field of the kit; `options(document, place)` gives codes with their names. */
export function picksView({ draft, field, place, label, hint }) {
  const chosen = draft.get(place) ?? [];
  const options = field.options(draft.document, place);
  const left = options.filter(([code]) => !chosen.includes(code));
  const named = (code) => options.find(([each]) => each === code)?.[1] ?? code;
  const problem = draft.problem(place, { deep: true });
  const choose = (event) => {
    draft.set(place, [...chosen, event.target.value]);
    event.target.value = "";
  };
  return html`<div class="field wide picks" role="group" aria-label=${label}>
    <span>${label}</span>
    ${chosen.length ? html`<ol>${chosen.map((code) => html`<li>${named(code)} <button type="button" class="text"
      aria-label=${say("admin-floor-leave-out", { name: named(code) })} @click=${() => draft.set(place, chosen.filter((each) => each !== code))}>
      <span class="icon close"></span></button></li>`)}</ol>` : nothing}
    ${left.length ? html`<select name=${field.name} aria-label=${say("admin-floor-pick", { label })} @change=${choose}>
      <option value="">${say("admin-floor-pick-one")}</option>${left.map(([code, name]) => html`<option value=${code}>${name}</option>`)}</select>` : nothing}
    ${hint ? html`<span class="soft">${hint}</span>` : nothing}
    ${problem ? html`<span class="problem" role="alert">${problem}</span>` : nothing}
  </div>`;
}
