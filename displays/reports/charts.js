// What is drawn of each report, with the sentence that says what the drawing shows.

import { barsView } from "../shared/bars.js";
import "../shared/chart.js";
import { figureOf, written } from "../shared/figures.js";
import { usualViews } from "../shared/usual.js";
import { say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { busiest, heatView } from "./heat.js";

const LONGEST = 12;
const OF_SERVICES = { name: "service_name" };
const WHOLE = (row) => row.service === null;

// Bars: the measure, what names a row, and which rows.
const BARS = {
  day: [{ ...OF_SERVICES, measure: "wait.p90" }],
  waits: [{ ...OF_SERVICES, measure: "wait.p90" }],
  services: [{ ...OF_SERVICES, measure: "served" }],
  absent: [{ ...OF_SERVICES, measure: "absent_of_called" }],
  agencies: [{ name: "agency_name", measure: "within_target" }, { name: "agency_name", measure: "occupancy" }],
  month: [{ name: "agency_name", measure: "within_target", rows: WHOLE }, { name: "agency_name", measure: "arrived", rows: WHOLE }],
  counters: [{ name: "counter", measure: "occupancy" }, { name: "counter", measure: "idle_while_waiting_s" }],
  satisfaction: [{ name: "agency_name", measure: "ikm", rows: WHOLE, most: 100 }],
};
const DRAWN = { arrivals: arrivalsViews, distribution: distributionViews, usual: usualViews };

/** The drawings of a report, or nothing where there is nothing to draw. */
export function chartsView(body) {
  if (body.rows.length === 0) return nothing;
  const views = DRAWN[body.report] ? DRAWN[body.report](body) : (BARS[body.report] ?? []).map((bars) => barsOf(body, bars));
  const drawn = views.filter((view) => view !== nothing);
  return drawn.length ? html`<div class="charts ${drawn.length === 1 ? "alone" : ""}">${drawn}</div>` : nothing;
}

/** One drawing under its name and its sentence. */
function figureView(name, sentence, drawing) {
  return html`<figure class="chart card"><figcaption><b>${name}</b><span>${sentence}</span></figcaption>${drawing}</figure>`;
}

function barsOf(body, { name, measure, rows = () => true, most }) {
  const column = body.columns.find((each) => each.name === measure);
  const found = body.rows.filter(rows).filter((row) => figureOf(row, measure) !== null)
    .map((row) => ({ name: nameOf(row, name), value: figureOf(row, measure), text: written(figureOf(row, measure), column.unit) }));
  found.sort((one, other) => other.value - one.value);
  if (found.length < 2 || found[0].value === 0) return nothing;
  const [first, last] = [found[0], found.at(-1)];
  const facts = { most: first.name, value: first.text, least: last.name, low: last.text };
  const longest = most ?? (column.unit === "share" ? 1 : undefined);
  return figureView(column.heading, say("reports-bars", facts), html`
    ${barsView(found.slice(0, LONGEST), { caption: column.heading, most: longest })}
    ${found.length > LONGEST ? html`<p class="soft small">${say("reports-bars-more", { count: LONGEST, total: found.length })}</p>` : nothing}`);
}

function nameOf(row, name) {
  return name === "counter" ? say("counter", { counter: row.counter }) : figureOf(row, name);
}

function arrivalsViews(body) {
  const most = busiest(body);
  const tickets = body.rows.reduce((one, other) => (other.tickets > one.tickets ? other : one));
  const plot = { along: body.rows.map((row) => row.begins), lines: [{ columns: true, values: body.rows.map((row) => row.per_day) }], write: (value) => written(value, "count") };
  return [
    most ? figureView(say("reports-heat"), say("reports-heat-most", most), heatView(body)) : nothing,
    figureView(say("reports-per-day"), say("reports-per-day-most", { begins: tickets.begins, count: written(tickets.per_day, "number") }),
      html`<hall-chart .plot=${plot}></hall-chart>`),
  ];
}

function distributionViews(body) {
  const within = (share) => body.rows.find((row) => row.waits_so_far >= share);
  const [half, most] = [within(0.5), within(0.9)];
  if (!half || !most) return [];
  return ["waits", "services"].map((measure) => {
    const column = body.columns.find((each) => each.name === measure);
    const plot = { along: body.rows.map((row) => String(row.from_min)), lines: [{ columns: true, values: body.rows.map((row) => row[measure]) }], write: (value) => written(value, "count") };
    const highest = body.rows.reduce((one, other) => (other[measure] > one[measure] ? other : one));
    const sentence = measure === "waits" ? say("reports-waits-within", { half: minutes(half), most: minutes(most) })
      : say("reports-services-most", { from: highest.from_min, to: minutes(highest) });
    return figureView(say("reports-distribution", { measure: column.heading }), sentence, html`<hall-chart .plot=${plot}></hall-chart>`);
  });
}

const minutes = (row) => row.to_min ?? `> ${row.from_min}`;
