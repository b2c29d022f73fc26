// The page of those who look after the floor: one section a subject, each in a file of its own.

import { NoAnswer, api } from "../shared/api.js";
import { everySecond } from "../shared/clock.js";
import { watchClock } from "../shared/clockbar.js";
import { useFloor } from "../shared/floor.js";
import { loginView } from "../shared/login.js";
import { login, logout, whoAmI } from "../shared/session.js";
import { troubleOf, troubleView } from "../shared/trouble.js";
import { language, loadWords, say } from "../shared/words.js";
import { render } from "../shared/vendor/lit-html/lit-html.js";
import { agenciesView } from "./agencies.js";
import { arrangingSection } from "./arranging.js";
import { backupsSection } from "./backups.js";
import { countersView } from "./counters.js";
import { devicesSection } from "./devices.js";
import { floorDraft } from "./draft.js";
import { holidaysSection } from "./holidays.js";
import { hoursView } from "./hours.js";
import { pageView } from "./page.js";
import { placeView } from "./place.js";
import { printersSection } from "./printers.js";
import { recordSection } from "./record.js";
import { rulesView } from "./rules.js";
import { slipSection } from "./slip.js";
import { staffSection } from "./staff.js";
import { voiceSection } from "./voice.js";
import { wallsView } from "./walls.js";
import { zonesView } from "./zones.js";

const OTHER = { id: "en", en: "id" };
const LANGUAGE = "admin-language";
const AGAIN_MS = 1000;

const state = { stage: "starting", staff: null, floor: null, chosen: null, trouble: null, sending: false };
const draft = floorDraft({ ask, draw });
const FLOOR = {
  "floor-place": placeView, "floor-zones": zonesView, "floor-agencies": agenciesView, "floor-counters": countersView, "floor-hours": hoursView,
  "floor-walls": wallsView, "floor-rules": rulesView,
};
const made = (section) => section({ ask, draw, open: openNamed });
const ALL = [
  ...[staffSection, devicesSection].map(made),
  ...Object.entries(FLOOR).map(([name, view]) => arrangingSection(name, draft, view, openNamed)),
  ...[holidaysSection, printersSection, slipSection, voiceSection, backupsSection, recordSection].map(made),
];

const mine = () => ALL.filter((section) => state.staff?.permissions.includes(section.permission));

function set(facts) {
  Object.assign(state, facts);
  draw();
}

function draw() {
  document.title = say("admin-title");
  render(state.stage === "login" ? loginView(entry()) : pageView({ ...state, sections: mine() }, on), document.body);
}

function entry() {
  return { ...state, title: say("admin-login-title"), trouble: troubleView(state.trouble), submit: enter, language: switchLanguage };
}

async function begin() {
  await loadWords(localStorage.getItem(LANGUAGE) || "id");
  everySecond(draw);
  watchClock();
  api.identify("admin");
  take(await untilAnswered(() => api.get("/api/links")));
  draw();
  const me = await untilAnswered(whoAmI);
  if (me) comeIn(me);
  else set({ stage: "login" });
}

function comeIn({ staff }) {
  set({ staff, trouble: null });
  if (!mine().length) return set({ stage: "login", trouble: { code: "not_allowed", facts: {} } });
  set({ stage: "inside" });
  open(mine()[0]);
}

function openNamed(name) {
  open(ALL.find((section) => section.name === name));
}

function open(section) {
  set({ chosen: section.name, trouble: null });
  section.open();
}

/**
 * Asks or, with a body, commands; gives the answer or null, and shows why there is none. A session that is over leads
 * back to the login; what is wrong with a field goes to `fields({ field: { code, facts, text } }, all)`, `all` as the
 * server lists it, and so does a refusal whose code `beside` gives a field.
 */
async function ask(path, body, fields, beside = {}) {
  set({ trouble: null, sending: true });
  try {
    const answer = await (body ? api.post(path, body) : api.get(path));
    if (answer.floor) take(answer);
    return answer;
  } catch (error) {
    explain(troubleOf(error), fields, beside);
    return null;
  } finally {
    set({ sending: false });
  }
}

function take({ floor, clock }) {
  useFloor({ floor, clock });
  state.floor = floor;
}

function explain(trouble, fields, beside) {
  if (trouble.status === 401) return set({ stage: "login", staff: null, trouble });
  const wrong = wrongOf(trouble, beside);
  if (fields && wrong.length) return fields(Object.fromEntries(wrong), trouble.facts.fields ?? []);
  set({ trouble });
}

/** The fields of a refusal, each with what is wrong with it. */
function wrongOf({ code, facts }, beside) {
  if (facts.fields) return facts.fields.map(({ field, problem, text }) => [field.split(".")[0], { code: problem, facts: {}, text }]);
  return beside[code] ? [[beside[code], { code, facts }]] : [];
}

async function enter(name, pin) {
  set({ sending: true, trouble: null });
  try {
    comeIn(await login(name, pin));
  } catch (error) {
    set({ trouble: troubleOf(error) });
  } finally {
    set({ sending: false });
  }
}

async function leave() {
  await untilAnswered(logout);
  set({ stage: "login", staff: null, trouble: null });
}

async function switchLanguage() {
  const next = OTHER[language()];
  await loadWords(next);
  localStorage.setItem(LANGUAGE, next);
  draw();
  const shown = mine().find((section) => section.name === state.chosen);
  if (state.stage === "inside" && shown) shown.open();
}

async function untilAnswered(request) {
  for (;;) {
    try {
      return await request();
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
    }
    await new Promise((wake) => setTimeout(wake, AGAIN_MS));
  }
}

const on = { open, logout: leave, language: switchLanguage, calm: () => set({ trouble: null }) };

begin();
