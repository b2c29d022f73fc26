// A list of what the floor has (agencies, counters, ...): a line each, and the form of the one that is being changed.

import { say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";

/**
 * `kind` tells of one entry: `word` (its words), `title(entry)`, `about(entry)`, `form(path)`, and `fresh(entries)`, a new
 * one to be filled in.
 */
export function entriesView(draft, path, kind) {
  const entries = draft.get(path) ?? [];
  const add = () => {
    draft.add(path, kind.fresh(entries));
    document.querySelector(`[data-entry="${[...path, entries.length].join(".")}"] :is(input, select)`)?.focus();
  };
  return html`
    ${entries.length ? html`<ul class="people arranged">${entries.map((entry, place) => entryView(draft, path, place, entry, kind))}</ul>`
      : html`<p class="soft">${say(`${kind.word}-none`)}</p>`}
    <button type="button" class="button add" @click=${add}>${say(`${kind.word}-add`)}</button>`;
}

function entryView(draft, list, place, entry, kind) {
  const path = [...list, place];
  const key = path.join(".");
  const open = draft.opened.has(key);
  const title = kind.title(entry) || say(`${kind.word}-new`);
  const wrong = draft.count(path);
  const own = draft.problem(path);
  return html`<li data-entry=${key}>
    <b>${title}</b> <span class="soft">${kind.about(entry)}</span>
    ${wrong ? html`<span class="mark bad">${say("admin-floor-wrong", { count: wrong })}</span>` : nothing}
    <span class="acts">
      <button type="button" class="text" aria-expanded=${open} aria-label=${`${say(open ? "admin-floor-fold" : "admin-change")}: ${title}`}
        @click=${() => draft.toggle(path)}>${say(open ? "admin-floor-fold" : "admin-change")}</button>
    </span>
    ${open ? html`<div class="entry-form">
      ${own ? html`<p class="problem" role="alert">${own}</p>` : nothing}
      ${kind.form(path)}
      <p class="ends">
        ${place ? html`<button type="button" class="text" aria-label=${`${say("admin-floor-raise")}: ${title}`}
          @click=${() => draft.raise(list, place)}>${say("admin-floor-raise")}</button>` : nothing}
        <button type="button" class="text bad" aria-label=${`${say("admin-floor-remove")}: ${title}`}
          @click=${() => draft.remove(list, place)}>${say("admin-floor-remove")}</button></p>
    </div>` : nothing}
  </li>`;
}
