// Who is next and why, how many wait for each service, and the three lists: waiting, held, absent.

import { secondsSince, secondsUntil } from "../shared/clock.js";
import { say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { callsStopped } from "./acts.js";
import { marksOf, sayStopped } from "./current.js";
import { mayCall, mayResume } from "./numbers.js";
import { sayReason } from "./reasons.js";

const LONG_MIN = 30;

/** Whole minutes since an instant, never below none. */
export const minutesSince = (instant) => Math.max(0, Math.floor(secondsSince(instant) / 60));

/** Who would be called, and the reason that can be read out to anybody who asks. */
export function nextView(body) {
  const { next } = body;
  const stopped = callsStopped(body);
  return html`
    <section class="next">
      <h2>${say("console-next")}</h2>
      ${next ? html`
        <p class="whom"><b data-next=${next.number}>${next.number}</b> <span>${next.service_name}</span> ${marksOf(next)}</p>
        <p class="why">${next.why?.text}</p>` : html`<p class="calm">${stopped ? sayStopped(stopped) : say("console-nobody-waits")}</p>`}
    </section>
  `;
}

/** How many wait for each service, with the longest wait of each. */
export function servicesView({ services, waiting }) {
  const wanted = services.filter((service) => service.waiting > 0);
  const quiet = services.length - wanted.length;
  const total = wanted.reduce((sum, service) => sum + service.waiting, 0);
  return html`
    <section class="services">
      <h2>${say("console-waiting")} <span class="count" data-waiting=${total}>${total}</span></h2>
      <table><tbody>${wanted.map((service) => html`
        <tr><th scope="row">${service.name}</th><td class="count">${service.waiting}</td>
          <td class="age">${age(service.oldest_joined_at)}</td></tr>`)}</tbody></table>
      ${quiet && waiting.length ? html`<p class="quiet">${say("console-services-quiet", { count: quiet })}</p>` : nothing}
    </section>
  `;
}

/** The waiting in the order of their calls; a press on one calls it out of order. */
export function waitingView(body, ask) {
  const { waiting, services } = body;
  const names = namesOf(services);
  const may = mayCall(body);
  return listView("waiting", say("console-order"), waiting, (errand) => row(errand, {
    about: html`${names.get(errand.service) || errand.service} ${marksOf(errand)}`,
    when: postponed(errand) || age(errand.joined_at),
    acts: may ? [{ word: say("console-call-this"), press: () => ask("call", { errand }) }] : [],
  }));
}

/** The parked: each can be called back here, or let go to the queue. */
export function heldView(body, send) {
  const { held, services } = body;
  const names = namesOf(services);
  const may = mayResume(body);
  return listView("held", say("console-held"), held, (errand) => row(errand, {
    about: html`${names.get(errand.service) || errand.service}
      <span class="under">${age(errand.held_at)} ${errand.reason ? html`· ${sayReason(errand.reason)}` : nothing}</span>`,
    acts: [
      ...(may ? [{ word: say("console-resume"), press: () => send("resume", { number: errand.number }) }] : []),
      { word: say("console-release"), press: () => send("release", { number: errand.number }) },
    ],
  }));
}

/** The missed of today who may still come back. */
export function absentView({ absent, services }, send) {
  const names = namesOf(services);
  return listView("absent", say("console-absent-list"), absent, (errand) => row(errand, {
    about: html`${names.get(errand.service) || errand.service} <span class="under">${age(errand.absent_at)}</span>`,
    acts: [{ word: say("console-return"), press: () => send("return", { number: errand.number }) }],
  }));
}

const namesOf = (services) => new Map(services.map((service) => [service.code, service.name]));

function age(instant) {
  if (!instant) return nothing;
  const minutes = minutesSince(instant);
  return html`<span class=${minutes >= LONG_MIN ? "long" : ""}>${say("console-minutes", { minutes })}</span>`;
}

function postponed(errand) {
  if (!errand.not_before || secondsUntil(errand.not_before) === 0) return null;
  return say("console-not-before", { time: timeOfDay(errand.not_before, { zone: false }) });
}

function listView(kind, title, errands, each) {
  return html`
    <section class="list ${kind} ${errands.length ? "" : "none"}" tabindex=${errands.length ? "0" : nothing} aria-label=${title}>
      <h2>${title} <span class="count">${errands.length}</span></h2>
      <ul>${errands.map(each)}</ul>
    </section>
  `;
}

function row(errand, { about, when, acts }) {
  return html`
    <li data-number=${errand.number}>
      <b>${errand.number}</b>
      <span class="about">${about}</span>
      ${when ? html`<span class="age">${when}</span>` : nothing}
      <span class="row-acts">${acts.map((act) => html`<button class="small" aria-label="${act.word} ${errand.number}" @click=${act.press}>${act.word}</button>`)}</span>
    </li>
  `;
}
