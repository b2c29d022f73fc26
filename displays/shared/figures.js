// Figures as people read them, as on paper: 12:34 for minutes and seconds, 12,5 % for shares, "–" for what nobody knows.

import { stopwatch } from "./clock.js";
import { language } from "./words.js";

const LOCALES = { id: "id-ID", en: "en-GB" };
const UNKNOWN = "–";
const FORMS = {
  count: { maximumFractionDigits: 0 },
  number: { minimumFractionDigits: 2, maximumFractionDigits: 2 },
  share: { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 },
};

/** A figure of a unit of the reports: text, count, seconds, share or number. */
export function written(value, unit) {
  if (value === null || value === undefined) return UNKNOWN;
  if (unit === "seconds") return stopwatch(Math.round(value));
  return FORMS[unit] ? new Intl.NumberFormat(LOCALES[language()], FORMS[unit]).format(value) : String(value);
}

/** The figure of a column in a row; `name` is the way to it, steps parted by dots: `wait.mean`. */
export function figureOf(row, name) {
  return name.split(".").reduce((found, step) => found?.[step] ?? null, row);
}
