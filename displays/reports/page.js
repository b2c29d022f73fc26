// The page of the reports: which report, which days, what it shows, what its words mean.

import { now } from "../shared/clock.js";
import { troubleView } from "../shared/trouble.js";
import { dateOf, language, say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { chartsView } from "./charts.js";
import { COMMENTS, agencyField, commentsView } from "./comments.js";
import { monthsView } from "./months.js";
import { PERIODS, nameOf, parsed } from "./periods.js";
import { tableView } from "./table.js";

const GROUPS = {
  whole: ["day", "month", "agencies", "usual"],
  times: ["waits", "distribution", "visits", "priority"],
  visitors: ["arrivals", "services", "profile", "absent", "transfers", "outcomes", "satisfaction", COMMENTS],
  counters: ["counters", "officers"],
};
const KINDS = ["csv", "xlsx", "pdf"];
const LOCALES = { id: "id-ID", en: "en-GB" };

/** The whole page; `on` holds what its keys do. */
export function pageView(state, on) {
  return html`
    ${topView(state, on)}
    <main class="reports">
      ${controlsView(state, on)}
      ${troubleView(state.trouble)}
      ${state.body ? shownView(state, on) : nothing}
      ${monthsView(state, on)}
    </main>
  `;
}

function topView({ floor, staff }, on) {
  const other = language() === "id" ? "en" : "id";
  return html`
    <header class="top">
      <h1>${say("reports-title")}</h1>
      <span class="soft">${floor.name}</span>
      <span class="trial-mark">${say("trial")}</span>
      <span class="space"></span>
      <a href="/dashboard">${say("dashboard-title")}</a>
      <span class="name soft">${staff.name}</span>
      <button class="text" lang=${other} @click=${on.language}>${say("language-name", { language: other })}</button>
      <button class="text" @click=${on.logout}>${say("logout")}</button>
    </header>
  `;
}

function controlsView(state, on) {
  const { report, days, today, loading } = state;
  const period = nameOf(days, today);
  return html`
    <section class="card controls" aria-label=${say("reports-choose")}>
      <label class="field">${say("reports-report")}
        <select name="report" .value=${report} @change=${(event) => on.report(event.target.value)}>
          ${Object.entries(GROUPS).map(([group, names]) => groupView(group, names.filter((name) => allowed(name, state)), report))}
        </select></label>
      <div class="period">
        <button class="button quiet step" aria-label=${say("reports-before")} @click=${() => on.step(-1)}><span class="icon back"></span></button>
        <label class="field">${say("reports-period")}
          <select name="period" @change=${(event) => on.period(event.target.value)}>
            ${PERIODS.map((name) => html`<option value=${name} .selected=${name === period}>${say(`reports-period-${name}`)}</option>`)}
          </select></label>
        <button class="button quiet step" aria-label=${say("reports-after")} @click=${() => on.step(1)}><span class="icon arrow"></span></button>
      </div>
      <div class="days">
        <label class="field">${say("reports-from")}<input type="date" name="from" required .value=${days.from} max=${days.to} @change=${(event) => on.days({ from: event.target.value })}></label>
        <label class="field">${say("reports-to")}<input type="date" name="to" required .value=${days.to} min=${days.from} @change=${(event) => on.days({ to: event.target.value })}></label>
      </div>
      ${report === COMMENTS ? agencyField(state, on) : nothing}
      <p class="state" role="status">${loading ? html`<progress aria-label=${say("reports-counting")}></progress>
        <span aria-hidden="true">${say("reports-counting-for", { seconds: Math.floor((now() - loading) / 1000) })}</span>` : nothing}</p>
    </section>
  `;
}

function groupView(group, names, chosen) {
  if (names.length === 0) return nothing;
  return html`<optgroup label=${say(`reports-group-${group}`)}>${names.map((name) => html`
    <option value=${name} .selected=${name === chosen}>${say(`report-${name}`)}</option>`)}</optgroup>`;
}

/** Figures of officers are seen by their own agency and the auditor alone. */
export function allowed(name, { staff }) {
  return name !== "officers" || staff.permissions.includes("see_officers");
}

function shownView(state, on) {
  return state.body.comments && !state.body.report ? commentsView(state, spanOf(state.body), on) : reportView(state, on);
}

function reportView(state, on) {
  const { body, everything, fetching } = state;
  const hidden = body.columns.some((column) => !column.on_paper);
  return html`
    <article data-report=${body.report} class=${state.loading ? "old" : ""} aria-busy=${Boolean(state.loading)}>
      <header>
        <div><p class="on-paper">${body.floor.name}</p><h2>${body.title}</h2><p class="span">${spanOf(body)}</p></div>
        <div class="acts">
          ${KINDS.map((kind) => html`<button class="button" data-kind=${kind} ?disabled=${fetching !== null} @click=${() => on.file(kind)}>
            ${fetching === kind ? say("reports-making") : kind.toUpperCase()}</button>`)}
          <button class="button" data-act="print" @click=${on.print}><span class="icon print"></span>${say("reports-print")}</button>
        </div>
      </header>
      ${interruptionsView(body)}
      ${body.rows.length === 0 ? html`<p class="band nothing">${say("reports-nothing")}</p>` : html`
        ${chartsView(body)}
        <section class="card figures">
          ${hidden ? html`<label class="tick"><input type="checkbox" name="everything" .checked=${everything} @change=${on.everything}>${say("reports-everything")}</label>` : nothing}
          ${tableView(body, everything)}
        </section>`}
      ${commentsLine(body, on)}
      <section class="definitions"><h3>${say("report-definitions")}</h3>
        <ul>${Object.values(body.definitions).map((definition) => html`<li>${definition}</li>`)}</ul>
        <p class="soft">${say("reports-as-of", { date: dateOf(body.as_of), time: timeOfDay(body.as_of) })}</p></section>
    </article>
  `;
}

/** The days of a report in words: "1–30 November 2026". */
function spanOf({ from, to }) {
  const format = new Intl.DateTimeFormat(LOCALES[language()], { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });
  return format.formatRange(parsed(from), parsed(to));
}

function interruptionsView({ interruptions }) {
  if (interruptions.length === 0) return nothing;
  const away = interruptions.reduce((sum, { begins, ends }) => sum + Date.parse(ends) - Date.parse(begins), 0);
  return html`<p class="band warn"><span class="icon warning"></span>${say("reports-interrupted", { count: interruptions.length, minutes: Math.round(away / 60_000) })}</p>`;
}

/** How many wrote something beside the survey, and the way to read it. */
function commentsLine({ comments = [] }, on) {
  if (comments.length === 0) return nothing;
  return html`<p class="card comments-of"><b>${say("reports-comments-written", { count: comments.length })}</b>
    <button class="button" data-act="comments" @click=${() => on.report(COMMENTS)}>${say("reports-comments-read")}</button></p>`;
}
