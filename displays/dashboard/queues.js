// Queues by hand: stop and go on, and the intake of one service.

import { say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { instantToday } from "./since.js";

const REASONS = ["gangguan_server", "listrik", "jaringan", "upacara", "other"];

/** What stands still, each with its key to go on; and the form that stops something. */
export function stopsView({ body, dialog }, may, on) {
  const send = (event) => {
    event.preventDefault();
    const fields = new FormData(event.target);
    const reason = fields.get("reason");
    on.act("/api/queues/stop", {
      ...scopeOf(fields.get("scope")),
      reason: reason === "other" ? fields.get("text").trim() || "other" : reason,
      until: fields.get("until") ? instantToday(fields.get("until"), body.as_of) : null,
    });
  };
  return html`
    ${body.stops.length ? html`<ul class="rows">${body.stops.map((stop) => stopRow(stop, on))}</ul>` : html`<p class="soft">${say("dashboard-nothing-stopped")}</p>`}
    <form class="asks" @submit=${send}>
      <label class="field">${say("dashboard-stop-what")}
        <select name="scope" required>${may.floor ? html`<option value="floor:">${say("dashboard-whole-floor")}</option>` : nothing}
          ${body.agencies.map((agency) => html`<optgroup label=${agency.name}>
            <option value="agency:${agency.code}">${say("dashboard-whole-agency", { agency: agency.name })}</option>
            ${agency.services.map((service) => html`<option value="service:${service.code}">${service.name}</option>`)}</optgroup>`)}</select></label>
      <label class="field">${say("dashboard-stop-why")}
        <select name="reason">${REASONS.map((reason) => html`<option value=${reason}>${say(`dashboard-reason-${reason.replace("_", "-")}`)}</option>`)}</select></label>
      <label class="field">${say("dashboard-stop-text")}<input name="text" maxlength="100" autocomplete="off"></label>
      <label class="field">${say("dashboard-stop-until")}<input name="until" type="time"></label>
      <button class="button primary" ?disabled=${dialog.sending}>${say("dashboard-stop")}</button>
    </form>
  `;
}

function stopRow(stop, on) {
  const scope = scopeOf(`${stop.scope}:${stop.code}`);
  const until = stop.until ? say("dashboard-until", { time: timeOfDay(stop.until, { zone: false }) }) : "";
  return html`
    <li data-stop="${stop.scope}:${stop.code}"><span class="icon stop"></span>
      <span class="grow"><b>${stop.scope === "floor" ? say("dashboard-whole-floor") : stop.name}</b>
        <span class="under">${[stop.reason_text, until].filter(Boolean).join(" · ")}</span></span>
      <button class="button act" @click=${() => on.act("/api/queues/go-on", scope)}>${say("dashboard-go-on")}</button></li>
  `;
}

function scopeOf(text) {
  const [scope, code] = text.split(":");
  return scope === "floor" ? { floor: true } : { [scope]: code };
}

/** Services whose intake is set by hand; and the form that sets one. */
export function overridesView({ body, dialog }, may, on) {
  const set = (service, open) => on.act("/api/queues/override", { service, open });
  const send = (event) => {
    event.preventDefault();
    const fields = new FormData(event.target);
    set(fields.get("service"), event.submitter.value === "open");
  };
  return html`
    ${body.overrides.length ? html`<ul class="rows">${body.overrides.map((row) => html`
      <li data-override=${row.service}><span class="grow"><b>${row.name}</b>
          <span class="under">${say(row.open ? "dashboard-set-open" : "dashboard-set-closed")}</span></span>
        <button class="button act" @click=${() => set(row.service, null)}>${say("dashboard-as-rules")}</button></li>`)}</ul>`
      : html`<p class="soft">${say("dashboard-all-as-rules")}</p>`}
    <form class="asks" @submit=${send}>
      <label class="field">${say("dashboard-service")}
        <select name="service" required>${body.agencies.map((agency) => html`<optgroup label=${agency.name}>
          ${agency.services.map((service) => html`<option value=${service.code}>${service.name}</option>`)}</optgroup>`)}</select></label>
      <div class="pair">
        <button class="button" value="open" ?disabled=${dialog.sending}>${say("dashboard-open-intake")}</button>
        <button class="button danger" value="closed" ?disabled=${dialog.sending}>${say("dashboard-close-intake")}</button>
      </div>
    </form>
  `;
}
