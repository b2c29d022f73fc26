// Notices on the walls: what stands, who posted it, and a new one.

import { say, timeOfDay } from "../shared/words.js";
import { html } from "../shared/vendor/lit-html/lit-html.js";

/** The notices that stand, and the form for a new one. */
export function noticesView({ body, staff, dialog }, may, on) {
  const send = (event) => {
    event.preventDefault();
    const fields = new FormData(event.target);
    const text = fields.get("text").trim();
    if (text) on.act("/api/notices", { text, zones: fields.getAll("zone"), urgent: fields.has("urgent") }, event.target);
  };
  return html`
    ${body.notices.length ? html`<ul class="rows">${body.notices.map((notice) => noticeRow(notice, staff, may, on))}</ul>`
      : html`<p class="soft">${say("dashboard-no-notices")}</p>`}
    <form class="asks" @submit=${send}>
      <label class="field">${say("dashboard-notice-text")}<textarea name="text" rows="2" maxlength="300" required></textarea></label>
      <fieldset><legend>${say("dashboard-notice-zones")}</legend>
        ${body.zones.map((zone) => html`<label class="tick"><input type="checkbox" name="zone" value=${zone.id}>${zone.name}</label>`)}</fieldset>
      <label class="tick"><input type="checkbox" name="urgent">${say("dashboard-notice-urgent")}</label>
      <button class="button primary" ?disabled=${dialog.sending}>${say("dashboard-notice-post")}</button>
    </form>
  `;
}

function noticeRow(notice, staff, may, on) {
  const where = notice.zone_names.join(", ") || say("dashboard-everywhere");
  const own = may.floor || notice.author === staff.name;
  const facts = [where, notice.urgent ? say("dashboard-notice-urgent") : "", notice.author, timeOfDay(notice.posted_at, { zone: false })];
  return html`
    <li data-notice=${notice.id}><span class="grow">${notice.text}<span class="under">${facts.filter(Boolean).join(" · ")}</span></span>
      ${own ? html`<button class="button act" @click=${() => on.act("/api/notices/withdraw", { notice: notice.id })}>${say("dashboard-withdraw")}</button>` : ""}</li>
  `;
}
