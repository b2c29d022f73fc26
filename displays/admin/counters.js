// Loket: where officers sit, and what each serves.

import { say } from "../shared/words.js";
import { entriesView } from "./entries.js";
import { fieldsView } from "./kit.js";

const WORD = "admin-counter";

const agencies = ({ agency }) => [["", "–"], ...agency.map(({ code, name }) => [code, name || code])];
const zones = ({ zone }) => [["", "–"], ...zone.map(({ id, name }) => [id, name || id])];

/** What the counter's own agency has. */
function services({ agency, counter }, [, place]) {
  const owner = agency.find(({ code }) => code === counter[place].agency);
  return (owner?.service ?? []).map(({ code, plain, name }) => [code, plain || name || code]);
}

const FIELDS = [
  { kind: "text", name: "id", short: true },
  { kind: "choice", name: "agency", options: agencies },
  { kind: "choice", name: "zone", options: zones },
  { kind: "picks", name: "services", options: services },
];

export function countersView(draft) {
  const { agency, zone } = draft.document;
  return entriesView(draft, ["counter"], {
    word: WORD,
    title: ({ id }) => (id ? say("admin-counter-title", { id }) : ""),
    about: ({ agency: code, services: some = [] }) => [agency.find((each) => each.code === code)?.name ?? code, some.join(", ")].filter(Boolean).join(" · "),
    form: (path) => fieldsView(draft, path, WORD, FIELDS),
    fresh: (counters) => nextTo(counters.at(-1) ?? { agency: agency[0]?.code ?? "", zone: zone[0]?.id ?? "" }, counters),
  });
}

/** The next number, beside the last counter. */
function nextTo({ agency, zone }, counters) {
  const highest = Math.max(0, ...counters.map(({ id }) => Number(id)).filter(Number.isInteger));
  return { id: String(highest + 1), agency, zone, services: [] };
}
