// A wall: what is called, where to go, and the voice that says so. It stands alone for days, so whatever happens it
// keeps the last true picture, says from when it is, and goes on by itself.

import { render } from "../shared/vendor/lit-html/lit-html.js";
import { api } from "../shared/api.js";
import { now, secondsSince } from "../shared/clock.js";
import { watch } from "../shared/connect.js";
import { useFloor } from "../shared/floor.js";
import { Pairing } from "../shared/pairing.js";
import { speaker } from "../shared/sound.js";
import { loadWords } from "../shared/words.js";
import { Announcer } from "./announcer.js";
import { bandsCount } from "./bands.js";
import { calmPicture, rests, waitingPicture } from "./calm.js";
import { urgent } from "./emergency.js";
import { geometry } from "./geometry.js";
import { rememberedIds } from "./memory.js";
import { muteButton, showSound, soundState } from "./mute.js";
import { Part } from "./part.js";
import { digitsOf, fontReady, panelOf } from "./size.js";
import { EMPTY_STAGE, advanced, arrived, spoken, withdrawn } from "./stage.js";
import { placesFor, wall } from "./view.js";

const STEP_MS = 250;
const LINK_GRACE_MS = 1_000;
const CALLS_KEPT = 400;
const NEWS_LASTS_S = 120;

// Why the server shows nothing here until somebody says what this screen is.
const NOT_KNOWN = new Set(["not_logged_in", "unknown_wall"]);

const id = decodeURIComponent(location.pathname.split("/").filter(Boolean)[1] ?? "");
const said = rememberedIds(id);
const drawn = new Set();
const met = new Set();
const state = { body: null, stage: EMPTY_STAGE, stale: false, refused: false, lostAt: null, lostTime: 0 };
const pairing = new Pairing({ kind: "wall", id, draw });
let size = null;
let line = null;

const announcer = new Announcer(speaker, {
  onBegin: (call) => {
    if (isShownHere(call)) state.stage = spoken(state.stage, call, performance.now());
    draw();
  },
  onSpoken: (call) => {
    said.add(call.id);
    line.emit("spoken", { call: call.id });
  },
  onFailed: (call, why) => {
    console.warn("sound of call", call.id, why);
    line.emit("sound_failed", { call: call.id, why: String(why) });
  },
  onNews: (news) => said.add(news.id),
});

const part = new Part(announcer);

begin();

async function begin() {
  api.identify(`wall/${id}`);
  await Promise.all([loadWords("id"), fontReady()]);
  await speaker.wake();
  line = watch({ screen: "wall", id, onSnapshot, onCall, onUncall, onNews, onVoice, onLink, onRefused, facts: soundState });
  speaker.onAudible(tellSound);
  for (const touch of ["pointerdown", "keydown"]) addEventListener(touch, () => speaker.wake());
  addEventListener("resize", draw);
  setInterval(step, STEP_MS);
}

function onSnapshot(body) {
  useFloor(body);
  Object.assign(state, { body, refused: false });
  pairing.end();
  sayStops(body);
  draw();
}

// A stop is said when it begins and again each time that the server names. A wall that came later waits for the next.
function sayStops({ stops }) {
  for (const { scope, code, announce_at: at, speech } of stops) {
    if (speech?.length && secondsSince(at) < NEWS_LASTS_S && part.says(at)) onNews({ id: `${scope} ${code} ${at}`, speech });
  }
}

function onVoice(given) {
  part.take(given);
  if (state.body) sayStops(state.body);
}

function tellSound() {
  line.emit("sound", soundState());
  draw();
}

// What could not be heard is not tried again: the next time is a few minutes away.
function onNews(news) {
  if (met.has(news.id) || said.has(news.id)) return;
  remember(met, news.id);
  announcer.addNews(news);
}

// The server sends a call again until it knows that it was shown and said: then it is told once more, and no more.
function onCall(call) {
  if (drawn.has(call.id)) line.emit("shown", { call: call.id });
  if (said.has(call.id)) line.emit("spoken", { call: call.id });
  else if (call.speech.length) announcer.add(call);
  if (met.has(call.id) || said.has(call.id)) return;
  remember(met, call.id);
  if (isShownHere(call)) state.stage = arrived(state.stage, call);
  step();
}

// A wall that speaks is the voice of all zones in its air, also of those that other walls show.
function isShownHere(call) {
  const { zones = [], counter = null } = state.body?.wall ?? {};
  if (counter !== null && call.counter !== counter) return false;
  return zones.some((zone) => zone.id === call.zone);
}

function onUncall({ id: withdrawnId }) {
  announcer.drop(withdrawnId);
  state.stage = withdrawn(state.stage, withdrawnId);
  if (state.body) state.body.standing = state.body.standing.filter((call) => call.id !== withdrawnId);
  draw();
}

function onLink(up) {
  part.linked(up);
  if (!up && state.lostAt === null) Object.assign(state, { lostAt: performance.now(), lostTime: now() });
  if (up) state.lostAt = null;
  draw();
}

function onRefused(code) {
  state.refused = true;
  if (NOT_KNOWN.has(code)) {
    state.body = null;
    pairing.begin();
  }
  draw();
}

function step() {
  const places = size && state.body ? placesFor(state, size) : 1;
  const { speaking, unspoken } = announcer;
  state.stage = advanced(state.stage, performance.now(), { places, speaking, unspoken, over: isOver });
  draw();
}

// A picture built after the call that no longer holds it: the visitor has come, or will not.
function isOver(call) {
  return state.body.seq >= call.seq && !state.body.standing.some((one) => one.errand === call.errand);
}

function draw() {
  state.stale = state.lostAt !== null && performance.now() - state.lostAt > LINK_GRACE_MS;
  render([picture(), muteButton(state.body)], document.body);
  showSound();
  requestAnimationFrame(acknowledge);
}

function picture() {
  if (!state.body) return waitingPicture(state, pairing);
  const isCalm = rests(state) && !urgent(state.body).length;
  if (isCalm && !state.stage.large.length && !state.stage.coming.length) return calmPicture(state);
  fit();
  return wall(state, size);
}

function fit() {
  const { standing, serving, wall: { metres, layout, slides }, counters } = state.body;
  const numbers = [...standing, ...serving, ...state.stage.large.map(({ call }) => call)].map((one) => one.number);
  const digit = digitsOf(numbers, counters.map((counter) => counter.name));
  const panel = panelOf(location);
  size = geometry({ panel, metres, digit, bands: bandsCount(state), layout, slides: slides.length > 0 });
  const style = document.documentElement.style;
  style.setProperty("--unit", `${size.unit}px`);
  style.setProperty("--call", `${size.call}px`);
  style.setProperty("--row", `${size.row}px`);
  style.setProperty("--digit", digit.height);
  style.setProperty("--columns", size.columns);
  style.setProperty("--slides", `${size.slides}px`);
}

// Only what has really been drawn counts: the server measures the visitor's time to walk from here.
function acknowledge() {
  if (!state.body || !size) return;
  for (const element of document.querySelectorAll("[data-call]")) {
    const call = Number(element.dataset.call);
    if (drawn.has(call)) continue;
    remember(drawn, call);
    line.emit("shown", { call });
  }
}

function remember(ids, id) {
  ids.add(id);
  if (ids.size > CALLS_KEPT) ids.delete(ids.values().next().value);
}
