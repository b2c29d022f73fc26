// What the visitor may do by phone, and the one step between a wish and the deed.

import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { choices, currentErrand, mayDo } from "../shared/ticket.js";
import { say } from "../shared/words.js";

/** The row of buttons: return, postpone, cancel, as far as they may be done now. */
export function choiceRow(body, act) {
  const may = mayDo(body);
  const button = (what, look) =>
    may.includes(what)
      ? html`<button class="button ${look} ${what}" @click=${() => act.ask(what)}>${say(`phone-${what}`)}</button>`
      : nothing;
  const row = [button("return", "primary"), button("postpone", ""), button("cancel", "danger")];
  return row.every((each) => each === nothing) ? nothing : html`<div class="choices">${row}</div>`;
}

/** The question that `state.asking` names, with its answers, in the page itself. */
export function question(state, act) {
  const { asking, sending, body } = state;
  return html`
    <section class="question card" role="group" aria-labelledby="question">
      <h2 id="question">${say(`phone-${asking}-question`)}</h2>
      <p>${say(`phone-${asking}-meaning`)} ${leftOf(asking, currentErrand(body))}</p>
      <div class="answers">
        ${answersTo(state, act)}
        <button class="button quiet no" ?disabled=${sending} @click=${act.dismiss}>${say("phone-no")}</button>
      </div>
      ${sending ? html`<p class="soft" role="status">${say("phone-sending")}</p>` : nothing}
    </section>
  `;
}

function answersTo({ asking, sending, body }, act) {
  const answer = (facts, text, look = "") => html`
    <button class="button ${look}" ?disabled=${sending} @click=${() => act.confirm(asking, facts)}>${text}</button>
  `;
  if (asking === "postpone") {
    return body.postpone_minutes.map((minutes) => answer({ minutes }, say("phone-minutes", { minutes })));
  }
  if (asking === "next-stop") {
    return choices(body).map(({ stop, service_name: name }) => answer({ stop }, name, "stop"));
  }
  return answer({}, say(`phone-${asking}-yes`), asking === "cancel" ? "danger yes" : "primary yes");
}

// How often it may still be done after this time.
function leftOf(asking, errand) {
  if (asking === "postpone") return say("phone-postpones-left", { count: errand.postpones_left - 1 });
  if (asking === "return") return say("phone-returns-left", { count: Math.max(errand.returns_left - 1, 0) });
  return "";
}
