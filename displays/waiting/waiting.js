// The waiting list. It asks again every few seconds, and where nobody answers it keeps what it has: that is what the
// floor goes on with by voice.

import { api, NoAnswer, Refused } from "../shared/api.js";
import { useFloor } from "../shared/floor.js";
import { language, loadWords, say } from "../shared/words.js";
import { render } from "../shared/vendor/lit-html/lit-html.js";
import { listView } from "./list.js";

const AGAIN_MS = 5_000;
const OTHER = { id: "en", en: "id" };
const LANGUAGE = "dashboard-language";

const state = { body: null, linked: false, trouble: null, sent: null, sending: false };

function set(facts) {
  Object.assign(state, facts);
  document.title = say("waiting-title");
  render(listView(state, { printSlip, printPage: () => window.print(), switchLanguage }), document.body);
}

async function begin() {
  await loadWords(localStorage.getItem(LANGUAGE) || "id");
  api.identify("dashboard");
  set({});
  for (;;) {
    await look();
    await new Promise((wake) => setTimeout(wake, AGAIN_MS));
  }
}

/** An answer without news still says that the list is true now. */
async function look() {
  try {
    const body = await api.get("/api/waiting-list");
    useFloor(body);
    set({ body, linked: true, trouble: null });
  } catch (error) {
    if (error instanceof Refused) set({ body: null, linked: true, trouble: error.code });
    else if (error instanceof NoAnswer) set({ linked: false });
    else throw error;
  }
}

async function printSlip() {
  set({ sending: true, sent: null });
  try {
    const { csrf } = await api.get("/api/me");
    api.useCsrf(csrf);
    const job = await api.post("/api/waiting-list/print", { printer: null });
    set({ sent: say("waiting-slip-sent", { printer: job.printer }) });
  } catch (error) {
    if (!(error instanceof Refused || error instanceof NoAnswer)) throw error;
    set({ sent: error.detail || say("no-answer") });
  } finally {
    set({ sending: false });
  }
}

async function switchLanguage() {
  await loadWords(OTHER[language()]);
  localStorage.setItem(LANGUAGE, language());
  await look();
}

begin();
