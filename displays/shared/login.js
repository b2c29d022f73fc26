// Who is here: name and PIN, the same form on every page of the staff.

import { say } from "./words.js";
import { html, nothing } from "./vendor/lit-html/lit-html.js";

const OTHER = { id: "en", en: "id" };

/**
 * The login form. `title` is the page's own sentence, `floor` of the links, `trouble` a line that is ready to stand
 * there or null. `submit(name, pin)` gets what was written, `language()` is called for the other language.
 */
export function loginView({ title, floor, trouble, sending, submit, language }) {
  const send = (event) => {
    event.preventDefault();
    const fields = new FormData(event.target);
    submit(fields.get("name").trim(), fields.get("pin"));
  };
  const other = OTHER[document.documentElement.lang];
  return html`
    <main class="entry">
      <form class="card login" @submit=${send}>
        <p class="floor-name">${floor?.name ?? ""} <span class="trial-mark">${say("trial")}</span></p>
        <h1>${title}</h1>
        <label class="field">${say("login-name")}<input name="name" autocomplete="username" autofocus required></label>
        <label class="field">${say("login-pin")}
          <input name="pin" type="password" inputmode="numeric" autocomplete="current-password" required></label>
        ${trouble ?? nothing}
        <button class="submit" ?disabled=${sending}>${say("login")}</button>
        <button type="button" class="text" lang=${other} @click=${language}>${say("language-name", { language: other })}</button>
      </form>
    </main>
  `;
}
