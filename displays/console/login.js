// Who sits here: name and PIN.

import { say } from "../shared/words.js";
import { html } from "../shared/vendor/lit-html/lit-html.js";

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
        <p class="floor-name">${floor?.name ?? ""}</p>
        <h1>${say("console-login-title")}</h1>
        <label class="field">${say("console-login-name")}<input name="name" autocomplete="username" autofocus required></label>
        <label class="field">${say("console-login-pin")}
          <input name="pin" type="password" inputmode="numeric" autocomplete="current-password" required></label>
        ${trouble}
        <button class="submit" ?disabled=${sending}>${say("console-login")}</button>
      </form>
    </main>
  `;
}
