// What every section of the floor has around it: its heading, and the bar that puts all in force or leaves all as it was.

import { say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { fieldName } from "./naming.js";
import { pathOf } from "./places.js";

const TOLD_AT_MOST = 6;

/** A section that arranges the draft; `view(draft)` is its form, `open(name)` leads to another section. */
export function arrangingSection(name, draft, view, open) {
  return {
    name,
    permission: "manage_floor",
    open: () => draft.open(),
    wrong: () => draft.countIn(name),
    view: () => (draft.document ? sectionView(name, draft, view, open) : nothing),
  };
}

function sectionView(name, draft, view, open) {
  const save = (event) => {
    event.preventDefault();
    draft.save();
  };
  return html`<section class="card arranging" data-section=${name}>
    <header><h2>${say(`admin-${name}`)}</h2></header>
    <p class="soft">${say(`admin-${name}.about`)}</p>
    <form @submit=${save} novalidate>
      ${view(draft)}
      ${draft.dirty || draft.saved ? barView(draft, open) : nothing}
    </form>
  </section>`;
}

function barView(draft, open) {
  return html`<div class="bar" role="status">
    ${draft.overtaken ? overtakenView(draft) : nothing}
    ${draft.tried && draft.problems.length ? mistakesView(draft, open) : nothing}
    ${draft.saved ? html`<span class="band good">${say("admin-floor-saved")}</span>` : html`
      <button class="submit">${say("admin-save")}</button>
      <button type="button" class="text" @click=${() => draft.load()}>${say("admin-floor-discard")}</button>
      <span class="soft">${say("admin-floor-unsaved")}</span>`}
  </div>`;
}

function overtakenView(draft) {
  return html`<div class="band warn" data-code="floor_changed_meanwhile"><p>${say("admin-floor-overtaken")}</p>
    <button type="button" class="button" @click=${() => draft.load()}>${say("admin-floor-latest")}</button></div>`;
}

function mistakesView(draft, open) {
  const shown = draft.problems.slice(0, TOLD_AT_MOST);
  return html`<div class="band warn mistakes"><p><b>${say("admin-floor-mistakes", { count: draft.problems.length })}</b></p>
    <ul>${shown.map(({ field, text }) => html`<li><button type="button" class="text" data-field=${field} @click=${() => lead(draft, field, open)}>
      <b>${fieldName(draft.document, field)}</b> ${text}</button></li>`)}</ul></div>`;
}

/** Opens the section in which a mistake stands, and puts the hand on its field. */
function lead(draft, field, open) {
  const path = pathOf(draft.document, field);
  const entry = path.findLastIndex((part) => typeof part === "number") + 1;
  open(draft.show(field));
  const form = document.querySelector(entry ? `[data-entry="${path.slice(0, entry).join(".")}"]` : ".arranging form");
  const control = form?.querySelector(`[name="${path.slice(entry).join(".")}"], [name="${path.at(-1)}"]`);
  (control ?? form?.querySelector(".problem"))?.scrollIntoView({ block: "center" });
  control?.focus({ preventScroll: true });
}
