// A field of a form, with what is wrong with it beside it.

import { has, say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";

/** A label with its control; `problem` is a code of what is wrong with it, or undefined. */
export function fieldView(label, control, problem) {
  return html`<label class="field"><span>${label}</span>${control}
    ${problem ? html`<span class="problem" role="alert">${sentence(problem)}</span>` : nothing}</label>`;
}

function sentence(problem) {
  const name = `admin-problem-${problem.replaceAll("_", "-")}`;
  return say(has(name) ? name : "admin-problem-other");
}
