// Lantai: what the hall is called, where it is, and what stands on its reports.

import { say } from "../shared/words.js";
import { html } from "../shared/vendor/lit-html/lit-html.js";
import { advancedView, fieldsView } from "./kit.js";

const WORD = "admin-floor";

/** Indonesia's three, by the names that the world knows them by. */
const ZONES = [["Asia/Jakarta", "WIB (Asia/Jakarta)"], ["Asia/Makassar", "WITA (Asia/Makassar)"], ["Asia/Jayapura", "WIT (Asia/Jayapura)"]];

const FIELDS = [
  { kind: "both", name: "name" },
  { kind: "text", name: "code", short: true },
  { kind: "choice", name: "timezone", options: () => ZONES },
  { kind: "text", name: "information_desk", short: true },
  { kind: "colour", name: "accent" },
  { kind: "both", name: "complaints" },
];

const LETTERHEAD = ["office", "place", "title", "signatory", "number"].map((name) => ({ kind: "text", name: `letterhead.${name}` }));

const services = ({ agency }) => agency.flatMap(({ service = [] }) => service.map(({ code, plain, name }) => [code, `${plain || name} (${code})`]));

const RARE = [
  { kind: "picks", name: "popular", options: services },
  { kind: "rows", name: "running_lines", fresh: { id: "", en: "" }, fields: [{ kind: "both", name: "id", plain: true, word: "admin-floor-line" }] },
  { kind: "rows", name: "outcomes", fresh: { code: "", name: "", name_en: "" }, fields: [
    { kind: "text", name: "code", short: true, word: "admin-floor-outcome-code" }, { kind: "both", name: "name", word: "admin-floor-outcome-name" }] },
  { kind: "yes", name: "proposal" },
];

export function placeView(draft) {
  return html`${fieldsView(draft, [], WORD, FIELDS)}
    <fieldset><legend>${say("admin-floor-letterhead")}</legend>
      <span class="soft wide">${say("admin-floor-letterhead.hint")}</span>${fieldsView(draft, [], WORD, LETTERHEAD)}</fieldset>
    ${advancedView(draft, [], WORD, RARE)}`;
}
