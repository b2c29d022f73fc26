// The few questions that may stand between the choice and the number.
import { html } from "../shared/vendor/lit-html/lit-html.js";
import { say } from "../shared/words.js";
import { icon } from "./icon.js";
import { backButton } from "./options.js";
import { serviceOf } from "./visit.js";

// A service's own question: "Sudah mendaftar di M-Paspor?"
export function questionPage(state, act) {
  const service = serviceOf(state.body, state.page.doubt.code);
  return {
    story: html`<p class="lead">${service.name}</p><h1>${service.question?.text}</h1>`,
    choice: html`
      <div class="stack">
        ${(service.question?.answers ?? []).map(
          (answer) => html`<button class="button large" @click=${() => act.answer(answer)}>${answer.text}</button>`,
        )}
      </div>
      <nav class="row">${backButton(act)}</nav>
    `,
  };
}

// Where the answer leads to no number: what to do instead.
export function advicePage(state, act) {
  return {
    story: html`
      <p class="lead">${serviceOf(state.body, state.page.code)?.name}</p>
      <h1>${say("kiosk-no-number-yet")}</h1>
      <p class="lead strong">${state.page.advice || say("kiosk-ask-desk")}</p>
    `,
    choice: html`
      <nav class="row">
        ${backButton(act)}
        <button class="button primary" @click=${act.home}>${icon("check")}<span>${say("kiosk-understood")}</span></button>
      </nav>
    `,
  };
}

// "Antrean panjang (lebih dari 45 menit). Tetap ambil nomor?"
export function warningPage(state, act) {
  const { doubt } = state.page;
  return {
    story: html`
      <p class="lead">${serviceOf(state.body, doubt.code)?.name}</p>
      <h1>${say(`kiosk-warning-${doubt.warning.replaceAll("_", "-")}`)}</h1>
    `,
    choice: html`
      <div class="stack">
        <button class="button primary large" ?disabled=${state.taking?.busy} @click=${act.goOn}>
          ${icon("ticket")}<span>${say("kiosk-warning-yes")}</span>
        </button>
        <button class="button large" @click=${act.back}>${icon("back")}<span>${say("kiosk-warning-no")}</span></button>
      </div>
    `,
  };
}
