// The floor while it is being arranged: one document for all sections, checked while typing, put in force as a whole.
// What no section shows stays in the document as it came.

import { NoAnswer, Refused, api } from "../shared/api.js";
import { at, namesOf, pathOf, sectionOf } from "./places.js";

const PATH = "/api/admin/floor";
const REST_MS = 400;
const BESIDE = { floor_changed_meanwhile: "version" };

/** The draft; `ask(path, body, fields, beside)` answers or shows why not, `draw()` draws the page anew. */
export function floorDraft({ ask, draw }) {
  let resting = 0;
  let checks = 0;
  const draft = {
    document: null, version: 0, problems: [], touched: new Set(), opened: new Set(),
    dirty: false, tried: false, saved: false, overtaken: false,

    /** Loads what is in force, unless there is work that would be lost. */
    open: () => (draft.dirty ? draw() : draft.load()),

    async load() {
      take(await ask(address()), false);
      draw();
    },

    async save() {
      clearTimeout(resting);
      checks += 1;
      draft.tried = true;
      take(await ask(address(), { document: draft.document, version: draft.version }, refused, BESIDE), true);
      draw();
    },

    get: (path) => at(draft.document, path),

    set(path, value) {
      const holder = path.slice(0, -1).reduce((here, part) => (here[part] ??= {}), draft.document);
      holder[path.at(-1)] = value;
      changed(path);
    },

    /** Leaves a setting out; what holds nothing else goes too. */
    unset(path) {
      const holder = draft.get(path.slice(0, -1));
      if (!holder) return;
      delete holder[path.at(-1)];
      if (!Array.isArray(holder) && !Object.keys(holder).length) delete draft.get(path.slice(0, -2))[path.at(-2)];
      changed(path);
    },

    add(path, entry) {
      const list = draft.get(path) ?? [];
      draft.set(path, [...list, entry]);
      draft.opened.add([...path, list.length].join("."));
      draw();
    },

    remove(path, place) {
      draft.set(path, draft.get(path).filter((_, index) => index !== place));
      shut(path);
      draw();
    },

    raise(path, place) {
      const list = [...draft.get(path)];
      [list[place - 1], list[place]] = [list[place], list[place - 1]];
      draft.set(path, list);
      shut(path);
      draft.opened.add([...path, place - 1].join("."));
      draw();
    },

    /** What is wrong at a path, in words; `deep`: or in anything that it holds. Not before somebody was there. */
    problem(path, { deep = false } = {}) {
      if (!draft.tried && !draft.touched.has(path.join("."))) return undefined;
      const names = namesOf(draft.document, path);
      return draft.problems.find(({ field }) => names.some((name) => field === name || (deep && field.startsWith(`${name}.`))))?.text;
    },

    /** How many mistakes stand at or under a path. */
    count(path) {
      const names = namesOf(draft.document, path);
      return draft.tried ? draft.problems.filter(({ field }) => names.some((name) => field === name || field.startsWith(`${name}.`))).length : 0;
    },

    countIn: (section) => (draft.tried ? draft.problems.filter(({ field }) => sectionOf(field) === section).length : 0),

    /** Opens every entry on the way to a mistake; gives the section in which it stands. */
    show(field) {
      const path = pathOf(draft.document, field);
      path.forEach((part, place) => typeof part === "number" && draft.opened.add(path.slice(0, place + 1).join(".")));
      return sectionOf(field);
    },

    toggle(path) {
      const key = path.join(".");
      if (!draft.opened.delete(key)) draft.opened.add(key);
      draw();
    },
  };

  function take(body, saved) {
    if (!body) return;
    const { document, version } = body;
    Object.assign(draft, { document, version, problems: [], dirty: false, tried: false, overtaken: false, saved });
    draft.touched.clear();
  }

  function refused(problems, fields = []) {
    draft.overtaken = Boolean(problems.version);
    draft.problems = fields;
  }

  function changed(path) {
    Object.assign(draft, { dirty: true, saved: false });
    draft.touched.add(path.join("."));
    clearTimeout(resting);
    resting = setTimeout(check, REST_MS);
    draw();
  }

  /** Only the answer to the latest question counts; where none comes, saving will tell. */
  async function check() {
    const mine = (checks += 1);
    let found = [];
    try {
      await api.post(`${PATH}/check`, { document: draft.document, version: draft.version });
    } catch (error) {
      if (!(error instanceof Refused || error instanceof NoAnswer)) throw error;
      found = error.facts?.fields ?? draft.problems;
    }
    if (mine !== checks) return;
    draft.problems = found;
    draw();
  }

  const shut = (path) => draft.opened.forEach((key) => key.startsWith(`${path.join(".")}.`) && draft.opened.delete(key));

  addEventListener("beforeunload", (event) => draft.dirty && event.preventDefault());
  return draft;
}

const address = () => `${PATH}?language=${document.documentElement.lang}`;
