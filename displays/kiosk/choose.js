// Choosing what one came for: the first page, all agencies, the services of one agency.
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { sayWait } from "../shared/wait.js";
import { say } from "../shared/words.js";
import { icon } from "./icon.js";
import { whyShut } from "./opening.js";
import { backButton, option, optionSheet, sheetOf, turners } from "./options.js";
import { agencyOf, namesOf, serviceOf } from "./visit.js";

const GROUPS_ON_FIRST_PAGE = 8;

export function startPage(state, act) {
  const popular = state.body.popular.map((code) => serviceOf(state.body, code)).filter(Boolean);
  const services = popular.map((service) => serviceOption(service, act, service.agency.letter));
  const agencies = everydayGroups(state.body, popular).map((agency) => agencyOption(agency, act));
  const cramped = state.lowered || state.large;
  const sheet = sheetOf([...services, ...agencies], state.page.sheet, state.fits);
  return {
    story: startStory(state),
    choice: html`
      ${cramped ? optionSheet(sheet) : roomyStart(services, agencies)}
      <nav class="row">
        ${cramped ? turners(sheet, act.turn) : nothing}
        <button class="button" @click=${() => act.go({ name: "agencies" })}>
          ${icon("place")}<span>${say("kiosk-all-agencies")}</span>
        </button>
        <button class="button" @click=${() => act.go({ name: "search", text: "" })}>
          ${icon("search")}<span>${say("kiosk-search")}</span>
        </button>
        ${state.visit.services.length ? errandsButton(state, act) : checkButton(act)}
      </nav>
    `,
  };
}

function startStory({ body, visit }) {
  if (!visit.services.length) {
    return html`<h1>${say("kiosk-title")}</h1><p class="lead">${say("kiosk-hint")}</p>`;
  }
  return html`
    <h1>${say("kiosk-next-errand")}</h1>
    <p class="lead">${say("kiosk-chosen", { names: namesOf(visit, body).join(" + ") })}</p>
  `;
}

function roomyStart(services, agencies) {
  return html`
    ${services.length
      ? html`
          <h2>${say("kiosk-popular")}</h2>
          <div class="options popular">${services.map(option)}</div>
        `
      : nothing}
    <h2>${say("kiosk-groups")}</h2>
    <div class="options groups">${agencies.map(option)}</div>
  `;
}

// The agencies that most people ask for come first, then the others in the floor's own order.
function everydayGroups(body, popular) {
  const asked = popular.map((service) => service.agency.code);
  const codes = [...new Set([...asked, ...body.agencies.map((agency) => agency.code)])];
  return codes.slice(0, GROUPS_ON_FIRST_PAGE).map((code) => agencyOf(body, code));
}

export function agenciesPage(state, act) {
  const options = state.body.agencies.map((agency) => agencyOption(agency, act));
  const sheet = sheetOf(options, state.page.sheet, state.fits);
  return {
    story: html`<h1>${say("kiosk-all-agencies")}</h1><p class="lead">${say("kiosk-agencies-hint")}</p>`,
    choice: html`
      ${optionSheet(sheet)}
      <nav class="row">${backButton(act)}${turners(sheet, act.turn)}</nav>
    `,
  };
}

export function agencyPage(state, act) {
  const agency = agencyOf(state.body, state.page.code);
  const options = agency.services.map((service) => serviceOption({ ...service, agency }, act));
  const sheet = sheetOf(options, state.page.sheet, state.fits);
  return {
    story: html`
      <div class="title-row">
        <span class="letter" aria-hidden="true">${agency.letter}</span>
        <div>
          <h1>${agency.plain || agency.name}</h1>
          <p class="lead">${agency.plain ? html`${agency.name} · ` : nothing}${agency.zone_name}</p>
        </div>
      </div>
      ${agency.open ? nothing : html`<p class="band bad">${icon("stop")}<span>${whyShut(agency)}</span></p>`}
    `,
    choice: html`
      ${optionSheet(sheet)}
      <nav class="row">${backButton(act)}${turners(sheet, act.turn)}</nav>
    `,
  };
}

function agencyOption(agency, act) {
  return {
    letter: agency.letter,
    title: agency.plain || agency.name,
    note: agency.open ? agency.plain && agency.name : whyShut(agency),
    kind: agency.open ? "" : "muted",
    press: () => act.go({ name: "agency", code: agency.code }),
  };
}

export function serviceOption(service, act, letter) {
  return {
    letter,
    title: service.plain || service.name,
    note: service.open ? queueNote(service) : shutNote(service),
    kind: service.open ? (service.reason === "stopped" ? "halted" : "") : "muted",
    press: () => act.go({ name: "service", code: service.code }),
  };
}

function shutNote(service) {
  return service.open_to_priority ? say("kiosk-shut-priority-only") : whyShut(service);
}

// Whoever waits for another service of the same counters is ahead too. A service that stands still still gives numbers.
function queueNote({ waiting, wait, reason }) {
  if (reason === "stopped") return say("kiosk-shut-stopped");
  const range = wait?.high ? sayWait(wait) : "";
  return range ? say("kiosk-expect", { wait: range }) : say("kiosk-waiting", { count: waiting });
}

/** To the state of a number that somebody holds already. */
export function checkButton(act) {
  return html`
    <button class="button" @click=${() => act.go({ name: "check-letter" })}>
      ${icon("ticket")}<span>${say("kiosk-check")}</span>
    </button>
  `;
}

function errandsButton({ visit }, act) {
  return html`
    <button class="button primary" @click=${() => act.go({ name: "errands" })}>
      ${icon("ticket")}<span>${say("kiosk-errands-chosen", { count: visit.services.length })}</span>
    </button>
  `;
}
