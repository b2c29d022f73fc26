// The kiosk: one state, pages drawn from it, and the live line that keeps it true.
import { api } from "../shared/api.js";
import { everySecond } from "../shared/clock.js";
import { watch } from "../shared/connect.js";
import { useFloor } from "../shared/floor.js";
import { Pairing } from "../shared/pairing.js";
import { speaker } from "../shared/sound.js";
import { render } from "../shared/vendor/lit-html/lit-html.js";
import { loadWords, useLanguage } from "../shared/words.js";
import { checking } from "./checking.js";
import { frame } from "./frame.js";
import { watchIdleness } from "./idle.js";
import { issuedTickets } from "./issued.js";
import { firstPage, freshState, journey } from "./journey.js";
import { listenToKeypad } from "./keypad.js";
import { fieldOf, pageOf } from "./pages.js";
import { roomFor } from "./options.js";
import { staffCalls } from "./staff.js";
import { taking } from "./taking.js";
import { tending } from "./tending.js";
import { fitTiles } from "./tiles.js";

const FIRST_LANGUAGE = "id";
const LINK_GRACE_MS = 1_000;
const id = new URLSearchParams(location.search).get("id") ?? "kiosk-1";

const state = {
  ...freshState(),
  body: null,
  link: false,
  refused: false,
  pairing: new Pairing({ kind: "kiosk", id, draw }),
  language: FIRST_LANGUAGE,
  fits: 8,
  taking: null,
  ticket: null,
  paper: null,
  leavesIn: 0,
  staff: null,
};

const tickets = issuedTickets({ state, draw, onLeft: startAgain });
const issuing = taking({
  state,
  draw,
  onTicket: (ticket) => {
    tickets.show(ticket);
    watchVisitor();
    draw();
  },
});
const idleness = watchIdleness({
  onCountdown: (seconds) => {
    state.idle = seconds;
    if (seconds && seconds % 10 === 0) speaker.chime().catch(() => {});
    draw();
  },
  onGone: startAgain,
});
const staff = staffCalls({ state, draw });
const way = journey({ state, draw, issue: issuing.issue });
const act = {
  ...way,
  ...checking({ state, draw, ...way }),
  ...tending({ state, draw, ...way, leave: startAgain }),
  ...issuing,
  ...staff,
  finish: tickets.finish,
  startAgain,
  speak,
  stay: () => {},
  enlarge: () => turn({ large: !state.large }),
  lower: () => turn({ lowered: !state.lowered }),
};

function draw() {
  // Buttons that turn sheets take room themselves, so the second look may find less of it.
  for (let looks = 0; looks < 3; looks += 1) {
    render(frame(state, pageOf(state, act), act), document.body);
    const room = roomFor(document.body);
    if (room === null || room === state.fits) break;
    state.fits = room;
  }
  fitTiles(document.body);
}

function turn(facts) {
  Object.assign(state, facts, { page: { ...state.page, sheet: 0 } });
  draw();
}

// Whoever comes next finds the first page in the first language, whatever the one before had chosen.
function startAgain() {
  document.activeElement?.blur();
  Object.assign(state, freshState(), { taking: null, ticket: null, paper: null, staff: null });
  if (state.language !== FIRST_LANGUAGE) speak(FIRST_LANGUAGE);
  watchVisitor();
  draw();
}

async function speak(language) {
  state.language = language;
  await loadWords(language);
  line.language(language);
  draw();
  act.checkRefresh();
}

// On the untouched first page nobody is waited for, and a ticket has a time of its own.
function watchVisitor() {
  const untouched =
    state.page === firstPage && !state.visit.services.length && !state.large && !state.lowered &&
    state.language === FIRST_LANGUAGE;
  if (untouched || state.ticket) idleness.rest();
  else idleness.touched();
}

document.addEventListener("click", () => {
  speaker.wake();
  watchVisitor();
});
listenToKeypad(document.body, { onHelp: act.callStaff, field: () => fieldOf(state, act) });
document.addEventListener("keydown", ({ key }) => {
  // Enter on a button of the countdown becomes a click; the countdown must still be there to get it.
  if (key !== "Enter") watchVisitor();
});
document.addEventListener("contextmenu", (event) => event.preventDefault());
addEventListener("resize", draw);

api.identify(`kiosk/${id}`);
await loadWords(FIRST_LANGUAGE);
draw();
let down = 0;
const line = watch({
  screen: "kiosk",
  id,
  language: FIRST_LANGUAGE,
  onSnapshot: (body) => {
    useFloor(body);
    Object.assign(state, { body, refused: false });
    state.pairing.end();
    draw();
  },
  onLink: (up) => {
    clearTimeout(down);
    if (up) state.link = true;
    else down = setTimeout(() => turn({ link: false }), LINK_GRACE_MS);
  },
  onRefused: (code) => {
    if (code === "not_logged_in") state.pairing.begin();
    turn({ refused: code === "not_logged_in" });
  },
});
everySecond(draw);
await loadWords("en");
useLanguage(state.language);
