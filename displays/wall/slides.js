// Pictures beside the calls, by turns: each fades over the one before once it is whole; one that fails is passed over.

import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { repeat } from "../shared/vendor/lit-html/directives/repeat.js";
import { now } from "../shared/clock.js";

const BROKEN_MS = 60_000;

const whole = new Set();
const under = new Set();
const broken = new Map();
let standing = [];

/** The pictures of a wall where `size` left room for them. */
export function slides({ wall }, size) {
  if (!size.slides || !wall.slides.length) return nothing;
  forgetOthers(wall.slides);
  turnTo(due(wall));
  return html`
    <aside class="slides" aria-hidden="true">
      ${repeat(standing, (path) => path, (path) => html`<img src=${path} alt="">`)}
    </aside>
  `;
}

// Whose turn it is of those that can be shown; the next one is fetched meanwhile.
function due({ slides: paths, slide_s: seconds }) {
  const usable = paths.filter((path) => !isBroken(path));
  if (!usable.length) return null;
  const turn = Math.floor(now() / (1000 * seconds));
  fetchWhole(usable[turn % usable.length]);
  fetchWhole(usable[(turn + 1) % usable.length]);
  return usable[turn % usable.length];
}

// Until a picture is whole the one before stays, and after that it lies below until it is covered.
function turnTo(path) {
  if (path === null || !whole.has(path) || standing.at(-1) === path) return;
  standing = [...standing.slice(-1), path];
}

async function fetchWhole(path) {
  if (whole.has(path) || under.has(path)) return;
  under.add(path);
  const image = new Image();
  image.src = path;
  try {
    await image.decode();
    whole.add(path);
  } catch {
    broken.set(path, performance.now());
  }
  under.delete(path);
}

function isBroken(path) {
  return broken.has(path) && performance.now() - broken.get(path) < BROKEN_MS;
}

function forgetOthers(paths) {
  const gone = (path) => !paths.includes(path);
  if (standing.some(gone)) standing = standing.filter((path) => !gone(path));
  for (const path of whole) if (gone(path)) whole.delete(path);
  for (const path of broken.keys()) if (gone(path)) broken.delete(path);
}
