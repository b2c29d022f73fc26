// Periods by name, and the days that they hold. Days are texts as 2026-11-24: the floor's own, in no zone.

const DAY_MS = 86_400_000;
const MONTHS_OF = { month: 1, quarter: 3, semester: 6, year: 12 };

/** Every period that can be chosen; the last is whatever two days somebody names. */
export const PERIODS = ["today", "yesterday", "week", "month", "last-month", "quarter", "semester", "year", "days"];

/** The floor's day at an instant in milliseconds. */
export function dayAt(instant, timeZone) {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(instant);
}

/** `{ from, to }` of a named period; a week begins on Monday. */
export function daysOf(period, today) {
  const date = parsed(today);
  if (period === "yesterday") return span(plus(date, -1), plus(date, -1));
  if (period === "week") return week(date);
  if (period === "last-month") return months(date.getUTCFullYear(), date.getUTCMonth() - 1, 1);
  if (period in MONTHS_OF) return around(date, MONTHS_OF[period]);
  return span(date, date);
}

/** The period of the same length before (-1) or after (1). */
export function beside({ from, to }, direction) {
  const [first, last] = [parsed(from), parsed(to)];
  const count = wholeMonths(first, last);
  if (count) return months(first.getUTCFullYear(), first.getUTCMonth() + direction * count, count);
  const days = (last - first) / DAY_MS + 1;
  return span(plus(first, direction * days), plus(last, direction * days));
}

/** The name of a period that holds just these days, or `days`. */
export function nameOf({ from, to }, today) {
  const named = PERIODS.slice(0, -1).find((period) => {
    const days = daysOf(period, today);
    return days.from === from && days.to === to;
  });
  return named ?? "days";
}

/** The milliseconds of a day, for putting it into words in UTC. */
export function parsed(day) {
  return new Date(`${day}T00:00:00Z`);
}

function week(date) {
  const monday = plus(date, -((date.getUTCDay() + 6) % 7));
  return span(monday, plus(monday, 6));
}

function around(date, count) {
  const first = Math.floor(date.getUTCMonth() / count) * count;
  return months(date.getUTCFullYear(), first, count);
}

function months(year, first, count) {
  return span(new Date(Date.UTC(year, first, 1)), new Date(Date.UTC(year, first + count, 0)));
}

/** How many whole months two days hold between them, or 0. */
function wholeMonths(first, last) {
  const count = 12 * (last.getUTCFullYear() - first.getUTCFullYear()) + last.getUTCMonth() - first.getUTCMonth() + 1;
  return first.getUTCDate() === 1 && plus(last, 1).getUTCDate() === 1 ? count : 0;
}

function plus(date, days) {
  return new Date(date.getTime() + days * DAY_MS);
}

function span(first, last) {
  return { from: written(first), to: written(last) };
}

function written(date) {
  return date.toISOString().slice(0, 10);
}
