// Which counter: one press takes a free one; one that somebody has is asked about first.

import { say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";

/** The counters that the officer may take. `on` holds `take(counter)`, `takeOver(counter)`, `leave()`, `logout()`. */
export function countersView({ counters, staff, asked, last, trouble, sending, on }) {
  const agencies = new Set(counters.map((counter) => counter.agency_name));
  return html`
    <main class="entry">
      <section class="card counters">
        <header>
          <h1>${say("console-counters-title", { name: staff.name })}</h1>
          <button class="text" @click=${on.logout}>${say("console-logout")}</button>
        </header>
        ${agencies.size === 1 ? html`<p class="soft">${[...agencies]}</p>` : nothing}
        ${trouble}
        ${asked ? takeOverView(asked, sending, on) : nothing}
        ${counters.length ? html`<ul>${counters.map((counter) => counterView(counter, { staff, last, sending, named: agencies.size > 1, on }))}</ul>`
          : html`<p class="calm">${say("console-counters-none")}</p>`}
      </section>
    </main>
  `;
}

function counterView(counter, { staff, last, sending, named, on }) {
  const others = counter.officer && counter.officer !== staff.name;
  const state = others ? say("console-counter-taken", { officer: counter.officer })
    : say(counter.officer ? "console-counter-yours" : "console-counter-free");
  return html`<li>
    <button class="counter ${others ? "taken" : ""}" ?autofocus=${counter.id === last} ?disabled=${sending} @click=${() => on.take(counter)}>
      <b>${say("counter", { counter: counter.name })}</b>
      ${named ? html`<span class="agency">${counter.agency_name}</span>` : nothing}
      <span class="state">${state}</span>
    </button></li>`;
}

function takeOverView({ counter, officer }, sending, on) {
  return html`
    <div class="band warn take-over" role="alert">
      <p>${say("console-take-over-ask", { counter: counter.name, officer })}</p>
      <button class="submit" ?disabled=${sending} @click=${() => on.takeOver(counter)}>${say("console-take-over")}</button>
      <button @click=${on.leave}>${say("console-leave")}</button>
    </div>`;
}
