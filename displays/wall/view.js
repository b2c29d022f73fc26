// The wall as a function of its state: header, the calls, what else stands, and the lines at the foot.

import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { repeat } from "../shared/vendor/lit-html/directives/repeat.js";
import { classMap } from "../shared/vendor/lit-html/directives/class-map.js";
import { now } from "../shared/clock.js";
import { dateOf, say, timeOfDay } from "../shared/words.js";
import { board } from "./board.js";
import { bands, legend } from "./bands.js";
import { counter } from "./counter.js";
import { directory } from "./directory.js";
import { emergency, urgent } from "./emergency.js";
import { pageOf } from "./pages.js";
import { roomBelow, rowsPerPage } from "./geometry.js";
import { halted } from "./halted.js";
import { slides } from "./slides.js";
import { strip, stripHeight } from "./strip.js";

const GUIDANCE_ROWS = 3;

/** The whole wall. `state` holds `body`, `stage`, `stale`; `size` is what geometry() gave. */
export function wall(state, size) {
  const isUrgent = urgent(state.body).length > 0;
  return html`${header(state)} ${isUrgent ? emergency(state, size) : abreast(state, size)} ${bands(state, size, saidAbove(state, size))}`;
}

function abreast(state, size) {
  const main = state.body.wall.layout === "counter" ? counter(state, size) : hall(state, size);
  const pictures = slides(state.body, size);
  const below = state.body.wall.layout === "ground" ? othersCalled(state, size) : nothing;
  return html`${pictures === nothing ? main : html`<div class="abreast">${main}${pictures}</div>`}${below}`;
}

function hall(state, size) {
  const shown = callsLarge(state, size);
  const layout = state.body.wall.layout;
  const classes = { wall: true, beside: size.beside, below: !size.beside, tall: size.tall, lined: size.lined, stale: state.stale };
  const isEmpty = !shown.length && !(layout in BOARDS) && plan(state, size, shown).empty;
  return html`
    <main class=${classMap({ ...classes, empty: isEmpty })}>
      ${shown.length || !(layout in BOARDS) ? calls(state, size, shown, plan(state, size, shown)) : nothing}
      ${layout in BOARDS ? BOARDS[layout](state, size, shown.length) : rows(state, size, shown)}
    </main>
  `;
}

const BOARDS = {
  agencies: board,
  ground: (state, size, large) => {
    const taken = othersNow(state, size).length ? stripHeight(size) : 0;
    return directory(state.body, size, roomBelow(size, large) - taken);
  },
};

// What is called beside those that stand large.
function othersNow(state, size) {
  const large = new Set(callsLarge(state, size).map((call) => call.number));
  return state.body.standing.filter((call) => !large.has(call.number));
}

function othersCalled(state, size) {
  const calls = othersNow(state, size);
  return calls.length ? strip(calls, size) : nothing;
}

/** The calls that stand large now: the fresh ones, then the newest of the others where there is room. */
export function callsLarge({ body, stage }, size) {
  const fresh = stage.large.map(({ call }) => ({ ...call, fresh: true }));
  const known = new Set(fresh.map((call) => call.number));
  const room = size.beside ? size.large : body.wall.layout in BOARDS ? 0 : 1;
  const calm = body.standing.filter((call) => !known.has(call.number));
  return [...fresh, ...calm.slice(0, Math.max(0, room - fresh.length))].slice(0, placesFor({ body, stage }, size));
}

/** How many calls may stand large now: more where no other call needs a row. */
export function placesFor({ body, stage }, size) {
  const fresh = new Set([...stage.large.map(({ call }) => call), ...stage.coming].map((call) => call.number));
  return body.standing.some((call) => !fresh.has(call.number)) || fresh.size > size.largeAlone ? size.large : size.largeAlone;
}

function header({ body }) {
  const zones = body.wall.zones.map((zone) => zone.name);
  const wholeHall = body.wall.layout !== "zone";
  return html`
    <header class="top">
      <div class="whose">
        <p class="floor">${body.floor.name}</p>
        <p class="where">${wholeHall ? say(`wall-title-${body.wall.layout}`) : zones.join(" · ")}</p>
      </div>
      <p class="trial-mark">${say("trial")}</p>
      <p class="date">${dateOf(now())}</p>
      <p class="clock" data-clock>${timeOfDay(now())}</p>
    </header>
  `;
}

function calls(state, size, shown, { empty }) {
  return html`
    <section class="calls">
      ${shown.length && state.body.wall.layout !== "ground"
        ? html`<h2 class="heading columns"><span>${say("wall-number")}</span><span>${say("wall-counter")}</span></h2>`
        : nothing}
      ${repeat(shown, (call) => call.id, (call) => card(state.body, call))}
      ${shown.length ? nothing : idle(state.body, size, empty)}
      ${shown.length && size.beside && shown.length < size.large ? guidance(state.body) : nothing}
    </section>
  `;
}

function card(body, call) {
  return html`
    <article class=${classMap({ call: true, fresh: Boolean(call.fresh) })} data-call=${call.id} data-number=${call.number}>
      <p class="digits number">${call.number}</p>
      <p class="line">
        <span class="whom">${call.agency_name}</span>
        <span class="place">${marks(call)}${whereAndNth(body, call)}</span>
      </p>
      <p class="digits goal"><span class="icon arrow"></span>${call.counter}</p>
    </article>
  `;
}

// A recall carries `nth`, what stands in a snapshot `calls`.
function whereAndNth(body, call) {
  const nth = call.nth || call.calls || 1;
  const zone = zoneName(body, call.zone);
  return nth > 1 ? html`<b>${call.last ? say("wall-last") : say("wall-nth", { nth })}</b>${zone ? ` · ${zone}` : nothing}` : zone;
}

// The marks stand in the small line: beside the number they would take the room that its digits need.
function marks({ priority, returned }) {
  if (!priority && !returned) return nothing;
  return html`<span class="marks">
    ${priority ? html`<span class="icon priority" role="img" aria-label=${say("priority")}></span>` : nothing}
    ${returned ? html`<span class="icon returned" role="img" aria-label=${say("returned")}></span>` : nothing}
  </span>`;
}

// What stands where fewer calls do: what to do, and how numbers are called.
function guidance(body, alone = false) {
  return html`
    <aside class=${classMap({ guidance: true, alone })}>
      <p class="lead">${say("wall-guidance")}</p>
      <p class="order">${say("wall-order")}</p>
      ${legend()}
    </aside>
  `;
}

// Nobody is called: why, where something of this wall stands still, or what will be shown here.
function idle(body, size, empty) {
  const stops = stopsHere(body);
  if (!stops.length) return guidance(body, true);
  const width = size.beside && !empty ? size.width * size.leftShare : size.width;
  const height = size.beside || empty ? size.height : size.cardHeight;
  return halted(stops, size, { width, height });
}

function stopsHere({ stops }) {
  return stops.filter((stop) => stop.here);
}

// What of the foot's lines stands above already.
function saidAbove(state, size) {
  const { layout } = state.body.wall;
  if (layout === "counter" || layout in BOARDS || urgent(state.body).length) return {};
  const shown = callsLarge(state, size);
  if (!shown.length) {
    const stops = stopsHere(state.body);
    return { legend: !stops.length && (size.beside || plan(state, size, shown).empty), stops };
  }
  return { legend: size.beside ? shown.length < size.large : plan(state, size, shown).guided };
}

// How the room beside or below the large calls is shared out.
function plan({ body }, size, shown) {
  const large = new Set(shown.map((call) => call.number));
  const standing = body.standing.filter((call) => !large.has(call.number));
  const places = rowsPerPage(size, shown.length || 1) * size.columns;
  const called = pageOf(standing, Math.max(1, places));
  const left = places - called.shown.length - (standing.length ? size.columns : 0);
  const serving = pageOf(body.serving.filter((one) => !large.has(one.number)), Math.max(1, left));
  const spare = left - (serving.shown.length ? serving.shown.length + size.columns : 0);
  return {
    called,
    serving: left > 0 ? serving : { ...serving, shown: [] },
    guided: !size.beside && shown.length > 0 && spare >= GUIDANCE_ROWS * size.columns,
    empty: !standing.length && !serving.shown.length,
  };
}

// Every other errand that is still called; what room is left shows who is being served.
function rows(state, size, shown) {
  const { body } = state;
  const { called, serving, guided } = plan(state, size, shown);
  const manyZones = body.wall.zones.length > 1;
  return html`
    <section class="rows">
      ${called.shown.length ? list(say("wall-also-called"), called, "called", (call) => row(call, manyZones)) : nothing}
      ${serving.shown.length ? list(say("wall-serving"), serving, "serving", (one) => row(one, manyZones)) : nothing}
      ${guided ? guidance(body) : nothing}
    </section>
  `;

  function row(call) {
    const zone = manyZones ? zoneName(body, call.zone) : agencyName(body, call.agency);
    return html`
      <li class="row" data-call=${call.id || nothing} data-number=${call.number}>
        <span class="digits number">${call.number}</span>
        <span class="digits goal">${call.counter}</span>
        <span class="line">${marks(call)}${zone}</span>
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

function agencyName(body, code) {
  const counter = body.counters.find((one) => one.agency === code);
  return counter ? counter.agency_name : "";
}

function zoneName(body, id) {
  const zone = body.wall.zones.find((one) => one.id === id);
  return zone ? zone.name : "";
}
