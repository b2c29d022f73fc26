// The staff menu: who tends the kiosk, and what she may do: test the printer, print again, say that paper is in.
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { say, timeOfDay } from "../shared/words.js";
import { padPage } from "./check.js";
import { icon } from "./icon.js";
import { backButton, optionSheet, sheetOf, turners } from "./options.js";
import { typedField } from "./pad.js";
import { keyboard } from "./typing.js";

const PIN_AT_MOST = 12;

export function namePage(state, act) {
  const { text } = state.page;
  return {
    story: html`
      <h1>${say("kiosk-tend-name-title")}</h1>
      <p class="lead">${say("kiosk-tend-name-hint")}</p>
      ${typedField(text, "…")}
    `,
    choice: html`
      <nav class="row">
        ${backButton(act)}
        <button class="button primary" data-enter ?disabled=${!text.trim()} @click=${() => act.tendName(text.trim())}>
          ${icon("check")}<span>${say("kiosk-check-next")}</span>
        </button>
      </nav>
      ${keyboard(text, act.type, { figures: true })}
    `,
  };
}

export function pinPage(state, act) {
  const { who: name, text } = state.page;
  const { busy, problem } = state.tend;
  return padPage(act, {
    title: say("kiosk-tend-pin-title"),
    hint: say("kiosk-tend-pin-hint", { name }),
    field: typedField("•".repeat(text.length), "…"),
    problem: busy ? "" : problem,
    keys: {
      text, longest: PIN_AT_MOST, type: act.type, ready: text.length > 0 && !busy, word: say("kiosk-tend-enter"),
      enter: () => act.tendEnter(name, text),
    },
  });
}

export function tendPage(state, act) {
  const { menu, busy, problem, told, until } = state.tend;
  const rows = menu.tickets.map((ticket) => ticketRow(ticket, busy, act));
  const sheet = sheetOf(rows, state.page.sheet, state.fits);
  return {
    story: html`
      <h1>${say("kiosk-tend")}</h1>
      <p class="lead">${say("kiosk-tend-who", { name: menu.name, seconds: secondsLeft(until) })}</p>
      <p class="band ${menu.printer.state === "online" ? "good" : ""}">
        ${icon("print")}<span>${menu.printer.id ?? ""} · ${printerWords(menu.printer)}</span>
      </p>
      ${told ? html`<p class="band" role="status">${icon("info")}<span>${say(`kiosk-tend-${told}`)}</span></p>` : nothing}
      ${problem ? html`<p class="band bad" role="alert">${icon("warning")}<span>${problem}</span></p>` : nothing}
      <h2>${say(rows.length ? "kiosk-tend-tickets" : "kiosk-tend-none")}</h2>
    `,
    choice: html`
      ${optionSheet(sheet)}
      <nav class="row">
        ${turners(sheet, act.turn)}
        <button class="button" ?disabled=${busy} @click=${() => act.tendDo("test", {})}>
          ${icon("print")}<span>${say("kiosk-tend-test")}</span>
        </button>
        <button class="button" ?disabled=${busy} @click=${() => act.tendDo("paper-changed", {})}>
          ${icon("check")}<span>${say("kiosk-tend-paper")}</span>
        </button>
        <button class="button primary" @click=${act.tendLeave}>${icon("close")}<span>${say("kiosk-tend-leave")}</span></button>
      </nav>
    `,
  };
}

function secondsLeft(until) {
  return Math.max(0, Math.ceil((until - performance.now()) / 1_000));
}

function ticketRow({ number, issued_at: issuedAt, service_name: name, paper }, busy, act) {
  const state = paper ? say(`paper-job-${paper}`) : "";
  return {
    title: `${number} · ${timeOfDay(issuedAt, { zone: false })}`,
    note: [name, state].filter(Boolean).join(" · "),
    press: () => busy || act.tendDo("reprint", { number }),
  };
}

function printerWords({ state }) {
  return state === "none" ? say("kiosk-tend-no-printer") : say(`paper-printer-${state.replaceAll("_", "-")}`);
}
