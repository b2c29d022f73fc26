// The hours of a week: each day open or not, from when to when, with its breaks.

import { say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { live } from "../shared/vendor/lit-html/directives/live.js";
import { clock, spanFields } from "./span.js";

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const USUAL = { service: "08:00-15:00", breaks: [] };

/** Seven lines; `path` is that of the week. */
export function weekView(draft, path) {
  const problem = draft.problem(path);
  return html`${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
    <div class="week">${DAYS.map((day) => dayView(draft, [...path, day], day))}</div>`;
}

/** A week of somebody's own, in place of the floor's, where it is wanted. */
export function ownWeekView(draft, path) {
  const own = Boolean(draft.get(path));
  const turn = (event) => (event.target.checked ? draft.set(path, structuredClone(draft.document.hours)) : draft.unset(path));
  return html`<fieldset><legend>${say("admin-hours-own")}</legend>
    <label class="check wide"><input type="checkbox" name="hours" .checked=${live(own)} @change=${turn}>${say("admin-hours-own-has")}</label>
    ${own ? html`<div class="wide">${weekView(draft, path)}</div>` : nothing}</fieldset>`;
}

function dayView(draft, path, day) {
  const open = Boolean(draft.get(path));
  const name = say(`admin-day-${day}`);
  const turn = (event) => (event.target.checked ? draft.set(path, structuredClone(USUAL)) : draft.set(path, null));
  return html`<div class="day" role="group" aria-label=${name} data-day=${day}>
    <label class="check"><input type="checkbox" name=${day} .checked=${live(open)} @change=${turn}>${name}</label>
    ${open ? html`<span class="span">${spanFields(draft, [...path, "service"], `${day}_service`, say("admin-hours-of", { day: name }))}</span>
      ${breaksView(draft, [...path, "breaks"], day, name)}` : html`<span class="soft">${say("admin-hours-closed")}</span>`}
  </div>`;
}

/** Breaks with commas between them; taken when the field is left. */
function breaksView(draft, path, day, name) {
  const problem = draft.problem(path, { deep: true });
  const take = (event) => draft.set(path, event.target.value.split(",").map((part) => part.trim()).filter(Boolean)
    .map((part) => part.split(/\s*[-–]\s*/).map(clock).join("-")));
  const shown = (draft.get(path) ?? []).map((span) => span.replaceAll(":", ".").replace("-", " – ")).join(", ");
  return html`<label class="breaks"><span>${say("admin-hours-breaks")}</span>
    <input name=${`${day}_breaks`} autocomplete="off" aria-label=${`${say("admin-hours-breaks")}: ${name}`} placeholder=${say("admin-hours-breaks-none")}
      .value=${live(shown)} @change=${take}></label>
    ${problem ? html`<span class="problem" role="alert">${problem}</span>` : nothing}`;
}
