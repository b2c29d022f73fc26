// "Cek nomor saya": a number and the code of its paper, then what the holder's phone would show, and what she may do.
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { sayHalt } from "../shared/halt.js";
import { choices, currentErrand, isOver, laterErrands, mayDo, situation } from "../shared/ticket.js";
import { sayWait } from "../shared/wait.js";
import { say, timeOfDay } from "../shared/words.js";
import { icon } from "./icon.js";
import { backButton, optionSheet, sheetOf, turners } from "./options.js";
import { pad, typedField } from "./pad.js";
import { listOfCounters, paperBand } from "./ticket.js";

const FIGURES_AT_LEAST = 3;
const FIGURES_AT_MOST = 5;
const CODE = 4;
const SIGNS = {
  called: "bell", next: "bell", serving: "people", missed: "warning", halted: "pause", postponed: "clock", done: "check",
};

export function letterPage(state, act) {
  const letters = state.body.series.map((letter) => ({ title: letter, press: () => act.checkLetter(letter) }));
  const sheet = sheetOf(letters, state.page.sheet, state.fits);
  return {
    story: html`<h1>${say("kiosk-check-number-title")}</h1><p class="lead">${say("kiosk-check-letter-hint")}</p>`,
    choice: html`${optionSheet(sheet)}<nav class="row">${backButton(act)}${turners(sheet, act.turn)}</nav>`,
  };
}

export function figuresPage(state, act) {
  const { letter, text } = state.page;
  return padPage(act, {
    title: say("kiosk-check-number-title"),
    hint: say("kiosk-check-figures-hint", { letter }),
    field: typedField(`${letter}-${text}`, ""),
    keys: {
      text, longest: FIGURES_AT_MOST, type: act.type, ready: text.length > 0, word: say("kiosk-check-next"),
      enter: () => act.checkNumber(`${letter}-${text.padStart(FIGURES_AT_LEAST, "0")}`),
    },
  });
}

export function codePage(state, act) {
  const { number, text } = state.page;
  const { busy, problem } = state.check;
  return padPage(act, {
    title: say("kiosk-check-code-title"),
    hint: say("kiosk-check-code-hint", { number }),
    field: typedField(text, ""),
    problem: busy ? "" : problem,
    keys: {
      text, longest: CODE, type: act.type, ready: text.length === CODE && !busy, word: say("kiosk-check-show"),
      enter: () => act.checkCode(number, text),
    },
  });
}

/** A page on which figures are typed. */
export function padPage(act, { title, hint, field, problem, keys }) {
  return {
    story: html`
      <h1>${title}</h1><p class="lead">${hint}</p>${field}
      ${problem ? html`<p class="band bad" role="alert">${icon("warning")}<span>${problem}</span></p>` : nothing}
    `,
    choice: html`${pad(keys)}<nav class="row">${backButton(act)}</nav>`,
  };
}

export function checkPage(state, act) {
  const { body, done, problem, paper } = state.check;
  return {
    story: html`
      ${numberNow(body)}
      ${problem ? html`<p class="band bad" role="alert">${icon("warning")}<span>${problem}</span></p>` : nothing}
      ${done ? html`<p class="band good" role="status">${icon("check")}<span>${say(`kiosk-check-done-${done}`)}</span></p>` : nothing}
      ${paper ? paperBand({ paper, paperAt: state.check.paperAt }) : nothing}
      ${isOver(body) ? nothing : facts(body, Boolean(problem || done || paper))}
    `,
    choice: html`
      ${acts(state, act)}
      <nav class="row">
        <button class="button primary" @click=${act.startAgain}>${icon("check")}<span>${say("kiosk-finish")}</span></button>
      </nav>
    `,
  };
}

function numberNow(body) {
  const kind = situation(body);
  const errand = currentErrand(body);
  const counter = body.go_to ? body.go_to.counter : errand.counter ?? "";
  const until = errand.not_before ? timeOfDay(errand.not_before) : "";
  return html`
    <div class="number-now ${kind}">
      <p class="number">${body.number}</p>
      <p class="sentence">${SIGNS[kind] ? icon(SIGNS[kind]) : nothing}<span>${say(`phone-${kind}`, { counter, until })}</span></p>
      ${errand.halt ? html`<p class="lead strong">${sayHalt(errand.halt, "phone")}</p>` : nothing}
      ${kind === "missed" ? html`<p class="lead strong">${say(mayDo(body).includes("return") ? "kiosk-check-missed" : "phone-missed-desk")}</p>` : nothing}
    </div>
  `;
}

// What was just done needs room, so the rest says less meanwhile.
function facts(body, brief) {
  const errand = currentErrand(body);
  const waits = errand.state === "waiting";
  const wait = sayWait(errand.wait);
  const later = laterErrands(body).filter((other) => other !== errand);
  return html`
    ${waits && !errand.halt && !brief
      ? html`<dl class="tiles">
          <div><dt>${say("phone-ahead")}</dt><dd>${say("phone-ahead-count", { count: errand.ahead })}</dd></div>
          ${wait ? html`<div><dt>${say("phone-wait")}</dt><dd>${wait}</dd></div>` : nothing}
        </dl>`
      : nothing}
    <dl class="particulars">
      <div><dt>${say("phone-errand")}</dt><dd>${errand.service_name}</dd></div>
      <div><dt>${say("phone-place")}</dt><dd>${whereOf(errand)}</dd></div>
      ${later.length && !brief
        ? html`<div><dt>${say("kiosk-later-stops")}</dt><dd>${later.map((other) => other.service_name).join(", ")}</dd></div>`
        : nothing}
    </dl>
  `;
}

function whereOf({ zone_name: zone, counters }) {
  return say("phone-place-counters", { zone, count: counters.length, counters: listOfCounters(counters) });
}

function acts({ check: { body, busy } }, act) {
  const may = mayDo(body);
  const button = (what, sign, press) => html`
    <button class="button large ${what}" ?disabled=${busy} @click=${press}>${icon(sign)}<span>${say(`kiosk-check-${what}`)}</span></button>
  `;
  return html`
    <div class="acts">
      ${may.includes("return") ? button("return", "returned", () => act.checkDo("return", {})) : nothing}
      ${may.includes("postpone") ? button("postpone", "clock", () => act.checkAsk("postpone")) : nothing}
      ${may.includes("next-stop") ? button("next-stop", "arrow", () => act.checkAsk("next-stop")) : nothing}
      ${isOver(body) ? nothing : button("reprint", "print", () => act.checkDo("reprint", {}))}
      ${may.includes("cancel") ? button("cancel", "close", () => act.checkAsk("cancel")) : nothing}
    </div>
  `;
}

// The step between the wish and the deed: how long, which one, or surely.
export function wishPage(state, act) {
  const { what } = state.page;
  const { body, busy } = state.check;
  const left = what === "postpone" ? say("kiosk-check-postpones-left", { count: currentErrand(body).postpones_left - 1 }) : "";
  const answer = (text, given, look = "") => html`
    <button class="button large ${look}" ?disabled=${busy} @click=${() => act.checkDo(what, given)}>${text}</button>
  `;
  return {
    story: html`
      <h1>${say(`kiosk-check-${what}-question`, { number: body.number })}</h1>
      <p class="lead strong">${say(`kiosk-check-${what}-meaning`)} ${left}</p>
    `,
    choice: html`
      <div class="acts">${answersTo(what, body, answer)}</div>
      <nav class="row">
        <button class="button" @click=${act.back}>${icon("back")}<span>${say("kiosk-check-no")}</span></button>
      </nav>
    `,
  };
}

function answersTo(what, body, answer) {
  if (what === "postpone") {
    return body.postpone_minutes.map((minutes) => answer(say("kiosk-check-minutes", { minutes }), { minutes }));
  }
  if (what === "next-stop") return choices(body).map(({ stop, service_name: name }) => answer(name, { stop }));
  return answer(say("kiosk-check-cancel-yes"), {}, "danger");
}
