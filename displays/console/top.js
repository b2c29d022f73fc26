// The line along the top: which counter, whether the link stands, the time, who is here.

import { now } from "../shared/clock.js";
import { say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";

/** `on` holds `keys()`, `small()`, `language()`, `logout()`. */
export function topView({ body, staff, linked, other, on }) {
  const { counter, next } = body;
  return html`
    <header class="top">
      <h1>${say("counter", { counter: counter.name })}</h1>
      <span class="agency">${counter.agency_name}</span>
      <span class="trial-mark">${say("trial")}</span>
      <span class="space"></span>
      ${next ? html`<span class="next-beside">${say("console-next")} <b>${next.number}</b></span>` : nothing}
      ${linkView(linked, body.as_of)}
      <time>${timeOfDay(now())}</time>
      <span class="name">${staff.name}</span>
      <button class="text small-window" @click=${on.small}>${say("console-small-window")}</button>
      <button class="text other-language" lang=${other} @click=${on.language}>${say("language-name", { language: other })}</button>
      <button class="text" aria-label=${say("console-keys")} @click=${on.keys}><kbd>?</kbd></button>
    </header>
  `;
}

function linkView(linked, asOf) {
  return linked
    ? html`<span class="link up"><i></i>${say("console-linked")}</span>`
    : html`<span class="link down" role="status"><i></i>${say("link-down", { time: timeOfDay(asOf) })}</span>`;
}
