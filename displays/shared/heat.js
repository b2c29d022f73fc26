// The heat map: half hours down, weekdays across, a shade and the figure in each cell.

import { figureView } from "./figure.js";
import { figureOf } from "./figures.js";
import { say } from "./words.js";
import { html, nothing } from "./vendor/lit-html/lit-html.js";

const SHADES = 6;
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** When most people come, of the report `arrivals`, with the sentence that says when; nothing where nobody came. */
export function heatFigure(body, name = say("reports-heat")) {
  const most = busiest(body);
  return most ? figureView(name, say("reports-heat-most", most), heatView(body), "heat") : nothing;
}

/** Days on which nobody ever came stand apart only while others do too: a hall that rests on Sunday has six columns. */
function heatView({ columns, rows }) {
  const days = columns.filter((column) => WEEKDAYS.includes(column.name) && rows.some((row) => row[column.name] > 0));
  const most = Math.max(1, ...rows.flatMap((row) => days.map((day) => row[day.name])));
  return html`
    <table class="heat">
      <thead><tr><td></td>${days.map((day) => html`<th scope="col">${day.heading}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`
        <tr><th scope="row">${row.begins}</th>
          ${days.map((day) => html`<td class="shade-${Math.ceil((SHADES * row[day.name]) / most)}">${row[day.name] || ""}</td>`)}</tr>`)}</tbody>
    </table>
  `;
}

/** The cell with the greatest figure: `{ day, begins, count }`, the day in words; null where nobody came. */
function busiest({ columns, rows }) {
  const cells = rows.flatMap((row) => columns.filter((column) => WEEKDAYS.includes(column.name))
    .map((column) => ({ day: column.heading, begins: row.begins, count: figureOf(row, column.name) ?? 0 })));
  const found = cells.reduce((most, cell) => (cell.count > most.count ? cell : most), { count: 0 });
  return found.count ? found : null;
}
