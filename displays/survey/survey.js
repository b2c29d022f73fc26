// The survey: on a visitor's phone about the visit behind the token in the address, or on a device in the hall about
// any service. One question at a time; the answers stay in this page until the last one, then go together.

import { NoAnswer, Refused, api, newKey } from "../shared/api.js";
import { useFloor } from "../shared/floor.js";
import { Pairing } from "../shared/pairing.js";
import { render } from "../shared/vendor/lit-html/lit-html.js";
import { language, loadWords, say } from "../shared/words.js";
import { surveyView } from "./view.js";

const SECTIONS = ["shared", "survey page"];
const OTHER = { id: "en", en: "id" };
const AGAIN_MS = 5_000;
const THANKS_MS = 8_000;
const IDLE_MS = 60_000;
const PATIENCE_MS = 20_000;

const token = location.pathname.split("/").filter(Boolean)[1] ?? null;
const device = new URLSearchParams(location.search).get("id") ?? "";
const pairing = new Pairing({ kind: "survey", id: device, draw: () => set({}) });
const BLANK = { step: "begin", agency: null, service: null, at: 0, scores: {}, profile: {}, comment: "", problem: "" };
const state = { ...BLANK, body: null, onPhone: token !== null, rated: false, trouble: "", pairing: null };
let key = newKey();
let idle = 0;
let later = 0;

const act = {
  language: async () => {
    await loadWords(OTHER[language()], { sections: SECTIONS });
    await look();
  },
  begin: () => set({ step: state.body.services.length > 1 ? "service" : "question", service: onlyService() }),
  agency: (agency) => set({ agency }),
  service: (service) => set({ service, step: "question", at: 0 }),
  answer(element, score) {
    const scores = { ...state.scores, [element]: score };
    const isLast = state.at + 1 === state.body.questions.length;
    set({ scores, at: isLast ? state.at : state.at + 1, step: isLast ? "profile" : "question" });
  },
  back,
  rate,
  tell: (trait, value) => set({ profile: { ...state.profile, [trait]: value } }),
  comment: (comment) => Object.assign(state, { comment }),
  send,
  again: start,
};

begin();

async function begin() {
  await loadWords("id", { sections: SECTIONS });
  if (!state.onPhone) api.identify(`survey/${device}`);
  for (const event of ["pointerdown", "keydown"]) addEventListener(event, watchIdle);
  await look();
}

async function look() {
  clearTimeout(later);
  try {
    const body = await api.get(token ? `/api/survey?token=${encodeURIComponent(token)}` : "/api/survey");
    useFloor(body);
    pairing.end();
    set({ body, trouble: "", pairing: null });
  } catch (error) {
    if (!(error instanceof NoAnswer || error instanceof Refused)) throw error;
    if (error.code === "not_logged_in" && !state.onPhone) waitToBeLetIn();
    else set({ trouble: error instanceof Refused ? error.detail : say("no-answer") });
    later = setTimeout(look, AGAIN_MS);
  }
}

// Nobody approved this device, or somebody revoked it.
function waitToBeLetIn() {
  pairing.begin();
  set({ body: null, trouble: "", pairing });
}

function onlyService() {
  return state.body.services.length === 1 ? state.body.services[0].code : null;
}

function back() {
  if (state.step === "profile") set({ step: "question" });
  else if (state.step === "question" && state.at > 0) set({ at: state.at - 1 });
  else if (state.step === "question" && state.body.services.length > 1) set({ step: "service" });
  else if (state.step === "service" && state.agency) set({ agency: null });
  else start();
}

async function send() {
  set({ sending: true, problem: "" });
  const { service, scores, profile, comment } = state;
  const about = token ? { token, ...(service ? { service } : {}) } : { service };
  try {
    await api.post("/api/survey", { ...about, scores, profile, comment: comment.trim() }, { key, patience: PATIENCE_MS });
    set({ step: "thanks", sending: false });
    if (!state.onPhone) setTimeout(start, THANKS_MS);
  } catch (error) {
    if (!(error instanceof NoAnswer || error instanceof Refused)) throw error;
    set({ sending: false, problem: error instanceof Refused ? error.detail : say("no-answer") });
  }
}

async function rate(stars) {
  try {
    await api.post("/api/survey", { token, rating: stars }, { patience: PATIENCE_MS });
    set({ rated: true, trouble: "" });
  } catch (error) {
    if (!(error instanceof NoAnswer || error instanceof Refused)) throw error;
    set({ trouble: error instanceof Refused ? error.detail : say("no-answer") });
  }
}

function start() {
  key = newKey();
  set({ ...BLANK, scores: {}, profile: {} });
  // For the next one a device asks whether it still may, and which services there are now.
  if (!state.onPhone) look();
}

// Whoever walks away from a device in the middle leaves nothing behind for the next.
function watchIdle() {
  clearTimeout(idle);
  if (!state.onPhone) idle = setTimeout(start, IDLE_MS);
}

function set(facts) {
  Object.assign(state, facts);
  document.title = say("survey-title");
  render(surveyView(state, act), document.body);
}
