// The day in charts, beside the usual one: behind a key of its own, so that no alarm is pushed away.

import { barsView } from "../shared/bars.js";
import { figureOf, written } from "../shared/figures.js";
import { usualViews } from "../shared/usual.js";
import { say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";

/** Arrivals and waits, then by agency who was served in time and how busy its counters are. */
export function chartsView({ dialog }) {
  const { facts } = dialog;
  if (!facts) return html`<p class="soft">${say("dashboard-asking")}</p>`;
  const [usual, agencies] = facts;
  return html`
    <div class="charts">
      ${usualViews(usual)}
      ${sharesView(agencies, "within_target", "level")}
      ${sharesView(agencies, "occupancy", "occupancy")}
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
