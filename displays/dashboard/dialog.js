// What the keys of the dashboard do: commands to the server, and the dialog that one of them opens.

import { NoAnswer, Refused, api } from "../shared/api.js";
import { say } from "../shared/words.js";
import { chartPaths } from "./charts.js";

const TOLD_FOR_MS = 6_000;
const ASKED = { ready: () => "/api/dashboard/ready", closing: () => "/api/queues/close-day", charts: chartPaths };
// What would grow old while somebody looks at it.
const AGAIN_MS = { charts: 60_000 };

/** Gives what the page calls as `on`. `state` is the page's, `set(facts)` changes it and draws. */
export function dialogs({ state, set }) {
  let quiet = 0;

  const change = (facts) => state.dialog && set({ dialog: { ...state.dialog, ...facts } });

  function tell(text, good) {
    clearTimeout(quiet);
    set({ told: { text, good } });
    quiet = setTimeout(() => set({ told: null }), TOLD_FOR_MS);
  }

  /** What `ask` answers, or null where the server says no or nothing: that is then told where it was asked. */
  async function answered(ask) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Refused || error instanceof NoAnswer)) throw error;
      const trouble = { code: error.code ?? "no_answer", detail: error.detail || say("no-answer") };
      if (state.dialog) change({ trouble });
      else tell(trouble.detail, false);
      return null;
    }
  }

  async function open(tool) {
    set({ dialog: { tool, opened: performance.now(), facts: null, trouble: null, sending: false } });
    const dialog = document.querySelector("dialog[data-dialog]");
    if (!dialog.open) dialog.showModal();
    if (ASKED[tool]) fill(state.dialog, ASKED[tool](state.body));
  }

  /** The facts of the dialog that was opened, asked for again while it stays open. */
  async function fill({ tool, opened }, paths) {
    const asked = () => (Array.isArray(paths) ? Promise.all(paths.map((path) => api.get(path))) : api.get(paths));
    const facts = await answered(asked);
    if (state.dialog?.opened !== opened) return;
    if (facts) change({ facts });
    if (AGAIN_MS[tool]) setTimeout(() => state.dialog?.opened === opened && fill(state.dialog, paths), AGAIN_MS[tool]);
  }

  async function act(path, body, form = null, ends = false) {
    change({ sending: true, trouble: null });
    const done = await answered(() => api.post(path, body));
    change({ sending: false });
    if (!done) return;
    form?.reset();
    if (ends) close();
    tell(say("dashboard-done"), true);
  }

  function close() {
    if (!state.dialog) return;
    document.querySelector("dialog[data-dialog]")?.close();
    set({ dialog: null });
  }

  return {
    open,
    act,
    close,
    ask: (agency) => act("/api/dashboard/ask", { agency }),
    take: (alarm) => act("/api/dashboard/take", { alarm }),
    paperFound: (job) => act(`/api/print-jobs/${job}/found`, {}),
    paperAgain: (job) => act(`/api/print-jobs/${job}/again`, {}),
    printDay: () => act("/api/reports/day/print", {}),
    helpDone: (place) => act("/api/reception/help-done", { place }),
    async why(number) {
      if (state.dialog?.tool !== "why") await open("why");
      change({ number, trouble: null, facts: null });
      const facts = await answered(() => api.get(`/api/dashboard/why?number=${encodeURIComponent(number)}`));
      if (facts) change({ facts });
    },
  };
}
