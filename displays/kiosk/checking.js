// Asking how a number stands, and acting for its holder. Number and code stay in the state until the visitor goes.
import { NoAnswer, Refused, api } from "../shared/api.js";
import { say } from "../shared/words.js";
import { followJob } from "./printing.js";

const PATIENCE_MS = 10_000;
const AGAIN_MS = 5_000;

/** `show(page)` puts a page on the screen with nothing behind it but the first one. */
export function checking({ state, draw, go, show }) {
  let timer = 0;
  let unfollow = () => {};

  const change = (check, facts) => {
    // Whoever has gone meanwhile takes her number along.
    if (state.check !== check) return;
    Object.assign(check, facts);
    draw();
  };
  const look = async (check) => {
    const { number, code } = check;
    const body = await api.post("/api/kiosk/check", { number, code }, { patience: PATIENCE_MS });
    change(check, { body });
  };
  const attempt = async (check, deed) => {
    change(check, { busy: true, problem: "", done: "" });
    try {
      await deed();
      change(check, { busy: false });
    } catch (error) {
      if (!(error instanceof Refused || error instanceof NoAnswer)) throw error;
      change(check, { busy: false, problem: problemOf(error) });
    }
  };
  const refresh = async () => {
    const { check } = state;
    if (!check?.body || check.busy) return;
    // A look in between may fail; the next one comes soon.
    await look(check).catch(() => {});
  };
  const keepFresh = () => {
    clearInterval(timer);
    timer = setInterval(() => (state.check ? refresh() : clearInterval(timer)), AGAIN_MS);
  };
  const onPaper = (check) => (paper, paperAt) => change(check, { paper, paperAt });

  return {
    checkRefresh: refresh,
    checkLetter: (letter) => go({ name: "check-figures", letter, text: "" }),
    checkNumber: (number) => {
      state.check = { number, code: "", body: null, busy: false, problem: "", done: "" };
      go({ name: "check-code", number, text: "" });
    },
    checkCode: (number, code) => {
      const check = state.check;
      change(check, { number, code });
      return attempt(check, async () => {
        try {
          await look(check);
        } finally {
          if (state.check === check) state.page = { ...state.page, text: "" };
        }
        if (state.check !== check) return;
        show({ name: "check" });
        keepFresh();
      });
    },
    checkAsk: (what) => go({ name: "check-wish", what }),
    checkDo: (what, facts) => {
      const check = state.check;
      const { number, code } = check;
      unfollow();
      change(check, { paper: null });
      return attempt(check, async () => {
        const asked = { number, code, ...facts };
        try {
          const answer = await api.post(`/api/kiosk/${what}`, asked, { patience: PATIENCE_MS });
          if (what === "reprint") {
            unfollow = followJob({ job: answer.print?.job, ownPrinter: state.body.printer.id, onPaper: onPaper(check) });
          }
          change(check, { done: what === "reprint" ? "" : what });
        } finally {
          if (state.check === check) show({ name: "check" });
        }
        await look(check);
      });
    },
  };
}

function problemOf(error) {
  if (error instanceof NoAnswer) return say("kiosk-check-no-answer");
  return error.detail || say("kiosk-ask-desk");
}
