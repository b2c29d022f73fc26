// What a supervisor may do from here beside the rows: the keys at the top, and the dialog that each opens.

import { say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { chartsView } from "./charts.js";
import { closingView } from "./closing.js";
import { noticesView } from "./notices.js";
import { overridesView, stopsView } from "./queues.js";
import { readyView } from "./ready.js";
import { whyView } from "./why.js";

const VIEWS = { stops: stopsView, overrides: overridesView, notices: noticesView, why: whyView, ready: readyView, closing: closingView, charts: chartsView };
// Keys that lead to a page of its own.
const LINKS = { "waiting-list": "/waiting-list", reports: "/reports", comments: "/reports?report=comments" };

/** The keys, those alone that the one who is logged in may use. */
export function toolsView(may, on) {
  const tools = [
    ["why", true],
    ["stops", may.manage],
    ["overrides", may.manage],
    ["notices", may.manage],
    ["ready", may.floor],
    ["waiting-list", true],
    ["charts", may.reports],
    ["reports", may.reports],
    ["comments", may.reports],
    ["print-day", may.manage],
    ["closing", may.manage && may.floor],
  ];
  return html`
    <nav class="tools" aria-label=${say("dashboard-tools")}>
      ${tools.filter(([, allowed]) => allowed).map(([tool]) => html`
        ${tool in LINKS ? html`<a class="button" href=${LINKS[tool]}>${say(`dashboard-tool-${tool}`)}</a>`
          : tool === "print-day" ? html`<button class="button" data-act="print-day" @click=${on.printDay}>${say("dashboard-print-day")}</button>`
          : html`<button class="button" data-tool=${tool} @click=${() => on.open(tool)}>${say(`dashboard-tool-${tool}`)}</button>`}`)}
    </nav>
  `;
}

/** The open dialog, or none. */
export function dialogView(state, may, on) {
  const { dialog } = state;
  if (!dialog) return nothing;
  const title = say(`dashboard-tool-${dialog.tool}`);
  return html`
    <dialog aria-labelledby="dialog-title" data-dialog=${dialog.tool} @close=${on.close}>
      <header><h2 id="dialog-title">${title}</h2>
        <button class="button quiet" aria-label=${say("dashboard-dismiss")} @click=${on.close}><span class="icon close"></span></button></header>
      ${dialog.trouble ? html`<p class="band warn" role="alert" data-code=${dialog.trouble.code}>${dialog.trouble.detail}</p>` : nothing}
      ${VIEWS[dialog.tool](state, may, on)}
    </dialog>
  `;
}
