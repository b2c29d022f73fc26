// The phone page as a function of its state. What counts stands on the first screen of a small phone.

import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { sayHalt } from "../shared/halt.js";
import { currentErrand, isOver, laterErrands, mayDo, situation } from "../shared/ticket.js";
import { sayWait } from "../shared/wait.js";
import { say, timeOfDay } from "../shared/words.js";
import { choiceRow, question } from "./choices.js";

const ICONS = {
  serving: "people", held: "pause", missed: "warning", next: "bell", done: "check", halted: "pause", returned: "returned",
  transferred: "arrow", postponed: "clock",
};
const WAITING = ["waiting", "next", "postponed", "returned", "transferred", "halted"];

/** The whole page. `act` holds what the visitor can do: language, sound, ask, confirm, dismiss. */
export function page(state, act) {
  if (state.unknown) return notFound(state, act);
  if (!state.body) return opening(state);
  const { body } = state;
  const kind = situation(body);
  return html`
    ${top(state, act)}
    <main class="ticket ${kind}">
      ${numberCard(body, kind)}
      ${state.asking ? question(state, act) : around(state, act, kind)}
      ${state.problem ? html`<p class="band bad" role="alert">${state.problem}</p>` : nothing}
    </main>
    ${state.lost ? lostLine(state) : nothing}
    ${details(state)}
  `;
}

// While a question stands there is nothing beside it: all its answers are on the first screen.
function around(state, act, kind) {
  const { body } = state;
  return html`
    ${place(body, kind)} ${nextStops(body, act)}
    ${isOver(body) ? nothing : staying(state, act, kind)} ${choiceRow(body, act)}
    ${kind === "done" ? html`<a class="button primary" href="/survey/${state.token}">${say("phone-survey")}</a>` : nothing}
  `;
}

function top(state, act) {
  return html`
    <header class="top">
      <p class="floor">${state.body?.floor.name ?? ""} <span class="trial-mark">${say("trial")}</span></p>
      <button class="button quiet language" @click=${act.language}>
        <span class="icon language"></span>${say("language-name", { language: state.language === "id" ? "en" : "id" })}
      </button>
    </header>
  `;
}

function numberCard(body, kind) {
  return html`
    <section class="now" aria-live="assertive">
      <p class="number">${body.number}${body.priority ? priorityMark() : nothing}</p>
      <p class="sentence">
        ${ICONS[kind] ? html`<span class="icon ${ICONS[kind]}"></span>` : nothing}
        <span>${sentence(body, kind)}</span>
      </p>
      ${kind === "called" ? callLine(body) : nothing}
      ${remark(body, kind)}
    </section>
  `;
}

// What to do about it, in a second sentence.
function remark(body, kind) {
  const text = remarkOn(body, kind);
  return text ? html`<p class="remedy">${text}</p>` : nothing;
}

function remarkOn(body, kind) {
  const { halt, counter, held_for: reason } = currentErrand(body);
  if (kind === "missed") return say(mayDo(body).includes("return") ? "phone-missed-remedy" : "phone-missed-desk");
  if (kind === "held") return say(reason ? "phone-held-because" : "phone-held-remedy", { reason, counter: counter ?? "" });
  if (kind === "expired") return say("phone-expired-remedy");
  if (halt) return sayHalt(halt, "phone");
  if (kind === "returned") return say("phone-returned-after", { others: body.return_after });
  return body.missed ? say("phone-other-missed") : "";
}

function priorityMark() {
  return html`<span class="icon priority" role="img" aria-label=${say("priority")}></span>`;
}

function sentence(body, kind) {
  const errand = currentErrand(body);
  const counter = body.go_to ? body.go_to.counter : errand.counter ?? "";
  const until = errand.not_before ? timeOfDay(errand.not_before) : "";
  return say(`phone-${kind}`, { counter, until });
}

function callLine({ go_to: goal }) {
  const nth = goal.calls > 1 ? say("phone-nth", { nth: goal.calls }) : "";
  return html`<p class="remedy">${[goal.zone_name, nth].filter(Boolean).join(" · ")}</p>`;
}

// How many are ahead, how long it may take, and where; what is not known is left out rather than guessed.
function place(body, kind) {
  if (isOver(body)) return nothing;
  const errand = currentErrand(body);
  const waits = WAITING.includes(kind);
  const wait = waits && kind !== "halted" ? sayWait(errand.wait) : "";
  const counted = waits && errand.ahead !== null;
  return html`
    <dl class="place">
      ${counted ? fact(say("phone-ahead"), say("phone-ahead-count", { count: errand.ahead })) : nothing}
      ${wait ? fact(say("phone-wait"), wait) : nothing}
      ${kind === "called" || kind === "serving" ? nothing : fact(say("phone-place"), whereOf(errand), "", counted === Boolean(wait))}
      ${fact(say("phone-errand"), errand.service_name, errand.agency_name, true)}
    </dl>
  `;
}

function whereOf({ zone_name: zone, counters }) {
  return say("phone-place-counters", { zone, count: counters.length, counters: stretchOf(counters) });
}

// Counters beside each other as a stretch: 8–12.
function stretchOf(counters) {
  const numbers = counters.map(Number);
  const row = numbers.every((number, index) => Number.isInteger(number) && number === numbers[0] + index);
  return row && numbers.length > 2 ? `${counters[0]}–${counters.at(-1)}` : counters.join(", ");
}

function fact(name, value, more = "", wide = false) {
  return html`<div class=${wide ? "wide" : ""}>
    <dt>${name}</dt>
    <dd>${value}</dd>
    ${more ? html`<dd class="soft">${more}</dd>` : nothing}
  </div>`;
}

function nextStops(body, act) {
  const later = laterErrands(body).filter((errand) => errand !== currentErrand(body));
  if (!later.length) return nothing;
  const changes = mayDo(body).includes("next-stop");
  return html`
    <div class="later">
      <p><b>${say("phone-later")}</b> ${later.map((errand) => errand.service_name).join(", ")}</p>
      ${changes ? html`<button class="button next-stop" @click=${() => act.ask("next-stop")}>${say("phone-choose")}</button>` : nothing}
    </div>
  `;
}

function staying(state, act, kind) {
  if (isOver(state.body) || kind === "serving") return nothing;
  const sounds = ["called", "missed"].includes(kind) ? "" : "primary";
  return html`
    <div class="staying">
      <p>${say("phone-stay-open")}</p>
      ${state.audible
        ? html`<p class="on"><span class="icon sound"></span>${say("phone-sound-on")}</p>`
        : html`<button class="button ${sounds} sound" @click=${act.sound}>
            <span class="icon sound"></span>${say("phone-sound")}
          </button>`}
    </div>
  `;
}

function details({ asOf, body }) {
  return html`
    <footer class="more">
      ${isOver(body)
        ? nothing
        : html`<p>${say("phone-miss-rule", { calls: body.calls_before_absent })}</p>
            ${WAITING.includes(situation(body)) ? html`<p>${say("phone-order")}</p>` : nothing}`}
      ${asOf ? html`<p>${say("phone-as-of", { time: timeOfDay(asOf, { seconds: true }) })}</p>` : nothing}
    </footer>
  `;
}

function lostLine({ asOf }) {
  return html`<p class="lost" role="status"><span class="icon link"></span>${say("link-down", { time: timeOfDay(asOf) })}</p>`;
}

function opening(state) {
  return html`<main class="ticket"><p class="band">${state.lost ? say("link-down-first") : say("phone-opening")}</p></main>`;
}

function notFound(state, act) {
  return html`
    ${top(state, act)}
    <main class="ticket unknown">
      <section class="now"><p class="sentence">${say("phone-unknown")}</p><p class="remedy">${say("phone-unknown-remedy")}</p></section>
    </main>
  `;
}
