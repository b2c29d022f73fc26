// A service of an agency: what is needed for it, how long it takes, and how people call it.

import { say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { advancedView, fieldsView } from "./kit.js";
import { ownWeekView } from "./week.js";

const WORD = "admin-service";

const FIELDS = [
  { kind: "both", name: "name" },
  { kind: "both", name: "plain" },
  { kind: "text", name: "code", short: true },
  { kind: "number", name: "minutes" },
  { kind: "both", name: "papers", long: true },
  { kind: "both", name: "fee" },
  { kind: "words", name: "words" },
];

const others = ({ agency }, place) => agency.flatMap((owner, index) => (owner.service ?? [])
  .filter((_, nth) => index !== place[1] || nth !== place[3])
  .map(({ code, plain, name }) => [code, `${plain || name} (${code})`]));

const RARE = [
  { kind: "number", name: "people_at_most" },
  { kind: "text", name: "series", short: true, optional: true },
  { kind: "number", name: "quota.day", optional: true },
  { kind: "number", name: "quota.friday", optional: true },
  { kind: "number", name: "quota.half_day", optional: true },
  { kind: "picks", name: "after", options: others },
];

const QUESTION = [
  { kind: "both", name: "text" },
  { kind: "rows", name: "answers", fresh: { text: "", text_en: "", issues: true, advice: "", advice_en: "" }, fields: [
    { kind: "both", name: "text", word: "admin-service-answer-text" },
    { kind: "yes", name: "issues", word: "admin-service-answer-issues" },
    { kind: "both", name: "advice", word: "admin-service-answer-advice" },
  ] },
];

/** The kind of entry that a service is. */
export function servicesOf(draft) {
  return {
    word: WORD,
    title: ({ plain, name }) => plain || name,
    about: ({ code, minutes }) => `${code} · ${say("admin-service-takes", { minutes: String(minutes) })}`,
    form: (path) => html`${fieldsView(draft, path, WORD, FIELDS)}
      ${advancedView(draft, path, WORD, RARE, html`${questionView(draft, [...path, "question"])}${ownWeekView(draft, [...path, "hours"])}`)}`,
    fresh: () => ({ code: "", name: "", name_en: "", minutes: 10, plain: "", plain_en: "", papers: "", papers_en: "", fee: "Gratis", fee_en: "Free of charge",
      words: [], people_at_most: 1, after: [] }),
  };
}

function questionView(draft, path) {
  const asks = Boolean(draft.get(path));
  const turn = (event) => (event.target.checked ? draft.set(path, { text: "", text_en: "", answers: [] }) : draft.unset(path));
  const problem = draft.problem(path);
  return html`<fieldset><legend>${say("admin-service-question")}</legend>
    <label class="check wide"><input type="checkbox" name="question" .checked=${asks} @change=${turn}>${say("admin-service-question-asks")}</label>
    ${problem ? html`<span class="problem" role="alert">${problem}</span>` : nothing}
    ${asks ? fieldsView(draft, path, "admin-service-question", QUESTION) : nothing}</fieldset>`;
}
