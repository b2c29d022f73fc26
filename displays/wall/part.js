// This wall's part among the loudspeakers that share its air: one speaks, and another stands in when that is gone.

// Less than the server waits before another speaks: no two are heard at once.
const SILENT_AFTER_MS = 4_000;

const SILENT = { speaks: false, alone: true, since: null };

export class Part {
  #announcer;
  #now = SILENT;
  #timer = null;

  constructor(announcer) {
    this.#announcer = announcer;
  }

  /** What the server says of it: whether this wall speaks, whether nobody could stand in, and since when. */
  take(part) {
    this.#now = part;
    if (!part.speaks) this.#announcer.hush();
  }

  /** Whether what begins at an instant is this wall's to say; what came before was somebody else's. */
  says(instant) {
    const { speaks, since } = this.#now;
    return speaks && (!since || Date.parse(instant) >= Date.parse(since));
  }

  /** The line stands, or not: who is cut off goes on alone, and leaves the rest to a stand-in where there is one. */
  linked(up) {
    if (up) {
      clearTimeout(this.#timer);
      this.#timer = null;
      return;
    }
    if (!this.#now.alone) this.#timer ??= setTimeout(() => this.#announcer.hush(), SILENT_AFTER_MS);
    this.#now = SILENT;
  }
}
