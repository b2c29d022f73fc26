// Which services are meant by what was typed, the likeliest first. Pure.

const SHOWN = 40;

/** A service's two keys, such as B1. */
const TWO_KEYS = /^[a-z]\d$/i;

/** More digits than a service has: the number of a ticket, typed into the wrong field. */
const TICKET_NUMBER = /^[a-z]{1,3}[ -]?\d{2,}$/i;

/** Every service of a body with its agency. */
export const everyService = (body) =>
  body.agencies.flatMap((agency) => agency.services.map((service) => ({ agency, service })));

/** The services meant by `typed`; the most taken ones where nothing is typed. */
export function offersFor(body, typed) {
  const all = everyService(body);
  const sought = words(typed);
  if (!sought.length) return body.popular.map((code) => all.find(({ service }) => service.code === code)).filter(Boolean);
  const marked = all.map((offer) => ({ ...offer, mark: markOf(offer, sought), rank: rankOf(body, offer) }));
  return marked.filter(({ mark }) => mark > 0).sort((a, b) => b.mark - a.mark || a.rank - b.rank).slice(0, SHOWN);
}

/** The service whose two keys these are, or null. */
export function byKeys(body, typed) {
  if (!TWO_KEYS.test(typed)) return null;
  return everyService(body).find(({ service }) => service.keys === typed.toUpperCase()) ?? null;
}

export const isTicketNumber = (typed) => TICKET_NUMBER.test(typed.trim());

const words = (text) => (text ?? "").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** The most taken ones go before the others. */
function rankOf(body, { service }) {
  const place = body.popular.indexOf(service.code);
  return place < 0 ? body.popular.length : place;
}

function markOf({ agency, service }, sought) {
  if (every(sought, words(service.code))) return 4;
  if (sought.length === 1 && service.keys?.toLowerCase().startsWith(sought[0])) return 3;
  const own = words([service.code, service.plain, service.name, ...service.words].join(" "));
  if (every(sought, own)) return 2;
  return every(sought, [...own, ...words([agency.code, agency.plain, agency.name, ...agency.words].join(" "))]) ? 1 : 0;
}

const every = (sought, among) => sought.every((word) => among.some((other) => other.startsWith(word)));
