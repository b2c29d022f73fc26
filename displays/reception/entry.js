// Who sits here: name and PIN, as on every page of the staff.

import { say } from "../shared/words.js";
import { html } from "../shared/vendor/lit-html/lit-html.js";
import { troubleView } from "./trouble.js";

export function entryView({ floor, trouble, sending, submit }) {
  const send = (event) => {
    event.preventDefault();
    const fields = new FormData(event.target);
    submit(fields.get("name").trim(), fields.get("pin"));
  };
  return html`
    <main class="entry">
      <form class="card login" @submit=${send}>
        <p class="soft">${floor?.name ?? ""}</p>
        <h1>${say("reception-title")}</h1>
        <label class="field">${say("console-login-name")}<input name="name" autocomplete="username" autofocus required></label>
        <label class="field">${say("console-login-pin")}
          <input name="pin" type="password" inputmode="numeric" autocomplete="current-password" required></label>
        ${troubleView(trouble)}
        <button class="button primary" ?disabled=${sending}>${say("console-login")}</button>
      </form>
    </main>
  `;
}
