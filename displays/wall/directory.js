// The directory of the hall, for people who come in: zone by zone what is there, at which counters, and whether it is open
// now. In letters for its distance, or larger where everything has room; else in pages.

import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { classMap } from "../shared/vendor/lit-html/directives/class-map.js";
import { repeat } from "../shared/vendor/lit-html/directives/repeat.js";
import { say, timeOfDay } from "../shared/words.js";
import { pageOf } from "./pages.js";
import { directorySetting } from "./signage.js";

const SIGNS = { open: "check", break: "pause", paused: "pause", stopped: "stop", later: "clock", closed: "close" };
const UNTIL = { break: "back", paused: "back", stopped: "back", later: "opens" };

/** The directory of a body, as high as `height` pixels allow. */
export function directory({ directory: zones }, size, height) {
  const { setting, pages } = directorySetting(zones.map(written).filter(({ rows }) => rows.length), size, height);
  const style = document.documentElement.style;
  style.setProperty("--words", `${setting.font}px`);
  for (const name of ["title", "row", "counter", "name", "state", "place"]) style.setProperty(`--sign-${name}`, `${setting[name]}px`);
  const { shown, page, pages: count } = pageOf(pages, 1);
  const mark = count > 1 ? html`<span class="page">${page + 1}/${count}</span>` : nothing;
  return html`
    <div class=${classMap({ directory: true, stacked: setting.stacked })}>
      ${(shown[0] ?? []).map((column, at, { length }) => columnView(column, at === length - 1 ? mark : nothing))}
    </div>
  `;
}

function columnView(column, mark) {
  return html`
    <div class="column">
      ${column.map(({ title, desk, rows }, at) => html`
        <section>
          <h2 class="storey"><span class="icon place"></span><span class="plain">${title}</span>${at ? nothing : mark}<span class="desk">${desk}</span></h2>
          <ul>${repeat(rows, (row) => row.key, rowView)}</ul>
        </section>`)}
    </div>
  `;
}

function rowView({ key, plain, name, counters, state, status }) {
  return html`
    <li class="entry ${state}" data-agency=${key}>
      <span class="what"><span class="plain">${plain.map((line, at) => html`${at ? " " : ""}<span class="text">${line}</span>`)}</span><span class="name">${name}</span></span>
      <span class="status plain"><span class="icon ${SIGNS[state]}"></span>${status}</span>
      <span class="digits goal">${counters}</span>
    </li>
  `;
}

function written({ zone, zone_name: zoneName, storey, agencies }) {
  return {
    key: zone,
    title: [storey, zoneName].filter(Boolean).join(" · "),
    desk: say("wall-directory-counter"),
    rows: agencies.map(({ code, name, plain, counters, state, until }) => ({
      key: code,
      plain: plain || name,
      name: plain ? name : "",
      counters: counters.length ? ranges(counters).join(", ") : "–",
      state,
      status: until && UNTIL[state] ? say(`wall-directory-${UNTIL[state]}`, { time: timeOfDay(until, { zone: false }) }) : say(`wall-directory-${state}`),
    })),
  };
}

/** Counters as they are found: "8–12", "3, 7". */
export function ranges(counters) {
  const found = [];
  for (const name of counters) {
    const last = found.at(-1);
    if (last && Number(name) === Number(last.ends) + 1) last.ends = name;
    else found.push({ begins: name, ends: name });
  }
  return found.map(({ begins, ends }) => (begins === ends ? begins : `${begins}–${ends}`));
}
