// Every agency in one row: who waits, since when, and how many counters stand open. The busy ones stand first.

import { say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { minutesSince } from "./since.js";

/** The agencies, longest wait first; those where nothing happens follow in one quiet line. */
export function agenciesView({ agencies, counters }) {
  const busy = agencies.filter((agency) => agency.waiting + agency.called + agency.serving + agency.counters_open > 0);
  const quiet = agencies.filter((agency) => !busy.includes(agency));
  const waited = (agency) => (agency.longest_joined_at ? Date.parse(agency.longest_joined_at) : Infinity);
  busy.sort((one, other) => waited(one) - waited(other) || other.serving - one.serving);
  const heads = ["waiting", "longest-wait", "counters", "served"];
  return html`
    <section class="card agencies">
      <table>
        <thead><tr><th scope="col">${say("dashboard-agency")}</th>
          ${heads.map((head) => html`<th scope="col">${say(`dashboard-${head}`)}</th>`)}</tr></thead>
        <tbody>${busy.map((agency) => agencyRow(agency, counters))}</tbody>
      </table>
      ${quiet.length ? html`<p class="soft quiet">${say("dashboard-quiet", { names: quiet.map((agency) => agency.name).join(", ") })}</p>` : nothing}
    </section>
  `;
}

function agencyRow(agency, counters) {
  const wait = agency.longest_joined_at ? minutesSince(agency.longest_joined_at) : null;
  const beyond = wait !== null && wait > agency.target_min;
  return html`
    <tr data-agency=${agency.code} class=${agency.waiting && !agency.counters_open ? "nobody-there" : ""}>
      <th scope="row">${agency.name}</th>
      <td class="count">${agency.waiting || "–"}</td>
      <td class="wait ${beyond ? "beyond" : ""}">${wait === null ? nothing : say("dashboard-minutes", { minutes: wait })}
        ${agency.beyond_target ? html`<span class="under">${say("dashboard-beyond-target", { count: agency.beyond_target })}</span>` : nothing}</td>
      <td class="counters">${counters.filter((counter) => counter.agency === agency.code).map(counterMark)}
        <span class="under">${say("dashboard-counters-open", { open: agency.counters_open, total: agency.counters_total })}</span></td>
      <td>${agency.served_today}</td>
    </tr>
  `;
}

/** A counter as a small plate: filled where it serves, with a border where open, struck where it rests. */
function counterMark({ id, state, number, officer }) {
  const does = number ? "serving" : state;
  const title = [say("counter", { counter: id }), say(`dashboard-counter-${does}`), officer, number].filter(Boolean).join(" · ");
  return html`<span class="plate ${does}" title=${title}>${id}</span>`;
}
