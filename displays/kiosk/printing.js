// Follows a print job until the paper is out or the visitor has gone.
import { api } from "../shared/api.js";

const OFTEN_MS = 500;
const SELDOM_MS = 2_000;
const NO_PAPER_YET_MS = 10_000;
const OVER = ["failed", "unknown", "expired"];

/**
 * Tells `onPaper(paper, place)`: "printing", "printed", "moving" and "moved" (it comes out at `place`, for another
 * printer stands in for `ownPrinter`) or "none" (it failed, nobody knows, or ten seconds went by; it may still become
 * "printed"). Gives what ends it.
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
    onPaper(paper.open && late ? "none" : paper.state, paper.place);
    if (paper.open || paper.retry) timer = setTimeout(ask, late ? SELDOM_MS : OFTEN_MS);
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
    const { state, printer, moved_from: movedFrom, place } = await api.get(`/api/print-jobs/${encodeURIComponent(job)}`);
    const moved = movedFrom || (ownPrinter && printer !== ownPrinter);
    if (state === "printed") return { state: moved ? "moved" : "printed", place };
    if (OVER.includes(state)) return { state: "none", retry: state === "unknown", place };
    return { state: moved ? "moving" : "printing", open: true, place };
  } catch {
    // The link is down or the server forgot the job: either way there may be no paper, and the number holds.
    return { state: "printing", open: true };
  }
}
