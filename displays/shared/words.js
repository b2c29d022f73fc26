// Code and facts -> sentence, in the words of config/words; instants -> time and date in the floor's own zone.

import { FluentBundle, FluentResource } from "./vendor/fluent-bundle/index.js";

const LOCALES = { id: "id-ID", en: "en-GB" };
// How Indonesia calls its zones; browsers know them by other letters.
const ZONE_NAMES = {
  "Asia/Jakarta": "WIB",
  "Asia/Pontianak": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Jayapura": "WIT",
};
const LONGEST_PAUSE_MS = 5_000;

const bundles = new Map();
const missing = new Set();
let current = "id";
let zone = { timezone: "Asia/Makassar", zone_name: "" };

/**
 * Fetches the words of a language and makes it the page's own. Asks until the server answers.
 * `sections` names the headings of the words file that the page needs, for pages that must stay small.
 */
export async function loadWords(language, { sections = [] } = {}) {
  if (!bundles.has(language)) bundles.set(language, bundleOf(language, await fetchWords(language, sections)));
  useLanguage(language);
}

/** Makes a language that is already loaded the page's own. */
export function useLanguage(language) {
  current = language;
  document.documentElement.lang = language;
}

/** The language that the page speaks now. */
export function language() {
  return current;
}

/** Takes the zone in which `timeOfDay` and `dateOf` tell the time: the `timezone` of a body's floor. */
export function useZone({ timezone, zone_name = ZONE_NAMES[timezone] || "" }) {
  zone = { timezone, zone_name };
}

/**
 * The sentence of a code, `section-name` or `section-name.attribute`. A code that nobody translated is shown as it is:
 * a page with one odd word helps more than no page.
 */
export function say(code, facts = {}, inLanguage = current) {
  const bundle = bundles.get(inLanguage) || bundles.get(current);
  const [name, attribute] = code.split(".");
  const message = bundle && bundle.getMessage(name);
  const pattern = message && (attribute ? message.attributes[attribute] : message.value);
  if (!pattern) return unknown(code, inLanguage);
  return bundle.formatPattern(pattern, facts, []);
}

/** Whether a code has words in the page's language. */
export function has(code) {
  const [name, attribute] = code.split(".");
  const message = bundles.get(current)?.getMessage(name);
  return Boolean(message && (attribute ? message.attributes[attribute] : message.value));
}

/** "09.40 WITA"; with `zone: false` "09.40", with `seconds: true` "09.40.12". */
export function timeOfDay(instant, { zone: named = true, seconds = false, language: inLanguage = current } = {}) {
  const options = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", ...(seconds ? { second: "2-digit" } : {}) };
  const time = formatted(instant, inLanguage, options);
  return named && zone.zone_name ? `${time} ${zone.zone_name}` : time;
}

/** "Senin, 2 November 2026". */
export function dateOf(instant, { language: inLanguage = current } = {}) {
  return formatted(instant, inLanguage, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

function formatted(instant, inLanguage, options) {
  const format = new Intl.DateTimeFormat(LOCALES[inLanguage] || inLanguage, { timeZone: zone.timezone, ...options });
  return format.format(typeof instant === "number" ? instant : Date.parse(instant));
}

function bundleOf(language, text) {
  // Without isolation marks: no right-to-left names here, and the marks would be read out and compared in tests.
  const bundle = new FluentBundle(LOCALES[language] || language, { useIsolating: false });
  for (const problem of bundle.addResource(new FluentResource(text))) console.warn("words", language, problem);
  return bundle;
}

async function fetchWords(language, sections) {
  const query = sections.length ? `?sections=${sections.join(",")}` : "";
  for (let pause = 250; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      const response = await fetch(`/words/${language}.ftl${query}`);
      if (response.ok) return await response.text();
    } catch {
      // The server is away; an unattended screen has nothing better to do than to ask again.
    }
    await new Promise((wake) => setTimeout(wake, pause));
  }
}

function unknown(code, inLanguage) {
  const entry = `${inLanguage}:${code}`;
  if (!missing.has(entry)) console.warn("no words for", entry);
  missing.add(entry);
  return code;
}
