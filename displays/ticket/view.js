// The phone page as a function of its state. What counts stands on the first screen of a small phone.

import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { sayWait } from "../shared/wait.js";
import { say, timeOfDay } from "../shared/words.js";
import { currentErrand, isOver, laterErrands, mayDo, situation } from "./status.js";

const ICONS = { serving: "people", held: "pause", missed: "warning", next: "bell", done: "check" };
const POSTPONE_MINUTES = [15, 30, 60];

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
      ${place(body, kind)}
      ${nextStops(body)}
      ${state.asking ? nothing : staying(state, act, kind)}
      ${state.asking ? question(state, act) : choices(body, act)}
      ${state.problem ? html`<p class="band bad" role="alert">${state.problem}</p>` : nothing}
    </main>
    ${state.lost ? lostLine(state) : nothing}
    ${details(state)}
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
      ${kind === "missed" ? html`<p class="remedy">${say(mayDo(body).includes("return") ? "phone-missed-remedy" : "phone-missed-desk")}</p>` : nothing}
    </section>
  `;
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

// How many are ahead and how long it may take; what is not known is left out rather than guessed.
function place(body, kind) {
  const errand = currentErrand(body);
  const waits = ["waiting", "next", "postponed"].includes(kind);
  const wait = waits ? sayWait(errand.wait) : "";
  return html`
    <dl class="place">
      ${waits && errand.ahead !== null && errand.ahead !== undefined
        ? fact(say("phone-ahead"), say("phone-ahead-count", { count: errand.ahead }))
        : nothing}
      ${wait ? fact(say("phone-wait"), wait) : nothing}
      ${fact(say("phone-errand"), errand.service_name, errand.agency_name)}
    </dl>
  `;
}

function fact(name, value, more = "") {
  return html`<div class=${more ? "wide" : ""}>
    <dt>${name}</dt>
    <dd>${value}</dd>
    ${more ? html`<dd class="soft">${more}</dd>` : nothing}
  </div>`;
}

function nextStops(body) {
  const later = laterErrands(body);
  if (!later.length) return nothing;
  return html`<p class="later"><b>${say("phone-later")}</b> ${later.map((errand) => errand.service_name).join(", ")}</p>`;
}

function staying(state, act, kind) {
  if (isOver(state.body)) return nothing;
  return html`
    <div class="staying">
      <p>${say("phone-stay-open")}</p>
      ${state.audible
        ? html`<p class="on"><span class="icon sound"></span>${say("phone-sound-on")}</p>`
        : html`<button class="button ${kind === "called" ? "" : "primary"} sound" @click=${act.sound}>
            <span class="icon sound"></span>${say("phone-sound")}
          </button>`}
    </div>
  `;
}

function choices(body, act) {
  const may = mayDo(body);
  if (!may.length) return nothing;
  return html`
    <div class="choices">
      ${may.includes("return") ? html`<button class="button primary return" @click=${() => act.ask("return")}>${say("phone-return")}</button>` : nothing}
      ${may.includes("postpone") ? html`<button class="button postpone" @click=${() => act.ask("postpone")}>${say("phone-postpone")}</button>` : nothing}
      ${may.includes("cancel") ? html`<button class="button danger cancel" @click=${() => act.ask("cancel")}>${say("phone-cancel")}</button>` : nothing}
    </div>
  `;
}

// One step between a wish and the deed, in the page itself.
function question(state, act) {
  const busy = state.sending;
  const confirm = (body) => () => act.confirm(state.asking, body);
  return html`
    <section class="question card" role="group" aria-labelledby="question">
      <h2 id="question">${say(`phone-${state.asking}-question`)}</h2>
      <p>${say(`phone-${state.asking}-meaning`)}</p>
      <div class="answers">
        ${state.asking === "postpone"
          ? POSTPONE_MINUTES.map((minutes) => html`
              <button class="button" ?disabled=${busy} @click=${confirm({ minutes })}>${say("phone-minutes", { minutes })}</button>`)
          : html`<button class="button ${state.asking === "cancel" ? "danger" : "primary"} yes" ?disabled=${busy} @click=${confirm({})}>
              ${say(`phone-${state.asking}-yes`)}
            </button>`}
        <button class="button quiet no" ?disabled=${busy} @click=${act.dismiss}>${say("phone-no")}</button>
      </div>
      ${busy ? html`<p class="soft">${say("phone-sending")}</p>` : nothing}
    </section>
  `;
}

function details({ asOf }) {
  return html`
    <footer class="more">
      <p>${say("phone-rules")}</p>
      <p>${say("phone-order")}</p>
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
    <main class="ticket">
      <section class="now"><p class="sentence">${say("phone-unknown")}</p><p class="remedy">${say("phone-unknown-remedy")}</p></section>
    </main>
  `;
}
