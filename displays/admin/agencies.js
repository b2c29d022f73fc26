// Instansi & layanan: the agencies, each with its services.

import { say } from "../shared/words.js";
import { html } from "../shared/vendor/lit-html/lit-html.js";
import { entriesView } from "./entries.js";
import { advancedView, fieldsView } from "./kit.js";
import { servicesOf } from "./services.js";
import { ownWeekView } from "./week.js";

const WORD = "admin-agency";

const zones = ({ zone }) => [["", "–"], ...zone.map(({ id, name }) => [id, name || id])];

const FIELDS = [
  { kind: "both", name: "name" },
  { kind: "both", name: "plain" },
  { kind: "text", name: "code", short: true },
  { kind: "text", name: "letter", short: true },
  { kind: "choice", name: "zone", options: zones },
  { kind: "words", name: "words" },
];

const RARE = [
  { kind: "both", name: "spoken" },
  { kind: "number", name: "quota.day", optional: true },
  { kind: "number", name: "quota.friday", optional: true },
  { kind: "number", name: "quota.half_day", optional: true },
];

export function agenciesView(draft) {
  return entriesView(draft, ["agency"], {
    word: WORD,
    title: ({ name }) => name,
    about: ({ letter, service = [] }) => `${letter} · ${say("admin-agency-services", { count: service.length })}`,
    form: (path) => formView(draft, path),
    fresh: () => ({ code: "", letter: "", name: "", name_en: "", plain: "", plain_en: "", zone: draft.document.zone[0]?.id ?? "", service: [] }),
  });
}

function formView(draft, path) {
  return html`${fieldsView(draft, path, WORD, FIELDS)}
    ${advancedView(draft, path, WORD, RARE, ownWeekView(draft, [...path, "hours"]))}
    <section class="inner"><h3>${say("admin-service-all")}</h3>${entriesView(draft, [...path, "service"], servicesOf(draft))}</section>`;
}
