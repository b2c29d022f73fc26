// The agencies' board: who serves now and where, who rests until when, and what stands still.

import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { classMap } from "../shared/vendor/lit-html/directives/class-map.js";
import { repeat } from "../shared/vendor/lit-html/directives/repeat.js";
import { say } from "../shared/words.js";
import { rest } from "./bands.js";
import { rowsPerPage } from "./geometry.js";
import { pageOf } from "./pages.js";

/** Rows for every counter that is open or rests, and one for each agency that has none. */
export function board({ body }, size, large) {
  const all = lines(body);
  const { shown, page, pages } = pageOf(all, evenly(all.length, rowsPerPage(size, large) * size.columns));
  return html`
    <section class="rows board">
      <h2 class="heading">
        <span>${say("wall-board")}</span>${pages > 1 ? html`<span class="page">${page + 1}/${pages}</span>` : nothing}
      </h2>
      <ul class="agencies">${repeat(shown, (line) => line.key, row)}</ul>
    </section>
  `;
}

// As few pages as have room, each with about as many rows.
function evenly(count, room) {
  const pages = Math.ceil(count / Math.max(1, room));
  return Math.max(1, Math.ceil(count / Math.max(1, pages)));
}

/** What stands on the board, agency after agency. */
export function lines(body) {
  const called = new Map(body.standing.map((call) => [call.number, call.id]));
  const stops = new Map(body.stops.filter((stop) => stop.scope === "agency").map((stop) => [stop.code, stop]));
  const byAgency = new Map();
  for (const counter of body.counters) {
    byAgency.set(counter.agency, [...(byAgency.get(counter.agency) || []), counter]);
  }
  return [...byAgency].flatMap(([agency, counters]) => agencyLines(agency, counters, stops.get(agency), called));
}

function agencyLines(agency, counters, stop, called) {
  const name = counters[0].agency_name;
  if (stop) return [{ key: agency, name, status: rest(stop, stop.reason_text), kind: "stopped" }];
  const staffed = counters.filter((counter) => counter.state !== "closed");
  if (!staffed.length) return [{ key: agency, name, status: say("wall-agency-closed"), kind: "closed" }];
  return staffed.map((counter) => ({
    key: counter.id,
    name,
    counter: counter.name,
    number: counter.number,
    call: called.get(counter.number),
    kind: counter.state,
    status: counter.pause ? rest(counter.pause, counter.pause.reason_text) : counter.number ? null : say("wall-counter-ready"),
  }));
}

function row({ name, counter, number, status, kind, call }) {
  return html`
    <li class=${classMap({ row: true, [kind]: true, now: Boolean(call) })} data-call=${call || nothing} data-number=${number || nothing}>
      <span class="agency">${name}</span>
      ${status ? html`<span class="status">${status}</span>` : html`<span class="digits number">${number}</span>`}
      <span class="digits goal">${counter || nothing}</span>
    </li>
  `;
}
