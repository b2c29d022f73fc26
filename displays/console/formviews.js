// How a form looks: choices with digits, a type-ahead list, a finish, a note, a pause, and the list of keys.

import { say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { live } from "../shared/vendor/lit-html/directives/live.js";
import { ACTS, OCCASIONS } from "./acts.js";
import { matching } from "./entries.js";
import { pauseEnds } from "./forms.js";
import { sayReason } from "./reasons.js";

/** How many entries of a picker are drawn; typing narrows the rest. */
const DRAWN = 60;

/** The open form in a dialog. `on` holds `change(facts)`, `choose(entry)`, `submit()`, `close()`. */
export function formView(form, { trouble, sending, on }) {
  return html`
    <dialog class="form ${form?.kind ?? ""}" aria-labelledby="question" @cancel=${(event) => (event.preventDefault(), on.close())}
      @close=${(event) => form && !event.target.open && on.close()}>
      ${form ? html`
        <form method="dialog" autocomplete="off" @submit=${(event) => (event.preventDefault(), on.submit())}>
          <header><h2 id="question">${unbroken(form.title)}</h2>
            <button type="button" class="leave" @click=${on.close}><kbd>Esc</kbd> ${say("console-leave")}</button></header>
          ${form.hint ? html`<p class="hint">${form.hint}</p>` : nothing}
          ${trouble}
          <div class="body">${VIEWS[form.kind](form, on, sending)}</div>
        </form>` : nothing}
    </dialog>
  `;
}

/** A number does not break after its hyphen: the letters around it are joined. */
const unbroken = (title) => title.replace(/-(?=\d)/g, "-\u2060");

const VIEWS = { choice: choiceView, picker: pickerView, finish: finishView, note: noteView, pause: pauseView, keys: keysView };

function choiceView({ options }, on) {
  return html`<div class="options">${options.map((option, at) => html`
    <button type="button" class="option" ?autofocus=${at === 0} @click=${() => on.choose(option)}><kbd>${at + 1}</kbd><span>${option.label}</span></button>`)}</div>`;
}

function pickerView(form, on, sending) {
  if (form.chosen && form.details) return detailsView(form, on, sending);
  const found = matching(form);
  const at = Math.min(form.at, found.length - 1);
  const move = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    on.change({ at: Math.max(0, Math.min(found.length - 1, at + step)) });
  };
  return html`
    <input class="type-ahead" autofocus spellcheck="false" aria-label=${form.title}
      role="combobox" aria-expanded="true" aria-autocomplete="list" aria-controls="found"
      aria-activedescendant=${found.length ? `found-${at}` : nothing}
      placeholder=${say(`console-type-${form.names}`)} .value=${live(form.typed)} @keydown=${move}
      @input=${(event) => on.change({ typed: event.target.value, at: 0 })}>
    ${"priority" in form ? html`<label class="check"><input type="checkbox" .checked=${form.priority}
      @change=${(event) => on.change({ priority: event.target.checked })}> ${say("console-with-priority")}</label>` : nothing}
    ${found.length ? html`<ul class="found" id="found" role="listbox" aria-label=${form.title}>
      ${found.slice(0, DRAWN).map((entry, place) => optionView(entry, place, place === at, on))}</ul>` : html`<p class="calm">${say(form.typed ? "console-nothing-found" : `console-none-${form.act}`)}</p>`}
  `;
}

function optionView(entry, place, chosen, on) {
  return html`
    <li id="found-${place}" role="option" aria-selected=${chosen} @click=${() => on.choose(entry)}>
      <b>${entry.label}</b> <span class="under">${entry.under}</span>
      ${entry.word ? html`<span class="does">${entry.word}</span>` : nothing}</li>`;
}

function detailsView(form, on, sending) {
  return html`
    <p class="chosen"><b>${form.chosen.label}</b> <span>${form.chosen.under}</span></p>
    <label class="field">${say("console-transfer-note")}
      <input class="details-note" maxlength="300" .value=${live(form.note)}
        @input=${(event) => on.change({ note: event.target.value })}></label>
    <label class="check"><input type="checkbox" .checked=${form.back}
      @change=${(event) => on.change({ back: event.target.checked })}> ${say("console-transfer-back")}</label>
    ${submitButton("console-do-transfer", sending)}
  `;
}

function noteView(form, on, sending) {
  return html`
    <label class="field">${say("console-note")}
      <input autofocus maxlength="300" .value=${live(form.text)} @input=${(event) => on.change({ text: event.target.value })}></label>
    <p class="quiet">${say("console-note-hint")}</p>
    ${submitButton("console-save", sending || form.text.trim() === "")}
  `;
}

/** Of several answers one is chosen; `kind` names what it answers. */
const chip = (form, on, kind, value, label) => html`<button type="button" class="chip" aria-pressed=${form[kind] === value}
  @click=${() => on.change({ [kind]: value })}>${label}</button>`;

const digit = (at, label) => html`<kbd>${at + 1}</kbd> <span>${label}</span>`;

function finishView(form, on, sending) {
  const less = say("console-quantity-less");
  const more = say("console-quantity-more");
  return html`
    <div class="chips" role="group" aria-label=${say("console-outcome")}>${form.outcomes.map(({ code, name }, at) =>
      chip(form, on, "outcome", code, digit(at, name)))}</div>
    <div class="quantity">
      <label for="quantity">${say("console-quantity")}</label>
      <button type="button" class="chip" aria-label=${less} @click=${() => on.count(form.quantity - 1)}><kbd>↓</kbd> −</button>
      <input id="quantity" type="number" min="1" max="1000" inputmode="numeric" .value=${live(String(form.quantity))}
        @change=${(event) => on.count(event.target.valueAsNumber)}>
      <button type="button" class="chip" aria-label=${more} @click=${() => on.count(form.quantity + 1)}><kbd>↑</kbd> +</button>
    </div>
    <button class="submit" autofocus ?disabled=${sending}>${say("console-do-finish")} <kbd>Enter</kbd></button>
  `;
}

function pauseView(form, on, sending) {
  const minutesView = (minutes) =>
    chip(form, on, "minutes", minutes, minutes ? say("console-minutes", { minutes }) : say("console-pause-open"));
  return html`
    <h3>${say("console-pause-why")}</h3>
    <div class="chips">${form.reasons.map((reason, at) => chip(form, on, "reason", reason, digit(at, sayReason(reason))))}</div>
    <h3>${say("console-pause-until")} <kbd>←</kbd> <kbd>→</kbd></h3>
    <div class="chips">${form.minutesOffered.map(minutesView)}</div>
    ${form.minutes ? html`<p class="until">${say("console-paused-until", { time: timeOfDay(pauseEnds(form.minutes)) })}</p>` : nothing}
    <div class="ends">
      <button class="submit" autofocus ?disabled=${sending}>${say("console-do-pause")} <kbd>Enter</kbd></button>
      <button type="button" class="close-counter" ?disabled=${sending} @click=${on.closeCounter}><kbd>X</kbd> ${say("console-close-counter")}</button>
    </div>
  `;
}

function keysView() {
  const key = (letter, code) => html`<li><kbd>${letter}</kbd> ${say(code)}</li>`;
  return html`
    <ul class="keys">${key(say("console-key-space"), "console-keys-primary")}
      ${[...ACTS, ...OCCASIONS].map((act) => key(act.key, `console-keys-${act.code}`))}
      ${key("?", "console-keys-keys")}${key("Esc", "console-keys-leave")}</ul>
    <p class="quiet">${say("console-keys-hint")}</p>
  `;
}

const submitButton = (code, off) => html`<button class="submit" ?disabled=${off}>${say(code)} <kbd>Enter</kbd></button>`;
