// "Siap buka?": every thing that the hall needs, line by line, before the doors open.

import { has, say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";

/** What is not ready first; what is ready in quiet lines below. */
export function readyView({ dialog }) {
  const { facts } = dialog;
  if (!facts) return html`<p class="soft">${say("dashboard-asking")}</p>`;
  const lines = [...facts.lines].sort((one, other) => one.ok - other.ok);
  const missing = facts.without_officer;
  const ready = lines.every((line) => line.ok) && missing.length === 0;
  return html`
    <p class="band ${ready ? "good" : "warn"}"><span class="icon ${ready ? "check" : "warning"}"></span>
      <b>${say(ready ? "dashboard-ready" : "dashboard-not-ready")}</b></p>
    <ul class="rows ready">${lines.map(lineView)}</ul>
    ${missing.length ? html`<h3>${say("dashboard-without-officer", { count: missing.length })}</h3>
      <p data-without-officer>${missing.map((row) => row.agency_name).join(", ")}</p>` : nothing}
  `;
}

function lineView(line) {
  const name = line.name ?? "";
  return html`
    <li data-line="${line.kind}/${name}" data-ok=${line.ok}>
      <span class="icon ${line.ok ? "check" : "warning"}" role="img" aria-label=${say(line.ok ? "dashboard-line-ok" : "dashboard-line-not-ok")}></span>
      <b>${say(`dashboard-line-${line.kind}`, { name })}</b><span class="grow"></span><span class=${line.ok ? "soft" : "beyond"}>${stateOf(line)}</span></li>
  `;
}

function stateOf(line) {
  const at = (instant) => timeOfDay(instant, { zone: false });
  if (line.kind === "backup") return line.at ? say("dashboard-backup-at", { time: at(line.at) }) : say(line.ok ? "dashboard-backup-trial" : "dashboard-backup-none");
  if (line.kind === "printer") return printerWords(line);
  if (line.kind === "clock" || line.kind === "voice") return words(`dashboard-${line.kind}`, line.state);
  if (!line.connected) return line.seen_at ? say("dashboard-seen", { time: at(line.seen_at) }) : say("dashboard-not-connected");
  if (line.sound_failed) return say("dashboard-sound-failed");
  if (line.speaks) return line.heard_at ? say("dashboard-heard", { time: at(line.heard_at) }) : say("dashboard-not-heard");
  return say("dashboard-connected");
}

function printerWords({ virtual, state, left_m: metres }) {
  const told = virtual ? say("dashboard-virtual") : words("dashboard-printer", state);
  return metres === null ? told : say("dashboard-roll-left", { state: told, metres });
}

function words(prefix, code) {
  const name = `${prefix}-${code.replaceAll("_", "-")}`;
  return has(name) ? say(name) : code;
}
