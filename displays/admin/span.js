// A stretch of the day, "07:30-16:00", as two times of day.

import { say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { live } from "../shared/vendor/lit-html/directives/live.js";

/** Of a field of the kit. */
export function spanView({ draft, field, place, label }) {
  return html`<div class="field span" role="group" aria-label=${label}>${spanFields(draft, place, field.name, label)}</div>`;
}

/** The two times, named after `what`; beside them what is wrong. */
export function spanFields(draft, place, name, what) {
  const [begins = "", ends = ""] = (draft.get(place) ?? "").split("-").map((part) => part.trim());
  const one = (side, value, write) => html`<input name=${`${name}_${side}`} class="time" inputmode="numeric" autocomplete="off" maxlength="5"
    aria-label=${say(`admin-floor-${side}`, { what })} .value=${live(value.replace(":", "."))}
    @input=${(event) => draft.set(place, write(event.target.value))} @change=${(event) => draft.set(place, write(clock(event.target.value)))}>`;
  const problem = draft.problem(place);
  return html`${one("begins", begins, (value) => `${value}-${ends}`)} <span aria-hidden="true">–</span>
    ${one("ends", ends, (value) => `${begins}-${value}`)}
    ${problem ? html`<span class="problem" role="alert">${problem}</span>` : nothing}`;
}

/** "8" and "7:30" as they are meant: "08.00", "07.30". */
export function clock(written) {
  const [, hour, minute] = /^(\d{1,2})(?:[.:](\d{1,2}))?$/.exec(written.trim()) ?? [];
  return hour === undefined ? written : `${hour.padStart(2, "0")}.${(minute ?? "").padEnd(2, "0")}`;
}
