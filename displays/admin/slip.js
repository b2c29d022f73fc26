// Karcis: what the tickets' paper says in the floor's own words, with a picture that follows the typing.

import { say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { fieldView, groupView } from "./field.js";

const PATH = "/api/admin/slip";
const TEXTS = ["miss_note", "ahead_note", "scan", "complaints", "closing"];
const HINTED = new Set(["miss_note"]);
const WIDTHS = [576, 384];
const REST_MS = 250;

/** The section; `ask(path, body, fields)` answers or shows why not, `draw()` draws the page anew. */
export function slipSection({ ask, draw }) {
  const seen = { body: null, draft: {}, problems: {}, picture: null, drawing: false, saved: false };
  seen.paper = { width: 576, printed_in: "id", qr: true, errands: 1, longest: false };
  let resting = 0;
  let asked = 0;

  const wrong = (problems) => {
    seen.problems = problems;
    draw();
  };
  const take = (body, saved) => {
    if (!body) return;
    Object.assign(seen, { body, draft: { ...body.texts }, problems: {}, saved });
    draw();
    picture();
  };

  /** Only the answer to the latest question is shown: an earlier one may come after it. */
  async function picture() {
    const mine = ++asked;
    seen.drawing = true;
    const drawn = await ask(`${PATH}/preview`, { ...seen.draft, ...seen.paper }, (problems) => mine === asked && wrong(problems));
    if (mine !== asked) return;
    seen.drawing = false;
    if (drawn) Object.assign(seen, { picture: drawn, problems: {} });
    draw();
  }
  function later() {
    seen.saved = false;
    clearTimeout(resting);
    resting = setTimeout(picture, REST_MS);
    draw();
  }

  const on = {
    write: (name, value) => (seen.draft[name] = value, later()),
    choose: (name, value) => (seen.paper[name] = value, later()),
    async save(event) {
      event.preventDefault();
      clearTimeout(resting);
      take(await ask(address(), seen.draft, wrong), true);
    },
  };
  return { name: "slip", permission: "manage_floor", open: () => ask(address()).then((body) => take(body, false)), view: () => (seen.body ? sectionView(seen, on) : nothing) };
}

const address = () => `${PATH}?language=${document.documentElement.lang}`;

function sectionView(seen, on) {
  return html`
    <section class="card slip">
      <h2>${say("admin-slip")}</h2>
      <div class="desk">
        <form class="wording" @submit=${on.save}>
          <p class="soft">${say("admin-slip-about")}</p>
          ${logoView(seen, on)}
          ${TEXTS.map((name) => textView(name, seen, on))}
          <div class="ends"><button class="submit">${say("admin-save")}</button>
            <span role="status">${seen.saved ? html`<span class="band good">${say("admin-slip-saved")}</span>` : nothing}</span></div>
        </form>
        ${previewView(seen, on)}
      </div>
    </section>
  `;
}

function logoView({ body, draft, problems }, on) {
  const names = body.logos.includes(draft.logo) || !draft.logo ? body.logos : [draft.logo, ...body.logos];
  const control = html`<select name="logo" aria-describedby="logo-hint" @change=${(event) => on.write("logo", event.target.value)}>
      <option value="" ?selected=${!draft.logo}>${say("admin-slip-logo-none")}</option>
      ${names.map((name) => html`<option value=${name} ?selected=${name === draft.logo}>${name}</option>`)}
    </select>
    <span id="logo-hint" class="soft">${say("admin-slip-logo-hint")}</span>`;
  return fieldView(say("admin-slip-logo"), control, problems.logo);
}

function textView(name, { body, draft, problems }, on) {
  const word = `admin-slip-${name.replaceAll("_", "-")}`;
  const field = (language) => {
    const key = language === "en" ? `${name}_en` : name;
    const control = html`<textarea name=${key} rows=${HINTED.has(name) ? 3 : 2} lang=${language} maxlength="400" placeholder=${body.shipped[key] ?? say("admin-slip-none")}
      .value=${draft[key]} @input=${(event) => on.write(key, event.target.value)}></textarea>`;
    return fieldView(say(`admin-slip-in-${language}`), control, problems[key]);
  };
  return groupView(say(word), html`${field("id")}${field("en")}
    ${HINTED.has(name) ? html`<span class="soft wide">${say(`${word}-hint`)}</span>` : nothing}`);
}

function previewView({ body, paper, picture, drawing }, on) {
  return html`<aside aria-label=${say("admin-slip-preview")}>
    <div class="choices">
      ${choiceView("width", WIDTHS.map((width) => [String(width), say(`admin-slip-width-${width}`)]), paper, (value) => on.choose("width", Number(value)))}
      ${choiceView("printed_in", ["id", "en"].map((code) => [code, say(`admin-slip-in-${code}`)]), paper, (value) => on.choose("printed_in", value))}
      ${choiceView("errands", counts(body).map((count) => [String(count), String(count)]), paper, (value) => on.choose("errands", Number(value)))}
      ${switchView("qr", paper, on)}
      ${switchView("longest", paper, on)}
    </div>
    ${paper.qr && !body.public_url ? html`<p class="band warn">${say("admin-slip-no-url")}</p>` : nothing}
    ${picture?.left_out.length ? html`<p class="band warn">${say("admin-slip-left-out", { what: picture.left_out.map(partName).join(", ") })}</p>` : nothing}
    <figure aria-busy=${drawing ? "true" : "false"}>
      ${picture ? html`<img src=${picture.picture} alt=${say("admin-slip-picture", { lines: spoken(picture.lines) })}>
        <figcaption class="soft">${say("admin-slip-length", { millimetres: picture.millimetres })}</figcaption>`
        : html`<p class="soft">${say("admin-slip-drawing")}</p>`}
    </figure>
  </aside>`;
}

const counts = ({ errands_at_most }) => Array.from({ length: errands_at_most }, (_, index) => index + 1);

const partName = (part) => say(`admin-slip-part-${part.replaceAll("_", "-")}`);

const spoken = (lines) => lines.map((line) => line.trim()).filter(Boolean).join(" / ");

function choiceView(name, options, paper, choose) {
  const control = html`<select name=${name} @change=${(event) => choose(event.target.value)}>
    ${options.map(([value, label]) => html`<option value=${value} ?selected=${value === String(paper[name])}>${label}</option>`)}</select>`;
  return fieldView(say(`admin-slip-${name.replaceAll("_", "-")}`), control);
}

function switchView(name, paper, on) {
  return html`<label class="check"><input type="checkbox" name=${name} .checked=${paper[name]}
    @change=${(event) => on.choose(name, event.target.checked)}>${say(`admin-slip-${name}`)}</label>`;
}
