// What a visitor is putting together before a ticket exists: errands, class, people. Pure values and functions.

import { waitBand } from "../shared/wait.js";

export const emptyVisit = Object.freeze({
  services: [],
  priority: false,
  assist: false,
  people: 1,
  settled: [],
});

export function serviceOf(body, code) {
  for (const agency of body.agencies) {
    const service = agency.services.find((candidate) => candidate.code === code);
    if (service) return { ...service, agency };
  }
  return null;
}

export function agencyOf(body, code) {
  return body.agencies.find((agency) => agency.code === code) ?? null;
}

export function withService(visit, code) {
  if (visit.services.includes(code)) return visit;
  return { ...visit, services: [...visit.services, code] };
}

export function withoutService(visit, code) {
  return {
    ...visit,
    services: visit.services.filter((other) => other !== code),
    settled: visit.settled.filter((doubt) => !doubt.endsWith(`:${code}`)),
  };
}

export function settle(visit, doubt) {
  return { ...visit, settled: [...visit.settled, `${doubt.kind}:${doubt.code}`] };
}

// How many people one ticket for these services may stand for: the narrowest of them decides.
export function peopleAtMost(visit, body) {
  const limits = visit.services.map((code) => serviceOf(body, code)?.people_at_most ?? 1);
  return limits.length ? Math.min(...limits) : 1;
}

const WARNINGS = ["stopped", "no_time_left", "long_queue"];

// The first thing that the visitor has to answer before a number is taken, or null. Nothing else may stand
// between the choice and the number (a plain visit takes three touches).
export function firstDoubt(visit, body) {
  for (const code of visit.services) {
    const service = serviceOf(body, code);
    if (!service) continue;
    const doubts = [];
    if (service.question) doubts.push({ kind: "question", code });
    const warning = warningOf(service);
    if (warning) doubts.push({ kind: "warning", code, warning });
    const open = doubts.find((doubt) => !visit.settled.includes(`${doubt.kind}:${code}`));
    if (open) return open;
  }
  return null;
}

function warningOf(service) {
  if (WARNINGS.includes(service.reason)) return service.reason;
  return waitBand(service.wait) === "wait-long" ? "long_queue" : null;
}

export function ticketRequest(visit, language) {
  const { services, priority, assist, people } = visit;
  return { services, priority, assist, people, language };
}

export function namesOf(visit, body) {
  return visit.services.map((code) => serviceOf(body, code)?.name ?? code);
}
