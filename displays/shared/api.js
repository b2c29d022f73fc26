// HTTP to the server that this page came from. Asking is safe to repeat; a command carries a key, so repeating it is
// safe too: one that got no answer is sent again, with the same key, until there is one or the patience is over.

const ATTEMPT_MS = 10_000;
const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 3_000;

/** The server said no. `code` is stable, `facts` are its details, `detail` a sentence for people. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail || problem.code || String(status));
    this.name = "Refused";
    this.status = status;
    this.code = problem.code || "unknown";
    this.facts = problem.facts || {};
    this.detail = problem.detail || "";
  }
}

/**
 * The server could not be asked, or did not answer: nothing is known about what became of the command. `told` is what
 * a server says that cannot do anything now, or null.
 */
export class NoAnswer extends Error {
  constructor(path, told = null) {
    super(`no answer from ${path}`);
    this.name = "NoAnswer";
    this.told = told;
  }
}

let screen = "";
let csrf = "";
const seen = new Map();

/** A key for one command. Pages run without a secure context, where crypto.randomUUID does not exist. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export const api = {
  /** Names the screen that this page is, as `kiosk/kiosk-1` or `console`. */
  identify(name) {
    screen = name;
  },

  /** Keeps the token that every command of a logged-in person carries. */
  useCsrf(token) {
    csrf = token || "";
  },

  get screen() {
    return screen;
  },

  /** The body behind `path`; `patience` is how many milliseconds it may take. Throws Refused or NoAnswer. */
  async get(path, { patience = ATTEMPT_MS } = {}) {
    return bodyOf(await attempt(path, { headers: headers(), signal: AbortSignal.timeout(patience) }), path);
  },

  /** A file, as `{ name, content }`: what the server calls it, and a Blob. Throws Refused or NoAnswer. */
  async file(path, { patience = ATTEMPT_MS } = {}) {
    const response = await attempt(path, { headers: headers(), signal: AbortSignal.timeout(patience) });
    if (!response.ok) return bodyOf(response, path);
    const [, name] = /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition") || "") ?? [];
    try {
      return { name, content: await response.blob() };
    } catch {
      throw new NoAnswer(path);
    }
  },

  /** The body behind `path`, or null where it has not changed since this page asked last. */
  async getIfChanged(path) {
    const asked = `${document.documentElement.lang} ${path}`;
    const known = seen.has(asked) ? { "If-None-Match": seen.get(asked) } : {};
    const response = await attempt(path, { headers: headers(known), cache: "no-store" });
    if (response.status === 304) return null;
    const body = await bodyOf(response, path);
    const etag = response.headers.get("ETag");
    if (etag) seen.set(asked, etag);
    return body;
  },

  /** The bytes behind `path`, such as one spoken sentence. */
  async bytes(path) {
    const response = await attempt(path, { headers: headers() });
    if (!response.ok) throw new Refused(response.status, { code: "not_found" });
    return response.arrayBuffer();
  },

  /**
   * Sends a command and gives its answer. `key` is one command's own; without one a new key is made. `patience` is
   * how many milliseconds it may take, with all repetitions. Throws Refused, or NoAnswer once the patience is over.
   */
  async post(path, body = {}, { key = newKey(), patience = 30_000 } = {}) {
    const until = performance.now() + patience;
    const request = { method: "POST", headers: headers(commandHeaders(key)), body: JSON.stringify(body) };
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        return await bodyOf(await attempt(path, request), path);
      } catch (error) {
        if (!(error instanceof NoAnswer) || performance.now() + pause > until) throw error;
      }
      await new Promise((wake) => setTimeout(wake, pause));
    }
  },
};

// The page's language goes along, so that names and refusals come in it.
function headers(more = {}) {
  const language = document.documentElement.lang || "id";
  return { Accept: "application/json", "Accept-Language": language, ...(screen ? { "X-Screen": screen } : {}), ...more };
}

function commandHeaders(key) {
  return { "Content-Type": "application/json", "Idempotency-Key": key, ...(csrf ? { "X-CSRF-Token": csrf } : {}) };
}

async function attempt(path, request) {
  try {
    return await fetch(path, { credentials: "same-origin", signal: AbortSignal.timeout(ATTEMPT_MS), ...request });
  } catch {
    throw new NoAnswer(path);
  }
}

async function bodyOf(response, path) {
  let body;
  try {
    body = await response.json();
  } catch {
    throw new NoAnswer(path);
  }
  if (response.ok) return body;
  if (response.status >= 500) throw new NoAnswer(path, body);
  throw new Refused(response.status, body);
}
