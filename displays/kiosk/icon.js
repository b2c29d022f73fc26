// A sign beside a word, for who reads little; never alone, so never read out.
import { html } from "../shared/vendor/lit-html/lit-html.js";

export const icon = (name) => html`<span class="icon ${name}" aria-hidden="true"></span>`;

// A sign must be there when the line is down, so all of them are fetched with the page.
const SIGNS = [
  "back", "bell", "check", "clock", "close", "down", "help", "info", "language", "letters", "link", "people", "place",
  "pause", "plus", "print", "priority", "returned", "search", "stop", "ticket", "warning", "arrow",
];

export const signsAtHand = html`<div class="visually-hidden" aria-hidden="true">${SIGNS.map(icon)}</div>`;
