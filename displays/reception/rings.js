// Who wants somebody to come: one line each, on top of everything.

import { now } from "../shared/clock.js";
import { say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";

const ICONS = { help: "help", unattended: "people", burst: "warning" };

/** Those that stand now: a burst is over by itself. */
export const standing = (body) => body.rings.filter(({ until }) => !until || Date.parse(until) > now());

export function ringsView(body, helped) {
  const rings = standing(body);
  if (!rings.length) return nothing;
  return html`
    <ul class="rings" aria-live="assertive" aria-label=${say("reception-rings")}>
      ${rings.map((ring) => html`
        <li class="band bad" data-ring=${ring.kind}>
          <span class="icon ${ICONS[ring.kind]}"></span>
          <span class="grow"><b>${textOf(ring)}</b> <span class="since">${say("reception-since", { time: timeOfDay(ring.since, { zone: false }) })}</span></span>
          ${ring.kind === "help"
            ? html`<button class="button small" @click=${() => helped(ring.place)}>${say("reception-help-done")}</button>`
            : nothing}
        </li>`)}
    </ul>
  `;
}

export function textOf(ring) {
  if (ring.kind === "help") return say(`reception-ring-help-${ring.place_kind}`, { place: ring.place });
  if (ring.kind === "unattended") return say("reception-ring-unattended", { agency: ring.agency_name, count: ring.waiting });
  return say("reception-ring-burst", { kiosk: ring.kiosk, service: ring.service_name, count: ring.count });
}
