// The way through the pages, from the first touch to the number. Each step changes the state and draws.
import { firstDoubt, emptyVisit, peopleAtMost, settle, ticketRequest, withService, withoutService } from "./visit.js";

export const firstPage = Object.freeze({ name: "start", sheet: 0 });

export function freshState() {
  const nobody = { visit: emptyVisit, draft: null, check: null, tend: null };
  return { page: firstPage, trail: [], ...nobody, large: false, lowered: false, idle: null };
}

/** `issue(request)` takes the number once nothing more has to be asked. */
export function journey({ state, draw, issue }) {
  const show = (page, trail) => {
    document.activeElement?.blur();
    Object.assign(state, { page: { sheet: 0, ...page }, trail });
    draw();
  };
  const go = (page) => show(page, [...state.trail, state.page]);
  const home = () => show(firstPage, []);

  const proceed = () => {
    const { visit, then } = state.draft;
    const doubt = firstDoubt(visit, state.body);
    if (doubt) return go({ name: doubt.kind, doubt });
    if (then === "take") return issue(ticketRequest(within(visit, state.body), state.language));
    state.visit = visit;
    home();
  };
  const settleAndProceed = () => {
    state.draft = { ...state.draft, visit: settle(state.draft.visit, state.page.doubt) };
    proceed();
  };
  const change = (visit) => {
    state.visit = visit;
    draw();
  };

  return {
    go,
    home,
    // With nothing behind it but the first page.
    show: (page) => show(page, []),
    back: () => (state.trail.length ? show(state.trail.at(-1), state.trail.slice(0, -1)) : home()),
    turn: (sheet) => {
      state.page = { ...state.page, sheet };
      draw();
    },
    type: (text) => {
      state.page = { ...state.page, text, sheet: 0 };
      draw();
    },
    turnSwitch: (name) => change({ ...state.visit, [name]: !state.visit[name] }),
    setPeople: (people) => change({ ...state.visit, people }),
    addErrand: (code) => {
      state.draft = { visit: withService(state.visit, code), then: "add" };
      proceed();
    },
    removeErrand: (code) => {
      change(withoutService(state.visit, code));
      if (!state.visit.services.length) home();
    },
    take: (visit) => {
      state.draft = { visit, then: "take" };
      proceed();
    },
    answer: ({ issues, advice }) => {
      if (issues) return settleAndProceed();
      go({ name: "advice", code: state.page.doubt.code, advice });
    },
    goOn: settleAndProceed,
  };
}

function within(visit, body) {
  return { ...visit, people: Math.min(visit.people, peopleAtMost(visit, body)) };
}
