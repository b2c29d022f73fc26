// What stands around every page: the floor's name and the time above, the five helps below, and what lies over all.
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { now } from "../shared/clock.js";
import { pairingView } from "../shared/pairing.js";
import { dateOf, say, timeOfDay } from "../shared/words.js";
import { icon, signsAtHand } from "./icon.js";

export function frame(state, { story, choice, kind }, act) {
  const classes = ["frame", `page-${kind}`, state.lowered ? "lowered" : "", state.large ? "large" : ""];
  return html`
    <div class=${classes.filter(Boolean).join(" ")}>
      ${head(state, act)}
      <main>
        <section class="story" aria-live="polite">${story}</section>
        <section class="choice">${choice}</section>
      </main>
      ${foot(state, act)}
    </div>
    ${overlay(state, act)} ${signsAtHand}
  `;
}

// In the corner for the staff; with the buttons lowered nothing to press stands up here.
function staffCorner({ lowered, tend, page }, act) {
  if (lowered || tend || page.name === "tend-name") return nothing;
  return html`<button class="button head-staff" aria-label=${say("kiosk-tend")} @click=${act.tendBegin}>${icon("print")}</button>`;
}

function head(state, act) {
  const { body, link } = state;
  return html`
    <header class="head">
      <p class="head-name">${body?.floor.name ?? ""}</p>
      <p class="trial-mark">${say("trial")}</p>
      ${body && link
        ? html`<p class="head-time"><strong>${timeOfDay(now())}</strong><span>${dateOf(now())}</span></p>`
        : nothing}
      ${body && link && !state.ticket ? staffCorner(state, act) : nothing}
    </header>
  `;
}

function foot(state, act) {
  const other = nextLanguage(state);
  const help = (sign, text, press, pressed) => html`
    <button class="button foot-button" aria-pressed=${pressed ?? nothing} @click=${press}>${icon(sign)}<span>${text}</span></button>
  `;
  return html`
    <footer class="foot">
      ${help("language", say("language-name", { language: other }), () => act.speak(other))}
      ${help("letters", say(state.large ? "kiosk-letters-normal" : "kiosk-letters-large"), act.enlarge, state.large)}
      ${help("down", say(state.lowered ? "kiosk-raise" : "kiosk-lower"), act.lower, state.lowered)}
      ${help("bell", say("kiosk-call-staff"), act.callStaff)}
    </footer>
  `;
}

function nextLanguage({ body, language }) {
  const languages = body?.languages ?? ["id", "en"];
  return languages[(languages.indexOf(language) + 1) % languages.length];
}

function overlay(state, act) {
  if (state.idle !== null) return idleOverlay(state, act);
  if (state.staff) return staffOverlay(state, act);
  if (state.taking) return takingOverlay(state, act);
  return nothing;
}

function dialog(kind, content, buttons) {
  return html`
    <div class="cover">
      <div class="dialog ${kind}" role="alertdialog" aria-modal="true">
        <div class="dialog-text">${content}</div>
        <nav class="row">${buttons}</nav>
      </div>
    </div>
  `;
}

function idleOverlay({ idle }, act) {
  return dialog(
    "idle",
    html`<p class="countdown">${idle}</p><h2>${say("kiosk-idle-title")}</h2><p>${say("kiosk-idle-text", { count: idle })}</p>`,
    html`
      <button class="button" @click=${act.startAgain}>${say("kiosk-idle-end")}</button>
      <button class="button primary" @click=${act.stay}>${icon("check")}<span>${say("kiosk-idle-stay")}</span></button>
    `,
  );
}

// state.staff: "calling", "called" or "failed"
function staffOverlay({ staff }, act) {
  return dialog(
    staff,
    html`${icon("bell")}<h2>${say(`kiosk-staff-${staff}`)}</h2><p>${say(`kiosk-staff-${staff}.text`)}</p>`,
    html`<button class="button primary" @click=${act.closeStaff}>${icon("check")}<span>${say("kiosk-understood")}</span></button>`,
  );
}

// A number is being taken; a command without an answer may have been done, so only the same one is sent again.
function takingOverlay({ taking }, act) {
  if (taking.refused) {
    return dialog(
      "refused",
      html`${icon("info")}<h2>${taking.refused}</h2>`,
      html`<button class="button primary" @click=${act.dropTaking}>${say("kiosk-understood")}</button>`,
    );
  }
  if (taking.busy) {
    return taking.slow ? dialog("busy", html`${icon("clock")}<h2>${say("kiosk-taking")}</h2><p>${say("kiosk-taking.text")}</p>`, nothing) : nothing;
  }
  return dialog(
    "unanswered",
    html`${icon("link")}<h2>${say("kiosk-unanswered")}</h2><p>${say("kiosk-unanswered.text")}</p>`,
    html`
      <button class="button" @click=${act.startAgain}>${say("kiosk-idle-end")}</button>
      <button class="button primary" @click=${act.takeAgain}>${say("kiosk-try-again")}</button>
    `,
  );
}

// The line to the server is down: nothing older is shown as if it were so now.
export function awayPage({ body, refused, pairing }) {
  if (refused) return { kind: "away", story: pairingView(pairing), choice: nothing };
  return {
    kind: "away",
    story: html`
      ${icon("link")}
      <h1>${say("kiosk-away")}</h1>
      <p class="lead">${body ? say("link-down", { time: timeOfDay(body.as_of) }) : say("link-down-first")}</p>
      <p class="lead">${say("kiosk-away-desk")}</p>
    `,
    choice: nothing,
  };
}
