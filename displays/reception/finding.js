// Finding a ticket of today, and keeping the one that is open up to date.

import { api } from "../shared/api.js";
import { say } from "../shared/words.js";

const PAUSE_MS = 250;

export const noSearch = () => ({ typed: "", asked: "", tickets: null, at: 0 });

/** `printed(ticket)` sees to a paper that was asked for. */
export function finding(desk, { printed }) {
  const { state, set } = desk;
  let soon = 0;
  let nth = 0;

  async function ask(typed) {
    const mine = ++nth;
    const answer = await desk.ask(`/api/reception/tickets?q=${encodeURIComponent(typed.trim())}`);
    return answer && mine === nth ? answer.tickets : null;
  }

  /** What is typed is looked for after a short rest; Enter opens what was found. */
  function seek(typed) {
    clearTimeout(soon);
    set({ search: { ...state.search, typed } });
    if (typed.trim()) soon = setTimeout(() => look(typed), PAUSE_MS);
    else set({ search: noSearch() });
  }

  async function look(typed) {
    const tickets = await ask(typed);
    if (tickets) set({ search: { typed: state.search.typed, asked: typed.trim(), tickets, at: 0 }, ticket: null, told: null });
    return tickets;
  }

  /** Enter: the chosen one of what stands there, or a look first where it does not answer what is typed. */
  async function find() {
    clearTimeout(soon);
    const { typed, asked, tickets, at } = state.search;
    if (!typed.trim()) return;
    const found = asked === typed.trim() && tickets ? tickets : await look(typed);
    if (found?.length) open(found[asked === typed.trim() ? at : 0]);
  }

  function open(ticket) {
    set({ ticket, told: null, trouble: null });
    document.querySelector("article.ticket")?.focus();
  }

  function close() {
    set({ ticket: null, told: null, search: noSearch() });
    document.querySelector("#find")?.focus();
  }

  /** The open ticket as it stands now, after anything has happened on the floor. */
  async function refresh() {
    const open = state.ticket;
    if (!open) return;
    const mine = nth;
    const answer = await desk.ask(`/api/reception/tickets?q=${encodeURIComponent(open.number)}`);
    const [now] = answer?.tickets ?? [];
    if (now && mine === nth && state.ticket?.number === now.number) set({ ticket: now });
  }

  const step = (by) => {
    const { search } = state;
    if (search.tickets?.length) set({ search: { ...search, at: Math.max(0, Math.min(search.tickets.length - 1, search.at + by)) } });
  };

  /** Sends an act on the open ticket; its answer is where that stands afterwards. */
  async function act(code, facts = {}) {
    set({ trouble: null, told: null });
    const answer = await desk.send(`/api/reception/${code}`, { number: state.ticket.number, ...facts });
    if (!answer) return false;
    if (code === "reprint") printed(answer);
    if (code === "reprint") set({ told: say("reception-told-reprint", { number: answer.number }) });
    else set({ ticket: answer, told: say(`reception-told-${code}`, { number: answer.number }) });
    return true;
  }

  return { seek, find, open, close, refresh, step, act, take: (typed) => { set({ search: { ...noSearch(), typed } }); seek(typed); document.querySelector("#find")?.focus(); } };
}
