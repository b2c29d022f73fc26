// How a form looks: choices with digits, a type-ahead list, a note, a pause, and the list of keys.

import { say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { live } from "../shared/vendor/lit-html/directives/live.js";
import { ACTS } from "./acts.js";
import { matching } from "./forms.js";
import { sayReason } from "./reasons.js";

/** How many entries of a picker are drawn; typing narrows the rest. */
const DRAWN = 60;

/** The open form in a dialog. `on` holds `change(facts)`, `choose(entry)`, `submit()`, `close()`. */
export function formView(form, { trouble, sending, on }) {
  return html`
    <dialog class="form ${form?.kind ?? ""}" @cancel=${(event) => (event.preventDefault(), on.close())}>
      ${form ? html`
        <form method="dialog" autocomplete="off" @submit=${(event) => (event.preventDefault(), on.submit())}>
          <header><h2>${form.title}</h2>
            <button type="button" class="leave" @click=${on.close}><kbd>Esc</kbd> ${say("console-leave")}</button></header>
          ${form.hint ? html`<p class="hint">${form.hint}</p>` : nothing}
          ${trouble}
          <div class="body">${VIEWS[form.kind](form, on, sending)}</div>
        </form>` : nothing}
    </dialog>
  `;
}

const VIEWS = { choice: choiceView, picker: pickerView, note: noteView, pause: pauseView, keys: keysView };

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
      placeholder=${say(form.details ? "console-type-place" : "console-type-service")} .value=${live(form.typed)} @keydown=${move}
      @input=${(event) => on.change({ typed: event.target.value, at: 0 })}>
    ${"priority" in form ? html`<label class="check"><input type="checkbox" .checked=${form.priority}
      @change=${(event) => on.change({ priority: event.target.checked })}> ${say("console-with-priority")}</label>` : nothing}
    <ul class="found" role="listbox">${found.slice(0, DRAWN).map((entry, place) => html`
      <li role="option" aria-selected=${place === at} @click=${() => on.choose(entry)}>
        <b>${entry.label}</b> <span>${entry.under}</span></li>`)}</ul>
    ${found.length ? nothing : html`<p class="calm">${say(form.typed ? "console-nothing-found" : `console-none-${form.act}`)}</p>`}
  `;
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

function pauseView(form, on, sending) {
  const chip = (kind, value, label) => html`<button type="button" class="chip" aria-pressed=${form[kind] === value}
    @click=${() => on.change({ [kind]: value })}>${label}</button>`;
  return html`
    <h3>${say("console-pause-why")}</h3>
    <div class="chips">${form.reasons.map((reason, at) =>
      chip("reason", reason, html`<kbd>${at + 1}</kbd> <span>${sayReason(reason)}</span>`))}</div>
    <h3>${say("console-pause-until")}</h3>
    <div class="chips">${form.minutesOffered.map((minutes) => chip("minutes", minutes, say("console-minutes", { minutes })))}
      ${chip("minutes", 0, say("console-pause-open"))}</div>
    <div class="ends">
      <button class="submit" autofocus ?disabled=${sending}>${say("console-do-pause")} <kbd>Enter</kbd></button>
      <button type="button" class="close-counter" ?disabled=${sending} @click=${on.closeCounter}>${say("console-close-counter")}</button>
    </div>
  `;
}

function keysView() {
  const key = (letter, code) => html`<li><kbd>${letter}</kbd> ${say(code)}</li>`;
  return html`
    <ul class="keys">${key(say("console-key-space"), "console-keys-primary")}
      ${ACTS.map((act) => key(act.key, `console-keys-${act.code}`))}
      ${key("?", "console-keys-keys")}${key("Esc", "console-keys-leave")}</ul>
    <p class="quiet">${say("console-keys-hint")}</p>
  `;
}

const submitButton = (code, off) => html`<button class="submit" ?disabled=${off}>${say(code)} <kbd>Enter</kbd></button>`;
