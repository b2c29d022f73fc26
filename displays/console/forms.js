// What an act asks before it is sent. A form is plain data: what it is called, and what each answer sends.

import { now, secondsUntil } from "../shared/clock.js";
import { say, timeOfDay } from "../shared/words.js";
import { stopsToChoose } from "./acts.js";
import { entry, plain } from "./entries.js";
import { listed } from "./numbers.js";
import { placeOf } from "./places.js";
import { sayReason } from "./reasons.js";

const HOLD_REASONS = ["copying_papers", "paying", "central_server", "waiting_for_colleague", "other"];
const CANCEL_REASONS = ["asked", "left", "wrong_service", "papers_missing", "twice", "other"];
const CALL_REASONS = ["urgent", "asked", "seen", "other"];
const PAUSE_REASONS = ["break", "prayer", "meeting", "away", "central_server", "other"];
const PAUSE_MINUTES = [5, 10, 15, 30, 45, 60];

/** The form that an act needs in this state of the counter, or null where it needs none. */
export function formOf(code, body, { floor, errand } = {}) {
  return FORMS[code]?.(body, { floor, errand }) ?? null;
}

const FORMS = {
  hold: ({ current }) => reasons("hold", say("console-ask-hold", { number: current.number }), HOLD_REASONS),
  cancel: ({ current }) => reasons("cancel", say("console-ask-cancel", { number: current.number }), CANCEL_REASONS),
  absent: ({ current }) => (mayBeAbsent(current) ? null : leftAlready(current)),
  finish: ({ current, outcomes }) => (outcomes?.length ? finishForm(current, outcomes) : null),
  "next-stop": (body) => nextStop(body),
  numbers: (body) => ({ ...picker("numbers", say("console-ask-numbers"), listed(body)), names: "number" }),
  call: (_, { errand }) =>
    reasons("call", say("console-ask-call", { number: errand.number }), CALL_REASONS, { number: errand.number }),
  priority: ({ current }) => priorityAndAssist(current),
  note: ({ current }) => ({ act: "note", kind: "note", title: say("console-ask-note", { number: current.number }), text: "" }),
  transfer: ({ current, counter }, { floor, errand }) => ({
    ...picker("transfer", say("console-ask-transfer", { number: (errand ?? current).number }), places(floor, counter)),
    details: true, note: "", back: false, number: errand?.number, names: "place",
  }),
  "add-errand": ({ current }, { floor }) =>
    picker("add-errand", say("console-ask-add-errand", { number: current.number }), servicesOf(floor)),
  "walk-in": (body) => ({ ...picker("walk-in", say("console-ask-walk-in"), walkIns(body)), priority: false }),
  pause: ({ counter }) => (counter.state === "open" ? pauseForm() : pausedForm()),
  keys: () => ({ kind: "keys", title: say("console-keys") }),
};

/** What a finished form sends beside the counter. */
export function bodyOf(form) {
  if (form.kind === "note") return { text: form.text.trim() };
  if (form.kind === "pause") return { reason: form.reason, until: form.minutes ? instantIn(form.minutes) : null };
  if (form.kind === "finish") return { outcome: form.outcome, quantity: form.quantity };
  if (form.act === "transfer") {
    const note = form.note.trim();
    const more = { ...(form.number ? { number: form.number } : {}), ...(note ? { note } : {}), ...(form.back ? { return: true } : {}) };
    return { ...form.chosen.body, ...more };
  }
  if (form.act === "walk-in") return { ...form.chosen.body, priority: form.priority };
  return form.chosen.body;
}

/** Asks again where the agency's last open counter is about to leave people waiting. */
export function sureForm(act, body, waiting) {
  const options = [{ act, label: say(`console-sure-${act}`), body: { ...body, sure: true } }];
  return { act, kind: "choice", title: say("console-ask-sure", { waiting }), hint: say("console-sure-hint"), options };
}

/** The instant at which a pause of so many minutes ends, in milliseconds since 1970. */
export const pauseEnds = (minutes) => now() + minutes * 60_000;

const mayBeAbsent = (current) => Boolean(current.absent_at) && secondsUntil(current.absent_at) === 0;

function reasons(act, title, codes, more = {}) {
  const options = codes.map((code) => ({ label: sayReason(code), body: { ...more, reason: code } }));
  return { act, kind: "choice", title, options };
}

function leftAlready({ number, absent_at }) {
  const hint = absent_at ? say("console-absent-from", { time: timeOfDay(absent_at, { seconds: true, zone: false }) })
    : say("console-absent-calls");
  const options = [{ label: say("console-absent-left"), body: { reason: "left" } }];
  return { act: "absent", kind: "choice", title: say("console-ask-absent", { number }), hint, options };
}

function priorityAndAssist({ number, priority, assist }) {
  const option = (act, label, body) => ({ act, label: say(`console-priority-${label}`), body });
  const options = priority
    ? [option("priority", "off-asked", { on: false, reason: "asked" }), option("priority", "off-mistake", { on: false, reason: "mistake" })]
    : [option("priority", "seen", { on: true, reason: "seen" }), option("priority", "asked", { on: true, reason: "asked" })];
  options.push(option("assist", assist ? "assist-off" : "assist-on", { on: !assist }));
  return { act: "priority", kind: "choice", title: say("console-ask-priority", { number }), options };
}

function finishForm({ number }, outcomes) {
  return { act: "finish", kind: "finish", title: say("console-ask-finish", { number }), outcomes, outcome: outcomes[0].code, quantity: 1 };
}

function nextStop(body) {
  const options = stopsToChoose(body).map((stop) => ({ label: placeOf(stop), body: { stop: stop.stop } }));
  return { act: "next-stop", kind: "choice", title: say("console-ask-next-stop", { number: body.current.number }), options };
}

function pausedForm() {
  const options = [
    { act: "unpause", label: say("console-do-unpause"), body: {} },
    { act: "close", label: say("console-close-counter"), body: {} },
  ];
  return { act: "pause", kind: "choice", title: say("console-ask-paused"), options };
}

function pauseForm() {
  return {
    act: "pause", kind: "pause", title: say("console-ask-pause"),
    reasons: PAUSE_REASONS, minutesOffered: [...PAUSE_MINUTES, 0], reason: "break", minutes: 15,
  };
}

function picker(act, title, entries) {
  return { act, kind: "picker", title, entries, typed: "", at: 0, chosen: null, names: "service" };
}

function walkIns({ services, walk_in }) {
  const names = new Map(services.map((service) => [service.code, service.name]));
  return walk_in.map((code) => entry(names.get(code) || code, "", { service: code }, [code]));
}

function servicesOf(floor) {
  return floor.agencies.flatMap((agency) => agency.services.map((service) =>
    entry(service.name, agency.name, { service: service.code }, [service.code], [service.plain, ...(service.words || []), ...(agency.words || [])])));
}

/** Where a visitor may be sent: every service, and every other counter by its number. */
function places(floor, own) {
  const agencies = new Map(floor.agencies.map((agency) => [agency.code, agency.name]));
  const counters = floor.counters.filter((counter) => counter.id !== own.id).map((counter) =>
    entry(say("counter", { counter: counter.name }), agencies.get(counter.agency), { to_counter: counter.id }, [counter.id]));
  return [...servicesOf(floor), ...counters];
}

const instantIn = (minutes) => new Date(pauseEnds(minutes)).toISOString();
