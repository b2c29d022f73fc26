// The one loudspeaker of a page: whatever is to be heard waits its turn here, so two sounds never overlap.
// A sound that fails is skipped and told; it never stops the ones behind it.

import { api } from "./api.js";

const CHIME = "/shared/sounds/chime.wav";
const LATE_S = 2;

let context = null;
let analyser = null;
let line = Promise.resolve();
let playing = null;
let bell = null;
const listeners = new Set();

export const speaker = {
  /** Whether the browser lets this page sound; it may not before a touch. */
  get audible() {
    return Boolean(context) && context.state === "running";
  },

  /** How loud it is right now: 0 silent, 1 full scale. */
  get level() {
    if (!analyser) return 0;
    const samples = new Float32Array(analyser.fftSize);
    analyser.getFloatTimeDomainData(samples);
    return samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0);
  },

  /** Calls `listener(audible)` at every change, and once now. */
  onAudible(listener) {
    listeners.add(listener);
    listener(speaker.audible);
  },

  /** Opens the loudspeaker. From a touch it always works; without one where the browser allows it. */
  async wake() {
    const opened = open();
    if (opened.state === "suspended") await Promise.race([opened.resume(), pause(300)]);
    return speaker.audible;
  },

  /** Fetches and decodes a sound ahead of its turn. Throws where it cannot be had. */
  async load(url) {
    return open().decodeAudioData(await api.bytes(url));
  },

  /** Plays a url or a loaded sound when its turn comes; true once it was heard to its end. */
  play(sound) {
    return inTurn(async () => sounded(typeof sound === "string" ? await speaker.load(sound) : sound));
  },

  /** Plays the chime when its turn comes. */
  chime() {
    return inTurn(chimed);
  },

  /** Leaves a silence of so many milliseconds. */
  rest(ms) {
    return inTurn(() => pause(ms));
  },

  /** A silence of so many milliseconds, `over` (a promise) when it is; `end()` ends it at once. */
  silence(ms) {
    let end;
    const over = new Promise((done) => (end = done));
    const timer = setTimeout(end, ms);
    return {
      over,
      end: () => {
        clearTimeout(timer);
        end();
      },
    };
  },

  /** Ends the sound that is being heard; what waits behind it goes on. */
  cut() {
    playing?.stop();
  },
};

function inTurn(act) {
  const turn = line.then(async () => {
    if (!speaker.audible) throw new Error("muted");
    await act();
    return true;
  });
  line = turn.catch(() => {});
  return turn;
}

function open() {
  if (context) return context;
  context = new AudioContext();
  analyser = context.createAnalyser();
  analyser.fftSize = 2048;
  analyser.connect(context.destination);
  context.addEventListener("statechange", () => listeners.forEach((listener) => listener(speaker.audible)));
  return context;
}

function sounded(buffer) {
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.connect(analyser);
  return untilEnded(source, buffer.duration);
}

function untilEnded(source, seconds) {
  return new Promise((done) => {
    const end = () => {
      clearTimeout(late);
      playing = null;
      source.disconnect();
      done();
    };
    // A sound card that was pulled out never says that the sound ended.
    const late = setTimeout(end, (seconds + LATE_S) * 1000);
    source.onended = end;
    playing = source;
    source.start();
  });
}

async function chimed() {
  bell ??= await speaker.load(CHIME);
  await sounded(bell);
}

function pause(ms) {
  return new Promise((done) => setTimeout(done, ms));
}
