// The visitor's own page, behind the QR on the paper: no login, no cookie, the token in the address is all.

import { render } from "../shared/vendor/lit-html/lit-html.js";
import { NoAnswer, Refused, api, newKey } from "../shared/api.js";
import { useFloor } from "../shared/floor.js";
import { speaker } from "../shared/sound.js";
import { has, loadWords, say } from "../shared/words.js";
import { ring, showTitle } from "./alarm.js";
import { attention, isOver } from "./status.js";
import { page } from "./view.js";

const SECTIONS = ["shared", "phone", "refusals"];
const FIRST_POLL_S = 3;
const OVER_POLL_S = 60;
const PATIENCE_MS = 30_000;

const token = location.pathname.split("/").filter(Boolean).at(-1);
const path = `/api/tickets/${token}`;
const state = {
  body: null,
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
  await loadWords(state.language, { sections: SECTIONS });
  speaker.onAudible((audible) => change({ audible }));
  document.addEventListener("visibilitychange", () => document.hidden || poll());
  await poll();
}

async function poll() {
  clearTimeout(timer);
  try {
    const body = await api.getIfChanged(path);
    Object.assign(state, { lost: false, unknown: false });
    if (body) await take(body);
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

async function take(body) {
  useFloor(body);
  state.body = body;
  if (!state.chosen && body.language !== state.language) await speak(body.language, false);
  const wants = attention(body);
  const called = wants.startsWith("called");
  if (wants && wants !== noticed && noticed !== null) ring(called);
  noticed = wants;
  showTitle(say("phone-title", { number: body.number }), called ? say("phone-title-called", body.go_to) : "");
}

async function speak(language, chosen) {
  await loadWords(language, { sections: SECTIONS });
  change({ language, chosen: chosen || state.chosen });
}

// A command has one key however often it is sent, so a poor network can neither lose it nor do it twice.
async function confirm(what, body) {
  if (state.sending) return;
  change({ sending: true, problem: "" });
  try {
    await api.post(`${path}/${what}`, body, { key: newKey(), patience: PATIENCE_MS });
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
  const code = `refusal-${error.code.replaceAll("_", "-")}`;
  return has(code) ? say(code, error.facts) : error.detail || say("phone-refused");
}

function change(more) {
  Object.assign(state, more);
  draw();
}

function draw() {
  render(page(state, act), document.body);
}
