// Issuing by keys: the first letters of a service and Enter, or its two keys alone.

import { byKeys, everyService, isTicketNumber, offersFor } from "./offers.js";

/** So long a service's two keys wait for a third: "b12" is a ticket's number, and no service (ms). */
const THIRD_KEY_MS = 450;

const PEOPLE_AT_MOST = 20;

export const noWish = () => ({ typed: "", at: 0, basket: [], language: "id", priority: false, assist: false, people: 1 });

/** `desk`: state, set and send. `search(typed)` takes over what is a ticket's number; `printed(ticket)` sees to the paper. */
export function issuing(desk, { search, emergency, refused, printed }) {
  const { state, set } = desk;
  let third = 0;

  function wish(facts) {
    set({ wish: { ...state.wish, ...facts } });
  }

  function type(typed) {
    clearTimeout(third);
    if (isTicketNumber(typed)) {
      wish({ typed: "", at: 0 });
      set({ armed: null, offers: offersFor(state.body, "") });
      return search(typed);
    }
    const meant = byKeys(state.body, typed);
    wish({ typed, at: 0 });
    set({ armed: meant?.service.code ?? null, offers: offersFor(state.body, typed), issued: typed ? null : state.issued });
    if (meant) third = setTimeout(() => issue(meant.service.code), THIRD_KEY_MS);
  }

  /** The services of the basket, and the one that is chosen now. */
  async function issue(code, more = {}) {
    clearTimeout(third);
    const codes = [...new Set([...state.wish.basket.map(({ service }) => service.code), ...(code ? [code] : [])])];
    if (!codes.length) return;
    const { language, priority, assist, people } = state.wish;
    set({ armed: null, trouble: null, issued: null });
    const issued = await desk.send("/api/reception/tickets", { services: codes, language, priority, assist, people, ...more });
    if (!issued) return refused(() => issue(code, { override: true }));
    set({ issued, wish: noWish(), offers: offersFor(state.body, "") });
    printed(issued);
  }

  function put() {
    const offer = state.offers[state.wish.at];
    if (!offer || !state.wish.typed) return;
    const basket = [...state.wish.basket.filter(({ service }) => service.code !== offer.service.code), offer];
    wish({ basket, typed: "", at: 0 });
    set({ armed: null, offers: offersFor(state.body, "") });
  }

  const chosen = () => (state.wish.typed || !state.wish.basket.length ? state.offers[state.wish.at]?.service.code : null);
  const step = (by) => wish({ at: Math.max(0, Math.min(state.offers.length - 1, state.wish.at + by)) });
  const people = (by) => wish({ people: Math.max(1, Math.min(PEOPLE_AT_MOST, state.wish.people + by)) });

  const KEYS = {
    Enter: () => (state.wish.typed || state.wish.basket.length ? issue(chosen()) : null),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    ",": put,
    "!": () => wish({ priority: !state.wish.priority }),
    "*": () => wish({ assist: !state.wish.assist }),
    "=": () => wish({ language: state.wish.language === "id" ? "en" : "id" }),
    "+": () => people(1),
    "-": () => people(-1),
    "#": emergency,
  };

  /** A key pressed in the issue field; true where it did something else than writing. */
  function press(key) {
    const act = KEYS[key];
    // Within a word it belongs to it: ktp-el.
    if (!act || (key === "-" && state.wish.typed)) return false;
    act();
    return true;
  }

  /** What a new body changes here. */
  const follow = (body) => set({
    offers: offersFor(body, state.wish.typed),
    wish: { ...state.wish, basket: state.wish.basket.filter(({ service }) => everyService(body).some((each) => each.service.code === service.code)) },
  });

  return { type, wish, issue, press, follow, drop: (code) => wish({ basket: state.wish.basket.filter(({ service }) => service.code !== code) }) };
}
