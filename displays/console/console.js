// The officer's console: one state, one drawing of it, and what the officer does to it.

import { NoAnswer, api } from "../shared/api.js";
import { everySecond } from "../shared/clock.js";
import { watch } from "../shared/connect.js";
import { useFloor } from "../shared/floor.js";
import { login, logout, whoAmI } from "../shared/session.js";
import { speaker } from "../shared/sound.js";
import { troubleOf } from "../shared/trouble.js";
import { language, loadWords, say } from "../shared/words.js";
import { render } from "../shared/vendor/lit-html/lit-html.js";
import { actNamed, actOf, isResting, primaryOf } from "./acts.js";
import { bell } from "./bell.js";
import { deafness } from "./buttons.js";
import { commands } from "./commands.js";
import { listen } from "./keys.js";
import { pageView } from "./page.js";
import { following, questions } from "./questions.js";
import { forgotten } from "./still.js";
import { countersOf, lastCounter, rememberCounter } from "./seats.js";

const OTHER = { id: "en", en: "id" };
const LANGUAGE = "console-language";

const state = {
  stage: "starting",
  staff: null,
  counters: [],
  asked: null,
  body: null,
  floor: null,
  form: null,
  trouble: null,
  told: null,
  underway: null,
  linked: false,
  deaf: false,
  still: false,
};

let line = null;
let shownTitle;
let fresh = true;
const ring = bell();
const still = forgotten();
const ears = deafness(draw);
const send = commands({
  onChange: (underway) => set({ underway }),
  onTrouble: (trouble) => (trouble.status === 401 && state.stage !== "login" ? comeBack() : set({ trouble })),
});
const asking = questions({ state, set, act, untilAnswered, left: () => leaveCounter() });

function set(facts) {
  Object.assign(state, facts);
  draw();
}

function draw() {
  state.deaf = ears.deaf();
  if (state.stage === "working") {
    state.still = still.asks(state.body.current);
    ring.follow(state.body.ring, say("console-title-waiting", { count: state.body.ring?.waiting ?? 0 }));
  }
  if (!ring.rings) document.title = titleOf(state.body);
  render(pageView(state, on), document.body);
  showForm();
}

function titleOf(body) {
  if (state.stage !== "working") return say("console-title");
  const counter = say("counter", { counter: body.counter.name });
  return body.current ? `${body.current.number} · ${counter}` : counter;
}

/** A dialog opens and closes by calls, not by what is drawn; a question that follows another begins at its beginning. */
function showForm() {
  const dialog = document.querySelector("dialog");
  if (!dialog) return;
  if (state.form && !dialog.open) dialog.showModal();
  else if (state.form && state.form.title !== shownTitle) dialog.querySelector("[autofocus]")?.focus();
  if (!state.form && dialog.open) dialog.close();
  shownTitle = state.form?.title;
}

// What the server tells

function accept(body) {
  if (state.stage !== "working" || body.counter.id !== state.body.counter.id) return;
  if (!fresh && body.seq < state.body.seq) return;
  fresh = false;
  useFloor(body);
  if (takenByAnother(body)) return leaveCounter({ code: "counter_taken", facts: { officer: body.counter.officer } });
  ears.follow(body);
  set({ body, form: following(state.form, body) });
}

const takenByAnother = ({ counter }) =>
  counter.state !== "closed" && counter.officer !== null && counter.officer !== state.staff.name;

// Coming in

async function begin() {
  await loadWords(localStorage.getItem(LANGUAGE) || "id");
  everySecond(draw);
  api.identify("console");
  const me = await untilAnswered(whoAmI);
  if (me) return comeIn(me).catch((error) => set({ stage: "login", trouble: troubleOf(error) }));
  const { floor } = await untilAnswered(() => api.get("/api/links"));
  useFloor({ floor });
  set({ stage: "login", floor });
}

async function comeIn({ staff, counter }) {
  set({ staff, trouble: null });
  if (counter) return sit(await untilAnswered(() => api.get(`/api/console?counter=${encodeURIComponent(counter)}`)));
  await chooseCounter();
}

async function chooseCounter() {
  set({ stage: "counters", counters: await untilAnswered(countersOf), last: lastCounter(), asked: null });
}

function sit(body) {
  rememberCounter(body.counter.id);
  fresh = true;
  useFloor(body);
  ears.follow(body);
  set({ stage: "working", body, asked: null, trouble: null });
  line?.close();
  line = watch({
    screen: "console", id: body.counter.id, language: language(),
    onSnapshot: accept,
    onLink: (up) => {
      fresh = fresh || up;
      set({ linked: up });
    },
    onRefused: (code) => code === "not_logged_in" && comeBack(),
  });
}

function leaveCounter(trouble = null) {
  line?.close();
  line = null;
  set({ stage: "starting", form: null, told: null });
  chooseCounter().then(() => set({ trouble }));
}

/** The session ended under the page, with the day or by a restart of it. */
function comeBack() {
  line?.close();
  set({ stage: "login", form: null, trouble: null });
}

async function untilAnswered(ask) {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
    }
    await new Promise((wake) => setTimeout(wake, 1000));
  }
}

// What the officer does

/** Reasons and names come in the language of the page, not of the browser. */
const inLanguage = (path) => `${path}?language=${language()}`;

/** Sends one act for this counter; its answer is the console's new body. */
async function act(code, facts = {}, path = code) {
  set({ trouble: null, told: null });
  const body = await send(code, inLanguage(`/api/console/${path}`), { counter: state.body.counter.id, ...facts });
  if (!body) return false;
  const told = toldAfter(code, body);
  accept(body);
  if (told) set({ told });
  return true;
}

function toldAfter(code, body) {
  if (code === "reprint") return say("console-reprinted", { number: body.current.number, place: body.print.place });
  if (code === "help") return say("console-help-sent");
  if (code === "call-next" && !body.current) return say("console-nobody-waits");
  if (code === "undo") return say("console-undone");
  return null;
}

function pressPrimary() {
  if (ears.deaf() || state.underway || isResting(state.body)) return;
  act(primaryOf(state.body).act);
}

async function choose(chosen) {
  if (!chosen.open(state.body) || state.underway) return;
  if (chosen.code === "still") return answerStill();
  if (!(await asking.open(chosen.code))) act(chosen.code, {}, chosen.path);
}

/** The officer says that the visitor is still being served; she is not asked again about this one. */
function answerStill() {
  still.answered(state.body.current);
  draw();
}

function press(key) {
  if (state.stage !== "working") return;
  if (state.form) return asking.press(key);
  if (key === " ") return pressPrimary();
  if (key === "?") return asking.open("keys");
  const chosen = actOf(key);
  if (chosen) choose(chosen);
}

async function take(counter, takeOver) {
  set({ trouble: null, asked: null });
  const body = await send("open", inLanguage("/api/console/open"), { counter: counter.id, take_over: takeOver });
  if (body) return sit(body);
  if (state.trouble?.code === "counter_taken") set({ asked: { counter, officer: state.trouble.facts.officer }, trouble: null });
}

async function enter(name, pin) {
  set({ trouble: null, underway: { act: "login", slow: false } });
  try {
    await comeIn(await login(name, pin));
  } catch (error) {
    set({ trouble: troubleOf(error) });
  } finally {
    set({ underway: null });
  }
}

async function leave() {
  await untilAnswered(logout);
  line?.close();
  set({ stage: "login", staff: null, body: null, form: null, trouble: null });
}

async function switchLanguage() {
  const next = OTHER[language()];
  await loadWords(next);
  localStorage.setItem(LANGUAGE, next);
  line?.language(next);
  draw();
}

const on = {
  enter,
  logout: leave,
  take: (counter) => take(counter, false),
  takeOver: (counter) => take(counter, true),
  leaveAsked: () => set({ asked: null }),
  primary: pressPrimary,
  act: (code) => choose(actNamed(code)),
  send: (code, facts) => act(code, facts),
  ask: (code, facts) => asking.open(code, facts),
  keys: () => asking.open("keys"),
  small: () => window.open("/console?small", "console-small", "popup,width=360,height=220"),
  language: switchLanguage,
  calm: () => set({ trouble: null }),
  form: asking,
};

for (const event of ["keydown", "pointerdown"]) {
  window.addEventListener(event, () => {
    ring.quiet();
    speaker.wake().catch(() => {});
  });
}
listen(window, { press, ownsSpace: () => state.stage === "working" && !state.form });
begin();
