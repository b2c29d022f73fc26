// What an act asks before it is done: one of a few choices by their digits, or a short form.

import { say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { troubleView } from "./trouble.js";

/** `form`: null, `{ kind: "choice", title, choices: [{ text, facts }] }`, `{ kind: "emergency" }` or `{ kind: "transfer" }`. */
export function dialogView({ form, body, trouble, sending }, on) {
  return html`
    <dialog @cancel=${(event) => { event.preventDefault(); on.leave(); }} aria-labelledby="dialog-title">
      ${form ? html`
        <header><h2 id="dialog-title">${form.title}</h2>
          <button type="button" class="text" @click=${on.leave}>${say("reception-close")} <kbd>Esc</kbd></button></header>
        ${VIEWS[form.kind](form, body, { trouble, sending }, on)}` : nothing}
    </dialog>
  `;
}

const VIEWS = { choice: choiceView, emergency: emergencyView, transfer: transferView };

function choiceView({ choices }, body, { trouble }, on) {
  return html`
    ${troubleView(trouble)}
    <ul class="choices">${choices.map((choice, index) => html`
      <li><button class="button ${choice.grave ? "danger" : ""}" data-choice=${index + 1} ?autofocus=${index === 0} @click=${() => on.choose(choice)}>
        <kbd>${index + 1}</kbd>${choice.text}</button></li>`)}
    </ul>
  `;
}

function emergencyView({ series, problem }, body, { trouble, sending }, on) {
  const agencies = series ? body.agencies.filter(({ letter }) => letter === series) : body.agencies;
  return html`
    <form class="fields" novalidate @submit=${on.enter} @keydown=${sendOnEnter}>
      <p class="soft">${say("reception-emergency-about")}</p>
      <label class="field">${say("reception-emergency-number")}
        <input name="number" autocomplete="off" autocapitalize="characters" placeholder="B-901" required autofocus @input=${(event) => on.series(event.target.value)}>
        ${problemView(problem, "number")}</label>
      <label class="field">${say("reception-emergency-time")}
        <input name="time" autocomplete="off" inputmode="decimal" placeholder="09.40" required>${problemView(problem, "time")}</label>
      ${serviceField(agencies.length ? agencies : body.agencies, problem, false)}
      ${troubleView(trouble)}
      <button class="button primary" ?disabled=${sending}>${say("reception-emergency-enter")} <kbd>↵</kbd></button>
    </form>
  `;
}

function transferView({ problem }, body, { trouble, sending }, on) {
  return html`
    <form class="fields" novalidate @submit=${on.transfer} @keydown=${sendOnEnter}>
      ${serviceField(body.agencies, problem, true)}
      <label class="field">${say("reception-transfer-note")}<textarea name="note" rows="2" maxlength="500"></textarea></label>
      ${troubleView(trouble)}
      <button class="button primary" ?disabled=${sending}>${say("reception-act-transfer")} <kbd>↵</kbd></button>
    </form>
  `;
}

function serviceField(agencies, problem, first) {
  const only = agencies.flatMap(({ services }) => services).length === 1;
  return html`
    <label class="field">${say("reception-service")}
      <select name="service" required ?autofocus=${first}>
        ${only ? nothing : html`<option value="">${say("reception-service-choose")}</option>`}
        ${agencies.map((agency) => html`
          <optgroup label=${agency.plain || agency.name}>
            ${agency.services.map((service) => html`<option value=${service.code}>${service.plain || service.name}</option>`)}
          </optgroup>`)}
      </select>
      ${problemView(problem, "service")}
    </label>
  `;
}

/** Enter in a list would open it; here it sends, as in every other field. */
function sendOnEnter(event) {
  if (event.key !== "Enter" || !event.target.matches("select")) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

const problemView = (problem, field) =>
  problem?.field === field ? html`<span class="problem" role="alert">${problem.text}</span>` : nothing;
