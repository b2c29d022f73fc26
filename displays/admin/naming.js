// How a field of the floor is called to people: "BPJS · Huruf nomor" for "agency.BPJS.letter".

import { has, say } from "../shared/words.js";
import { at, nameOf, pathOf } from "./places.js";

const WORDS = { agency: "admin-agency", service: "admin-service", counter: "admin-counter", zone: "admin-zone", wall: "admin-wall", rules: "admin-rule" };

/** The name of the field that the server means; what has no word of its own is named as the server does. */
export function fieldName(document, field) {
  const path = pathOf(document, field);
  const places = path.flatMap((part, place) => (typeof part === "number" ? [place] : []));
  const named = places.map((place) => nameOf(at(document, path.slice(0, place + 1)), path[place]));
  const label = labelOf(path.filter((part) => typeof part === "string"));
  return [...named, label].filter(Boolean).join(" · ") || field;
}

/** The word of the last table on the way and what follows it: of a quota "quota-day", of a day of the week its name. */
function labelOf(parts) {
  const [day] = parts.map((part) => `admin-day-${part}`).filter(has);
  if (day) return say(day);
  const table = parts.findLastIndex((part) => WORDS[part]);
  const rest = parts.slice(table + 1).join("-").replaceAll("_", "-").replace(/-en$/, "");
  const word = `${table === -1 ? "admin-floor" : WORDS[parts[table]]}-${rest}`;
  return has(word) ? say(word) : parts.slice(table + 1).join(".");
}
