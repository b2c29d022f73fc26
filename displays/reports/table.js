// A report as a table: figures to the right, the rows of an agency under its name, the total below.

import { figureOf, written } from "../shared/figures.js";
import { say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";

// Columns that stand as a heading over rows of their own.
const HEADINGS = ["agency_name", "trait_name"];

/** The table of a report; `everything`: also the columns that paper has no room for. */
export function tableView(body, everything) {
  const shown = body.columns.filter((column) => everything || column.on_paper);
  const over = shown.length > 1 && HEADINGS.includes(shown[0].name) && shown[1].unit === "text" ? shown[0] : null;
  const columns = over ? shown.slice(1) : shown;
  return html`
    <div class="sheet" role="region" tabindex="0" aria-label=${body.title}>
      <table data-report=${body.report}>
        <caption class="visually-hidden">${body.title}</caption>
        <thead><tr>${columns.map((column) => html`<th scope="col" data-unit=${column.unit}>${column.heading}</th>`)}</tr></thead>
        ${parts(body.rows, over).map(({ heading, rows }) => html`
          <tbody>
            ${heading ? html`<tr class="over"><th scope="rowgroup" colspan=${columns.length}><span>${heading}</span></th></tr>` : nothing}
            ${rows.map((row) => rowView(columns, row))}
          </tbody>`)}
        ${body.total ? html`<tfoot>${rowView(columns, body.total, say("report-total"))}</tfoot>` : nothing}
      </table>
    </div>
  `;
}

/** Consecutive rows with the same heading; without one, all of them. */
function parts(rows, over) {
  if (!over) return [{ heading: null, rows }];
  return rows.reduce((found, row) => {
    const heading = figureOf(row, over.name);
    if (found.at(-1)?.heading !== heading) found.push({ heading, rows: [] });
    found.at(-1).rows.push(row);
    return found;
  }, []);
}

function rowView([first, ...rest], row, name = written(figureOf(row, first.name), first.unit)) {
  return html`
    <tr class=${row.service === null ? "whole" : ""}>
      <th scope="row" data-unit=${first.unit}>${name}</th>
      ${rest.map((column) => html`<td data-unit=${column.unit} data-column=${column.name}>${cell(row, column)}</td>`)}
    </tr>
  `;
}

function cell(row, column) {
  const value = figureOf(row, column.name);
  // Below the columns of words the total has nothing to say.
  return value === null && column.unit === "text" ? nothing : written(value, column.unit);
}
