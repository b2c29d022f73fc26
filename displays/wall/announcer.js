// What this wall says aloud: calls one after another, never overlapping. Alone, a call is said in full and repeated;
// while others wait, each is said once in the short form, with one chime for all. Repeats are dropped, no call is.
// The turn of a call lasts as long as it has to stand large, so that sound and sight go on together.
// News (a queue that stands still, or goes on) is said once, when no call waits.

import { HURRIED_MS } from "./stage.js";

const AFTER_CHIME_MS = 500;
const BETWEEN_MS = 2_000;

/**
 * `onBegin(call)` when the turn of a call comes, `onSpoken(call)` once it was heard, `onFailed(call, why)` for what
 * could not be; `onNews(news)` once news was heard. `now()` counts milliseconds.
 */
export class Announcer {
  #speaker;
  #tell;
  #now;
  #waiting = [];
  #news = [];
  #running = false;
  #current = null;
  #stoodAt = 0;
  #hurry = () => {};
  #release = () => {};

  constructor(speaker, tell, now = () => performance.now()) {
    this.#speaker = speaker;
    this.#tell = tell;
    this.#now = now;
  }

  /** The id of the call whose turn it is, or null. */
  get speaking() {
    return this.#current && this.#current.id;
  }

  /** The ids of the calls that wait to be said. */
  get unspoken() {
    return new Set(this.#waiting.map((call) => call.id));
  }

  /** Says a call when its turn comes. The same call twice is said once. */
  add(call) {
    if (this.speaking === call.id || this.unspoken.has(call.id)) return;
    this.#waiting.push(call);
    this.#hurry();
    this.#run();
  }

  /** Says news once no call waits. The same news twice is said once. */
  addNews(news) {
    if (this.speaking === news.id || this.#news.some((one) => one.id === news.id)) return;
    this.#news.push(news);
    this.#run();
  }

  /** A call was taken back: it is not said, or no further. */
  drop(id) {
    this.#waiting = this.#waiting.filter((call) => call.id !== id);
    if (this.speaking === id) this.#breakOff();
  }

  /** Somebody else speaks from now on: what waits is left to them, and what is being said is cut short. */
  hush() {
    this.#waiting = [];
    this.#news = [];
    if (this.#current) this.#breakOff();
  }

  async #run() {
    if (this.#running) return;
    this.#running = true;
    while (this.#waiting.length || this.#news.length) {
      if (this.#waiting.length) await this.#calls();
      else await this.#tellNews(this.#news.shift());
    }
    this.#running = false;
  }

  async #calls() {
    let chimed = false;
    while (await this.#isTurn()) {
      const call = this.#waiting.shift();
      this.#current = call;
      this.#stoodAt = this.#now() + HURRIED_MS;
      this.#tell.onBegin(call);
      const heard = await this.#say(call, chimed);
      if (heard && !this.#current.dropped) this.#tell.onSpoken(call);
      chimed = this.#waiting.length > 0;
    }
    this.#current = null;
  }

  // Whether a call waits once the one before has stood its time; one that was taken back needs to stand no longer.
  async #isTurn() {
    const left = this.#stoodAt - this.#now();
    if (this.#waiting.length && left > 0) {
      const silence = this.#speaker.silence(left);
      this.#release = silence.end;
      await silence.over;
      this.#release = () => {};
    }
    return this.#waiting.length > 0;
  }

  #breakOff() {
    this.#current = { ...this.#current, dropped: true };
    this.#stoodAt = 0;
    this.#speaker.cut();
    this.#hurry();
    this.#release();
  }

  async #tellNews(news) {
    this.#current = news;
    try {
      const sounds = this.#fetched(news, "audio");
      await this.#chime();
      const sentences = this.#usable(news, await sounds);
      await this.#sentences(sentences);
      if (sentences.length && !this.#current.dropped) this.#tell.onNews(news);
    } catch (error) {
      this.#tell.onFailed(news, error.message);
    }
    this.#current = null;
  }

  async #say(call, chimed) {
    // Both forms are fetched during the chime: only at its end is it known whether others wait.
    const forms = { full: this.#fetched(call, "audio"), short: this.#fetched(call, "audio_short") };
    try {
      if (!chimed) await this.#chime();
      const short = chimed || this.#waiting.length > 0;
      const sentences = this.#usable(call, await (short ? forms.short : forms.full));
      if (!sentences.length) return false;
      await this.#sentences(sentences);
      for (let nth = 1; nth < call.times && !short && !this.#waiting.length; nth += 1) {
        await this.#pause();
        if (!this.#waiting.length && !this.#current.dropped) await this.#sentences(sentences);
      }
      return true;
    } catch (error) {
      this.#tell.onFailed(call, error.message);
      return false;
    }
  }

  async #chime() {
    await this.#speaker.chime();
    await this.#speaker.rest(AFTER_CHIME_MS);
  }

  #fetched(call, form) {
    return Promise.allSettled(call.speech.map((sentence) => this.#speaker.load(sentence[form])));
  }

  // A language whose sound is missing is told and left out; the other is said.
  #usable(call, outcomes) {
    for (const { reason } of outcomes) if (reason) this.#tell.onFailed(call, reason.message || reason.name);
    return outcomes.flatMap(({ value }) => value || []);
  }

  async #sentences(sounds) {
    for (const sound of sounds) {
      if (!this.#current.dropped) await this.#speaker.play(sound);
    }
  }

  // The silence before the repeat ends at once when another call comes.
  async #pause() {
    const silence = this.#speaker.silence(BETWEEN_MS);
    this.#hurry = silence.end;
    await silence.over;
    this.#hurry = () => {};
  }
}
