// The whole page in each of its stages.

import { loginView } from "../shared/login.js";
import { troubleView } from "../shared/trouble.js";
import { say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { actsView, primaryView } from "./buttons.js";
import { countersView } from "./counters.js";
import { currentView, sendToView, stillView, stoppedView } from "./current.js";
import { formView } from "./formviews.js";
import { absentView, heldView, nextView, servicesView, waitingView } from "./lists.js";
import { topView } from "./top.js";

const OTHER = { id: "en", en: "id" };

/** What stands on the page in a state; `on` holds what the officer may do. */
export function pageView(state, on) {
  const trouble = troubleView(state.trouble, on.calm);
  const sending = state.underway !== null;
  switch (state.stage) {
    case "login":
      return loginView({
        title: say("console-login-title"), floor: state.floor ?? state.body?.floor, trouble, sending, submit: on.enter, language: on.language,
      });
    case "counters":
      return countersView({ ...state, trouble, sending, on: { ...on, leave: on.leaveAsked } });
    case "working":
      return workingView(state, trouble, on);
    default:
      return html`<main class="entry"><p class="calm">${say("link-down-first")}</p></main>`;
  }
}

function workingView(state, trouble, on) {
  const { body, form, underway } = state;
  const other = OTHER[document.documentElement.lang];
  return html`
    <div class="console ${body.counter.state} ${state.linked ? "" : "cut"}" data-state=${body.current?.state ?? "nobody"}>
      ${topView({ body, staff: state.staff, linked: state.linked, other, on })}
      <main>
        <div class="hand">
          ${form ? nothing : trouble}
          ${state.told ? html`<p class="band told" role="status"><span class="icon check"></span>${state.told}</p>` : nothing}
          ${state.still ? stillView(body, on) : nothing}
          ${stoppedView(body)}
          ${sendToView(body.send_to)}
          ${currentView(body, on)}
          ${primaryView(body, { deaf: state.deaf, underway, press: on.primary })}
          ${actsView(body, on)}
        </div>
        <div class="queue" tabindex="0" role="region" aria-label=${say("console-queue")}>
          ${nextView(body)}
          ${servicesView(body)}
        </div>
        <div class="lists">
          ${waitingView(body, on.ask)}
          ${heldView(body, on.send)}
          ${absentView(body, on.send)}
        </div>
      </main>
      ${formView(form, { trouble, sending: underway !== null, on: on.form })}
    </div>
  `;
}
