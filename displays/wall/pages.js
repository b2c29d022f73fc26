// What does not fit is shown in pages, each for six seconds, at the same time on every wall.

import { now } from "../shared/clock.js";

export const PAGE_MS = 6_000;

/** The page of `items` whose turn it is: `{shown, page, pages}`. */
export function pageOf(items, perPage) {
  const pages = Math.max(1, Math.ceil(items.length / Math.max(1, perPage)));
  const page = pages === 1 ? 0 : Math.floor(now() / PAGE_MS) % pages;
  return { shown: items.slice(page * perPage, (page + 1) * perPage), page, pages };
}
