// Printer: how each is, a page that shows its print, and a roll that was put in.

import { api } from "../shared/api.js";
import { has, say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";

const PATH = "/api/printers";
const AGAIN_MS = 1000;
const TRIES = 20;
const PENDING = new Set(["waiting", "printing"]);

/** The section; `ask(path, body)` answers or shows why not, `draw()` draws the page anew, `open(name)` another section. */
export function printersSection({ ask, draw, open }) {
  const seen = { body: null, jobs: {}, told: null };

  async function look() {
    seen.body = (await ask(PATH)) ?? seen.body;
    draw();
  }

  /** Sends the page, and follows it until it is on paper or is not. */
  async function test(printer) {
    seen.told = null;
    const sent = await ask(`${PATH}/${encodeURIComponent(printer)}/test?language=${document.documentElement.lang}`, {});
    if (!sent) return;
    seen.jobs[printer] = sent.state;
    draw();
    for (let tries = 0; tries < TRIES && PENDING.has(seen.jobs[printer]); tries += 1) {
      await new Promise((wake) => setTimeout(wake, AGAIN_MS));
      const job = await api.get(`/api/print-jobs/${sent.job}`).catch(() => null);
      if (job) seen.jobs[printer] = job.state;
      draw();
    }
    await look();
  }

  async function changed(printer) {
    if (await ask(`${PATH}/${encodeURIComponent(printer)}/paper-changed`, {})) seen.told = printer;
    await look();
  }

  return {
    name: "printers",
    permission: "manage_floor",
    open: () => (Object.assign(seen, { jobs: {}, told: null }), look()),
    view: () => (seen.body ? sectionView(seen, { test, changed, open }) : nothing),
  };
}

function sectionView({ body, jobs, told }, on) {
  return html`<section class="card printers">
    <h2>${say("admin-printers")}</h2>
    <p class="soft">${say("admin-printers-about")}</p>
    ${body.printers.length ? html`<ul class="people">${body.printers.map((printer) => printerView(printer, jobs[printer.id], told === printer.id, on))}</ul>`
      : html`<p class="band warn">${say("admin-printers-none")}</p>`}
    <p class="soft">${say("admin-printers-preview")} <button type="button" class="text" @click=${() => on.open("slip")}>${say("admin-slip")}</button></p>
  </section>`;
}

function printerView({ id, kind, state, at, left_m: metres, places, fallback }, job, changed, on) {
  const about = [
    places.length ? say("admin-printer-for", { names: places.join(", ") }) : "",
    fallback ? say("admin-printer-fallback", { name: fallback }) : "",
    kind === "virtual" ? say("dashboard-virtual") : "",
  ].filter(Boolean).join(" · ");
  const word = `dashboard-printer-${state.replaceAll("_", "-")}`;
  return html`<li data-printer=${id} data-state=${state}>
    <b>${id}</b> <span class=${state === "online" ? "mark good" : "mark bad"}>${has(word) ? say(word) : state}</span>
    ${at && state !== "online" ? html`<span class="soft">${say("admin-printer-since", { time: timeOfDay(at) })}</span>` : nothing}
    <span class="soft">${about}</span>
    ${metres === null ? nothing : html`<span class="soft">${say("admin-printer-left", { metres })}</span>`}
    <span class="acts">
      <button type="button" class="text" ?disabled=${PENDING.has(job)} aria-label=${`${say("admin-printer-test")}: ${id}`} @click=${() => on.test(id)}>${say("admin-printer-test")}</button>
      <button type="button" class="text" aria-label=${`${say("admin-printer-changed")}: ${id}`} @click=${() => on.changed(id)}>${say("admin-printer-changed")}</button>
    </span>
    <span class="result" role="status">${job ? html`<span class="band ${job === "printed" ? "good" : PENDING.has(job) ? "" : "warn"}">${say(`admin-printer-job-${job}`)}</span>`
      : changed ? html`<span class="band good">${say("admin-printer-roll")}</span>` : nothing}</span>
  </li>`;
}
