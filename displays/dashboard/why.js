// Why a number waits or was called, in sentences to be read out.

import { say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";

/** Asks for a number, and says what there is to say of it. */
export function whyView({ dialog }, may, on) {
  const send = (event) => {
    event.preventDefault();
    on.why(new FormData(event.target).get("number").trim());
  };
  return html`
    <form class="asks line" @submit=${send}>
      <label class="field">${say("dashboard-number")}<input name="number" autocomplete="off" autocapitalize="characters" required .value=${dialog.number ?? ""}></label>
      <button class="button primary">${say("dashboard-why")}</button>
    </form>
    ${dialog.facts ? html`<div class="why" role="status"><p class="number">${dialog.facts.number}</p>
      ${dialog.facts.errands.map(errandView)}</div>` : nothing}
  `;
}

function errandView(errand) {
  const at = (instant) => timeOfDay(instant, { zone: false });
  return html`
    <section data-service=${errand.service}>
      <h3>${errand.service_name} · <span class="soft">${errand.state_text}</span></h3>
      ${errand.joined_at ? html`<p>${say("dashboard-why-joined", { time: at(errand.joined_at) })}</p>` : nothing}
      ${errand.why ? html`<p>${say("dashboard-why-called", { time: at(errand.called_at), counter: errand.counter ?? "–" })} ${errand.why.text}</p>` : nothing}
      ${errand.before ? beforeView(errand.before, at) : nothing}
    </section>
  `;
}

function beforeView({ count, numbers, waited_s: waited, target_s: target, not_before: later }, at) {
  const facts = { waited: Math.floor(waited / 60), target: Math.round(target / 60) };
  return html`
    <p>${say("dashboard-why-waited", facts)} ${later ? say("dashboard-why-later", { time: at(later) }) : nothing}</p>
    <p>${say("dashboard-why-before", { count })}</p>
    ${numbers.length ? html`<ol class="before">${numbers.map((one) => html`
      <li><b>${one.number}</b> ${one.priority ? html`<span class="mark">${say("priority")}</span>` : nothing}
        <span class="soft">${say("dashboard-why-joined", { time: at(one.joined_at) })}</span></li>`)}</ol>` : nothing}
  `;
}
