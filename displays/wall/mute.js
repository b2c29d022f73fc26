// Whether this wall can be heard: a small line where the browser wants a touch first, and marks for who looks on.

import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { speaker } from "../shared/sound.js";
import { say } from "../shared/words.js";

/** "Suara mati – sentuh layar", on a wall that should speak and may not. */
export function muteButton(body) {
  if (!body || !body.wall.speaks || speaker.audible) return nothing;
  return html`<button class="mute" type="button"><span class="icon muted"></span>${say("sound-muted")}</button>`;
}

/** What the server is told of this wall's sound. */
export function soundState() {
  return { sound: speaker.audible ? "on" : "muted" };
}

/** Marks the page with the state of its sound: `data-sound` muted, silent or sounding, `data-level` in percent. */
export function showSound() {
  const level = Math.round(speaker.level * 100);
  document.body.dataset.sound = !speaker.audible ? "muted" : level ? "sounding" : "silent";
  document.body.dataset.level = level;
}
