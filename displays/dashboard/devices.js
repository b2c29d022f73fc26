// Devices and printers: those that need a hand first, the well ones in one line.

import { has, say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { ownerView } from "./decisions.js";

const KINDS = {
  printer: "print",
  device_away: "link",
  sound_failed: "muted",
  sound_muted: "muted",
  sound_lost: "muted",
  sound_silent: "muted",
  clock_off: "clock",
  clock_behind: "clock",
};

/** What of the machines of the floor does not answer, and how many do. What is an alarm can be taken. */
export function devicesView({ devices, printers, voice, alarms, told: reached }, may, on) {
  const told = alarms.filter((alarm) => alarm.kind in KINDS);
  const subjects = new Set(told.map((alarm) => alarm.device ?? alarm.printer));
  const away = devices.filter((device) => !device.connected && !subjects.has(device.name));
  const ailing = printers.filter((printer) => printer.state !== "online" && !subjects.has(printer.id));
  const voiceDown = voice.state !== "ready";
  const seen = away.filter((device) => device.seen_at);
  const never = away.filter((device) => !device.seen_at);
  const names = [...devices.map((device) => device.name), ...printers.map((printer) => printer.id)];
  const well = names.filter((name) => !subjects.has(name)).length - away.length - ailing.length;
  return html`
    <section class="card devices">
      <h2>${say("dashboard-devices")}</h2>
      <ul class="rows">
        ${told.map((alarm) => alarmRow(alarm, may, on))}
        ${ailing.map(printerRow)}
        ${voiceDown ? html`<li class="bad"><span class="icon muted"></span><b>${say("dashboard-voice")}</b>
          <span class="grow"></span><span>${words("dashboard-voice", voice.state)}</span></li>` : nothing}
        ${seen.map(deviceRow)}
      </ul>
      ${never.length ? html`<p data-never>${say("dashboard-never-seen", { names: never.map((device) => device.name).join(", ") })}</p>` : nothing}
      ${paperLeft(printers)}
      ${callsReached(reached)}
      <p class="soft">${say("dashboard-devices-well", { count: well })}</p>
    </section>
  `;
}

function alarmRow(alarm, may, on) {
  return html`
    <li class="bad" data-alarm=${alarm.id}><span class="icon ${KINDS[alarm.kind]}"></span>
      <b class="grow">${alarm.text}</b> <span class="soft">${timeOfDay(alarm.since, { zone: false })}</span>
      ${ownerView(alarm, may, on)}</li>
  `;
}

function printerRow({ id, kind, state, at }) {
  return html`
    <li class="bad" data-printer=${id}><span class="icon print"></span>
      <b>${say("dashboard-printer", { name: id })}</b>
      <span class="grow">${kind === "virtual" ? say("dashboard-virtual") : nothing}</span>
      <span>${words("dashboard-printer", state)} ${at ? html`<span class="soft">${timeOfDay(at, { zone: false })}</span>` : nothing}</span></li>
  `;
}

/** How much of each roll is left, by count; nothing of those of which nobody said when they were put in. */
function paperLeft(printers) {
  const counted = printers.filter((printer) => printer.left_m !== null);
  if (counted.length === 0) return nothing;
  const each = counted.map(({ id, left_m: metres }) => say("dashboard-paper-left-of", { name: id, metres }));
  return html`<p data-paper-left>${say("dashboard-paper-left", { printers: each.join(" · ") })}</p>`;
}

/** How soon the calls of the last hour were shown and said, counted from the officer's press. */
function callsReached(reached) {
  if (!reached?.shown) return nothing;
  const times = ({ p50_s: half, p95_s: most }) => ({ half: tenths(half), most: tenths(most) });
  const shown = say("dashboard-calls-shown", times(reached.shown));
  const spoken = reached.spoken ? say("dashboard-calls-spoken", times(reached.spoken)) : say("dashboard-calls-unspoken");
  return html`<p data-told>${say("dashboard-calls-told", { count: reached.calls, shown, spoken })}</p>`;
}

const tenths = (seconds) => Math.round(10 * seconds) / 10;

function deviceRow({ name, kind, seen_at }) {
  return html`
    <li data-device=${name}><span class="icon link"></span>
      <b>${name}</b> <span class="grow soft">${words("dashboard-kind", kind)}</span>
      <span>${say("dashboard-seen", { time: timeOfDay(seen_at, { zone: false }) })}</span></li>
  `;
}

/** The words of a code, or the code where a newer server sends one that this page does not know. */
function words(prefix, code) {
  const name = `${prefix}-${code.replaceAll("_", "-")}`;
  return has(name) ? say(name) : code;
}
