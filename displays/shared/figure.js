// One drawing under its name and the sentence that says what it shows.

import { html } from "./vendor/lit-html/lit-html.js";

/** `id` is what a page or a test finds it by. */
export function figureView(name, sentence, drawing, id = "") {
  return html`<figure class="chart card" data-chart=${id}><figcaption><b>${name}</b><span>${sentence}</span></figcaption>${drawing}</figure>`;
}
