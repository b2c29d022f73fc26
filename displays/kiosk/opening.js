// What is said where no number can be taken now, before the floor opens, and where no paper comes out.
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { now } from "../shared/clock.js";
import { dateOf, say, timeOfDay } from "../shared/words.js";
import { icon } from "./icon.js";

const REASONS = [
  "stopped", "holiday", "closed_today", "before_hours", "after_hours", "no_time_left", "quota_full", "override",
];

// Why an agency or a service takes nobody now, in one sentence.
export function whyShut({ reason, opens_at: opensAt }) {
  if (!opensAt) return say(`kiosk-shut-${known(reason)}`);
  if (isToday(opensAt)) return say("kiosk-shut-until", { time: timeOfDay(opensAt) });
  return say("kiosk-shut-until-day", { day: dateOf(opensAt), time: timeOfDay(opensAt) });
}

// The same where there is room for both: why, and when to come.
export function whyShutAndWhen({ reason, opens_at: opensAt }) {
  const why = say(`kiosk-shut-${known(reason)}`);
  if (!opensAt) return why;
  const time = timeOfDay(opensAt);
  const when = isToday(opensAt) ? say("kiosk-when-today", { time }) : say("kiosk-when-day", { day: dateOf(opensAt), time });
  return say("kiosk-shut-when", { why, when });
}

// The floor takes nobody: when it will, the time now, and what may be looked up meanwhile.
export function closedPage(state, act) {
  return {
    story: html`
      <p class="wall-clock">${timeOfDay(now())}</p>
      <h1>${whenFloorOpens(state.body.intake)}</h1>
      <p class="lead">${say("kiosk-closed-hint")}</p>
    `,
    choice: html`
      <nav class="row">
        <button class="button" @click=${() => act.go({ name: "agencies" })}>
          ${icon("info")}<span>${say("kiosk-look-up")}</span>
        </button>
        <button class="button" @click=${() => act.go({ name: "check-letter" })}>
          ${icon("ticket")}<span>${say("kiosk-check")}</span>
        </button>
      </nav>
    `,
  };
}

export function whenFloorOpens({ reason, opens_at: opensAt }) {
  if (!opensAt) return say(`kiosk-floor-${known(reason)}`);
  if (isToday(opensAt)) return say("kiosk-opens-today", { time: timeOfDay(opensAt) });
  return say("kiosk-opens-on", { day: dateOf(opensAt), time: timeOfDay(opensAt) });
}

function known(reason) {
  return (REASONS.includes(reason) ? reason : "override").replaceAll("_", "-");
}

function isToday(instant) {
  return dateOf(instant) === dateOf(now());
}

// Whether this kiosk's printer gives no paper now: "paper", "printer", or null.
export function paperTrouble({ state }) {
  if (state === "paper_out") return "paper";
  return ["cover_open", "offline", "unreachable", "silent", "none"].includes(state) ? "printer" : null;
}

// Said before the choice, so that nobody waits for paper that does not come.
export function paperNotice({ printer }) {
  const trouble = paperTrouble(printer);
  if (!trouble) return nothing;
  const { elsewhere: place } = printer;
  const told = place ? say("kiosk-paper-elsewhere", { place }) : say(`kiosk-no-${trouble}`);
  return html`<p class="band warn">${icon("print")}<span>${told}</span></p>`;
}
