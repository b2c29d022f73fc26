// Where something stands in the document of the floor: as a path (["agency", 1, "letter"]), and as the server names it
// ("agency.BPJS.letter", or in short "service.KTP.minutes").

/** The section of the page in which each table of the document is arranged. */
const SECTIONS = {
  agency: "floor-agencies", service: "floor-agencies", counter: "floor-counters", zone: "floor-zones", wall: "floor-walls",
  hours: "floor-hours", rules: "floor-rules",
};

/** What stands at a path, or undefined. */
export const at = (document, path) => path.reduce((here, part) => here?.[part], document);

/** The names that the server may give a path. */
export function namesOf(document, path) {
  const parts = path.map((part, place) => (typeof part === "number" ? nameOf(at(document, path.slice(0, place + 1)), part) : part));
  const whole = parts.join(".");
  return path[2] === "service" ? [whole, parts.slice(2).join(".")] : [whole];
}

/** The path that the server means, as far as it can be followed. */
export function pathOf(document, name) {
  const [first, code, ...rest] = name.split(".");
  if (first === "service") return pathOfService(document, code, rest);
  const path = [];
  let here = document;
  for (const part of [first, ...(code === undefined ? [] : [code]), ...rest]) {
    const next = Array.isArray(here) ? here.findIndex((entry, place) => nameOf(entry, place) === part) : part;
    if (next === -1) break;
    path.push(next);
    here = here?.[next];
  }
  return path;
}

/** The section in which a mistake is mended. */
export const sectionOf = (name) => SECTIONS[name.split(".")[0]] ?? "floor-place";

/** How an entry is named to people until it has a code: by its place. */
export const nameOf = (entry, place) => String(entry?.code || entry?.id || place + 1);

function pathOfService(document, code, rest) {
  for (const [agency, { service }] of document.agency.entries()) {
    const place = (service ?? []).findIndex((each) => each.code === code);
    if (place !== -1) return ["agency", agency, "service", place, ...rest];
  }
  return ["agency"];
}
