// Cadangan: the copies of the record. One is made and fetched here; one is put back by command alone.

import { dateOf, say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";

const PATH = "/api/admin/backups";
const MEGABYTE = 1024 * 1024;

/** The section; `ask(path, body)` answers or shows why not, `draw()` draws the page anew. */
export function backupsSection({ ask, draw }) {
  const seen = { body: null, making: false, made: false };

  const take = (body, made) => {
    Object.assign(seen, { body: body ?? seen.body, making: false, made: Boolean(body) && made });
    draw();
  };
  async function make() {
    Object.assign(seen, { making: true, made: false });
    take(await ask(address(), {}), true);
  }
  return {
    name: "backups",
    permission: "manage_floor",
    open: () => ask(address()).then((body) => take(body, false)),
    view: () => (seen.body ? sectionView(seen, make) : nothing),
  };
}

const address = () => `${PATH}?language=${document.documentElement.lang}`;

function sectionView({ body, making, made }, make) {
  const { backups, kept_days: days, folder } = body;
  if (days === null) return html`<section class="card backups"><h2>${say("admin-backups")}</h2><p>${say("admin-backups-trial")}</p>${restoreView("data/backups/queue-2026-11-02.sqlite3")}</section>`;
  return html`<section class="card backups">
    <header><h2>${say("admin-backups")}</h2>
      <button class="submit" ?disabled=${making} @click=${make}>${say(making ? "admin-backups-making" : "admin-backups-make")}</button></header>
    <p class="soft">${say("admin-backups-about", { days, folder })}</p>
    <p role="status">${made ? html`<span class="band good">${say("admin-backups-made")}</span>` : nothing}</p>
    ${backups.length ? html`<ul class="people">${backups.map(backupView)}</ul>` : html`<p class="soft">${say("admin-backups-none")}</p>`}
    ${restoreView(`${folder}/${backups[0]?.name ?? "queue-2026-11-02.sqlite3"}`)}
  </section>`;
}

function backupView({ name, at, bytes }) {
  return html`<li data-backup=${name}><b>${dateOf(at)}, ${timeOfDay(at)}</b>
    <span class="soft">${name} · ${say("admin-backups-size", { megabytes: Math.max(0.1, Math.round((10 * bytes) / MEGABYTE) / 10) })}</span>
    <span class="acts"><a class="button" href=${`${PATH}/${name}`} download aria-label=${`${say("admin-backups-fetch")}: ${dateOf(at)}, ${timeOfDay(at)}`}>${say("admin-backups-fetch")}</a></span></li>`;
}

function restoreView(file) {
  return html`<div class="restore"><h3>${say("admin-backups-restore")}</h3><p>${say("admin-backups-restore-how")}</p><code>run.py restore ${file}</code></div>`;
}
