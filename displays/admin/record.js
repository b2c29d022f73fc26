// Catatan: what happened on the floor, searched by time, who, kind and number; the latest first.

import { dateOf, say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { fieldView } from "./field.js";

const NAMES = ["from", "to", "actor", "kind", "number"];

/** The section; `ask(path, body, fields)` answers or shows why not, `draw()` draws the page anew. */
export function recordSection({ ask, draw }) {
  const seen = { body: null, entries: [], search: {}, problems: {} };

  async function look(before) {
    seen.problems = {};
    const facts = { ...seen.search, ...(before ? { before } : {}), language: document.documentElement.lang };
    const body = await ask(`/api/record?${new URLSearchParams(facts)}`, undefined, (problems) => (seen.problems = problems));
    if (body) Object.assign(seen, { body, entries: before ? [...seen.entries, ...body.entries] : body.entries });
    draw();
  }
  const find = (event) => {
    event.preventDefault();
    const given = new FormData(event.target);
    const filled = NAMES.map((name) => [name, given.get(name).trim()]).filter(([, value]) => value);
    seen.search = Object.fromEntries(filled.map(([name, value]) => [name, name === "from" || name === "to" ? instant(value, seen.body) : value]));
    look();
  };

  return { name: "record", permission: "see_record", open: () => look(), view: () => (seen.body ? sectionView(seen, { find, look }) : nothing) };
}

/** A time as a field gives it, in the floor's own zone: its offset stands on every instant of the server. */
const instant = (value, { as_of }) => `${value.length === 16 ? `${value}:00` : value}${as_of.slice(-6)}`;

function sectionView({ body, entries, problems }, on) {
  return html`
    <section class="card record">
      <h2>${say("admin-record")}</h2>
      <form class="search" role="search" @submit=${on.find}>
        ${fieldView(say("admin-record-from"), html`<input name="from" type="datetime-local">`, problems.from)}
        ${fieldView(say("admin-record-to"), html`<input name="to" type="datetime-local">`, problems.to)}
        ${fieldView(say("admin-record-actor"), html`<input name="actor" autocomplete="off" aria-describedby="actor-hint">
          <span id="actor-hint" class="soft">${say("admin-record-actor-hint")}</span>`, problems.actor)}
        ${fieldView(say("admin-record-kind"), html`<select name="kind"><option value="">${say("admin-record-all")}</option>
          ${body.kinds.map(({ code, name }) => html`<option value=${code}>${name}</option>`)}</select>`, problems.kind)}
        ${fieldView(say("number"), html`<input name="number" autocomplete="off" maxlength="12" aria-describedby="number-hint">
          <span id="number-hint" class="soft">${say("admin-record-number-hint")}</span>`, problems.number)}
        <button class="submit">${say("admin-record-find")}</button>
      </form>
      ${entries.length ? html`<ol class="entries">${entries.map(entryView)}</ol>` : html`<p class="soft">${say("admin-record-none")}</p>`}
      ${body.before ? html`<button class="button" @click=${() => on.look(body.before)}>${say("admin-record-more")}</button>` : nothing}
    </section>
  `;
}

function entryView({ seq, at, actor_text: who, kind, text, facts }) {
  return html`<li>
    <span class="at"><b>${timeOfDay(at, { seconds: true, zone: false })}</b> <span class="soft">${dateOf(at)}</span></span>
    <span class="what">${text} <span class="soft">${who}</span></span>
    <details><summary>${say("admin-record-facts", { seq: String(seq) })}</summary>${changesView(facts)}<code>${kind} ${JSON.stringify(facts)}</code></details>
  </li>`;
}

/** What stood there before and what stands there since, value by value. */
function changesView({ before, after }) {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  if (names.length === 0) return nothing;
  return html`<div class="changes" tabindex="0" role="region" aria-label=${say("admin-record-changes")}><table>
    <thead><tr><th scope="col">${say("admin-record-what")}</th><th scope="col">${say("admin-record-before")}</th><th scope="col">${say("admin-record-after")}</th></tr></thead>
    <tbody>${names.map((name) => html`<tr><th scope="row">${name}</th><td>${before?.[name] || "–"}</td><td>${after?.[name] || "–"}</td></tr>`)}</tbody>
  </table></div>`;
}
