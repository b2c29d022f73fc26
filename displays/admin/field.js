// Fields of a form, with what is wrong with each beside it.

import { has, say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";

/** A label with its control; `problem` is `{ code, facts }` of what is wrong with it, or undefined. */
export function fieldView(label, control, problem) {
  return html`<label class="field"><span>${label}</span>${control}${problemView(problem)}</label>`;
}

/** Several controls under one heading; `problem` as above. */
export function groupView(label, controls, problem) {
  return html`<fieldset><legend>${label}</legend>${controls}${problemView(problem)}</fieldset>`;
}

const problemView = (problem) => (problem ? html`<span class="problem" role="alert">${sentence(problem)}</span>` : nothing);

/** What the server says in words, else a code of a field's own, or else a refusal's. */
function sentence({ code, facts, text }) {
  if (text) return text;
  const own = code.replaceAll("_", "-");
  const name = [`admin-problem-${own}`, `refusal-${own}`].find(has);
  return name ? say(name, facts) : say("admin-problem-other");
}
