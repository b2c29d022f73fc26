// Hari libur: the days that differ from the week, one by one or all of a file.

import { dateOf, say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { live } from "../shared/vendor/lit-html/directives/live.js";
import { fieldView } from "./field.js";
import { clock } from "./span.js";

const PATH = "/api/admin/calendar";
const NEW = { day: "", name: "", kind: "closed", agency: "", begins: "", ends: "" };
/** Beside which field of a single day a mistake belongs. */
const BESIDE = {
  calendar_name_form: "name", calendar_year_far: "day", calendar_hours_unused: "begins", calendar_hours_missing: "begins", calendar_hours_backwards: "begins",
};

/** The section; `ask(path, body, fields, beside)` answers or shows why not, `draw()` draws the page anew. */
export function holidaysSection({ ask, draw }) {
  const seen = { body: null, day: { ...NEW }, file: null, usual: { kind: "", agency: "" }, problems: {}, lines: [], told: null };

  const take = (body, told = null) => {
    if (body) Object.assign(seen, { body, problems: {}, lines: [], told });
    draw();
    return body;
  };
  const on = {
    write: (name, value) => (Object.assign(seen.day, { [name]: value }), draw()),
    async put(event) {
      event.preventDefault();
      Object.assign(seen, { problems: {}, told: null });
      const { agency, begins, ends, ...day } = seen.day;
      const holiday = { ...day, agency: agency || null, begins: instant(begins), ends: instant(ends) };
      const body = await ask(address(), { holidays: [holiday] }, (_, fields) => (seen.problems = beside(fields)));
      if (body) seen.day = { ...NEW };
      take(body, body && say("admin-holidays-kept", { name: holiday.name }));
    },
    async import(event) {
      event.preventDefault();
      Object.assign(seen, { lines: [], told: null });
      const file = event.target.elements.file.files[0];
      if (!file) return;
      const facts = { content: await inBase64(file), kind: seen.usual.kind || null, agency: seen.usual.agency || null };
      const body = await ask(address("/import"), facts, (_, fields) => (seen.lines = fields));
      take(body, body && say("admin-holidays-imported", { count: body.imported }));
    },
    usual: (name, value) => (seen.usual[name] = value),
    async remove({ day, agency, name }) {
      const body = await ask(address("/remove"), { day, agency });
      take(body, body && say("admin-holidays-removed", { name }));
    },
  };
  return {
    name: "holidays",
    permission: "manage_floor",
    open: () => ask(address()).then((body) => take(body)),
    view: () => (seen.body ? sectionView(seen, on) : nothing),
  };
}

const address = (act = "") => `${PATH}${act}?language=${document.documentElement.lang}`;

const instant = (written) => (written ? clock(written).replace(".", ":") : null);

/** The mistakes of one day, by the field of the form. */
function beside(fields) {
  return Object.fromEntries(fields.map(({ field, problem, text }) => [BESIDE[problem] ?? field.split(".").at(-1), { code: problem, facts: {}, text }]));
}

async function inBase64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function sectionView(seen, on) {
  const { today, holidays } = seen.body;
  const [past, coming] = [holidays.filter(({ day }) => day < today), holidays.filter(({ day }) => day >= today)];
  return html`<section class="card holidays">
    <h2>${say("admin-holidays")}</h2>
    <p class="soft">${say("admin-holidays-about")}</p>
    ${dayForm(seen, on)}
    ${seen.told ? html`<p class="band good" role="status">${seen.told}</p>` : nothing}
    ${coming.length ? html`<ul class="people days">${coming.map((holiday) => dayView(holiday, on))}</ul>` : html`<p class="soft">${say("admin-holidays-none")}</p>`}
    ${past.length ? html`<details><summary>${say("admin-holidays-past", { count: past.length })}</summary>
      <ul class="people days">${past.reverse().map((holiday) => dayView(holiday, on))}</ul></details>` : nothing}
    ${fileForm(seen, on)}
  </section>`;
}

function dayForm({ body, day, problems }, on) {
  const write = (event) => on.write(event.target.name, event.target.value);
  const field = (name, control) => fieldView(say(`admin-holidays-${name}`), control, problems[name]);
  const time = (name) => html`<input name=${name} class="time" inputmode="numeric" maxlength="5" placeholder="08.00" .value=${live(day[name])}
    @input=${write} @change=${(event) => on.write(name, clock(event.target.value))}>`;
  return html`<form class="new" @submit=${on.put} novalidate>
    ${field("day", html`<input name="day" type="date" min="2000-01-01" max="2100-12-31" .value=${live(day.day)} @input=${write}>`)}
    ${field("name", html`<input name="name" autocomplete="off" maxlength="120" .value=${live(day.name)} @input=${write}>`)}
    ${field("kind", kindChoice(body, day.kind, write))}
    ${field("agency", agencyChoice(body, day.agency, write, say("admin-holidays-all")))}
    ${day.kind === "closed" ? nothing : html`${field("begins", time("begins"))}${field("ends", time("ends"))}`}
    <p class="soft wide">${say(`admin-holidays-kind-${day.kind}.about`)}</p>
    <div class="ends"><button class="submit">${say("admin-holidays-add")}</button></div>
  </form>`;
}

function kindChoice({ kinds }, chosen, choose, first = nothing) {
  return html`<select name="kind" @change=${choose}>${first}${kinds.map((kind) => html`
    <option value=${kind} .selected=${live(kind === chosen)}>${say(`admin-holidays-kind-${kind}`)}</option>`)}</select>`;
}

function agencyChoice({ agencies }, chosen, choose, none) {
  return html`<select name="agency" @change=${choose}><option value="" .selected=${live(!chosen)}>${none}</option>${agencies.map(({ code, name }) => html`
    <option value=${code} .selected=${live(code === chosen)}>${name}</option>`)}</select>`;
}

function dayView(holiday, on) {
  const { day, name, kind, agency_name: agency, begins, ends } = holiday;
  const hours = begins ? `${begins} – ${ends}`.replaceAll(":", ".") : "";
  return html`<li data-day=${day}><b>${dateOf(`${day}T12:00:00Z`)}</b> <span>${name}</span>
    <span class="soft">${[say(`admin-holidays-kind-${kind}`), hours, agency].filter(Boolean).join(" · ")}</span>
    <span class="acts"><button class="text" aria-label=${`${say("admin-floor-remove")}: ${name}, ${dateOf(`${day}T12:00:00Z`)}`}
      @click=${() => on.remove(holiday)}>${say("admin-floor-remove")}</button></span></li>`;
}

function fileForm({ body, usual, lines }, on) {
  const write = (event) => on.usual(event.target.name, event.target.value);
  return html`<details class="advanced" ?open=${lines.length > 0}><summary>${say("admin-holidays-file")}</summary>
    <form class="new file" @submit=${on.import}>
      ${fieldView(say("admin-holidays-file-which"), html`<input type="file" name="file" required accept=".csv,.ics,.txt,text/csv,text/calendar" aria-describedby="file-hint">
        <span id="file-hint" class="soft">${say("admin-holidays-file-hint")}</span>`)}
      ${fieldView(say("admin-holidays-kind"), kindChoice(body, usual.kind, write, html`<option value="">${say("admin-holidays-file-says")}</option>`))}
      ${fieldView(say("admin-holidays-agency"), agencyChoice(body, usual.agency, write, say("admin-holidays-file-says")))}
      <div class="ends"><button class="submit">${say("admin-holidays-import")}</button></div>
    </form>
    ${lines.length ? html`<div class="band warn mistakes" role="alert"><p><b>${say("admin-holidays-wrong", { count: lines.length })}</b></p>
      <ol>${lines.map(({ field, text }) => html`<li><b>${say("admin-holidays-line", { line: field })}</b> ${text ?? say("admin-problem-other")}</li>`)}</ol></div>` : nothing}
  </details>`;
}
