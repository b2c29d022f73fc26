// Which page is on the screen, by its name.
import { advicePage, questionPage, warningPage } from "./asking.js";
import { agenciesPage, agencyPage, startPage } from "./choose.js";
import { errandsPage } from "./errands.js";
import { awayPage } from "./frame.js";
import { closedPage, paperNotice } from "./opening.js";
import { servicePage } from "./service.js";
import { ticketPage } from "./ticket.js";
import { searchPage } from "./typing.js";
import { agencyOf, serviceOf } from "./visit.js";
import { html } from "../shared/vendor/lit-html/lit-html.js";

const PAGES = {
  start: startPage,
  agencies: agenciesPage,
  agency: agencyPage,
  search: searchPage,
  service: servicePage,
  errands: errandsPage,
  question: questionPage,
  warning: warningPage,
  advice: advicePage,
};
const BEFORE_THE_NUMBER = ["start", "service", "errands"];

/** `{kind, story, choice}`: what is to be read, what is to be pressed. */
export function pageOf(state, act) {
  if (state.ticket) return { kind: "ticket", ...ticketPage(state, act) };
  if (!state.body || !state.link) return awayPage(state);
  const { name } = state.page;
  if (name === "start" && !state.body.intake.open) return { kind: "closed", ...closedPage(state, act) };
  if (!stillThere(state)) return { kind: "start", ...startPage(state, act) };
  const { story, choice } = PAGES[name](state, act);
  const notice = BEFORE_THE_NUMBER.includes(name) ? paperNotice(state.body) : "";
  return { kind: name, story: html`${story}${notice}`, choice };
}

// An administrator may have taken away what the visitor was looking at.
function stillThere({ body, page: { name, code, doubt } }) {
  if (name === "agency") return Boolean(agencyOf(body, code));
  const service = code ?? doubt?.code;
  return !service || Boolean(serviceOf(body, service));
}
