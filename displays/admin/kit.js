// Fields of the floor, by what they hold. A section names its fields; here is how each is shown, written and explained.
// A field is `{ kind, name, ... }`: `name` leads from the form's path ("quota.day"), its words are `WORD-NAME` and, where
// there is more to say, `WORD-NAME.hint`.

import { has, say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { live } from "../shared/vendor/lit-html/directives/live.js";
import { picksView } from "./picks.js";
import { rowsView } from "./rows.js";
import { spanView } from "./span.js";

/** The fields of one form. `word` begins their words. */
export function fieldsView(draft, path, word, fields) {
  return html`<div class="fields">${fields.map((field) => fieldOf(draft, path, word, field))}</div>`;
}

/** Fields that are seldom needed, folded away; open where something is wrong among them. */
export function advancedView(draft, path, word, fields, more = nothing) {
  const wrong = fields.some((field) => draft.problem(placeOf(path, field), { deep: true }));
  return foldedView(draft, [...path, "advanced"].join("."), say("admin-floor-advanced"), wrong, html`${fieldsView(draft, path, word, fields)}${more}`);
}

/** What stays folded until somebody opens it or something is wrong in it; `key` is its own. */
export function foldedView(draft, key, title, wrong, content) {
  const keep = (event) => draft.opened[event.target.open ? "add" : "delete"](key);
  return html`<details class="advanced" ?open=${wrong || draft.opened.has(key)} @toggle=${keep}><summary>${title}</summary>${content}</details>`;
}

/** One setting: what it is called, its control, what there is to know, and what is wrong with it. */
export function settingView(label, control, { hint = "", problem = undefined, wide = false } = {}) {
  return html`<label class=${wide ? "field wide" : "field"}><span>${label}</span>${control}
    ${hint ? html`<span class="soft">${hint}</span>` : nothing}
    ${problem ? html`<span class="problem" role="alert">${problem}</span>` : nothing}</label>`;
}

export const placeOf = (path, { name }) => [...path, ...name.split(".")];

const wordOf = (word, name) => `${word}-${name.replaceAll(/[._]/g, "-")}`;

function fieldOf(draft, path, word, field) {
  const name = field.word ?? wordOf(word, field.name);
  const seen = {
    draft, field, place: placeOf(path, field), label: say(name), hint: has(`${name}.hint`) ? say(`${name}.hint`) : "",
    word: name,
  };
  return KINDS[field.kind](seen);
}

const KINDS = { text, both, number, yes, choice, words: wordList, colour, span: spanView, picks: picksView, rows: rowsView(fieldsView) };

function text({ draft, field, place, label, hint }) {
  const value = draft.get(place) ?? "";
  const write = (event) => (field.optional && !event.target.value ? draft.unset(place) : draft.set(place, event.target.value));
  const control = html`<input name=${field.name} autocomplete="off" spellcheck="false" class=${field.short ? "short" : ""}
    .value=${live(value)} @input=${write}>`;
  return settingView(label, control, { hint, problem: draft.problem(place) });
}

/** A text in Indonesian, and in English beside it. */
function both({ draft, field, place, label, hint }) {
  const one = (key, lang, title, about) => {
    const write = (event) => draft.set(key, event.target.value);
    const value = draft.get(key) ?? "";
    const control = field.long
      ? html`<textarea name=${key.at(-1)} rows="2" lang=${lang} .value=${live(value)} @input=${write}></textarea>`
      : html`<input name=${key.at(-1)} lang=${lang} autocomplete="off" .value=${live(value)} @input=${write}>`;
    return settingView(title, control, { hint: about, problem: draft.problem(key) });
  };
  const english = [...place.slice(0, -1), field.plain ? "en" : `${place.at(-1)}_en`];
  return html`<div class="bilingual">${one(place, "id", label, hint)}${one(english, "en", say("admin-floor-in-english", { label }), "")}</div>`;
}

/** What is no number stays as it was written, so that the server says what is wrong with it. */
function number({ draft, field, place, label, hint }) {
  const write = (event) => {
    const written = event.target.value.trim().replace(",", ".");
    if (!written && field.optional) return draft.unset(place);
    return draft.set(place, /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : event.target.value);
  };
  const control = html`<input name=${field.name} class="short" inputmode=${field.decimal ? "decimal" : "numeric"} autocomplete="off"
    .value=${draft.get(place) ?? ""} @input=${write}>`;
  return settingView(label, control, { hint, problem: draft.problem(place) });
}

function yes({ draft, field, place, label, hint }) {
  const turn = (event) => draft.set(place, event.target.checked);
  return html`<div class="field"><label class="check"><input type="checkbox" name=${field.name} .checked=${live(Boolean(draft.get(place)))}
    @change=${turn}>${label}</label>${hint ? html`<span class="soft">${hint}</span>` : nothing}</div>`;
}

function choice({ draft, field, place, label, hint, word }) {
  const value = draft.get(place) ?? "";
  const options = optionsOf(field, draft, word);
  const shown = options.some(([code]) => code === value) ? options : [[value, value], ...options];
  const control = html`<select name=${field.name} @change=${(event) => draft.set(place, event.target.value)}>
    ${shown.map(([code, name]) => html`<option value=${code} .selected=${live(code === value)}>${name}</option>`)}</select>`;
  return settingView(label, control, { hint, problem: draft.problem(place) });
}

/** `options`: codes whose words are `WORD-CODE`, or a function of the document that gives codes with their names. */
export const optionsOf = ({ options }, { document }, word) =>
  typeof options === "function" ? options(document) : options.map((code) => [code, say(wordOf(word, code))]);

/** Words with commas between them; taken when the field is left, so that a comma stays while it is written. */
function wordList({ draft, field, place, label, hint }) {
  const take = (event) => {
    const parts = event.target.value.split(",").map((part) => part.trim()).filter(Boolean);
    draft.set(place, field.numbers ? parts.map((part) => (Number.isInteger(Number(part)) ? Number(part) : part)) : parts);
  };
  const control = html`<input name=${field.name} autocomplete="off" spellcheck="false" .value=${(draft.get(place) ?? []).join(", ")} @change=${take}>`;
  return settingView(label, control, { hint, problem: draft.problem(place, { deep: true }), wide: !field.numbers });
}

function colour({ draft, field, place, label, hint }) {
  const control = html`<input type="color" name=${field.name} .value=${live(draft.get(place) ?? "#000000")}
    @input=${(event) => draft.set(place, event.target.value)}>`;
  return settingView(label, control, { hint, problem: draft.problem(place) });
}
