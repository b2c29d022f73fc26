// Which page is on the screen, by its name.
import { advicePage, questionPage, warningPage } from "./asking.js";
import { agenciesPage, agencyPage, startPage } from "./choose.js";
import { errandsPage } from "./errands.js";
import { checkPage, codePage, figuresPage, letterPage, wishPage } from "./check.js";
import { awayPage } from "./frame.js";
import { closedPage, paperNotice } from "./opening.js";
import { servicePage } from "./service.js";
import { namePage, pinPage, tendPage } from "./tend.js";
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
  "check-letter": letterPage,
  "check-figures": figuresPage,
  "check-code": codePage,
  check: checkPage,
  "check-wish": wishPage,
  "tend-name": namePage,
  "tend-pin": pinPage,
  tend: tendPage,
};
// What is typed where: which signs, and how many at most.
const TYPED = {
  "check-figures": ["figures", 5],
  "check-code": ["figures", 4],
  "tend-pin": ["all", 12],
  "tend-name": ["all", 40],
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

/** The field that keys go into on the page that is shown, or null. */
export function fieldOf({ page, ticket, staff, idle, link }, act) {
  const typed = TYPED[page.name];
  if (!typed || ticket || staff || idle !== null || !link) return null;
  const [signs, longest] = typed;
  const type = (text) => {
    document.activeElement?.blur();
    act.type(text.slice(0, longest));
  };
  return { text: page.text, signs, type };
}
