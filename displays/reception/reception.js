// The information desk: one state, one drawing of it, and what is done there.

import { NoAnswer, api, newKey } from "../shared/api.js";
import { everySecond } from "../shared/clock.js";
import { watch } from "../shared/connect.js";
import { useFloor } from "../shared/floor.js";
import { loginView } from "../shared/login.js";
import { login, logout, whoAmI } from "../shared/session.js";
import { speaker } from "../shared/sound.js";
import { troubleOf } from "../shared/trouble.js";
import { language, loadWords, say } from "../shared/words.js";
import { html, render } from "../shared/vendor/lit-html/lit-html.js";
import { asking } from "./asking.js";
import { bell } from "./bell.js";
import { finding, noSearch } from "./finding.js";
import { issuing, noWish } from "./issuing.js";
import { listen } from "./keys.js";
import { deskView } from "./page.js";
import { failed } from "./printing.js";
import { standing } from "./rings.js";
import { CLOSED, troubleView } from "./trouble.js";

const OTHER = { id: "en", en: "id" };
const LANGUAGE = "reception-language";
const AGAIN_MS = 1000;
const PATIENCE_MS = 120_000;

const state = {
  stage: "starting", staff: null, floor: null, body: null, linked: false, sending: false, trouble: null,
  wish: noWish(), offers: [], armed: null, issued: null, search: noSearch(), ticket: null, told: null, form: null, unprinted: null, opened: false,
};
let line = null;
const ring = bell();

const desk = { state, set, send, ask: (path) => api.get(path).catch(fell) };
const find = finding(desk, { printed });
const ask = asking(desk, { act: find.act });
const issue = issuing(desk, { search: find.take, emergency: ask.emergency, refused, printed });

function set(facts) {
  Object.assign(state, facts);
  draw();
}

function draw() {
  render(viewOf(state.stage), document.body);
  showForm();
}

function viewOf(stage) {
  if (stage === "login") {
    return loginView({ ...state, title: say("reception-title"), trouble: troubleView(state.trouble), submit: enter, language: switchLanguage });
  }
  if (stage === "working") return deskView(state, on);
  return html`<main class="entry"><p class="soft">${say("link-down-first")}</p></main>`;
}

/** A dialog opens and closes by calls, not by what is drawn. */
function showForm() {
  const dialog = document.querySelector("dialog");
  if (!dialog) return;
  if (state.form && !dialog.open) dialog.showModal();
  if (!state.form && dialog.open) {
    dialog.close();
    (document.querySelector("article.ticket") ?? document.getElementById("issue"))?.focus();
  }
}

// What the server tells

function accept(body) {
  useFloor(body);
  const first = state.body === null;
  set({ body, stage: "working" });
  issue.follow(body);
  find.refresh();
  toll();
  if (first) document.getElementById("issue")?.focus();
}

function toll() {
  const rings = standing(state.body);
  ring.follow(rings, state.body.again_s, say("reception-title-rings", { count: rings.length }));
}

function everyMoment() {
  if (state.stage !== "working") return;
  draw();
  toll();
}

// Coming in

async function begin() {
  await loadWords(localStorage.getItem(LANGUAGE) || "id");
  document.title = say("reception-title");
  everySecond(everyMoment);
  api.identify("reception");
  const { floor } = await untilAnswered(() => api.get("/api/links"));
  useFloor({ floor });
  set({ floor });
  const me = await untilAnswered(whoAmI);
  if (me) see(me);
  else set({ stage: "login" });
}

function see({ staff }) {
  set({ staff, trouble: null });
  line?.close();
  line = watch({
    screen: "reception", id: "desk", language: language(),
    onSnapshot: accept,
    onLink: (linked) => set({ linked }),
    onRefused: (code) => comeBack({ code }),
  });
}

/** The session is over, or this person has no business here. */
function comeBack(trouble = null) {
  line?.close();
  line = null;
  set({ stage: "login", body: null, form: null, ticket: null, search: noSearch(), wish: noWish(), issued: null, trouble });
}

async function enter(name, pin) {
  set({ sending: true, trouble: null });
  try {
    see(await login(name, pin));
  } catch (error) {
    fell(error);
  } finally {
    set({ sending: false });
  }
}

async function leave() {
  await untilAnswered(logout);
  comeBack();
}

async function untilAnswered(get) {
  for (;;) {
    try {
      return await get();
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
    }
    await new Promise((wake) => setTimeout(wake, AGAIN_MS));
  }
}

// What is done here: one command at a time, each with one key

async function send(path, body) {
  if (state.sending) return null;
  set({ sending: true });
  try {
    return await api.post(path, body, { key: newKey(), patience: PATIENCE_MS });
  } catch (error) {
    return fell(error);
  } finally {
    set({ sending: false });
  }
}

function fell(error) {
  const trouble = troubleOf(error);
  if (trouble.status === 401 && state.stage === "working") comeBack();
  else set({ trouble });
  return null;
}

function refused(giveAnyway) {
  const { trouble, body } = state;
  if (!trouble || !body?.may.override || !CLOSED.has(trouble.code)) return;
  ask.anyway(giveAnyway);
  set({ trouble });
}

/** A paper that does not come out is told; whoever stands there must not wait for it. */
async function printed({ number, print }) {
  if (await failed(print)) set({ unprinted: number });
}

async function switchLanguage() {
  const next = OTHER[language()];
  await loadWords(next);
  localStorage.setItem(LANGUAGE, next);
  line?.language(next);
  draw();
}

const on = {
  ...issue, ...find,
  wish: issue.wish,
  emergency: ask.emergency,
  find: (event) => { event.preventDefault(); find.find(); },
  act: ask.begin,
  rings: (opened) => set({ opened }),
  helped: (place) => send("/api/reception/help-done", { place }),
  calm: () => set({ trouble: null }),
  gone: () => set({ unprinted: null }),
  language: switchLanguage,
  logout: leave,
  dialog: ask,
};

for (const event of ["keydown", "pointerdown"]) {
  window.addEventListener(event, () => {
    ring.quiet();
    speaker.wake().catch(() => {});
  });
}
listen(window, { state, issue, find, ask });
begin();
