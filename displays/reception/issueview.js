// A number for whoever asks: the service in two keys, and what goes with it.

import { sayWait } from "../shared/wait.js";
import { say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { live } from "../shared/vendor/lit-html/directives/live.js";

/** `wish` holds typed, at, basket, language, priority, assist, people; `on` what may be done. */
export function issueView({ body, wish, offers, armed, issued, sending }, on) {
  return html`
    <section class="issue" aria-labelledby="issue-title">
      <header><h2 id="issue-title">${say("reception-issue")}</h2>
        <button class="button small" @click=${on.emergency}><span class="icon ticket"></span>${say("reception-emergency")} <kbd>#</kbd></button></header>
      <label class="field search">
        <span>${say("reception-service")} <kbd>${say("reception-key-issue")}</kbd></span>
        <input id="issue" type="search" autocomplete="off" spellcheck="false" autofocus aria-describedby="issue-hint" role="combobox"
          aria-expanded="true" aria-controls="offers" aria-activedescendant=${`offer-${wish.at}`}
          placeholder=${say("reception-service-example")} .value=${live(wish.typed)} @input=${(event) => on.type(event.target.value)}>
      </label>
      <p id="issue-hint" class="visually-hidden">${say("reception-service-hint")}</p>
      ${wishesView(wish, on)}
      ${basketView(wish, on)}
      ${issuedView(issued)}
      <ul id="offers" class="offers ${sending ? "sending" : ""}" role="listbox" aria-label=${say("reception-services")}>
        ${offers.map((offer, index) => offerView(offer, index, { at: wish.at, armed }, on))}
        ${offers.length ? nothing : html`<li class="soft nothing">${say("reception-no-service")}</li>`}
      </ul>
      ${wish.typed ? nothing : agenciesView(body, on)}
    </section>
  `;
}

function offerView({ agency, service }, index, { at, armed }, on) {
  const chosen = index === at;
  return html`
    <li id=${`offer-${index}`} role="option" aria-selected=${chosen} data-service=${service.code}
      class="offer ${chosen ? "chosen" : ""} ${armed === service.code ? "armed" : ""} ${service.open ? "" : "shut"}"
      @click=${() => on.issue(service.code)}>
      <kbd class="two">${service.keys ?? "–"}</kbd>
      <span class="grow"><b>${service.plain || service.name}</b> <span class="soft agency">${agency.plain || agency.name}</span></span>
      ${service.reason && (!service.open || service.reason !== "long_queue") ? html`<span class="reason">${service.reason_text}</span>` : nothing}
      <span class="soft queue">${say("reception-waiting", { count: service.waiting })}${service.wait ? ` · ${sayWait(service.wait)}` : ""}</span>
    </li>
  `;
}

function wishesView(wish, on) {
  return html`
    <div class="wishes" role="group" aria-label=${say("reception-wishes")}>
      <button class="button small" data-language=${wish.language} @click=${() => on.wish({ language: wish.language === "id" ? "en" : "id" })}>
        <span lang=${wish.language}>${say("language-name", { language: wish.language })}</span> <kbd>=</kbd></button>
      <button class="button small" aria-pressed=${wish.priority} @click=${() => on.wish({ priority: !wish.priority })}>
        <span class="icon priority"></span>${say("reception-priority")} <kbd>!</kbd></button>
      <button class="button small" aria-pressed=${wish.assist} @click=${() => on.wish({ assist: !wish.assist })}>
        <span class="icon people"></span>${say("reception-assist")} <kbd>*</kbd></button>
      <span class="people">
        <button class="button small" aria-label=${say("reception-fewer")} ?disabled=${wish.people < 2} @click=${() => on.wish({ people: wish.people - 1 })}><kbd>–</kbd></button>
        <output>${say("reception-people", { count: wish.people })}</output>
        <button class="button small" aria-label=${say("reception-more")} ?disabled=${wish.people > 19} @click=${() => on.wish({ people: wish.people + 1 })}><kbd>+</kbd></button>
      </span>
    </div>
  `;
}

/** Several errands on one ticket: named one after another with a comma. */
function basketView({ basket }, on) {
  if (!basket.length) return nothing;
  return html`
    <p class="basket">${basket.map(({ service }) => html`
      <button class="button small" @click=${() => on.drop(service.code)}>${service.plain || service.name} <span class="icon close"></span></button>`)}
      <span class="soft">${say("reception-basket")}</span>
    </p>
  `;
}

function issuedView(issued) {
  if (!issued) return nothing;
  const [first] = issued.errands;
  const how = issued.print ? "reception-issued-printed" : "reception-issued";
  return html`
    <p class="band good issued" role="status" data-number=${issued.number}>
      <span class="icon check"></span><b class="number">${issued.number}</b>
      <span class="grow">${first.service_name} · ${say(how, { count: first.ahead ?? 0 })}</span>
    </p>
  `;
}

function agenciesView(body, on) {
  return html`
    <ul class="agencies" aria-label=${say("reception-agencies")}>
      ${body.agencies.filter(({ key }) => key).map((agency) => html`
        <li><button class="button small" ?data-shut=${!agency.open} @click=${() => on.type(agency.key.toLowerCase())}>
          <kbd>${agency.key}</kbd><span>${agency.plain || agency.name}</span></button></li>`)}
    </ul>
  `;
}

