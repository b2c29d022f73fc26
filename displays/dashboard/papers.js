// Papers that may not have come out: whose they are, and what a person decides about each.

import { say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";

/** Numbers that are still waited for and whose holders may stand without paper, the newest first. */
export function papersView({ papers }, may, on) {
  if (papers.length === 0) return nothing;
  return html`
    <section class="card papers">
      <h2>${say("dashboard-papers")}</h2>
      <ul class="rows">${papers.map((paper) => paperRow(paper, may, on))}</ul>
    </section>
  `;
}

function paperRow(paper, may, on) {
  const { id, number, state, place, at } = paper;
  return html`
    <li data-paper=${number}><span class="icon ticket"></span><b>${number}</b>
      <span class="grow">${say("dashboard-paper-at", { state: say(`paper-job-${state}`), place })}</span>
      <span class="soft">${timeOfDay(at, { zone: false })}</span>
      ${may.receive ? html`
        ${state === "unknown" ? html`<button class="text" data-act="paper-found" @click=${() => on.paperFound(id)}>${say("dashboard-paper-found")}</button>` : nothing}
        <button class="text" data-act="paper-again" @click=${() => on.paperAgain(id)}>${say("dashboard-paper-again")}</button>` : nothing}</li>
  `;
}
