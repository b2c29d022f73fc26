// Follows a print job until the paper is out or the visitor has gone.
import { api } from "../shared/api.js";

const OFTEN_MS = 500;
const SELDOM_MS = 2_000;
const NO_PAPER_YET_MS = 10_000;
const OVER = ["failed", "unknown", "expired"];

/**
 * Tells `onPaper(paper, printer)`: "printing", "printed", "moved" (it came out of `printer`, not of `ownPrinter`) or
 * "none" (it failed, nobody knows, or ten seconds went by; it may still become "printed"). Gives what ends it.
 */
export function followJob({ job, ownPrinter, onPaper }) {
  if (!job) {
    onPaper("none");
    return () => {};
  }
  const begin = performance.now();
  let timer = 0;
  let ended = false;
  const ask = async () => {
    const paper = await paperOf(job, ownPrinter);
    if (ended) return;
    const late = performance.now() - begin > NO_PAPER_YET_MS;
    onPaper(paper.state === "printing" && late ? "none" : paper.state, paper.printer);
    if (paper.state === "printing" || paper.retry) timer = setTimeout(ask, late ? SELDOM_MS : OFTEN_MS);
  };
  onPaper("printing");
  timer = setTimeout(ask, OFTEN_MS);
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}

async function paperOf(job, ownPrinter) {
  try {
    const { state, printer } = await api.get(`/api/print-jobs/${encodeURIComponent(job)}`);
    if (state === "printed") return { state: ownPrinter && printer !== ownPrinter ? "moved" : "printed", printer };
    return { state: OVER.includes(state) ? "none" : "printing", retry: state === "unknown", printer };
  } catch {
    // The link is down or the server forgot the job: either way there may be no paper, and the number holds.
    return { state: "printing" };
  }
}
