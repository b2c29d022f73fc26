// Bars by name: a table whose rows carry a bar beside the figure, so that it is read aloud, printed and wrapped.

import { html } from "./vendor/lit-html/lit-html.js";

/** `rows`: `[{ name, value, text }]`, `value` at least 0; the longest bar is `most`, else the greatest value. */
export function barsView(rows, { caption, most = Math.max(...rows.map((row) => row.value ?? 0)) }) {
  return html`
    <table class="bars">
      <caption class="visually-hidden">${caption}</caption>
      <tbody>${rows.map(({ name, value, text }) => html`
        <tr><th scope="row">${name}</th>
          <td class="bar" aria-hidden="true"><svg width="100%" height="14" preserveAspectRatio="none"><rect class="track" width="100%" height="14" rx="3"></rect><rect width=${length(value, most)} height="14" rx="3"></rect></svg></td>
          <td class="value">${text}</td></tr>`)}</tbody>
    </table>
  `;
}

function length(value, most) {
  return `${most > 0 ? Math.min(100, Math.max(0, (100 * (value ?? 0)) / most)).toFixed(1) : 0}%`;
}
