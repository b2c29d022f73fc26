// The first page: where every screen is, grouped by who uses it.

import { NoAnswer, api } from "../shared/api.js";
import { useFloor } from "../shared/floor.js";
import { has, language, loadWords, say } from "../shared/words.js";
import { html, nothing, render } from "../shared/vendor/lit-html/lit-html.js";

const GROUPS = [
  { name: "visitors", icon: "ticket", screens: ["kiosk", "survey"] },
  { name: "officers", icon: "people", screens: ["console", "reception", "waiting-list"] },
  { name: "hall", icon: "sound", screens: ["wall", "speaker"] },
  { name: "supervisors", icon: "info", screens: ["dashboard", "reports", "admin"] },
];
const OTHER = { id: "en", en: "id" };
const AGAIN_MS = 1000;

let body = null;

async function begin() {
  await loadWords("id");
  body = await links();
  useFloor(body);
  draw();
}

async function links() {
  for (;;) {
    try {
      return await api.get("/api/links");
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
    }
    await new Promise((wake) => setTimeout(wake, AGAIN_MS));
  }
}

async function switchLanguage() {
  await loadWords(OTHER[language()]);
  draw();
}

function draw() {
  document.title = body.floor.name;
  render(pageView(body), document.body);
}

function pageView({ floor, links }) {
  const other = OTHER[language()];
  const known = GROUPS.flatMap((group) => group.screens);
  const rest = { name: "others", icon: "link", screens: [...new Set(links.map((link) => link.screen))].filter((screen) => !known.includes(screen)) };
  return html`
    <header>
      <p class="soft">${say("home-title")}</p>
      <h1>${floor.name} <span class="trial-mark">${say("trial")}</span></h1>
      <button lang=${other} @click=${switchLanguage}>${say("language-name", { language: other })}</button>
    </header>
    <main>${[...GROUPS, rest].map((group) => groupView(group, links))}</main>
  `;
}

function groupView({ name, icon, screens }, links) {
  const mine = screens.flatMap((screen) => links.filter((link) => link.screen === screen));
  if (mine.length === 0) return nothing;
  return html`
    <section class="card ${name}">
      <h2><span class="icon ${icon}"></span>${say(`home-${name}`)}</h2>
      <ul>${mine.map((link) => html`
        <li><a href=${link.path} data-screen=${link.screen}>
          <span class="name"><b>${nameOf(link)}</b>
          ${has(`home-about-${link.screen}`) ? html`<span class="soft">${say(`home-about-${link.screen}`)}</span>` : nothing}</span>
          <span class="icon arrow"></span></a></li>`)}</ul>
    </section>
  `;
}

/** A screen that stands once is called by what it is; of several, each has its own name beside. */
function nameOf({ screen, id, name }) {
  const code = `home-screen-${screen}`;
  if (!has(code)) return name;
  return id ? `${say(code)} · ${name || id}` : say(code);
}

begin();
