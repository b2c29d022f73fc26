// Months that are closed, with their files, and those that may be.

import { dateOf, language, say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { parsed } from "./periods.js";

const LOCALES = { id: "id-ID", en: "en-GB" };

/** The list of months; nothing for who is bound to an agency, or before it is known. */
export function monthsView({ months, staff, closing }, on) {
  if (!months) return nothing;
  const may = staff.permissions.includes("close_month");
  return html`
    <section class="card months">
      <h2>${say("reports-months")}</h2>
      <p class="soft">${say("reports-months-about")}</p>
      ${months.length ? html`<ul>${months.map((month) => monthView(month, may, closing, on))}</ul>`
        : html`<p>${say("reports-months-none")}</p>`}
    </section>
  `;
}

function monthView(month, may, closing, on) {
  return html`
    <li data-month=${month.month}>
      <b>${nameOf(month)}</b>
      <span class="grow">${month.closed_at ? say("reports-closed", { date: dateOf(month.closed_at), name: month.closed_by }) : nothing}</span>
      ${month.making !== null ? html`<progress max="1" .value=${month.making} aria-label=${say("reports-keeping")}></progress>
        <span role="status">${say("reports-keeping")}</span>` : filesView(month, may, closing, on)}
    </li>
  `;
}

function filesView(month, may, closing, on) {
  if (!month.closed_at || month.files.length === 0) {
    return may ? html`<button class="button" ?disabled=${closing !== null} @click=${() => on.close(month.month)}>
      ${say("reports-close", { month: nameOf(month) })}</button>` : html`<span class="soft">${say("reports-open")}</span>`;
  }
  return html`<ul class="files">${month.files.map((file) => html`
    <li><a href="/api/months/${month.month}/${file}" download>${labelOf(file)}</a></li>`)}</ul>`;
}

function labelOf(file) {
  const [report, kind] = file.split(".");
  return say("reports-file", { title: say(`report-${report}`), kind: kind.toUpperCase() });
}

function nameOf({ from }) {
  const format = new Intl.DateTimeFormat(LOCALES[language()], { timeZone: "UTC", month: "long", year: "numeric" });
  return format.format(parsed(from));
}
