// Who looks: name and PIN, as on every page of the staff.

import { has, say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";

/** The login form; `submit(name, pin)` is called with what was written. */
export function loginView({ floor, trouble, sending, submit }) {
  const send = (event) => {
    event.preventDefault();
    const fields = new FormData(event.target);
    submit(fields.get("name").trim(), fields.get("pin"));
  };
  return html`
    <main class="entry">
      <form class="card login" @submit=${send}>
        <p class="soft">${floor?.name ?? ""}</p>
        <h1>${say("dashboard-login-title")}</h1>
        <label class="field">${say("dashboard-login-name")}<input name="name" autocomplete="username" autofocus required></label>
        <label class="field">${say("dashboard-login-pin")}
          <input name="pin" type="password" inputmode="numeric" autocomplete="current-password" required></label>
        ${trouble ? html`<p class="band warn" role="alert" data-code=${trouble.code}>${sentence(trouble)}</p>` : nothing}
        <button class="button primary" ?disabled=${sending}>${say("dashboard-login")}</button>
      </form>
    </main>
  `;
}

function sentence({ code, detail, facts = {} }) {
  const name = `refusal-${code.replaceAll("_", "-")}`;
  const at = facts.at ? timeOfDay(facts.at, { seconds: true, zone: false }) : "";
  if (code === "no_answer") return say("no-answer");
  return has(name) ? say(name, { ...facts, at }) : detail || code;
}
