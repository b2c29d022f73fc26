// The whole desk: who wants somebody to come, numbers on the left, any ticket on the right.

import { now } from "../shared/clock.js";
import { say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { dialogView } from "./dialogs.js";
import { findView } from "./findview.js";
import { issueView } from "./issueview.js";
import { ringsView } from "./rings.js";
import { troubleView } from "./trouble.js";

export function deskView(state, on) {
  const { body, linked, form, trouble } = state;
  return html`
    ${topView(state, on)}
    <div class="desk ${linked ? "" : "cut"}" data-ready>
      ${ringsView(state, on)}
      ${stopsView(body)}
      ${form ? nothing : troubleView(trouble, on.calm)}
      ${unprintedView(state, on)}
      <main>${issueView(state, on)}${findView(state, on)}</main>
    </div>
    ${dialogView(state, on.dialog)}
  `;
}

function unprintedView({ unprinted }, on) {
  if (!unprinted) return nothing;
  return html`
    <div class="band bad" role="alert" data-unprinted=${unprinted}>
      <span class="icon print"></span><b class="grow">${say("reception-unprinted", { number: unprinted })}</b>
      <button type="button" class="text" aria-label=${say("reception-leave")} @click=${on.gone}><span class="icon close"></span></button>
    </div>
  `;
}

function stopsView({ stops }) {
  if (!stops.length) return nothing;
  return html`<ul class="halts">${stops.map((stop) => html`
    <li class="band warn" data-stop=${stop.code}><span class="icon stop"></span>
      <span>${say(stop.until ? "reception-stopped-until" : "reception-stopped", { name: stop.name, reason: stop.reason, time: stop.until ? timeOfDay(stop.until) : "" })}</span></li>`)}
  </ul>`;
}

const PRINTS = new Set(["online", "unknown"]);

function topView({ body, staff, linked }, on) {
  const other = document.documentElement.lang === "id" ? "en" : "id";
  return html`
    <header class="top">
      <h1>${say("reception-title")}</h1>
      <span class="soft floor-name">${body.floor.name}</span>
      <span class="trial-mark">${say("trial")}</span>
      ${PRINTS.has(body.printer.state) ? nothing
        : html`<span class="mark bad" data-printer=${body.printer.state}><span class="icon print"></span>${say("reception-printer", { state: body.printer.state })}</span>`}
      <span class="space"></span>
      ${linked ? html`<span class="link up"><i></i>${say("reception-linked")}</span>`
        : html`<span class="link down" role="status"><i></i>${say("link-down", { time: timeOfDay(body.as_of) })}</span>`}
      <time>${timeOfDay(now())}</time>
      <span class="soft">${staff.name}</span>
      <button class="text" lang=${other} @click=${on.language}>${say("language-name", { language: other })}</button>
      <button class="text" @click=${on.logout}>${say("reception-logout")}</button>
    </header>
  `;
}
