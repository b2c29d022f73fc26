// Any ticket of today: asked for by number, or by service and time, and what may be done to it.

import { sayWait } from "../shared/wait.js";
import { say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { live } from "../shared/vendor/lit-html/directives/live.js";
import { ACTS, leading } from "./acts.js";

/** `search`: typed, asked, tickets or null, at; `ticket` the one that is open. */
export function findView({ body, search, ticket, told, sending }, on) {
  return html`
    <section class="find" aria-labelledby="find-title">
      <h2 id="find-title">${say("reception-find")}</h2>
      <form class="search" role="search" @submit=${on.find}>
        <label class="field"><span>${say("reception-number")} <kbd>/</kbd></span>
          <input id="find" type="search" autocomplete="off" spellcheck="false" placeholder=${say("reception-number-example")}
            .value=${live(search.typed)} @input=${(event) => on.seek(event.target.value)}></label>
        <button class="button primary"><span class="icon search"></span>${say("reception-find-button")}</button>
      </form>
      ${told ? html`<p class="band good" role="status"><span class="icon check"></span>${told}</p>` : nothing}
      ${ticket ? cardView(ticket, sending, on) : resultsView(search, on)}
      ${ticket ? nothing : recentView(body, on)}
    </section>
  `;
}

function resultsView({ tickets, at, asked }, on) {
  if (tickets === null) return nothing;
  if (!tickets.length) return html`<p class="band warn" role="status" data-found="0"><span class="icon info"></span>${say("reception-none-found", { asked })}</p>`;
  return html`<ul class="results" role="listbox" aria-label=${say("reception-results")}>${tickets.map((ticket, index) => rowView(ticket, index === at, on))}</ul>`;
}

function rowView(ticket, chosen, on) {
  const errand = leading(ticket);
  return html`
    <li role="option" aria-selected=${chosen} class="row ${chosen ? "chosen" : ""}" data-number=${ticket.number} @click=${() => on.open(ticket)}>
      <b class="number">${ticket.number}</b>
      <span class="grow">${errand.service_name}</span>
      <span class="soft">${timeOfDay(ticket.issued_at, { zone: false })}</span>
      ${stateView(ticket.state)}
    </li>
  `;
}

const stateView = (state) => html`<span class="state" data-state=${state}>${say(`state-${state}`)}</span>`;

function cardView(ticket, sending, on) {
  const errand = leading(ticket);
  return html`
    <article class="card ticket" tabindex="-1" data-number=${ticket.number} data-state=${ticket.state} aria-label=${ticket.number}>
      <header>
        <b class="number">${ticket.number}</b>
        ${stateView(ticket.state)}
        <span class="soft">${say("reception-issued-at", { time: timeOfDay(ticket.issued_at, { zone: false }) })}</span>
        ${ticket.priority ? html`<span class="mark"><span class="icon priority"></span>${say("reception-priority")}</span>` : nothing}
        ${ticket.assist ? html`<span class="mark"><span class="icon people"></span>${say("reception-assist")}</span>` : nothing}
        ${ticket.people > 1 ? html`<span class="mark">${say("reception-people", { count: ticket.people })}</span>` : nothing}
        <button class="text" @click=${on.close}>${say("reception-close")} <kbd>Esc</kbd></button>
      </header>
      <p class="lead">${whereView(errand)}</p>
      <ol class="stops">${ticket.errands.map((each) => errandView(each))}</ol>
      <div class="acts">
        ${ACTS.filter(({ code }) => ticket.may.includes(code)).map((act) => html`
          <button class="button ${act.grave ? "danger" : ""}" data-act=${act.code} ?disabled=${sending} @click=${() => on.act(act)}>
            <kbd>${act.key}</kbd><span class="icon ${act.icon}"></span>${labelOf(act, ticket)}</button>`)}
      </div>
    </article>
  `;
}

function labelOf({ code }, ticket) {
  const off = (code === "priority" && ticket.priority) || (code === "assist" && ticket.assist);
  return say(`reception-act-${code}${off ? "-off" : ""}`);
}

/** In one sentence: where the visitor should be, or what she waits for. */
function whereView(errand) {
  if (errand.state === "called" || errand.state === "serving") return say(`reception-where-${errand.state}`, { counter: errand.counter, zone: errand.zone_name });
  if (errand.state === "waiting" && errand.not_before) return say("reception-where-postponed", { time: timeOfDay(errand.not_before) });
  if (errand.state === "waiting") return say("reception-where-waiting", { ahead: errand.ahead ?? 0, zone: errand.zone_name, counters: errand.counters.join(", ") });
  return say("reception-where-other", { state: errand.state });
}

function errandView(errand) {
  return html`
    <li data-stop=${errand.stop} data-state=${errand.state}>
      <b>${errand.service_name}</b> <span class="soft">${errand.agency_name}</span>
      <span>${stateView(errand.state)}${errand.wait ? html` <span class="soft">${sayWait(errand.wait)}</span>` : nothing}</span>
    </li>
  `;
}

function recentView(body, on) {
  if (!body.recent.length) return nothing;
  return html`
    <h3 aria-hidden="true">${say("reception-recent")}</h3>
    <ul class="results recent" role="listbox" aria-label=${say("reception-recent")}>${body.recent.map((ticket) => rowView(ticket, false, on))}</ul>
  `;
}
