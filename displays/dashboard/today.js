// The day in figures, and who has waited longest.

import { language, say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { minutesSince } from "./since.js";

const PARTS = ["issued", "waiting", "called", "serving", "served", "absent", "cancelled", "expired", "walk_in"];

/** Today's counts, each named; the waiting first, since they can still be helped. */
export function todayView({ today }) {
  const order = ["waiting", ...PARTS.filter((part) => part !== "waiting")];
  return html`
    <section class="today" aria-label=${say("dashboard-today")}>
      ${order.map((part) => figure(part, today[part]))}
      ${figure("wait-mean", minutes(today.wait_mean_s))}
      ${figure("wait-p90", minutes(today.wait_p90_s))}
      ${figure("within-target", percent(today.within_target))}
    </section>
  `;
}

/** The ten who wait longest on the whole floor. */
export function longestView({ longest, agencies }, on) {
  const targets = new Map(agencies.map((agency) => [agency.code, agency.target_min]));
  return html`
    <section class="card longest">
      <h2>${say("dashboard-longest")}</h2>
      ${longest.length ? html`<ul class="rows">${longest.map((errand) => longestRow(errand, targets.get(errand.agency), on))}</ul>`
        : html`<p class="soft">${say("dashboard-nobody-waits")}</p>`}
    </section>
  `;
}

function longestRow(errand, target, on) {
  const waited = minutesSince(errand.joined_at);
  const beyond = target && waited > target;
  return html`
    <li data-number=${errand.number}>
      <b>${errand.number}</b>
      <span class="grow">${errand.service_name}${errand.priority ? html` <span class="mark">${say("priority")}</span>` : nothing}</span>
      <span class="wait ${beyond ? "beyond" : ""}">${say("dashboard-minutes", { minutes: waited })}${beyond ? html` <span class="icon warning" role="img" aria-label=${say("dashboard-beyond")}></span>` : nothing}</span>
      <button class="text" data-act="why" aria-label=${say("dashboard-why-of", { number: errand.number })} @click=${() => on.why(errand.number)}>${say("dashboard-why")}</button>
    </li>
  `;
}

function figure(part, value) {
  return html`<p class="figure ${part}"><b data-figure=${part}>${value}</b><span>${say(`dashboard-${part.replaceAll("_", "-")}`)}</span></p>`;
}

const minutes = (seconds) => (seconds === null ? "–" : say("dashboard-minutes", { minutes: Math.round(seconds / 60) }));

const percent = (share) => (share === null ? "–" : new Intl.NumberFormat(language(), { style: "percent" }).format(share));
