// Layar: what each display in the hall shows, and whether it speaks.

import { say } from "../shared/words.js";
import { html } from "../shared/vendor/lit-html/lit-html.js";
import { entriesView } from "./entries.js";
import { advancedView, fieldsView } from "./kit.js";

const WORD = "admin-wall";

const zones = ({ zone }) => zone.map(({ id, name }) => [id, name || id]);

const FIELDS = [
  { kind: "text", name: "id", short: true },
  { kind: "choice", name: "layout", options: ["zone", "hall", "agencies", "ground", "counter"] },
  { kind: "picks", name: "zones", options: zones },
  { kind: "number", name: "metres", decimal: true },
  { kind: "yes", name: "speaks" },
];

const counters = ({ counter }) => [["", say("admin-wall-counter-none")], ...counter.map(({ id }) => [id, id])];

const SELDOM = [
  { kind: "choice", name: "counter", options: counters },
  { kind: "text", name: "slides", short: true },
  { kind: "number", name: "slide_s" },
];

export function wallsView(draft) {
  return entriesView(draft, ["wall"], {
    word: WORD,
    title: ({ id }) => id,
    about: ({ layout, zones: some, speaks }) => [say(`admin-wall-layout-${layout}`), some.join(", "), speaks ? say("admin-wall-speaks") : ""].filter(Boolean).join(" · "),
    form: (path) => html`${fieldsView(draft, path, WORD, FIELDS)} ${advancedView(draft, path, WORD, SELDOM)}
      <p><a href=${`/wall/${encodeURIComponent(draft.get([...path, "id"]))}`} target="_blank" rel="noopener">${say("admin-wall-look")}</a></p>`,
    fresh: (walls) => ({ id: walls.length ? "" : "hall", zones: draft.document.zone.map(({ id }) => id), layout: walls.length ? "zone" : "hall", metres: 10, speaks: !walls.length }),
  });
}
