// What the survey shows at each of its steps.

import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { pairingView } from "../shared/pairing.js";
import { say } from "../shared/words.js";

const STEPS = { begin, service, question, profile, thanks };

/** The whole page. `act` holds what can be done: language, begin, agency, service, answer, back, tell, comment, send. */
export function surveyView(state, act) {
  const { body, trouble, onPhone, pairing } = state;
  if (pairing) return html`<main class="waiting">${pairingView(pairing)}</main>`;
  return html`
    <header class="top">
      <p class="floor">${body?.floor.name ?? ""}</p>
      ${body?.floor.trial ? html`<p class="trial">${say("trial")}</p>` : nothing}
      <button class="button quiet" lang=${say("survey-other-language.code")} @click=${act.language}>${say("survey-other-language")}</button>
    </header>
    <main class=${onPhone ? "phone" : "device"}>
      ${trouble ? html`<p class="trouble" role="alert">${trouble}</p>` : nothing}
      ${body ? current(state, act) : nothing}
    </main>
  `;
}

function current(state, act) {
  const { body, step } = state;
  if (step !== "thanks" && body.given.includes("form")) return message(say("survey-given"));
  if (!body.may) return message(say("survey-later"));
  return STEPS[step](state, act);
}

function message(text) {
  return html`<h1>${text}</h1>`;
}

function begin({ body, onPhone, rated }, act) {
  return html`
    <h1>${say("survey-begin")}</h1>
    ${onPhone ? oneTouch(body, rated || body.given.includes("rating"), act) : nothing}
    <p class="lead">${say("survey-promise", { count: body.questions.length })}</p>
    <button class="button primary large" @click=${act.begin}>${say("survey-start")}</button>
  `;
}

// One touch, for who has no minute; it is no part of the survey and may be given beside it.
function oneTouch({ ratings }, rated, act) {
  if (rated) return html`<p class="noted" role="status"><span class="icon check"></span>${say("survey-rated")}</p>`;
  return html`<ul class="ratings">
    ${ratings.map(
      ({ stars, text }) => html`<li><button class="button" @click=${() => act.rate(stars)}>
        <span class="dots" aria-hidden="true">${"●".repeat(stars)}${"○".repeat(ratings.length - stars)}</span>${text}
      </button></li>`,
    )}
  </ul>`;
}

function service({ body, agency }, act) {
  const agencies = [...new Map(body.services.map((one) => [one.agency, one.agency_name]))];
  const chosen = agencies.length === 1 ? agencies[0][0] : agency;
  const offers = body.services.filter((one) => one.agency === chosen);
  return html`
    <h1>${say(chosen ? "survey-which-service" : "survey-which-agency")}</h1>
    <ul class="choices">
      ${chosen
        ? offers.map((one) => html`<li><button class="button" @click=${() => act.service(one.code)}>${one.name}</button></li>`)
        : agencies.map(([code, name]) => html`<li><button class="button" @click=${() => act.agency(code)}>${name}</button></li>`)}
    </ul>
    ${backButton(act)}
  `;
}

function question({ body, at, scores }, act) {
  const { element, text, answers } = body.questions[at];
  const count = body.questions.length;
  return html`
    <p class="count">${say("survey-count", { at: at + 1, count })}</p>
    <progress max=${count} value=${at} aria-hidden="true"></progress>
    <h1 id="question">${text}</h1>
    <ul class="answers" aria-labelledby="question">
      ${answers.map(
        ({ score, text: answer }) => html`<li>
          <button class="button" aria-pressed=${String(scores[element] === score)} @click=${() => act.answer(element, score)}>
            <span class="dots" aria-hidden="true">${"●".repeat(score)}${"○".repeat(answers.length - score)}</span>${answer}
          </button>
        </li>`,
      )}
    </ul>
    ${backButton(act)}
  `;
}

function profile({ body, profile: told, onPhone, problem, sending }, act) {
  return html`
    <h1>${say("survey-about-you")}</h1>
    <p>${say("survey-about-you-hint")}</p>
    ${body.profile.map(
      ({ trait, text, values }) => html`<label class="field">${text}
        <select @change=${(event) => act.tell(trait, event.target.value)}>
          <option value="" ?selected=${!told[trait]} disabled>${say("survey-not-told")}</option>
          ${values.map((one) => html`<option value=${one.value} ?selected=${told[trait] === one.value}>${one.text}</option>`)}
        </select>
      </label>`,
    )}
    ${onPhone
      ? html`<label class="field">${say("survey-comment")}
          <textarea rows="4" maxlength="1000" @input=${(event) => act.comment(event.target.value)}></textarea>
        </label>`
      : nothing}
    ${problem ? html`<p class="trouble" role="alert">${problem}</p>` : nothing}
    <div class="row">
      ${backButton(act)}
      <button class="button primary large" ?disabled=${sending} @click=${act.send}>${say("survey-send")}</button>
    </div>
  `;
}

function thanks({ onPhone }, act) {
  return html`
    <h1>${say("survey-thanks")}</h1>
    <p class="lead">${say("survey-thanks-hint")}</p>
    ${onPhone ? nothing : html`<button class="button" @click=${act.again}>${say("survey-again")}</button>`}
  `;
}

function backButton(act) {
  return html`<button class="button quiet back" @click=${act.back}>${say("survey-back")}</button>`;
}
