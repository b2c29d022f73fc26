// A refusal as one calm line: what is the case, and what to do about it.

import { has, say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";

/** Why no number may be taken. What a visitor is told then sends her to this desk. */
export const CLOSED = new Set(["override", "stopped", "holiday", "closed_today", "before_hours", "after_hours", "no_time_left", "quota_full"]);

const INSTANT = /^\d{4}-\d\d-\d\dT/;

export function troubleView(trouble, leave) {
  if (!trouble) return nothing;
  return html`
    <div class="band warn trouble" role="alert" data-code=${trouble.code}>
      <span class="icon info"></span>
      <b class="grow">${sentenceOf(trouble)}</b>
      ${leave ? html`<button type="button" class="text" aria-label=${say("reception-leave")} @click=${leave}><span class="icon close"></span></button>` : nothing}
    </div>
  `;
}

export function sentenceOf({ code, facts, detail }) {
  if (code === "no_answer") return say("no-answer");
  if (CLOSED.has(code)) return say("reception-refused", { reason: say(`reason-${code.replaceAll("_", "-")}`) });
  if (detail) return detail;
  const name = `refusal-${code.replaceAll("_", "-")}`;
  return has(name) ? say(name, spoken(facts)) : code;
}

function spoken(facts) {
  return Object.fromEntries(Object.entries(facts ?? {}).map(([name, fact]) =>
    [name, typeof fact === "string" && INSTANT.test(fact) ? timeOfDay(fact) : typeof fact === "number" ? fact : String(fact ?? "")]));
}
