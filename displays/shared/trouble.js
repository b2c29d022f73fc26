// A refusal as one calm line: what is the case, and what to do about it.

import { NoAnswer, Refused } from "./api.js";
import { has, say, timeOfDay } from "./words.js";
import { html, nothing } from "./vendor/lit-html/lit-html.js";

const INSTANT = /^\d{4}-\d\d-\d\dT/;

/** What is told of an error: the refusal itself, or why nothing was done. Other errors are thrown on. */
export function troubleOf(error) {
  if (error instanceof Refused) return error;
  if (error instanceof NoAnswer && error.told?.code?.startsWith("record_")) return error.told;
  if (error instanceof NoAnswer) return { code: "no_answer", facts: {}, status: 0, detail: "" };
  throw error;
}

/** The line of a refusal `{ code, facts, detail }`, or nothing where there is none; without `leave` it stays. */
export function troubleView(trouble, leave) {
  if (!trouble) return nothing;
  const name = `refusal-${trouble.code.replaceAll("_", "-")}`;
  const facts = spoken(trouble.facts ?? {});
  const sentence = trouble.code === "no_answer" ? say("no-answer") : has(name) ? say(name, facts) : trouble.detail || say("refused");
  return html`
    <div class="band warn trouble" role="alert" data-code=${trouble.code}>
      <span class="icon info"></span>
      <p><b>${sentence}</b> ${has(`${name}.remedy`) ? say(`${name}.remedy`, facts) : nothing}</p>
      ${leave ? html`<button type="button" class="text" aria-label=${say("leave")} @click=${leave}><span class="icon close"></span></button>` : nothing}
    </div>
  `;
}

/** Facts as people read them: instants as times of day, lists with commas. */
function spoken(facts) {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => {
    if (typeof fact === "string" && INSTANT.test(fact)) return [name, timeOfDay(fact, { seconds: true, zone: false })];
    if (Array.isArray(fact)) return [name, fact.map((part) => part?.field ?? part).join(", ")];
    return [name, typeof fact === "number" ? fact : String(fact ?? "")];
  }));
}
