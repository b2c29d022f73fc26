// The lines at the foot of the wall: who was missed, and the running line, in pages. What is urgent lies over both.

import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { has, say, timeOfDay } from "../shared/words.js";
import { urgent } from "./emergency.js";
import { paged, pieces, setting } from "./lines.js";
import { pageOf } from "./pages.js";

// In units, as the style sheet has them: the sign and the gap after it, and the mark of a page at the end.
const SIGN = 80;
const PAGE_MARK = 110;
const WEIGHTS = { warn: 600, missed: 600 };

/** How many lines the foot holds now, for the geometry. */
export function bandsCount({ body, stale }) {
  if (urgent(body).length) return stale ? 1 : 0;
  return 1 + (body.missed.length ? 1 : 0);
}

/** The foot of the wall, as wide as `size` says; `said` is what stands above already: `legend`, `stops`. While the link is down its last line says so, and from when the data are. */
export function bands(state, size, said = {}) {
  const { body } = state;
  const room = (kind) => ({ width: size.panelWidth / size.unit - SIGN, weight: WEIGHTS[kind] ?? 400 });
  if (urgent(body).length) return state.stale ? html`<footer class="bands">${staleBand(state, room("warn"))}</footer>` : nothing;
  return html`
    <footer class="bands">
      ${body.missed.length ? missedBand(body, room("missed")) : nothing}
      ${state.stale ? staleBand(state, room("warn")) : runningBand(state, room, said)}
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

function band(kind, icon, text, room, { page = nothing, down = false } = {}) {
  const { lines, small } = setting(text, room);
  return html`
    <p class="line-band ${kind} ${small ? "small" : ""}" ?data-link-down=${down}>
      <span class="icon ${icon}"></span>
      <span>${lines.map((line, at) => html`${at ? " " : ""}<span class="text">${line}</span>`)}</span>
      ${page}
    </p>
  `;
}

function missedBand({ missed }, { width, weight }) {
  const room = { width: width - PAGE_MARK, weight };
  const sentence = (numbers) => say("wall-missed", { numbers: numbers.join(", ") });
  const sentences = paged(missed.map((one) => one.number), (some) => setting(sentence(some), room).fits).map(sentence);
  const { shown, page, pages } = pageOf(sentences, 1);
  const mark = pages > 1 ? html`<span class="page">${page + 1}/${pages}</span>` : nothing;
  return band("missed", "returned", shown[0], room, { page: mark });
}

function staleBand({ lostTime }, room) {
  return band("warn", "link", say("link-down", { time: timeOfDay(lostTime) }), room, { down: true });
}

function runningBand({ body }, room, said) {
  const { shown } = pageOf(runningPages(body, room, said), 1);
  const { kind, icon, text } = shown[0];
  return text !== null ? band(`running ${kind}`, icon, text, room(kind)) : html`<p class="line-band running">${legend()}</p>`;
}

// Stops first, then who rests, what was announced, the floor's own lines, and what the small marks mean.
function runningPages(body, room, said) {
  const page = (kind, icon) => (text) => pieces(text, room(kind)).map((piece) => ({ kind, icon, text: piece }));
  const pages = [
    ...body.stops.filter((stop) => !said.stops?.includes(stop)).map(stopText).flatMap(page("warn", "stop")),
    ...body.counters.filter((counter) => counter.pause).map(pauseText).flatMap(page("", "pause")),
    ...body.notices.filter((notice) => !notice.urgent).map((notice) => notice.text).flatMap(page("", "info")),
    ...body.lines.flatMap(page("", "info")),
  ];
  return said.legend && pages.length ? pages : [...pages, { kind: "", text: null }];
}

/** What stands still, why and until when, in one sentence. */
export function stopText(stop) {
  const rests = rest(stop);
  return stop.scope === "floor" ? say("wall-stop-floor", { rests }) : say("wall-stop", { name: stop.name, rests });
}

function pauseText({ name, pause }) {
  return say("wall-pause", { counter: name, rests: rest(pause) });
}
