// How long the ticket page stays: a little while with paper, until touched without or where it is elsewhere.
import { followJob } from "./printing.js";

const WITH_PAPER_S = 10;
const WITHOUT_PAPER_S = 90;

/** `show(ticket)` puts the number on the screen; `onLeft()` is called when its time is over. */
export function issuedTickets({ state, draw, onLeft }) {
  let unfollow = () => {};
  let timer = 0;

  const count = () => {
    state.leavesIn -= 1;
    if (state.leavesIn <= 0) return finish();
    draw();
    timer = setTimeout(count, 1_000);
  };
  const finish = () => {
    clearTimeout(timer);
    unfollow();
    onLeft();
  };
  const onPaper = (paper, place) => {
    if (paper === state.paper) return;
    if (paper === "printed") state.leavesIn = WITH_PAPER_S;
    Object.assign(state, { paper, paperAt: place });
    draw();
  };
  return {
    finish,
    show: (ticket) => {
      Object.assign(state, { ticket, paper: null, leavesIn: WITHOUT_PAPER_S, taking: null });
      timer = setTimeout(count, 1_000);
      unfollow = followJob({ job: ticket.print?.job, ownPrinter: state.body.printer.id, onPaper });
    },
  };
}
