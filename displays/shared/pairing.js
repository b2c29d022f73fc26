// How a screen that nobody approved gets in: it asks for a code, shows it, and goes on by itself once somebody who may
// has typed it. Its cookie comes with the answer, so no script ever holds its token.

import { NoAnswer, Refused, api } from "./api.js";
import { html } from "./vendor/lit-html/lit-html.js";
import { say } from "./words.js";

const LOOK_MS = 2_000;
const AGAIN_MS = 15_000;
const HALF = 3;

/**
 * The pairing of one screen; `kind` and `id` as its address has them, `draw()` is called when its code is another.
 * `begin()` and `end()` may be called again and again.
 */
export class Pairing {
  #screen;
  #draw;
  #round = 0;
  #running = false;
  code = null;

  constructor({ kind, id, draw }) {
    this.#screen = { kind, id };
    this.#draw = draw;
  }

  /** From now on a code stands here, a new one whenever it runs out. */
  async begin() {
    if (this.#running) return;
    this.#running = true;
    const round = (this.#round += 1);
    while (this.#isNow(round)) await this.#try(round);
  }

  /** The screen is in, or its server is away: the code says nothing any more. */
  end() {
    this.#running = false;
    this.#show(null);
  }

  async #try(round) {
    try {
      const { code, secret } = await api.post("/api/pairing", this.#screen);
      if (!this.#isNow(round)) return;
      this.#show(code);
      const path = await this.#approved(secret, round);
      if (path) goTo(path);
    } catch (error) {
      // Too many codes, or no server: shown as waiting, and asked again.
      if (!(error instanceof Refused || error instanceof NoAnswer)) throw error;
      this.#show(null);
      await rest(AGAIN_MS);
    }
  }

  // Where the screen is to go, or null once its code has run out.
  async #approved(secret, round) {
    while (this.#isNow(round)) {
      await rest(LOOK_MS);
      try {
        const { state, path } = await api.get(`/api/pairing/${secret}`);
        if (state === "approved") return path;
      } catch (error) {
        if (error instanceof Refused) return null;
        if (!(error instanceof NoAnswer)) throw error;
      }
    }
    return null;
  }

  #isNow(round) {
    return this.#running && this.#round === round;
  }

  #show(code) {
    if (this.code === code) return;
    this.code = code;
    this.#draw();
  }
}

/** The code in large letters, and what to do with it. */
export function pairingView({ code }) {
  return html`
    <section class="pairing">
      <h1>${say("pairing-title")}</h1>
      ${code
        ? html`<p class="code" data-code=${code}><span>${code.slice(0, HALF)}</span> <span>${code.slice(HALF)}</span></p>
            <p class="how">${say("pairing-how", { address: `${location.host}/admin` })}</p>
            <p class="then">${say("pairing-then")}</p>`
        : html`<p class="how">${say("pairing-asking")}</p>`}
    </section>
  `;
}

// What the address says of the panel stays.
function goTo(path) {
  location.replace(path.includes("?") ? path : path + location.search);
}

function rest(ms) {
  return new Promise((done) => setTimeout(done, ms));
}
