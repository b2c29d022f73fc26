// Suara: how a call sounds on this floor, heard here before the hall hears it.

import { speaker } from "../shared/sound.js";
import { say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { live } from "../shared/vendor/lit-html/directives/live.js";
import { fieldView } from "./field.js";

const PATH = "/api/admin/voice/try";

/** The section; `ask(path, body, fields, beside)` answers or shows why not, `draw()` draws the page anew. */
export function voiceSection({ ask, draw }) {
  const seen = { floor: null, call: { number: "A-012", counter: "1", agency: "", language: "id" }, speech: [], heard: null, problems: {} };

  const on = {
    write: (event) => (Object.assign(seen.call, { [event.target.name]: event.target.value }), draw()),
    async listen(event) {
      event.preventDefault();
      await speaker.wake();
      Object.assign(seen, { problems: {}, speech: [], heard: null });
      const { agency, ...call } = seen.call;
      const body = await ask(PATH, { ...call, number: call.number.trim().toUpperCase(), agency: agency || null }, (problems) => (seen.problems = problems));
      seen.speech = body?.speech ?? [];
      draw();
      if (body) await sound();
    },
  };

  async function sound() {
    const heard = [];
    for (const { audio } of seen.speech) heard.push(await speaker.play(audio).catch(() => false));
    seen.heard = heard.every(Boolean);
    draw();
  }

  return {
    name: "voice",
    permission: "manage_floor",
    open: () => ask(`/api/admin/floor?language=${document.documentElement.lang}`).then((body) => (Object.assign(seen, { floor: body?.document }), draw())),
    view: () => (seen.floor ? sectionView(seen, on) : nothing),
  };
}

function sectionView({ floor, call, speech, heard, problems }, on) {
  const field = (name, control) => fieldView(say(`admin-voice-${name}`), control, problems[name]);
  const choice = (name, options) => html`<select name=${name} @change=${on.write}>${options.map(([code, title]) => html`
    <option value=${code} .selected=${live(code === call[name])}>${title}</option>`)}</select>`;
  return html`<section class="card voice">
    <h2>${say("admin-voice")}</h2>
    <p class="soft">${say("admin-voice-about")}</p>
    <form class="new" @submit=${on.listen}>
      ${field("number", html`<input name="number" autocomplete="off" required maxlength="10" .value=${live(call.number)} @input=${on.write}>`)}
      ${field("counter", html`<input name="counter" autocomplete="off" required maxlength="32" .value=${live(call.counter)} @input=${on.write}>`)}
      ${field("agency", choice("agency", [["", say("admin-voice-agency-none")], ...floor.agency.map(({ code, name }) => [code, name])]))}
      ${field("language", choice("language", [["id", say("admin-slip-in-id")], ["en", say("admin-slip-in-en")]]))}
      <div class="ends"><button class="submit">${say("admin-voice-listen")}</button></div>
    </form>
    ${speech.length ? html`<ul class="people spoken">${speech.map(({ language, text }) => html`<li lang=${language}>${text}</li>`)}</ul>` : nothing}
    <p role="status">${heard === null ? nothing : html`<span class="band ${heard ? "good" : "warn"}">${say(heard ? "admin-voice-heard" : "admin-voice-silent")}</span>`}</p>
  </section>`;
}
