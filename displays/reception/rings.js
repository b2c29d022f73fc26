// Who wants somebody to come: one line each, on top of everything; of many the first, and the others by one press.

import { now } from "../shared/clock.js";
import { say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";

const IN_SIGHT = 4;
const ICONS = { help: "help", unattended: "people", burst: "warning" };

/** Those that stand now: a burst is over by itself. */
export const standing = (body) => body.rings.filter(({ until }) => !until || Date.parse(until) > now());

/** `opened`: whether all of them are shown; `on` holds `helped(place)` and `rings(opened)`. */
export function ringsView({ body, opened }, on) {
  const rings = standing(body);
  if (!rings.length) return nothing;
  const many = rings.length > IN_SIGHT;
  // One place of those in sight is for what leads to the others.
  const shown = many && !opened ? rings.slice(0, IN_SIGHT - 1) : rings;
  return html`
    <ul class="rings" aria-live="assertive" aria-label=${say("reception-rings")}>
      ${shown.map((ring) => html`
        <li class="band bad" data-ring=${ring.kind}>
          <span class="icon ${ICONS[ring.kind]}"></span>
          <span class="grow"><b>${textOf(ring)}</b> <span class="since">${say("reception-since", { time: timeOfDay(ring.since, { zone: false }) })}</span></span>
          ${ring.kind === "help"
            ? html`<button class="button small" @click=${() => on.helped(ring.place)}>${say("reception-help-done")}</button>`
            : nothing}
        </li>`)}
      ${many ? html`<li class="others"><button class="button small" aria-expanded=${opened ? "true" : "false"} @click=${() => on.rings(!opened)}>
        ${opened ? say("reception-rings-fewer") : say("reception-rings-more", { count: rings.length - shown.length })}
        <span class="icon down"></span></button></li>` : nothing}
    </ul>
  `;
}

export function textOf(ring) {
  if (ring.kind === "help") return say(`reception-ring-help-${ring.place_kind}`, { place: ring.place });
  if (ring.kind === "unattended") return say("reception-ring-unattended", { agency: ring.agency_name, count: ring.waiting });
  return say("reception-ring-burst", { kiosk: ring.kiosk, service: ring.service_name, count: ring.count });
}
