// A sign beside a word, for who reads little; never alone, so never read out.
import { html } from "../shared/vendor/lit-html/lit-html.js";

export const icon = (name) => html`<span class="icon ${name}" aria-hidden="true"></span>`;
