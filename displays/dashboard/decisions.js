// What somebody has to decide now, in the order in which it is decided, with one act beside each.

import { say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { minutesSince } from "./since.js";

/** The first line of the page: agencies with people waiting and no counter open, since when. */
export function unattendedView({ unattended, alarms }, may, on) {
  if (unattended.length === 0) {
    return html`<section class="unattended band good"><span class="icon check"></span>
      <h2>${say("dashboard-attended")}</h2></section>`;
  }
  const alarm = (agency) => alarms.find((one) => one.id === `nobody_there:${agency}`);
  return html`
    <section class="unattended band bad" role="alert">
      <h2><span class="icon warning"></span> ${say("dashboard-unattended", { count: unattended.length })}</h2>
      <ul>${unattended.map((row) => html`
        <li data-agency=${row.agency}>
          <span class="what"><b>${row.agency_name}</b>
            ${row.counters_open ? html`<span class="under">${say("dashboard-only-for", { names: row.services.join(", ") })}</span>` : nothing}</span>
          <span>${say("dashboard-people-wait", { count: row.waiting })}</span>
          <span class="since">${say("dashboard-since", { time: timeOfDay(row.since, { zone: false }), minutes: minutesSince(row.since) })}</span>
          ${whyNobody(row)}
          <span class="acts">${ownerView(alarm(row.agency), may, on)}${row.halted ? nothing : askButton(row.agency, may, on)}</span>
        </li>`)}</ul>
    </section>
  `;
}

function whyNobody({ back_at: back, halted }) {
  if (halted) return html`<span class="mark calm">${say("dashboard-halted")}</span>`;
  return back ? html`<span class="mark calm">${say("dashboard-back-at", { time: timeOfDay(back, { zone: false }) })}</span>` : nothing;
}

function askButton(agency, may, on) {
  if (!may.manage) return nothing;
  return html`<button class="button act" data-act="ask" @click=${() => on.ask(agency)}>${say("dashboard-ask")}</button>`;
}

/** Whose an alarm is; or the button by which it becomes one's own. */
export function ownerView(alarm, may, on) {
  if (!alarm) return nothing;
  if (alarm.owner) return html`<span class="owner"><span class="icon check"></span>${say("dashboard-owner", { name: alarm.owner })}</span>`;
  if (!may.take) return nothing;
  return html`<button class="text" data-act="take" @click=${() => on.take(alarm.id)}>${say("dashboard-take")}</button>`;
}

/** Alarms that stand elsewhere: beside the agency, or among the devices. A virtual printer is a red line up here. */
const ELSEWHERE = new Set([
  "nobody_there",
  "printer",
  "device_away",
  "sound_failed",
  "sound_muted",
  "sound_lost",
  "sound_silent",
  "clock_off",
  "clock_behind",
]);

/** Without a hand on these, nobody is served, or gets no paper. */
const GRAVE = new Set(["virtual_printer", "record_broken", "record_unwritable"]);

/** Each alarm once, with its time, those who called for help first; it goes by itself when its cause does. */
export function alarmsView({ alarms, help = [] }, may, on) {
  const others = alarms.filter((alarm) => !ELSEWHERE.has(alarm.kind));
  return html`
    <section class="alarms" aria-live="polite"><h2 class="visually-hidden">${say("dashboard-alarms")}</h2>
      <ul>${help.map((cry) => html`
        <li class="band warn" data-help=${cry.place}><span class="icon help"></span>
          <b>${say(`dashboard-help-${cry.kind}`, { place: cry.place })}</b>
          <span class="since">${timeOfDay(cry.since, { zone: false })}</span>
          ${may.receive ? html`<button class="text" data-act="help-done" @click=${() => on.helpDone(cry.place)}>${say("dashboard-help-done")}</button>` : nothing}</li>`)}
      ${others.map((alarm) => html`
        <li class="band ${GRAVE.has(alarm.kind) ? "bad" : "warn"}" data-alarm=${alarm.id}><span class="icon bell"></span>
          <b>${alarm.text}</b><span class="since">${timeOfDay(alarm.since, { zone: false })}</span>
          ${ownerView(alarm, may, on)}</li>`)}</ul>
    </section>
  `;
}

/** Who will have waited longer than meant within a quarter of an hour, by agency. */
export function lateView({ late_soon: late }, may, on) {
  if (late.length === 0) return nothing;
  return html`
    <section class="card late">
      <h2>${say("dashboard-late-soon")}</h2>
      <ul class="rows">${late.map((row) => html`
        <li data-agency=${row.agency}><b>${row.count}</b>
          <span class="grow">${row.agency_name} <span class="under">${say("dashboard-late-first", { number: row.first, time: timeOfDay(row.first_at, { zone: false }) })}</span></span>
          ${may.manage ? html`<button class="text" @click=${() => on.ask(row.agency)}>${say("dashboard-ask")}</button>` : nothing}</li>`)}</ul>
    </section>
  `;
}

/** Counters that could serve somebody who waits, and do not. Their consoles ring. */
export function idleView({ counters, agencies }) {
  const idle = counters.filter((counter) => counter.idle_while_waiting);
  if (idle.length === 0) return nothing;
  const names = new Map(agencies.map((agency) => [agency.code, agency.name]));
  return html`
    <section class="card idle">
      <h2>${say("dashboard-idle")}</h2>
      <ul class="rows">${idle.map((counter) => html`
        <li data-counter=${counter.id}><b>${say("counter", { counter: counter.id })}</b>
          <span class="grow">${names.get(counter.agency)}${counter.officer ? html` · <span class="soft">${counter.officer}</span>` : nothing}
            <span class="under">${say("dashboard-console-rings")}</span></span>
          <span class="soft">${say("dashboard-minutes", { minutes: minutesSince(counter.idle_since) })}</span></li>`)}</ul>
    </section>
  `;
}
