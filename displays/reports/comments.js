// What visitors wrote beside the survey: the newest first, without names and numbers, marked once somebody has read it.

import { dateOf, say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";

/** The name under which the page's list of reports leads here. */
export const COMMENTS = "comments";

/** Whose comments are shown; one agency leaves nothing to choose. */
export function agencyField({ body, agency }, on) {
  const agencies = body?.agencies ?? [];
  if (agencies.length < 2) return nothing;
  return html`<label class="field">${say("reports-comments-of")}
    <select name="agency" @change=${(event) => on.agency(event.target.value)}>
      <option value="" .selected=${!agency}>${say("reports-comments-all")}</option>
      ${agencies.map(({ code, name }) => html`<option value=${code} .selected=${code === agency}>${name}</option>`)}
    </select></label>`;
}

/** The page of the comments; `on` holds `seen(id)`, `more()` and `print()`. */
export function commentsView(state, span, on) {
  const { body, marking } = state;
  const { comments, total, unseen, may_heed: may } = body;
  return html`
    <article data-report=${COMMENTS} class=${state.loading ? "old" : ""} aria-busy=${Boolean(state.loading)}>
      <header>
        <div><p class="on-paper">${body.floor.name}</p><h2>${say("report-comments")}</h2><p class="span">${span}</p></div>
        <div class="acts"><button class="button" data-act="print" @click=${on.print}><span class="icon print"></span>${say("reports-print")}</button></div>
      </header>
      <p class="soft">${say("reports-comments-about")}</p>
      ${total === 0 ? html`<p class="band nothing">${say("reports-comments-none")}</p>` : html`
        <section class="card comments">
          <p role="status"><b>${say("reports-comments-count", { total, unseen })}</b></p>
          <ul>${comments.map((comment) => commentView(comment, may, marking, on))}</ul>
          ${comments.length < total ? html`<button class="button" data-act="more" @click=${on.more}>
            ${say("reports-comments-more", { count: total - comments.length })}</button>` : nothing}
        </section>`}
    </article>
  `;
}

function commentView({ id, day, part_of_day: part, agency_name: agency, service_name: service, text, seen }, may, marking, on) {
  const when = say("reports-comments-when", { date: dateOf(`${day}T12:00:00Z`), part });
  return html`
    <li data-comment=${id} class=${seen ? "seen" : ""}>
      <p class="about">${seen ? nothing : html`<span class="mark">${say("reports-comments-new")}</span>`}<b>${agency}</b> <span>${service}</span> <span class="soft">${when}</span></p>
      <blockquote>${text}</blockquote>
      ${seen ? html`<p class="soft heeded"><span class="icon check"></span>${say("reports-comments-seen", { name: seen.by, date: dateOf(seen.at) })}</p>`
        : may ? html`<button class="text" data-act="seen" ?disabled=${marking === id} aria-label=${say("reports-comments-mark-of", { agency, when })}
          @click=${() => on.seen(id)}>${say("reports-comments-mark")}</button>` : nothing}
    </li>
  `;
}
