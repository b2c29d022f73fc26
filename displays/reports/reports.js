// Figures of a period. What is chosen stands in the address, so that a page can be kept, sent and opened again.

import { NoAnswer, api } from "../shared/api.js";
import { everySecond, now } from "../shared/clock.js";
import { watchClock } from "../shared/clockbar.js";
import { useFloor } from "../shared/floor.js";
import { loginView } from "../shared/login.js";
import { login, logout as endSession, whoAmI } from "../shared/session.js";
import { troubleOf, troubleView } from "../shared/trouble.js";
import { language, loadWords, say } from "../shared/words.js";
import { render } from "../shared/vendor/lit-html/lit-html.js";
import { COMMENTS } from "./comments.js";
import { allowed, pageView } from "./page.js";
import { beside, dayAt, daysOf } from "./periods.js";
import { closings } from "./closings.js";

const OTHER = { id: "en", en: "id" };
const LANGUAGE = "dashboard-language";
const AGAIN_MS = 1000;
const LONG_MS = 10 * 60_000;
const AT_FIRST = 100;
const AT_MOST = 1000;
const DAY = /^\d{4}-\d\d-\d\d$/;

const state = {
  stage: "starting", staff: null, floor: null, sending: false, trouble: null, today: null,
  report: "day", days: null, agency: "", shown: AT_FIRST, marking: null, body: null, everything: false, loading: null, fetching: null, months: null, closing: null,
};
const month = closings({ state, set });
const on = {
  report: (report) => choose({ report, agency: "", shown: AT_FIRST }),
  agency: (agency) => choose({ agency, shown: AT_FIRST }),
  more: () => choose({ shown: Math.min(AT_MOST, state.shown + AT_FIRST) }),
  seen,
  period: (period) => (period === "days" ? focusDays() : choose({ days: daysOf(period, state.today) })),
  step: (direction) => choose({ days: beside(state.days, direction) }),
  days: (some) => chooseDays({ ...state.days, ...some }),
  everything: () => set({ everything: !state.everything }),
  print: () => window.print(),
  file, language: switchLanguage, logout, close: month.close,
};

function set(facts) {
  Object.assign(state, facts);
  draw();
}

function draw() {
  document.title = state.body ? `${state.body.title ?? say("report-comments")} · ${say("reports-title")}` : say("reports-title");
  if (state.stage === "login") render(loginView(entry()), document.body);
  if (state.stage === "reading") render(pageView(state, on), document.body);
}

async function begin() {
  await loadWords(localStorage.getItem(LANGUAGE) || "id");
  api.identify("dashboard");
  watchClock();
  everySecond(() => state.loading && draw());
  const { floor, clock } = await untilAnswered(() => api.get("/api/links"));
  useFloor({ floor, clock });
  set({ floor, today: dayAt(now(), floor.timezone) });
  const me = await untilAnswered(whoAmI);
  if (me) read(me);
  else set({ stage: "login" });
}

function entry() {
  return { ...state, title: say("reports-login-title"), trouble: troubleView(state.trouble), submit: enter, language: switchLanguage };
}

function read({ staff }) {
  const named = new URLSearchParams(location.search);
  const [from, to] = [named.get("from"), named.get("to")];
  // Of one day there is seldom a comment.
  const usual = named.get("report") === COMMENTS ? "month" : "today";
  const days = DAY.test(from) && DAY.test(to) && from <= to ? { from, to } : daysOf(usual, state.today);
  set({ stage: "reading", staff, trouble: null, days });
  const report = named.get("report");
  state.agency = named.get("agency") ?? "";
  choose(report && allowed(report, state) ? { report } : {});
  month.look();
}

/** Takes a choice over, keeps it in the address, and asks for its figures. */
async function choose(chosen) {
  Object.assign(state, chosen);
  const { report, days, agency } = state;
  history.replaceState(null, "", `?${new URLSearchParams({ report, ...days, ...(agency ? { agency } : {}) })}`);
  const asked = now();
  set({ loading: asked, trouble: null });
  try {
    const body = await api.get(pathOf("json"), { patience: LONG_MS });
    if (state.loading !== asked) return;
    useFloor(body);
    set({ body, loading: null });
  } catch (error) {
    if (state.loading !== asked) return;
    set({ loading: null });
    trouble(error);
  }
}

function chooseDays(days) {
  if (days.from && days.to && days.from <= days.to) choose({ days });
}

function focusDays() {
  draw();
  document.querySelector("[name=from]").focus();
}

/** Somebody whose role sees no reports is told so, and may log in as somebody else. */
function trouble(error) {
  const told = troubleOf(error);
  const stays = told.code !== "not_logged_in" && told.code !== "not_allowed";
  set(stays ? { trouble: told } : { stage: "login", body: null, months: null, trouble: told });
}

function pathOf(format) {
  if (state.report === COMMENTS) {
    return `/api/comments?${new URLSearchParams({ ...state.days, ...(state.agency ? { agency: state.agency } : {}), at_most: state.shown })}`;
  }
  return `/api/reports/${state.report}?${new URLSearchParams({ ...state.days, format })}`;
}

/** Says that a comment was read; its row then shows by whom. */
async function seen(comment) {
  set({ marking: comment, trouble: null });
  try {
    const row = await api.post("/api/comments/seen", { comment });
    const comments = state.body.comments.map((each) => (each.id === row.id ? row : each));
    set({ body: { ...state.body, comments, unseen: state.body.unseen - 1 } });
  } catch (error) {
    trouble(error);
  } finally {
    set({ marking: null });
  }
}

async function file(kind) {
  set({ fetching: kind, trouble: null });
  try {
    keep(await api.file(pathOf(kind), { patience: LONG_MS }));
  } catch (error) {
    trouble(error);
  } finally {
    set({ fetching: null });
  }
}

/** Hands a file to the browser, which puts it where its people find it. */
function keep({ name, content }) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), AGAIN_MS);
}

async function enter(name, pin) {
  set({ sending: true, trouble: null });
  try {
    read(await login(name, pin));
  } catch (error) {
    set({ trouble: troubleOf(error) });
  } finally {
    set({ sending: false });
  }
}

async function logout() {
  await untilAnswered(endSession);
  set({ stage: "login", staff: null, body: null, months: null, trouble: null });
}

async function switchLanguage() {
  const next = OTHER[language()];
  await loadWords(next);
  localStorage.setItem(LANGUAGE, next);
  if (state.stage === "reading") choose({});
  else draw();
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
