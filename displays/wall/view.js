// The wall as a function of its state: header, the calls, what else stands, and the lines at the foot.

import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { repeat } from "../shared/vendor/lit-html/directives/repeat.js";
import { classMap } from "../shared/vendor/lit-html/directives/class-map.js";
import { now } from "../shared/clock.js";
import { dateOf, say, timeOfDay } from "../shared/words.js";
import { board } from "./board.js";
import { bands, legend } from "./bands.js";
import { pageOf } from "./pages.js";
import { rowsPerPage } from "./geometry.js";

/** The whole wall. `state` holds `body`, `stage`, `stale`; `size` is what geometry() gave. */
export function wall(state, size) {
  const shown = callsLarge(state, size);
  const layout = state.body.wall.layout;
  return html`
    ${header(state)}
    <main class=${classMap({ wall: true, beside: size.beside, below: !size.beside, stale: state.stale })}>
      ${shown.length || size.beside ? calls(state, size, shown) : nothing}
      ${layout === "agencies" ? board(state, size, shown.length) : rows(state, size, shown)}
    </main>
    ${bands(state)}
  `;
}

/** The calls that stand large now: the fresh ones, then the newest of the others where there is room. */
export function callsLarge({ body, stage }, size) {
  const fresh = stage.large.map(({ call }) => ({ ...call, fresh: true }));
  const known = new Set(fresh.map((call) => call.number));
  const room = size.beside ? size.large : body.wall.layout === "agencies" ? 0 : 1;
  const calm = body.standing.filter((call) => !known.has(call.number));
  return [...fresh, ...calm.slice(0, Math.max(0, room - fresh.length))].slice(0, size.large);
}

function header({ body }) {
  const zones = body.wall.zones.map((zone) => zone.name);
  const wholeHall = body.wall.layout !== "zone";
  return html`
    <header class="top">
      <div class="whose">
        <p class="floor">${body.floor.name} <span class="trial-mark">${say("trial")}</span></p>
        <p class="where">${wholeHall ? say(`wall-title-${body.wall.layout}`) : zones.join(" · ")}</p>
      </div>
      <p class="date">${dateOf(now())}</p>
      <p class="clock" data-clock>${timeOfDay(now())}</p>
    </header>
  `;
}

function calls(state, size, shown) {
  return html`
    <section class="calls">
      ${shown.length
        ? html`<h2 class="heading columns"><span>${say("wall-number")}</span><span>${say("wall-counter")}</span></h2>`
        : nothing}
      ${repeat(shown, (call) => call.id, (call) => card(call))}
      ${size.beside && shown.length < size.large ? guidance(state, shown.length) : nothing}
    </section>
  `;
}

function card(call) {
  return html`
    <article class=${classMap({ call: true, fresh: Boolean(call.fresh) })} data-call=${call.id} data-number=${call.number}>
      <p class="digits number">${call.number}${marks(call)}</p>
      <p class="digits goal"><span class="icon arrow"></span>${call.counter}</p>
      <p class="line">
        <span>${call.agency_name}</span>
        ${nthOf(call) > 1 ? html`<span class="nth">${say("wall-nth", { nth: nthOf(call) })}</span>` : nothing}
        <span>${call.zone_name || nothing}</span>
      </p>
    </article>
  `;
}

function nthOf(call) {
  return call.nth || call.calls || 1;
}

function marks({ priority, returned }) {
  if (!priority && !returned) return nothing;
  return html`<span class="marks">
    ${priority ? html`<span class="icon priority" role="img" aria-label=${say("priority")}></span>` : nothing}
    ${returned ? html`<span class="icon returned" role="img" aria-label=${say("returned")}></span>` : nothing}
  </span>`;
}

// What stands where fewer calls do: what to do, and how numbers are called.
function guidance({ body }, callsShown) {
  const ground = body.wall.layout === "ground";
  return html`
    <aside class=${classMap({ guidance: true, alone: callsShown === 0 })}>
      <p class="lead">${say(ground ? "wall-guidance-ground" : "wall-guidance")}</p>
      <p>${say("wall-order")}</p>
      ${legend()}
    </aside>
  `;
}

// Every other errand that is still called; what room is left shows who is being served.
function rows({ body }, size, shown) {
  const large = new Set(shown.map((call) => call.number));
  const standing = body.standing.filter((call) => !large.has(call.number));
  const places = rowsPerPage(size, shown.length) * size.columns;
  const called = pageOf(standing, places);
  const left = places - called.shown.length - (standing.length ? size.columns : 0);
  const serving = pageOf(body.serving, Math.max(0, left));
  const manyZones = body.wall.zones.length > 1;
  return html`
    <section class="rows">
      ${standing.length ? list(say("wall-also-called"), called, "called", (call) => row(call, manyZones)) : nothing}
      ${left > 0 && serving.shown.length ? list(say("wall-serving"), serving, "serving", (one) => row(one, manyZones)) : nothing}
    </section>
  `;

  function row(call) {
    const zone = manyZones ? zoneName(body, call.zone) : call.agency_name || "";
    return html`
      <li class="row" data-call=${call.id || nothing} data-number=${call.number}>
        <span class="digits number">${call.number}${marks(call)}</span>
        <span class="digits goal">${call.counter}</span>
        <span class="line">${zone}</span>
      </li>
    `;
  }
}

function list(title, { shown, page, pages }, kind, row) {
  return html`
    <h2 class="heading"><span>${title}</span>${pages > 1 ? html`<span class="page">${page + 1}/${pages}</span>` : nothing}</h2>
    <ul class=${kind}>
      ${repeat(shown, (one) => one.number, row)}
    </ul>
  `;
}

/** The name of a zone as this wall's visitors read it. */
export function zoneName(body, id) {
  const zone = body.wall.zones.find((one) => one.id === id);
  return zone ? zone.name : "";
}
