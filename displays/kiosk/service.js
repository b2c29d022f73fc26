// One service: what it needs and costs, how long the wait is, and the button that takes a number.
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { sayHalt } from "../shared/halt.js";
import { sayWait } from "../shared/wait.js";
import { say } from "../shared/words.js";
import { icon } from "./icon.js";
import { whenFloorOpens, whyShutAndWhen } from "./opening.js";
import { backButton } from "./options.js";
import { peopleAtMost, serviceOf, withService } from "./visit.js";

const REMARKS = ["nobody_there", "no_time_left"];

export function servicePage(state, act) {
  const service = serviceOf(state.body, state.page.code);
  const visit = withService(state.visit, service.code);
  const priorityOnly = !service.open && service.open_to_priority;
  const mayTake = (service.open || (priorityOnly && visit.priority)) && state.body.intake.open;
  return {
    story: html`${heading(service)} ${standing(service, state.body.intake)} ${mayTake ? queueFacts(service) : nothing}
      ${particulars(service)} ${mayTake ? switchNotes() : nothing}`,
    choice: mayTake
      ? html`
          ${takeButton(visit, state, () => act.take(visit))}
          ${switches(state, visit, act)}
          <nav class="row">
            ${backButton(act)}
            <button class="button" @click=${() => act.addErrand(service.code)}>
              ${icon("plus")}<span>${say("kiosk-add-errand")}</span>
            </button>
          </nav>
        `
      : html`${priorityOnly ? prioritySwitch(visit, act) : nothing}<nav class="row">${backButton(act)}</nav>`,
  };
}

// The words that were touched stay the title; the full name stands below them.
function heading({ name, plain, agency }) {
  return html`
    <div class="title-row">
      <span class="letter" aria-hidden="true">${agency.letter}</span>
      <div>
        <h1>${plain || name}</h1>
        ${plain && plain !== name ? html`<p class="lead strong">${name}</p>` : nothing}
        <p class="lead">${agency.name} · ${agency.zone_name}</p>
      </div>
    </div>
  `;
}

// Open or not and why; a remark where numbers are given but something should be known.
function standing(service, intake) {
  if (!intake.open) return html`<p class="band bad">${icon("stop")}<span>${whenFloorOpens(intake)}</span></p>`;
  if (!service.open && service.open_to_priority) {
    return html`<p class="band warn">${icon("info")}<span>${say("kiosk-remark-priority-only")}</span></p>`;
  }
  if (!service.open) return html`<p class="band bad">${icon("stop")}<span>${whyShutAndWhen(service)}</span></p>`;
  if (service.halt) return html`<p class="band warn">${icon("info")}<span>${sayHalt(service.halt, "kiosk")}</span></p>`;
  if (!REMARKS.includes(service.reason)) return nothing;
  const remark = say(`kiosk-remark-${service.reason.replaceAll("_", "-")}`);
  return html`<p class="band warn">${icon("info")}<span>${remark}</span></p>`;
}

function queueFacts({ waiting, wait, minutes }) {
  const range = sayWait(wait);
  // "Nobody" beside a long wait would puzzle: those ahead wait for other services of the same counters.
  const othersOnly = waiting === 0 && wait?.high > 0;
  return html`
    <dl class="tiles">
      ${othersOnly ? nothing : html`<div><dt>${say("kiosk-fact-waiting")}</dt><dd>${say("kiosk-people", { count: waiting })}</dd></div>`}
      ${range ? html`<div><dt>${say("kiosk-fact-wait")}</dt><dd>${range}</dd></div>` : nothing}
      <div><dt>${say("kiosk-fact-minutes")}</dt><dd>${say("kiosk-minutes", { count: minutes })}</dd></div>
    </dl>
  `;
}

function particulars({ papers, fee }) {
  const list = (papers || "").split(";").map((paper) => paper.trim()).filter(Boolean).map(capitalised);
  return html`
    <dl class="particulars">
      ${list.length
        ? html`<div><dt>${say("kiosk-fact-papers")}</dt><dd><ul>${list.map((paper) => html`<li>${paper}</li>`)}</ul></dd></div>`
        : nothing}
      ${fee ? html`<div><dt>${say("kiosk-fact-fee")}</dt><dd>${fee}</dd></div>` : nothing}
    </dl>
  `;
}

function capitalised(text) {
  return text[0].toUpperCase() + text.slice(1);
}

// Where the switches have no room for their meaning, it stands with what is read.
function switchNotes() {
  return html`
    <dl class="particulars switch-notes">
      <div><dt>${say("kiosk-priority")}</dt><dd>${say("kiosk-priority-for")}</dd></div>
      <div><dt>${say("kiosk-assist")}</dt><dd>${say("kiosk-assist-for")}</dd></div>
    </dl>
  `;
}

// Deaf from the first touch on: a second touch never makes a second ticket.
export function takeButton(visit, state, press) {
  const count = visit.services.length;
  return html`
    <button class="button primary take" ?disabled=${state.taking?.busy} @click=${press}>
      ${icon("ticket")}<span>${count > 1 ? say("kiosk-take-for", { count }) : say("kiosk-take")}</span>
    </button>
  `;
}

// A full quota lets those with priority in: who turns it on gets the button that takes a number.
function prioritySwitch(visit, act) {
  const press = () => act.turnSwitch("priority");
  return html`<div class="switches">${switchButton("priority", visit.priority, "priority", press)}</div>`;
}

export function switches(state, visit, act) {
  const most = peopleAtMost(visit, state.body);
  return html`
    <div class="switches">
      ${switchButton("priority", state.visit.priority, "priority", () => act.turnSwitch("priority"))}
      ${switchButton("assist", state.visit.assist, "help", () => act.turnSwitch("assist"))}
      ${most > 1 ? peopleStepper(Math.min(visit.people, most), most, act) : nothing}
    </div>
  `;
}

function switchButton(code, on, sign, press) {
  return html`
    <button class="button switch" aria-pressed=${on ? "true" : "false"} @click=${press}>
      ${icon(on ? "check" : sign)}
      <span class="switch-text">
        <strong>${say(on ? `kiosk-${code}-on` : `kiosk-${code}`)}</strong>
        <small>${say(on ? `kiosk-${code}-stored` : `kiosk-${code}-for`)}</small>
      </span>
    </button>
  `;
}

function peopleStepper(people, most, act) {
  const step = (code, sign, to, possible) => html`
    <button class="button" aria-label=${say(code)} ?disabled=${!possible} @click=${() => act.setPeople(to)}>${sign}</button>
  `;
  return html`
    <div class="stepper">
      ${step("kiosk-people-fewer", "−", people - 1, people > 1)}
      <span class="stepper-value">${icon("people")} ${say("kiosk-for-people", { count: people })}</span>
      ${step("kiosk-people-more", "+", people + 1, people < most)}
    </div>
  `;
}
