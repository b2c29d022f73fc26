// The day in charts, beside the usual one: behind a key of its own, so that no alarm is pushed away.

import { barsView } from "../shared/bars.js";
import { distributionViews } from "../shared/distribution.js";
import { figureOf, written } from "../shared/figures.js";
import { heatFigure } from "../shared/heat.js";
import { usualViews } from "../shared/usual.js";
import { say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";

const DAY_MS = 86_400_000;
const WEEKS = 8;

/** What the charts are made of: today beside the usual day, and the weeks before, from a body of the dashboard. */
export function chartPaths({ as_of: now }) {
  const today = now.slice(0, 10);
  const day = (ago) => new Date(Date.parse(`${today}T00:00:00Z`) - ago * DAY_MS).toISOString().slice(0, 10);
  const weeks = new URLSearchParams({ from: day(7 * WEEKS), to: day(1) });
  return ["/api/reports/usual", "/api/reports/agencies", "/api/reports/distribution", `/api/reports/arrivals?${weeks}`];
}

/**
 * Arrivals and waits, by agency who was served in time and how busy its counters are, how long people waited and were
 * served; last when most people come in a week.
 */
export function chartsView({ dialog }) {
  const { facts } = dialog;
  if (!facts) return html`<p class="soft">${say("dashboard-asking")}</p>`;
  const [usual, agencies, distribution, weeks] = facts;
  return html`
    <div class="charts">
      ${usualViews(usual)}
      ${sharesView(agencies, "within_target", "level")}
      ${sharesView(agencies, "occupancy", "occupancy")}
      ${distributionViews(distribution)}
      ${heatFigure(weeks, say("dashboard-heat", { weeks: WEEKS }))}
    </div>
  `;
}

/** The agency that needs a look comes first: the fewest in time, the busiest counters. */
function sharesView({ rows }, measure, name) {
  const direction = name === "level" ? 1 : -1;
  const found = rows.filter((row) => figureOf(row, measure) !== null)
    .map((row) => ({ name: row.agency_name, value: row[measure], text: written(row[measure], "share") }))
    .sort((one, other) => direction * (one.value - other.value));
  if (found.length === 0) return nothing;
  const [most, least] = [...found].sort((one, other) => other.value - one.value).filter((_, place, all) => place === 0 || place === all.length - 1);
  const facts = { most: most.name, value: most.text, least: (least ?? most).name, low: (least ?? most).text };
  return html`
    <figure class="chart card" data-chart=${name}>
      <figcaption><b>${say(`dashboard-${name}`)}</b><span>${say("reports-bars", facts)}</span></figcaption>
      ${barsView(found, { caption: say(`dashboard-${name}`), most: 1 })}
    </figure>
  `;
}
