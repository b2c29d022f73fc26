// The lines at the foot of the wall: what is urgent, who was missed, and the running line, in pages.

import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { has, say, timeOfDay } from "../shared/words.js";
import { pageOf } from "./pages.js";

const LETTERS_A_PAGE = 70;
const MISSED_A_PAGE = 7;

/** How many lines the foot holds now, for the geometry. */
export function bandsCount({ body }) {
  return 1 + (body.missed.length ? 1 : 0) + (urgent(body).length ? 1 : 0);
}

/** The foot of the wall. While the link is down its last line says so, and from when the data are. */
export function bands(state) {
  const { body } = state;
  return html`
    <footer class="bands">
      ${urgent(body).length ? urgentBand(body) : nothing}
      ${body.missed.length ? missedBand(body) : nothing}
      ${state.stale ? staleBand(state) : runningBand(state)}
    </footer>
  `;
}

/** The small marks of numbers and what they mean. */
export function legend() {
  return html`
    <p class="legend">
      <span><span class="icon priority"></span>${say("priority")}</span>
      <span><span class="icon returned"></span>${say("returned")}</span>
    </p>
  `;
}

/** A reason for people: by its code, or as somebody typed it. */
export function sayReason(reason) {
  const code = `reason-${String(reason).replaceAll("_", "-")}`;
  return has(code) ? say(code) : reason;
}

/** "gangguan jaringan, kembali 12.45 WITA"; `why` where the words of the reason are to be others. */
export function rest({ reason, until }, why = sayReason(reason)) {
  return until ? say("wall-rest-until", { why, time: timeOfDay(until) }) : say("wall-rest", { why });
}

/**
 * A text cut between words into pieces of about equal length, of about so many letters at most; dots say that it
 * goes on.
 */
export function pieces(text, letters = LETTERS_A_PAGE) {
  const share = text.length / Math.ceil(text.length / letters);
  const lines = [""];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1);
    if (line && line.length + word.length / 2 > share) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`.trim();
  }
  return lines.map((line, at) => `${at > 0 ? "… " : ""}${line}${at < lines.length - 1 ? " …" : ""}`);
}

function urgent({ notices }) {
  return notices.filter((notice) => notice.urgent);
}

function urgentBand(body) {
  const { shown } = pageOf(urgent(body).flatMap((notice) => pieces(notice.text)), 1);
  return html`<p class="line-band bad"><span class="icon warning"></span><span>${shown[0]}</span></p>`;
}

function missedBand({ missed }) {
  const { shown, page, pages } = pageOf(missed, MISSED_A_PAGE);
  const numbers = shown.map((one) => one.number).join(", ");
  return html`
    <p class="line-band missed">
      <span class="icon returned"></span>
      <span>${say("wall-missed", { numbers })}</span>
      ${pages > 1 ? html`<span class="page">${page + 1}/${pages}</span>` : nothing}
    </p>
  `;
}

function staleBand({ lostTime }) {
  return html`<p class="line-band warn" data-link-down>
    <span class="icon link"></span><span>${say("link-down", { time: timeOfDay(lostTime) })}</span>
  </p>`;
}

function runningBand({ body }) {
  const { shown } = pageOf(runningPages(body), 1);
  const line = shown[0];
  return html`<p class="line-band running ${line.kind || ""}">
    ${line.legend ? legend() : html`<span class="icon ${line.icon}"></span><span>${line.text}</span>`}
  </p>`;
}

// Stops first, then who rests, what was announced, the floor's own lines, and what the small marks mean.
function runningPages(body) {
  const page = (kind, icon) => (text) => pieces(text).map((piece) => ({ kind, icon, text: piece }));
  return [
    ...body.stops.map(stopText).flatMap(page("warn", "stop")),
    ...body.counters.filter((counter) => counter.pause).map(pauseText).flatMap(page("", "pause")),
    ...body.notices.filter((notice) => !notice.urgent).map((notice) => notice.text).flatMap(page("", "info")),
    ...body.lines.flatMap(page("", "info")),
    { legend: true },
  ];
}

function stopText(stop) {
  const rests = rest(stop);
  return stop.scope === "floor" ? say("wall-stop-floor", { rests }) : say("wall-stop", { name: stop.name, rests });
}

function pauseText({ name, pause }) {
  return say("wall-pause", { counter: name, rests: rest(pause) });
}
