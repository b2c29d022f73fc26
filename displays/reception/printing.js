// What became of a paper: asked until it is known, for as long as somebody stands there and waits for it.

import { api } from "../shared/api.js";

const EVERY_MS = 500;
const FOR_MS = 10_000;
const BAD = new Set(["failed", "unknown", "expired"]);

/** Resolves to true where a paper did not come out; `print` is `{ job }`, or null where the desk has no printer. */
export async function failed(print) {
  if (!print) return true;
  for (const until = performance.now() + FOR_MS; performance.now() < until; ) {
    await new Promise((wake) => setTimeout(wake, EVERY_MS));
    // A question that gets no answer is asked again; the paper is the printer's affair.
    const job = await api.get(`/api/print-jobs/${print.job}`).catch(() => null);
    if (job?.state === "printed") return false;
    if (BAD.has(job?.state)) return true;
  }
  return true;
}
