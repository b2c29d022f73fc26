// What is drawn of each report, with the sentence that says what the drawing shows.

import { barsView } from "../shared/bars.js";
import "../shared/chart.js";
import { distributionViews } from "../shared/distribution.js";
import { figureView } from "../shared/figure.js";
import { figureOf, written } from "../shared/figures.js";
import { heatFigure } from "../shared/heat.js";
import { usualViews } from "../shared/usual.js";
import { say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";

const LONGEST = 12;
const BEST_SCORE = 4;
const OF_SERVICES = { name: "service_name" };
const WHOLE = (row) => row.service === null;

// Bars: the measure, what names a row (a column, or a function of the row), and which rows.
const BARS = {
  day: [{ ...OF_SERVICES, measure: "wait.p90" }],
  waits: [{ ...OF_SERVICES, measure: "wait.p90" }],
  services: [{ ...OF_SERVICES, measure: "served" }],
  absent: [{ ...OF_SERVICES, measure: "absent_of_called" }],
  agencies: [{ name: "agency_name", measure: "within_target" }, { name: "agency_name", measure: "occupancy" }],
  month: [{ name: "agency_name", measure: "within_target", rows: WHOLE }, { name: "agency_name", measure: "arrived", rows: WHOLE }],
  counters: [{ name: "counter", measure: "occupancy" }, { name: "counter", measure: "idle_while_waiting_s" }],
  transfers: [{ name: (row) => `${row.service_name} → ${row.to_service_name}`, measure: "transferred" }],
  visits: [{ name: (row) => say("reports-errands", { count: row.errands }), measure: "tickets" },
    { name: (row) => say("reports-errands", { count: row.errands }), measure: "stay.p90" }],
  officers: [{ name: "officer", measure: "served" }, { name: "officer", measure: "service_time.mean" }],
  priority: [{ name: (row) => `${row.agency_name}: ${row.class_name}`, measure: "wait.mean" },
    { name: (row) => `${row.agency_name}: ${row.class_name}`, measure: "within_target" }],
  satisfaction: [{ name: "agency_name", measure: "ikm", rows: WHOLE, most: 100 }],
};
const DRAWN = {
  arrivals: arrivalsViews, distribution: distributionViews, usual: usualViews, profile: profileViews, outcomes: outcomesViews, satisfaction: satisfactionViews,
};

/** The drawings of a report, or nothing where there is nothing to draw. */
export function chartsView(body) {
  if (body.rows.length === 0) return nothing;
  const views = DRAWN[body.report] ? DRAWN[body.report](body) : (BARS[body.report] ?? []).map((bars) => barsOf(body, bars));
  const drawn = views.filter((view) => view !== nothing);
  return drawn.length ? html`<div class="charts ${drawn.length === 1 ? "alone" : ""}">${drawn}</div>` : nothing;
}

function barsOf(body, { name, measure, rows = () => true, most }) {
  const { unit, heading } = body.columns.find((each) => each.name === measure);
  const found = body.rows.filter(rows).filter((row) => figureOf(row, measure) !== null)
    .map((row) => barOf(nameOf(row, name), figureOf(row, measure), unit));
  return barsOfAll(heading, found, most ?? (unit === "share" ? 1 : undefined));
}

const barOf = (name, value, unit) => ({ name, value, text: written(value, unit) });

/** Bars from the longest down, under a sentence that names the first and the last; one alone compares nothing. */
function barsOfAll(heading, bars, most, sentence = null) {
  const found = [...bars].sort((one, other) => other.value - one.value);
  if (found.length < 2 || found[0].value === 0) return nothing;
  const [first, last] = [found[0], found.at(-1)];
  const facts = { most: first.name, value: first.text, least: last.name, low: last.text };
  return figureView(heading, sentence ?? say("reports-bars", facts), html`
    ${barsView(found.slice(0, LONGEST), { caption: heading, most })}
    ${found.length > LONGEST ? html`<p class="soft small">${say("reports-bars-more", { count: LONGEST, total: found.length })}</p>` : nothing}`);
}

/** One drawing for each trait of which there is more than one value. */
function profileViews(body) {
  const traits = new Map(body.rows.map((row) => [row.trait, row.trait_name]));
  return [...traits].map(([trait, name]) => barsOfAll(name, body.rows.filter((row) => row.trait === trait)
    .map((row) => barOf(row.value_name, row.share, "share")), 1));
}

/** What came of all services together. */
function outcomesViews(body) {
  const served = new Map();
  for (const row of body.rows) {
    const name = row.outcome_name || say("reports-outcome-none");
    served.set(name, (served.get(name) ?? 0) + row.served);
  }
  return [barsOfAll(headingOf(body, "served"), [...served].map(([name, count]) => barOf(name, count, "count")))];
}

/** The nine elements of all forms, then the index of each agency. */
function satisfactionViews(body) {
  const elements = body.columns.filter((column) => column.name.startsWith("means.") && figureOf(body.total ?? {}, column.name) !== null);
  return [
    barsOfAll(say("reports-elements"), elements.map((column) => barOf(column.heading, figureOf(body.total, column.name), column.unit)), BEST_SCORE,
      say("reports-elements-lowest", { names: body.total?.lowest_names ?? "" })),
    ...BARS.satisfaction.map((bars) => barsOf(body, bars)),
  ];
}

const headingOf = (body, name) => body.columns.find((column) => column.name === name).heading;

function nameOf(row, name) {
  if (typeof name === "function") return name(row);
  return name === "counter" ? say("counter", { counter: row.counter }) : figureOf(row, name);
}

function arrivalsViews(body) {
  const tickets = body.rows.reduce((one, other) => (other.tickets > one.tickets ? other : one));
  const plot = { along: body.rows.map((row) => row.begins), lines: [{ columns: true, values: body.rows.map((row) => row.per_day) }], write: (value) => written(value, "count") };
  return [
    heatFigure(body),
    figureView(say("reports-per-day"), say("reports-per-day-most", { begins: tickets.begins, count: written(tickets.per_day, "number") }),
      html`<hall-chart .plot=${plot}></hall-chart>`),
  ];
}
