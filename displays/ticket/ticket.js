// The visitor's own page, behind the QR on the paper: no login, no cookie, the token in the address is all.

import { render } from "../shared/vendor/lit-html/lit-html.js";
import { NoAnswer, Refused, api, newKey } from "../shared/api.js";
import { now } from "../shared/clock.js";
import { useFloor } from "../shared/floor.js";
import { speaker } from "../shared/sound.js";
import { attention, isOver } from "../shared/ticket.js";
import { loadWords, say } from "../shared/words.js";
import { ring, showTitle } from "./alarm.js";
import { page } from "./view.js";

const SECTIONS = ["shared", "phone"];
const FIRST_POLL_S = 3;
const OVER_POLL_S = 60;
const PATIENCE_MS = 30_000;

const token = location.pathname.split("/").filter(Boolean).at(-1);
const state = {
  token,
  body: null,
  asOf: 0,
  language: "id",
  chosen: false,
  audible: false,
  lost: false,
  unknown: false,
  asking: null,
  sending: false,
  problem: "",
};
let noticed = null;
let timer = 0;

const act = {
  language: () => speak(state.language === "id" ? "en" : "id", true),
  sound: async () => {
    await speaker.wake();
    ring(false);
  },
  ask: (what) => change({ asking: what, problem: "" }),
  dismiss: () => change({ asking: null }),
  confirm,
};

begin();

async function begin() {
  await loadWords(await firstLanguage(), { sections: SECTIONS });
  speaker.onAudible((audible) => change({ audible }));
  document.addEventListener("visibilitychange", () => document.hidden || poll());
  await poll();
}

// Only one language's words travel to the phone: the ticket's own.
async function firstLanguage() {
  try {
    state.language = (await api.get(address())).language;
  } catch (error) {
    console.warn("the ticket could not be asked yet", error);
  }
  return state.language;
}

async function poll() {
  clearTimeout(timer);
  try {
    const body = await api.getIfChanged(address());
    Object.assign(state, { lost: false, unknown: false });
    if (body && body.seq >= (state.body?.seq ?? 0)) await take(body);
    state.asOf = now();
  } catch (error) {
    if (error instanceof NoAnswer) state.lost = true;
    else if (error instanceof Refused) state.unknown = error.status === 404;
    else throw error;
  } finally {
    draw();
    clearTimeout(timer);
    timer = setTimeout(poll, pollSeconds() * 1000);
  }
}

function pollSeconds() {
  if (!state.body || state.lost) return FIRST_POLL_S;
  return isOver(state.body) ? OVER_POLL_S : state.body.poll_s || FIRST_POLL_S;
}

function address(what = "") {
  return `/api/tickets/${token}${what}`;
}

async function take(body) {
  useFloor(body);
  state.body = body;
  if (!state.chosen && body.language !== state.language) return speak(body.language, false);
  const wants = attention(body);
  const called = wants.startsWith("called");
  if (wants && wants !== noticed && noticed !== null) ring(called);
  noticed = wants;
  showTitle(say("phone-title", { number: body.number }), called ? say("phone-title-called", body.go_to) : "");
}

async function speak(language, chosen) {
  await loadWords(language, { sections: SECTIONS });
  change({ language, chosen: chosen || state.chosen });
  await poll();
}

// A command has one key however often it is sent, so a poor network can neither lose it nor do it twice.
async function confirm(what, body) {
  if (state.sending) return;
  change({ sending: true, problem: "" });
  try {
    await api.post(address(`/${what}`), body, { key: newKey(), patience: PATIENCE_MS });
    state.asking = null;
  } catch (error) {
    if (!(error instanceof Refused || error instanceof NoAnswer)) throw error;
    state.asking = null;
    state.problem = sayProblem(error);
  }
  change({ sending: false });
  await poll();
}

function sayProblem(error) {
  if (error instanceof NoAnswer) return say("phone-no-answer");
  return error.detail || say("phone-refused");
}

function change(more) {
  Object.assign(state, more);
  draw();
}

function draw() {
  render(page(state, act), document.body);
}
