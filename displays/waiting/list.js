// What stands on the list: by agency and service who is at a counter, who is next in the order of calls, who is held
// and who was not there. Every mark is a word, so that the list reads the same on paper without colour.

import { dateOf, language, say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";

/** The whole page; `on` holds `printSlip()`, `printPage()` and `switchLanguage()`. */
export function listView(state, on) {
  const { body, linked, trouble } = state;
  if (trouble) return refusedView(trouble);
  if (!body) return html`<main class="entry"><p class="soft">${say("link-down-first")}</p></main>`;
  return html`
    ${headView(state, on)}
    ${linked ? nothing : html`<p class="band warn cut" role="status">
      <span class="icon link"></span>${say("link-down", { time: timeOfDay(body.as_of) })}</p>`}
    <main>
      ${body.agencies.length ? body.agencies.map(agencyView) : html`<p class="nobody">${say("waiting-nobody")}</p>`}
    </main>
  `;
}

function refusedView(code) {
  return html`
    <main class="entry">
      <p class="band warn" data-code=${code}>${code === "not_logged_in" ? say("waiting-login-title") : say(`refusal-${code.replaceAll("_", "-")}`)}</p>
      <p><a class="button primary" href="/dashboard">${say("waiting-login-dashboard")}</a>
        <a class="button" href="/console">${say("waiting-login-console")}</a></p>
    </main>
  `;
}

function headView({ body, sent, sending }, on) {
  const other = language() === "id" ? "en" : "id";
  return html`
    <header class="top">
      <div>
        <h1>${say("waiting-title")}</h1>
        <p>${body.floor.name} <span class="trial-mark">${say("trial")}</span></p>
        <p class="as-of">${say("waiting-as-of", { date: dateOf(body.as_of), time: timeOfDay(body.as_of) })}</p>
      </div>
      <div class="acts">
        <button class="button" @click=${on.printPage}><span class="icon print"></span>${say("waiting-print")}</button>
        <button class="button" ?disabled=${sending} @click=${on.printSlip}><span class="icon ticket"></span>${say("waiting-slip")}</button>
        <button class="button quiet" lang=${other} @click=${on.switchLanguage}>${say("language-name", { language: other })}</button>
        <p class="sent" role="status">${sent ?? nothing}</p>
      </div>
    </header>
  `;
}

function agencyView(agency) {
  return html`
    <section class="agency" data-agency=${agency.code}>
      <h2>${agency.name}</h2>
      ${agency.services.map(serviceView)}
    </section>
  `;
}

function serviceView({ code, name, tickets }) {
  const of = (...states) => tickets.filter((ticket) => states.includes(ticket.state));
  return html`
    <section class="service" data-service=${code}>
      <h3>${name}</h3>
      ${rowView("waiting-now", of("called", "serving"), (ticket) => say("waiting-at-counter", { counter: ticket.counter }))}
      ${rowView("waiting-order", of("waiting"), since, true)}
      ${rowView("waiting-held", of("held"), () => nothing)}
      ${rowView("waiting-absent", of("absent"), () => nothing)}
    </section>
  `;
}

function rowView(heading, tickets, detail, ordered = false) {
  if (tickets.length === 0) return nothing;
  const items = tickets.map((ticket) => ticketView(ticket, detail(ticket)));
  return html`
    <div class="row" data-row=${heading}>
      <h4>${say(heading)}</h4>
      ${ordered ? html`<ol class="numbers ordered">${items}</ol>` : html`<ul class="numbers">${items}</ul>`}
    </div>
  `;
}

function ticketView({ number, priority, assist }, detail) {
  return html`
    <li data-number=${number}>
      <b>${number}</b>
      ${priority ? html`<span class="mark strong">${say("priority")}</span>` : nothing}
      ${assist ? html`<span class="mark">${say("waiting-assist")}</span>` : nothing}
      <span class="detail">${detail}</span>
    </li>
  `;
}

function since({ joined_at, not_before }) {
  if (not_before) return say("waiting-not-before", { time: timeOfDay(not_before, { zone: false }) });
  return say("waiting-since", { time: timeOfDay(joined_at, { zone: false }) });
}
