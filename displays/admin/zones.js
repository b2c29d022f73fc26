// Zona: the parts of the hall, and which of them share the air.

import { say } from "../shared/words.js";
import { entriesView } from "./entries.js";
import { fieldsView } from "./kit.js";

const WORD = "admin-zone";

const FIELDS = [
  { kind: "both", name: "name" },
  { kind: "both", name: "storey" },
  { kind: "text", name: "id", short: true },
  { kind: "text", name: "sound_group" },
];

export function zonesView(draft) {
  return entriesView(draft, ["zone"], {
    word: WORD,
    title: ({ name }) => name,
    about: ({ id, sound_group: group }) => `${id} · ${say("admin-zone-group", { group })}`,
    form: (path) => fieldsView(draft, path, WORD, FIELDS),
    fresh: (zones) => ({ id: String(zones.length + 1), name: "", name_en: "", storey: zones.at(-1)?.storey ?? "", storey_en: zones.at(-1)?.storey_en ?? "", sound_group: zones.at(-1)?.sound_group ?? "aula" }),
  });
}
