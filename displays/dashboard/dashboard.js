// The supervisor's dashboard: one live picture of the floor, in the order in which it is decided.

import { NoAnswer, api } from "../shared/api.js";
import { everySecond } from "../shared/clock.js";
import { watchClock } from "../shared/clockbar.js";
import { watch } from "../shared/connect.js";
import { useFloor } from "../shared/floor.js";
import { loginView } from "../shared/login.js";
import { login, logout as endSession, whoAmI } from "../shared/session.js";
import { speaker } from "../shared/sound.js";
import { troubleOf, troubleView } from "../shared/trouble.js";
import { language, loadWords, say } from "../shared/words.js";
import { render } from "../shared/vendor/lit-html/lit-html.js";
import { alarmBell } from "./bell.js";
import { dialogs } from "./dialog.js";
import { mayOf, pageView } from "./page.js";

const OTHER = { id: "en", en: "id" };
const LANGUAGE = "dashboard-language";
const AGAIN_MS = 1000;

const state = { stage: "starting", staff: null, body: null, floor: null, linked: false, trouble: null, sending: false, dialog: null, told: null };
const bell = alarmBell();
const on = dialogs({ state, set });
let line = null;

function set(facts) {
  Object.assign(state, facts);
  draw();
}

function draw() {
  const waiting = state.body?.unattended.length ?? 0;
  document.title = waiting ? say("dashboard-title-unattended", { count: waiting }) : say("dashboard-title");
  const view = state.stage === "login" ? loginView(entry()) : pageView(state, { ...on, language: switchLanguage, logout });
  render(view, document.body);
}

async function begin() {
  await loadWords(localStorage.getItem(LANGUAGE) || "id");
  everySecond(draw);
  for (const touch of ["pointerdown", "keydown"]) addEventListener(touch, () => speaker.wake());
  watchClock();
  atKey("d", () => location.assign("/waiting-list"));
  atKey("g", () => mayOf(state.staff, state.body).reports && on.open("charts"));
  api.identify("dashboard");
  const { floor } = await untilAnswered(() => api.get("/api/links"));
  useFloor({ floor });
  set({ floor });
  const me = await untilAnswered(whoAmI);
  if (me) see(me);
  else set({ stage: "login" });
}

function entry() {
  return { ...state, title: say("dashboard-login-title"), trouble: troubleView(state.trouble), submit: enter, language: switchLanguage };
}

function see({ staff }) {
  set({ stage: "watching", staff, trouble: null });
  line?.close();
  line = watch({
    screen: "dashboard", id: "floor", language: language(),
    onSnapshot: (body) => {
      useFloor(body);
      set({ body, trouble: null });
      bell.hear([...body.alarms, ...body.help.map((cry) => ({ id: `help:${cry.place}:${cry.since}`, kind: "help" }))], body.again_s);
    },
    onLink: (linked) => set({ linked }),
    onRefused: refused,
  });
}

/** Somebody whose role sees no dashboard is told so, and may log in as somebody else. */
function refused(code) {
  line?.close();
  line = null;
  set({ stage: "login", body: null, trouble: { code } });
}

async function enter(name, pin) {
  set({ sending: true, trouble: null });
  try {
    see(await login(name, pin));
  } catch (error) {
    set({ trouble: troubleOf(error) });
  } finally {
    set({ sending: false });
  }
}

async function logout() {
  await untilAnswered(endSession);
  line?.close();
  set({ stage: "login", staff: null, body: null, trouble: null, dialog: null });
}

async function switchLanguage() {
  const next = OTHER[language()];
  await loadWords(next);
  localStorage.setItem(LANGUAGE, next);
  line?.language(next);
  draw();
}

function atKey(key, act) {
  addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    const alone = !(typing || event.repeat || event.ctrlKey || event.altKey || event.metaKey);
    if (state.stage === "watching" && state.body && !state.dialog && alone && event.key.toLowerCase() === key) act();
  });
}

async function untilAnswered(ask) {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
    }
    await new Promise((wake) => setTimeout(wake, AGAIN_MS));
  }
}

begin();
