// "Tutup hari": first who would be left, then the key.

import { say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";

/** Who would be left and which counters still sit; the day is closed only from here. */
export function closingView({ dialog }, may, on) {
  const { facts } = dialog;
  if (!facts) return html`<p class="soft">${say("dashboard-asking")}</p>`;
  const { tickets, counters } = facts;
  return html`
    <p class="band ${tickets.length ? "warn" : "good"}"><b>${say("dashboard-left", { count: tickets.length })}</b></p>
    ${tickets.length ? html`<ul class="rows left">${tickets.map((row) => html`
      <li data-number=${row.number}><b>${row.number}</b><span class="grow">${row.service_name}<span class="under">${row.agency_name}</span></span>
        <span class="soft">${say(`state-${row.state}`)}${row.counter ? ` · ${say("counter", { counter: row.counter })}` : nothing}</span></li>`)}</ul>` : nothing}
    ${counters.length ? html`<p>${say("dashboard-still-open", { count: counters.length, names: counters.map((row) => row.id).join(", ") })}</p>` : nothing}
    <button class="button danger" data-act="close-day" ?disabled=${dialog.sending} @click=${() => on.act("/api/queues/close-day", {}, null, true)}>
      ${say("dashboard-close-day")}</button>
  `;
}
