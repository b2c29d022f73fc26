// The screen over one counter: whose counter it is, and the number that is wanted or served there, as large as it gets.

import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { classMap } from "../shared/vendor/lit-html/directives/class-map.js";
import { say, timeOfDay } from "../shared/words.js";

/** The counter's screen. `state` and `size` as for every wall. */
export function counter(state, size) {
  const [desk] = state.body.counters;
  const shown = callHere(state);
  const kind = kindOf(desk, shown, state.body);
  const classes = { wall: true, single: true, [kind]: true, fresh: Boolean(shown?.fresh), stale: state.stale };
  return html`
    <main class=${classMap(classes)}>
      <p class="whose-counter">
        <span class="agency">${desk.agency_name}</span>
        <span class="desk">${say("wall-desk")} <b class="digits">${desk.name}</b></span>
      </p>
      ${STATES[kind]({ desk, shown, body: state.body, size })}
    </main>
  `;
}

// The call that stands large here, or the one that still stands.
function callHere({ body, stage }) {
  const fresh = stage.large.find(({ call }) => call.counter === body.wall.counter);
  if (fresh) return { ...fresh.call, fresh: true };
  return body.standing.find((call) => call.counter === body.wall.counter) ?? null;
}

function kindOf(desk, shown, body) {
  if (shown) return "called";
  if (body.serving.some(({ counter: name }) => name === desk.name)) return "serving";
  if (desk.pause) return "paused";
  if (desk.state === "closed") return "closed";
  return stopOf(desk, body) ? "stopped" : "ready";
}

function stopOf(desk, { stops }) {
  return stops.find(({ scope, code }) => scope === "floor" || (scope === "agency" && code === desk.agency));
}

const STATES = {
  called: ({ shown }) => numberView(shown.number, nthOf(shown), shown.id),
  serving: ({ desk, body }) => numberView(body.serving.find(({ counter: name }) => name === desk.name).number, say("wall-serving")),
  paused: ({ desk }) => restView(desk.pause.reason_text, desk.pause.until),
  stopped: ({ desk, body }) => restView(stopOf(desk, body).reason_text, stopOf(desk, body).until),
  closed: () => restView(say("wall-desk-closed"), null),
  ready: () => restView(say("wall-counter-ready"), null),
};

function nthOf(call) {
  const nth = call.nth || call.calls || 1;
  if (nth === 1) return say("wall-please");
  return call.last ? say("wall-last") : say("wall-nth", { nth });
}

function numberView(number, line, call) {
  return html`
    <p class="now" data-call=${call ?? nothing} data-number=${number}><span class="digits number">${number}</span></p>
    <p class="said">${line}</p>
  `;
}

function restView(why, until) {
  return html`
    <p class="now"><span class="rests">${why}</span></p>
    <p class="said">${until ? say("wall-back", { time: timeOfDay(until) }) : nothing}</p>
  `;
}
