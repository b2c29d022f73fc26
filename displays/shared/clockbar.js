// The bar above a page of the staff while the server's clock is not right, or nothing can be kept: what is the matter,
// and for an administrator the one press that settles a date. It needs no hand from the page but to be started.

import { api, NoAnswer, Refused } from "./api.js";
import { dateOf, say, timeOfDay } from "./words.js";
import { html, nothing, render } from "./vendor/lit-html/lit-html.js";

const AGAIN_MS = 5_000;
const CONFIRMS = "manage_floor";
const KEEPING = new Set(["store", "writing"]);

/** Puts the bar at the head of the page, and keeps it true. */
export function watchClock() {
  const bar = document.createElement("div");
  bar.className = "clock-bar";
  document.body.prepend(bar);
  const look = async () => {
    const facts = await asked();
    if (facts) render(barView(facts, confirm), bar);
  };
  const confirm = async () => {
    await settled(api.post("/api/admin/clock/confirm"));
    await look();
  };
  look();
  setInterval(look, AGAIN_MS);
}

async function asked() {
  const health = await settled(api.get("/health"));
  if (!health) return null;
  const lost = health.checks.find((check) => KEEPING.has(check.name) && !check.ok);
  if (lost) return { state: "lost", text: lost.text };
  if (health.clock.state !== "unconfirmed") return health.clock;
  const me = await settled(api.get("/api/me"));
  return { ...health.clock, may: Boolean(me?.staff.permissions.includes(CONFIRMS)) };
}

/** The answer, also of a server that is not well, or null where there is none: the next look tells. */
async function settled(answer) {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof NoAnswer) return error.told?.checks ? error.told : null;
    if (error instanceof Refused) return null;
    throw error;
  }
}

function barView(clock, confirm) {
  if (clock.state === "lost") {
    return html`<p class="band bad" role="alert" data-lost><span class="icon info"></span><span>${clock.text}</span></p>`;
  }
  if (clock.state === "behind") {
    return html`<p class="band warn" role="alert"><span class="icon clock"></span><span>${say("clock-behind", spoken(clock.machine))}</span></p>`;
  }
  if (clock.state !== "unconfirmed") return nothing;
  return html`
    <div class="band bad" role="alert">
      <span class="icon clock"></span>
      <div>
        <p><b>${say("clock-unconfirmed")}</b></p>
        <p>${say("clock-machine", spoken(clock.machine))} ${clock.latest ? say("clock-latest", spoken(clock.latest)) : nothing}</p>
        ${clock.may ? html`<button class="button primary" @click=${confirm}>${say("clock-confirm")}</button>`
          : html`<p>${say("clock-ask-administrator")}</p>`}
      </div>
    </div>
  `;
}

const spoken = (instant) => ({ date: dateOf(instant), time: timeOfDay(instant) });
