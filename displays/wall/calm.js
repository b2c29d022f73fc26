// The picture of a wall that has nothing to call: the coast at night after hours, at dawn before them.

import { html, nothing, svg } from "../shared/vendor/lit-html/lit-html.js";
import { now } from "../shared/clock.js";
import { pairingView } from "../shared/pairing.js";
import { dateOf, has, say, timeOfDay } from "../shared/words.js";

/** Whether nothing stands, and the floor is closed: then the wall rests too. */
export function rests({ body }) {
  return !body.open && !body.standing.length && !body.serving.length;
}

/** The resting wall: whose it is, what time it is, and when it opens, as far as that is known. */
export function calmPicture(state) {
  const { body } = state;
  const dawn = body.reason === "before_hours";
  const code = `wall-closed-${String(body.reason).replaceAll("_", "-")}`;
  return html`
    <main class="calm ${dawn ? "dawn" : "night"}">
      ${coast(dawn)}
      <div class="words">
        <p class="floor">${body.floor.name} <span class="trial-mark">${say("trial")}</span></p>
        <p class="clock">${timeOfDay(now())}</p>
        <p class="date">${dateOf(now())}</p>
        <p class="why">${say(has(code) ? code : "wall-closed")}</p>
        ${body.opens_at ? html`<p class="opens">${say("wall-opens", { time: timeOfDay(body.opens_at) })}</p>` : nothing}
        ${state.stale ? html`<p class="linking" data-link-down>${say("link-down", { time: timeOfDay(state.lostTime) })}</p>` : nothing}
      </div>
    </main>
  `;
}

/** Before the first picture of the floor has come; or the code of `pairing`, where the server does not know this screen. */
export function waitingPicture({ refused }, pairing) {
  return html`
    <main class="calm dawn">
      ${coast(true)}
      <div class="words">${refused ? pairingView(pairing) : html`<p class="why" data-link-down>${say("link-down-first")}</p>`}</div>
    </main>
  `;
}

function coast(dawn) {
  return html`
    <svg class="coast" viewBox="0 0 1600 900" preserveAspectRatio="xMaxYMax slice" aria-hidden="true">
      <circle class="light" cx=${dawn ? 1290 : 1430} cy=${dawn ? 560 : 100} r=${dawn ? 92 : 46}></circle>
      ${dawn ? nothing : stars()}
      <path class="far" d="M0 620 L210 500 L330 560 L520 400 L690 540 L830 470 L1010 590 L1190 520 L1370 600 L1600 540 V900 H0z"></path>
      <path class="hill" d="M0 690 C220 580 380 650 560 600 S900 700 1120 640 S1450 620 1600 660 V900 H0z"></path>
      <path class="sea" d="M0 740 C300 722 520 748 800 736 S1320 726 1600 742 V900 H0z"></path>
      <path class="wave" d="M80 790h190M420 812h240M830 786h160M1130 818h260M250 850h150M980 862h220"></path>
    </svg>
  `;
}

const STARS = [[120, 120], [260, 220], [390, 90], [540, 190], [690, 120], [860, 210], [980, 90], [1110, 330], [1380, 120], [1500, 260]];

function stars() {
  return STARS.map(([x, y]) => svg`<circle class="star" cx=${x} cy=${y} r="2.4"></circle>`);
}
