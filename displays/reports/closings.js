// Closing a month: the press, and how far its files are while they are made.

import { Refused, NoAnswer, api } from "../shared/api.js";
import { troubleOf } from "../shared/trouble.js";

const AGAIN_MS = 1000;

/** `state` is the page's, `set(facts)` changes it and draws. */
export function closings({ state, set }) {
  /** Looks at the months, and again while files of one are being made. */
  async function look() {
    try {
      const { months } = await api.get("/api/months");
      set({ months });
      if (months.some((month) => month.making !== null)) setTimeout(look, AGAIN_MS);
    } catch (error) {
      if (error instanceof NoAnswer && state.months) setTimeout(look, AGAIN_MS);
      // Who is bound to an agency closes no months.
      else if (!(error instanceof Refused || error instanceof NoAnswer)) throw error;
    }
  }

  async function close(month) {
    set({ closing: month, trouble: null });
    try {
      await api.post("/api/months", { month });
      await look();
    } catch (error) {
      set({ trouble: troubleOf(error) });
    } finally {
      set({ closing: null });
    }
  }

  return { look, close };
}
