// Who is at the counter: the number, what it is about, how long it takes, and where a finished visitor goes next.

import { now, secondsSince, secondsUntil, stopwatch } from "../shared/clock.js";
import { say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { callsStopped, stopsToChoose } from "./acts.js";
import { countersOf, placeOf } from "./places.js";
import { sayReason } from "./reasons.js";

/** The visitor at the counter, or a calm word that there is none. `on.act(code)` performs an act by its code. */
export function currentView(body, on) {
  const { current } = body;
  const label = say("console-at-counter");
  if (!current) return html`<section class="current nobody" tabindex="0" aria-label=${label}>${nobody(body)}</section>`;
  return html`
    <section class="current ${current.state}" tabindex="0" aria-label=${label} aria-live="polite">
      <div class="who">
        <p class="number" data-number=${current.number}>${current.number}</p>
        <div class="about">
          <p class="service">${current.service_name}</p>
          <p class="marks">${marksOf(current)}</p>
          ${current.state === "serving" ? served(current) : calledOut(current)}
          <p class="paper"><button class="small" data-act="reprint" @click=${() => on.act("reprint")}><kbd>R</kbd> ${say("console-do-reprint")}</button></p>
        </div>
      </div>
      ${current.state === "serving" ? againstUsual(current) : nothing}
      ${notesOf(current)}
      ${onwardView(body, on)}
    </section>
  `;
}

/** Where this visitor goes afterwards, and how another stop is put first. */
function onwardView(body, on) {
  const following = body.current.stops?.[0];
  if (!following) return nothing;
  return html`
    <p class="onward"><span>${say("console-onward", { place: placeOf(following) })}</span>
      ${stopsToChoose(body).length ? html`
        <button class="small" @click=${() => on.act("next-stop")}><kbd>G</kbd> ${say("console-do-next-stop")}</button>` : nothing}</p>
  `;
}

/** Asked once where a service lasts far longer than usual: it may have been forgotten. */
export function stillView({ current }, on) {
  const minutes = Math.floor(servedSeconds(current) / 60);
  return html`
    <div class="band warn still" role="alert">
      <p><b>${say("console-still", { number: current.number })}</b>
        <span>${say("console-still-since", { minutes, usual: current.usual_min })}</span></p>
      <button class="small" @click=${() => on.act("still")}><kbd>Y</kbd> ${say("console-do-still")}</button>
    </div>
  `;
}

/** Why nobody is called now: the break with its end, or what a supervisor stopped. */
export function sayStopped({ reason, text, until }) {
  const facts = { why: text ? sayReason(text) : "none", time: until ? timeOfDay(until) : "" };
  if (reason === "break") return say(until ? "console-break-until" : "console-break", facts);
  return say(until ? "console-stopped-until" : "console-stopped", facts);
}

/** The line that tells plainly that calls are stopped. */
export function stoppedView(body) {
  const stopped = callsStopped(body);
  if (!stopped || body.counter.state !== "open") return nothing;
  return html`<p class="band halt" role="status" data-stopped=${stopped.reason}><span class="icon pause"></span><b>${sayStopped(stopped)}</b></p>`;
}

/** Small words that tell how a visitor differs: priority, accompany, returned, several people, more stops. */
export function marksOf(errand) {
  return [
    errand.priority && mark("priority", say("console-mark-priority")),
    errand.assist && mark("assist", say("console-mark-assist")),
    errand.returned && mark("returned", say("console-mark-returned")),
    errand.people > 1 && mark("people", say("console-mark-people", { people: errand.people })),
    errand.stops_left > 0 && mark("stops", say("console-mark-stops", { stops: errand.stops_left })),
  ].filter(Boolean);
}

/** Where the visitor who just left the counter is to go, in letters that are read out at a glance. */
export function sendToView(sendTo) {
  if (!sendTo) return nothing;
  return html`
    <section class="send-to" role="status">
      <p>${say("console-send", { number: sendTo.number })}</p>
      <p class="place">${countersOf(sendTo)}</p>
      <p class="where">${[sendTo.counters.length ? sendTo.zone_name : "", sendTo.agency_name].filter(Boolean).join(" · ")}</p>
    </section>
  `;
}

/** Seconds of service so far: the stretches that are over, and the one that runs. */
export function servedSeconds(current) {
  const since = current.serving_since ?? current.started_at;
  return (current.served_s || 0) + (since ? Math.max(0, secondsSince(since)) : 0);
}

const mark = (kind, text) => html`<span class="mark ${kind}">${text}</span>`;

function nobody({ counter }) {
  if (counter.state === "paused") return pausedWords(counter.pause);
  const code = counter.state === "closed" ? "console-closed" : "console-nobody";
  return html`<p class="calm">${say(code)}</p>`;
}

function pausedWords(pause) {
  const { until, reason } = pause ?? {};
  return html`
    <p class="calm">${say("console-paused", { reason: sayReason(reason) })}</p>
    ${until ? html`<p class="until ${now() > Date.parse(until) ? "over" : ""}">
      ${say("console-paused-until", { time: timeOfDay(until) })}</p>` : nothing}
  `;
}

function calledOut(current) {
  return html`
    <p class="running">
      <span>${say("console-called", { calls: current.calls })}</span>
      <span class="time">${stopwatch(secondsSince(current.called_at))}</span>
      <span class="hint">${whatMayFollow(current)}</span>
    </p>
  `;
}

/** What waits for its time: the next recall, then marking as absent. */
function whatMayFollow(current) {
  const absentIn = current.absent_at ? secondsUntil(current.absent_at) : null;
  if (absentIn === 0) return say("console-may-absent");
  const recallIn = current.recall_at ? secondsUntil(current.recall_at) : 0;
  if (recallIn > 0) return say("console-recall-in", { seconds: Math.ceil(recallIn) });
  return say("console-may-recall");
}

function served(current) {
  const seconds = servedSeconds(current);
  const usual = current.usual_min * 60;
  return html`
    <p class="running">
      <span>${say("console-serving")}</span>
      <span class="time">${stopwatch(seconds)}</span>
      <span class="hint">${say("console-usual", { minutes: current.usual_min })}</span>
    </p>
  `;
}

function againstUsual(current) {
  const seconds = servedSeconds(current);
  const usual = current.usual_min * 60 || 1;
  return html`<meter class="against-usual ${seconds > usual ? "beyond" : ""}" min="0" max=${usual}
    .value=${Math.min(seconds, usual)} aria-hidden="true"></meter>`;
}

function notesOf(current) {
  if (!current.notes?.length) return nothing;
  return html`<ul class="notes">${current.notes.map((note) =>
    html`<li><span class="by">${note.by} · ${timeOfDay(note.at, { zone: false })}</span> ${note.text}</li>`)}</ul>`;
}
