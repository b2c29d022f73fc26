// A day beside the usual one: two charts, arrivals and waits, each with its sentence.

import "./chart.js";
import { written } from "./figures.js";
import { say } from "./words.js";
import { html, nothing } from "./vendor/lit-html/lit-html.js";

const WHOLE_DAY = "24.00";
const MEASURES = {
  arrivals: { of: "tickets", usual: "usual_tickets", unit: "count", columns: true },
  waits: { of: "wait_mean_s", usual: "usual_wait_mean_s", unit: "seconds" },
};

/** The charts of the report `usual`. */
export function usualViews(body) {
  return Object.entries(MEASURES).map(([name, measure]) => usualView(name, measure, body));
}

function usualView(name, { of, usual, unit, columns = false }, body) {
  const values = (column) => body.rows.map((row) => drawn(row[column], unit));
  const lines = [{ columns, values: over(values(of)) }, ...(body.usual_days ? [{ usual: true, values: values(usual) }] : [])];
  const plot = { along: body.rows.map((row) => row.begins), lines, write: (value) => written(value, "count") };
  const { until } = body.so_far;
  const facts = { until, count: written(body.so_far[of], unit), usual: written(round(body.so_far[usual], unit), unit) };
  return html`
    <figure class="chart card" data-chart=${`usual-${name}`}>
      <figcaption><b>${say(`usual-${name}`)}</b><span>${sentence(name, body, facts, body.so_far[of])}</span></figcaption>
      <p class="keys"><span class=${columns ? "columns" : ""}><i></i>${say(until === WHOLE_DAY ? "usual-that-day" : "usual-this-day")}</span>
        ${body.usual_days ? html`<span class="usual"><i></i>${say("usual-usual", { days: body.usual_days })}</span>` : nothing}</p>
      ${body.rows.length ? html`<hall-chart .plot=${plot}></hall-chart>` : nothing}
    </figure>
  `;
}

function sentence(name, body, facts, value) {
  if (value === null || body.rows.length === 0) return say("usual-nothing-yet");
  return say(body.usual_days ? `usual-${name}-beside` : `usual-${name}-alone`, facts);
}

/** What has not come yet is not drawn as nothing. */
function over(values) {
  const last = values.reduce((found, value, place) => (value ? place : found), -1);
  return values.map((value, place) => (place > last ? null : value));
}

/** Waits are drawn in minutes. */
const drawn = (value, unit) => (value !== null && unit === "seconds" ? value / 60 : value);

const round = (value, unit) => (value !== null && unit === "count" ? Math.round(value) : value);
