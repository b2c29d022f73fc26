// The line along the top, the sections that one may open, and the one that is open.

import { now } from "../shared/clock.js";
import { troubleView } from "../shared/trouble.js";
import { say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";

const OTHER = { id: "en", en: "id" };

/** `sections` are those of this person; `on` holds `open(section)`, `logout()`, `language()`, `calm()`. */
export function pageView({ stage, staff, floor, sections, chosen, trouble, sending }, on) {
  if (stage !== "inside") return html`<main class="entry"><p class="soft">${say("link-down-first")}</p></main>`;
  const other = OTHER[document.documentElement.lang];
  const shown = sections.find((section) => section.name === chosen);
  return html`
    <header class="top">
      <h1>${floor?.name ?? ""}</h1>
      <span class="trial-mark">${say("trial")}</span>
      <span class="space"></span>
      <time>${timeOfDay(now())}</time>
      <span class="soft">${staff.name}</span>
      <button class="text" lang=${other} @click=${on.language}>${say("language-name", { language: other })}</button>
      <button class="text" @click=${on.logout}>${say("logout")}</button>
    </header>
    <nav aria-label=${say("admin-sections")}>${sections.map((section) => html`
      <button aria-current=${section === shown ? "page" : "false"} @click=${() => on.open(section)}>${say(`admin-${section.name}`)}${markView(section)}</button>`)}
    </nav>
    <main class="admin" aria-busy=${sending ? "true" : "false"}>
      ${troubleView(trouble, on.calm)}
      ${shown ? shown.view() : nothing}
    </main>
  `;
}

/** How many mistakes are to be mended in a section. */
function markView(section) {
  const wrong = section.wrong?.() ?? 0;
  return wrong ? html` <span class="count" aria-label=${say("admin-floor-wrong", { count: wrong })}>${wrong}</span>` : nothing;
}
