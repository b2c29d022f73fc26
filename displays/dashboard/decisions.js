// What somebody has to decide now: agencies that nobody serves, alarms, and counters that rest while people wait.

import { say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { minutesSince } from "./since.js";

/** The first line of the page: agencies with people waiting and no counter open, since when. */
export function unattendedView({ unattended }) {
  if (unattended.length === 0) {
    return html`<section class="unattended band good"><span class="icon check"></span>
      <h2>${say("dashboard-attended")}</h2></section>`;
  }
  return html`
    <section class="unattended band bad" role="alert">
      <h2><span class="icon warning"></span> ${say("dashboard-unattended", { count: unattended.length })}</h2>
      <ul>${unattended.map((agency) => html`
        <li data-agency=${agency.agency}>
          <b>${agency.agency_name}</b>
          <span>${say("dashboard-people-wait", { count: agency.waiting })}</span>
          <span class="since">${say("dashboard-since", { time: timeOfDay(agency.since, { zone: false }), minutes: minutesSince(agency.since) })}</span>
        </li>`)}</ul>
    </section>
  `;
}

/** Each alarm once, with its time, those who called for help first; it goes by itself when its cause does. */
export function alarmsView({ alarms, help = [] }) {
  if (alarms.length + help.length === 0) return nothing;
  return html`
    <section class="alarms" aria-live="polite"><h2 class="visually-hidden">${say("dashboard-alarms")}</h2>
      <ul>${help.map((cry) => html`
        <li class="band warn" data-help=${cry.place}><span class="icon help"></span>
          <b>${say(`dashboard-help-${cry.kind}`, { place: cry.place })}</b>
          <span class="since">${timeOfDay(cry.since, { zone: false })}</span></li>`)}
      ${alarms.map((alarm) => html`
        <li class="band warn" data-alarm=${alarm.code}><span class="icon bell"></span>
          <b>${alarm.text}</b><span class="since">${timeOfDay(alarm.since, { zone: false })}</span></li>`)}</ul>
    </section>
  `;
}

/** Counters that could serve somebody who waits, and do not. */
export function idleView({ counters, agencies }) {
  const idle = counters.filter((counter) => counter.idle_while_waiting);
  if (idle.length === 0) return nothing;
  const names = new Map(agencies.map((agency) => [agency.code, agency.name]));
  return html`
    <section class="card idle">
      <h2>${say("dashboard-idle")}</h2>
      <ul class="rows">${idle.map((counter) => html`
        <li><b>${say("counter", { counter: counter.id })}</b>
          <span class="grow">${names.get(counter.agency)}${counter.officer ? html` · <span class="soft">${counter.officer}</span>` : nothing}</span>
          <span class="soft">${say("dashboard-minutes", { minutes: minutesSince(counter.since) })}</span></li>`)}</ul>
    </section>
  `;
}
