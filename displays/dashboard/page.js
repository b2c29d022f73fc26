// The whole dashboard: what needs somebody now stands first, in the order of decisions, then everything that goes well.

import { now } from "../shared/clock.js";
import { dateOf, say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { dialogView, toolsView } from "./acts.js";
import { agenciesView } from "./agencies.js";
import { alarmsView, idleView, lateView, unattendedView } from "./decisions.js";
import { devicesView } from "./devices.js";
import { papersView } from "./papers.js";
import { longestView, todayView } from "./today.js";

/** What stands on the page; `on` holds what its keys do. */
export function pageView(state, on) {
  const { body } = state;
  if (!body) return html`<main class="entry"><p class="soft">${say("link-down-first")}</p></main>`;
  const may = mayOf(state.staff, body);
  return html`
    ${topView(state, on)}
    <main class="floor ${state.linked ? "" : "cut"}">
      ${unattendedView(body, may, on)}
      ${alarmsView(body, may, on)}
      ${state.told ? html`<p class="band ${state.told.good ? "good" : "warn"} told" role="status">${state.told.text}</p>` : nothing}
      ${toolsView(may, on)}
      <div class="two">
        <div>
          ${lateView(body, may, on)}
          ${idleView(body)}
          ${may.floor ? papersView(body, may, on) : nothing}
          ${longestView(body, on)}
          ${may.floor ? devicesView(body, may, on) : nothing}
        </div>
        <div>${agenciesView(body)}</div>
      </div>
      ${todayView(body)}
    </main>
    ${dialogView(state, may, on)}
  `;
}

/** What the one who is logged in may do here; `floor`: bound to no agency. */
export function mayOf({ permissions = [] }, { bounds }) {
  const has = (name) => permissions.includes(name);
  return {
    manage: has("manage_queues"),
    receive: has("receive"),
    reports: has("see_reports"),
    take: has("manage_queues") || has("receive"),
    floor: bounds.length === 0,
  };
}

function topView({ body, staff, linked }, on) {
  const other = document.documentElement.lang === "id" ? "en" : "id";
  return html`
    <header class="top">
      <h1>${body.floor.name}</h1>
      <span class="trial-mark">${say("trial")}</span>
      ${body.open ? nothing : html`<span class="mark">${say("dashboard-closed")}</span>`}
      <span class="space"></span>
      ${linked ? html`<span class="link up"><i></i>${say("dashboard-linked")}</span>`
        : html`<span class="link down" role="status"><i></i>${say("link-down", { time: timeOfDay(body.as_of) })}</span>`}
      <span class="date">${dateOf(now())}</span>
      <time>${timeOfDay(now())}</time>
      <span class="name soft">${staff.name}</span>
      <button class="text" lang=${other} @click=${on.language}>${say("language-name", { language: other })}</button>
      <button class="text" @click=${on.logout}>${say("dashboard-logout")}</button>
    </header>
  `;
}
