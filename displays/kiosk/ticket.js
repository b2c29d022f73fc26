// The number, where to wait, and what becomes of its paper.
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { sayWait } from "../shared/wait.js";
import { say, timeOfDay } from "../shared/words.js";
import { icon } from "./icon.js";
import { serviceOf } from "./visit.js";

export function ticketPage(state, act) {
  const { ticket, body } = state;
  const [first, ...later] = ticket.errands;
  return {
    story: html`
      <div class="ticket-number">
        <p class="ticket-title">
          <span>${say("kiosk-your-number")}</span>
          ${ticket.priority ? html`<span class="mark">${icon("priority")} ${say("priority")}</span>` : nothing}
          ${ticket.assist ? html`<span class="mark">${icon("help")} ${say("kiosk-assist-mark")}</span>` : nothing}
        </p>
        <p class="number size-${Math.min(ticket.number.length, 9)}">${ticket.number}</p>
        <div>
          <h2>${nameOf(first, body)}</h2>
          <p class="lead">${agencyNameOf(first, body)}</p>
        </div>
        ${codeAndLink(ticket)}
      </div>
      <div class="ticket-details">${whereAndWhen(first)} ${laterStops(later, body)}</div>
    `,
    choice: html`
      ${paperBand(state)}
      <button class="button primary take" @click=${act.finish}>
        ${icon("check")}<span>${finishWords(state)}</span>
      </button>
    `,
  };
}

function finishWords({ paper, leavesIn }) {
  return paper === "printing" || paper === "moving" ? say("kiosk-finish") : say("kiosk-finish-in", { seconds: leavesIn });
}

function nameOf(errand, body) {
  return serviceOf(body, errand.service)?.name ?? errand.service_name;
}

function agencyNameOf(errand, body) {
  return serviceOf(body, errand.service)?.agency.name ?? errand.agency_name;
}

function whereAndWhen({ ahead, wait, zone_name: zone, counters }) {
  const range = sayWait(wait);
  const place = say("kiosk-place", { zone, count: counters.length, counters: listOfCounters(counters) });
  return html`
    <dl class="particulars">
      <div><dt>${icon("place")} ${say("kiosk-fact-place")}</dt><dd>${place}</dd></div>
      ${ahead === null || ahead === undefined
        ? nothing
        : html`<div><dt>${icon("people")} ${say("kiosk-fact-ahead")}</dt><dd>${say("kiosk-ahead", { count: ahead })}</dd></div>`}
      ${range ? html`<div><dt>${icon("clock")} ${say("kiosk-fact-wait")}</dt><dd>${range}</dd></div>` : nothing}
    </dl>
  `;
}

/** Counters beside each other as a stretch: 8–12. */
export function listOfCounters(counters) {
  const numbers = counters.map(Number);
  const row = numbers.every((number, index) => Number.isInteger(number) && number === numbers[0] + index);
  return row && numbers.length > 2 ? `${counters[0]}–${counters.at(-1)}` : counters.join(", ");
}

function laterStops(later, body) {
  if (!later.length) return nothing;
  return html`
    <div class="later">
      <h3>${say("kiosk-later-stops")}</h3>
      <ul>${later.map((errand) => html`<li>${nameOf(errand, body)} · ${agencyNameOf(errand, body)}</li>`)}</ul>
    </div>
  `;
}

function codeAndLink({ code, qr, url, issued_at: issuedAt }) {
  return html`
    <div class="ticket-code">
      ${qr ? html`<img class="qr" src=${qr} alt=${url ?? ""}>` : nothing}
      <div>
        <p><strong>${say("kiosk-code", { code })}</strong> · ${timeOfDay(issuedAt)}</p>
        <p>${say(qr ? "kiosk-follow-on-phone" : "kiosk-code-use")}</p>
      </div>
    </div>
  `;
}

/** What becomes of a paper: "printing", "printed", "moving", "moved" or "none"; `paperAt` is where it comes out. */
export function paperBand({ paper, paperAt }) {
  const looks = { printing: ["", "print"], printed: ["good", "check"], moving: ["", "arrow"], moved: ["good", "arrow"], none: ["warn", "warning"] };
  const [look, sign] = looks[paper];
  return html`
    <p class="band paper ${look}" role="status">
      ${icon(sign)}<span>${say(`kiosk-paper-${paper}`, { printer: paperAt ?? "" })}</span>
    </p>
  `;
}
