// Several errands on one ticket: what was chosen so far.
import { html } from "../shared/vendor/lit-html/lit-html.js";
import { say } from "../shared/words.js";
import { icon } from "./icon.js";
import { removable, sheetOf, turners } from "./options.js";
import { switches, takeButton } from "./service.js";
import { serviceOf } from "./visit.js";

export function errandsPage(state, act) {
  const { visit, body } = state;
  const chosen = visit.services.map((code) => serviceOf(body, code)).filter(Boolean);
  const rows = chosen.map((service) => ({
    letter: service.agency.letter,
    title: service.name,
    note: service.agency.name,
    remove: () => act.removeErrand(service.code),
  }));
  const sheet = sheetOf(rows, state.page.sheet, state.fits);
  return {
    story: html`
      <h1>${say("kiosk-errands-title")}</h1>
      <p class="lead">${say("kiosk-errands-hint")}</p>
    `,
    choice: html`
      <div class="options sheet">${sheet.items.map(removable)}</div>
      ${takeButton(visit, state, () => act.take(visit))}
      ${switches(state, visit, act)}
      <nav class="row">
        <button class="button" @click=${act.home}>${icon("plus")}<span>${say("kiosk-add-errand")}</span></button>
        ${turners(sheet, act.turn)}
      </nav>
    `,
  };
}
