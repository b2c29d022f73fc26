// A short stay of the staff at this kiosk: its key lives in this page alone, and goes with it.
import { NoAnswer, Refused, api } from "../shared/api.js";
import { secondsUntil } from "../shared/clock.js";
import { say } from "../shared/words.js";
import { followJob } from "./printing.js";

const PATIENCE_MS = 10_000;
const PAPER = { printing: "sent", moving: "sent", printed: "printed", moved: "printed", none: "unprinted" };

/** `leave()` makes the kiosk the visitors' again. */
export function tending({ state, draw, go, show, leave }) {
  let timer = 0;
  let unfollow = () => {};

  const change = (tend, facts) => {
    if (state.tend !== tend) return;
    Object.assign(tend, facts);
    draw();
  };
  const attempt = async (tend, deed) => {
    change(tend, { busy: true, problem: "", told: "" });
    try {
      await deed();
      change(tend, { busy: false });
    } catch (error) {
      if (!(error instanceof Refused || error instanceof NoAnswer)) throw error;
      if (error.status === 401 && tend.menu) return leave();
      change(tend, { busy: false, problem: error.detail || say("kiosk-check-no-answer") });
    }
  };
  const watchEnd = (tend) => {
    clearInterval(timer);
    timer = setInterval(() => {
      if (state.tend !== tend) return clearInterval(timer);
      return performance.now() < tend.until ? draw() : leave();
    }, 1_000);
  };
  const follow = (tend, job) => {
    unfollow();
    unfollow = followJob({ job, ownPrinter: null, onPaper: (paper) => change(tend, { told: PAPER[paper] }) });
  };

  return {
    tendBegin: () => go({ name: "tend-name", text: "" }),
    tendName: (name) => {
      state.tend = { session: "", menu: null, busy: false, problem: "", told: "" };
      go({ name: "tend-pin", who: name, text: "" });
    },
    tendEnter: (name, pin) => {
      const { tend } = state;
      state.page = { ...state.page, text: "" };
      return attempt(tend, async () => {
        const menu = await api.post("/api/kiosk/staff/enter", { name, pin }, { patience: PATIENCE_MS });
        if (state.tend !== tend) return;
        // By the page's own steady clock: the floor's may be set anew meanwhile.
        const until = performance.now() + secondsUntil(menu.ends_at) * 1_000;
        Object.assign(tend, { session: menu.session, menu, until });
        show({ name: "tend" });
        watchEnd(tend);
      });
    },
    tendDo: (what, facts) => {
      const { tend } = state;
      return attempt(tend, async () => {
        const asked = { session: tend.session, ...facts };
        const menu = await api.post(`/api/kiosk/staff/${what}`, asked, { patience: PATIENCE_MS });
        change(tend, { menu });
        if (menu.print) follow(tend, menu.print.job);
        else change(tend, { told: "paper-noted" });
      });
    },
    tendLeave: () => {
      const { tend } = state;
      leave();
      if (tend?.session) api.post("/api/kiosk/staff/leave", { session: tend.session }).catch(() => {});
    },
  };
}
