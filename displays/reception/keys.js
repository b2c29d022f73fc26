// The keyboard of the desk: "/" looks for a ticket, Escape goes back, letters act on the ticket that is open.

import { actOf } from "./acts.js";

const writes = (element) => element?.matches?.("input, textarea, select") ?? false;
const field = (id) => document.getElementById(id);

/** `desk` gives the state; the others do what a key means. */
export function listen(target, { state, issue, find, ask }) {
  const inFind = (event) => {
    if (event.key === "ArrowDown") find.step(1);
    else if (event.key === "ArrowUp") find.step(-1);
    else return false;
    return true;
  };

  const anywhere = (event) => {
    if (event.key === "/") field("find").focus();
    else if (event.key === "Escape") back();
    else return false;
    return true;
  };

  const onTicket = (event) => {
    const act = state.ticket && event.key.length === 1 ? actOf(event.key.toUpperCase(), state.ticket) : null;
    if (act) ask.begin(act);
    return act !== null;
  };

  function back() {
    find.close();
    issue.type("");
    field("issue").focus();
  }

  target.addEventListener("keydown", (event) => {
    if (state.stage !== "working" || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    if (state.form) return ask.press(event.key);
    const { id } = event.target;
    const mine = id === "issue" ? issue.press(event.key) : id === "find" ? inFind(event) : !writes(event.target) && onTicket(event);
    if (mine || anywhere(event)) event.preventDefault();
  });
}
