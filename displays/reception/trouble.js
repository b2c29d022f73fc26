// A refusal as one calm line. Why no number may be taken is said as it is: what a visitor reads sends her to this desk.

import { troubleView as refusalView } from "../shared/trouble.js";
import { say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";

/** Refusals that say why no number may be taken. */
export const CLOSED = new Set(["override", "stopped", "holiday", "closed_today", "before_hours", "after_hours", "no_time_left", "quota_full"]);

export function troubleView(trouble, leave) {
  if (!trouble || !CLOSED.has(trouble.code)) return refusalView(trouble, leave);
  const reason = say(`reason-${trouble.code.replaceAll("_", "-")}`);
  return html`
    <div class="band warn trouble" role="alert" data-code=${trouble.code}>
      <span class="icon info"></span>
      <p><b>${say("reception-refused", { reason })}</b></p>
      ${leave ? html`<button type="button" class="text" aria-label=${say("reception-leave")} @click=${leave}><span class="icon close"></span></button>` : nothing}
    </div>
  `;
}
