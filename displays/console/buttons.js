// The one large button whose word changes, and the small ones with their letters.

import { secondsUntil } from "../shared/clock.js";
import { say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { ACTS, callsStopped, isResting, primaryOf } from "./acts.js";
import { sayStopped } from "./current.js";

/** How long the large button is deaf after its word changed (ms): the second half of a double press does nothing. */
export const DEAF = 700;

/** Gives `follow(body)`, to be told of each new body, and `deaf()`: whether a press is to be ignored now. */
export function deafness(redraw) {
  let meaning = "";
  let until = 0;
  return {
    follow(body) {
      const latest = `${primaryOf(body).word} ${body.current?.id ?? ""}`;
      if (latest === meaning) return;
      if (meaning) {
        until = performance.now() + DEAF;
        setTimeout(redraw, DEAF);
      }
      meaning = latest;
    },
    deaf: () => performance.now() < until,
  };
}

/** The large button. Its second line tells what it leads to, and counts down to the next recall. */
export function primaryView(body, { deaf, underway, press }) {
  const { word } = primaryOf(body);
  const busy = underway !== null;
  const rests = isResting(body);
  return html`
    <button class="primary ${word} ${deaf ? "deaf" : ""} ${busy ? "busy" : ""} ${rests ? "rests" : ""}" data-act=${word}
      aria-disabled=${deaf || busy || rests} @click=${press}>
      <span class="word">${busy ? say("console-sending") : say(`console-do-${word}`)}</span>
      <span class="then">${underway?.slow ? say("console-sending-again") : follows(body, word)}</span>
      <kbd>${say("console-key-space")}</kbd>
    </button>
  `;
}

/** The other acts, each with its letter, always in the same place; `act(code)` performs one. */
export function actsView(body, { act: press }) {
  return html`<nav class="acts" aria-label=${say("console-acts")}>
    ${ACTS.map((act) => actButton(act, body, press))}
  </nav>`;
}

function actButton(act, body, press) {
  const open = act.open(body) && !(act.code === "undo" && secondsUntil(body.undo_until) === 0);
  const ripe = isRipe(act, body);
  return html`
    <button class="act ${act.code} ${ripe ? "ripe" : ""}" data-act=${act.code} ?disabled=${!open} @click=${() => press(act.code)}>
      <kbd>${act.key}</kbd><span class="word">${wordOf(act, body)}</span>${countdown(act, body, open)}
    </button>
  `;
}

/** An act whose time has come after waiting for it. */
function isRipe({ code }, { current }) {
  if (current?.state !== "called") return false;
  const absentRipe = Boolean(current.absent_at) && secondsUntil(current.absent_at) === 0;
  if (code === "absent" || code === "absent-next") return absentRipe;
  return code === "recall" && !absentRipe && Boolean(current.recall_at) && secondsUntil(current.recall_at) === 0;
}

function wordOf({ code }, body) {
  if (code === "pause" && body.counter.state === "paused") return say("console-do-paused");
  return say(`console-do-${code}`);
}

function countdown({ code }, { current, undo_until }, open) {
  if (!open) return nothing;
  const instants = { recall: current?.recall_at, absent: current?.absent_at, undo: undo_until };
  const seconds = instants[code] ? Math.ceil(secondsUntil(instants[code])) : 0;
  return seconds > 0 ? html`<span class="countdown">${seconds}</span>` : nothing;
}

function follows(body, word) {
  const { current, next } = body;
  if (word === "start") {
    const seconds = current.recall_at ? Math.ceil(secondsUntil(current.recall_at)) : 0;
    return seconds > 0 ? say("console-recall-in", { seconds }) : say("console-when-here", { number: current.number });
  }
  if (word === "unpause" || word === "open") return nothing;
  const stopped = callsStopped(body);
  if (stopped) return sayStopped(stopped);
  if (next && word === "call") return `${next.number} · ${next.service_name}`;
  return next ? say("console-then", { number: next.number, service: next.service_name }) : say("console-nobody-waits");
}
