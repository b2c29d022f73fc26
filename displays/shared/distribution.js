// How long people waited and were served, in steps of five minutes, of the report `distribution`.

import "./chart.js";
import { figureView } from "./figure.js";
import { written } from "./figures.js";
import { say } from "./words.js";
import { html, nothing } from "./vendor/lit-html/lit-html.js";

/** Two drawings, or none while nobody was called. */
export function distributionViews(body) {
  const within = (share) => body.rows.find((row) => row.waits_so_far >= share);
  const [half, most] = [within(0.5), within(0.9)];
  if (!half || !most) return [];
  return ["waits", "services"].map((measure) => {
    const column = body.columns.find((each) => each.name === measure);
    const plot = { along: body.rows.map((row) => String(row.from_min)), lines: [{ columns: true, values: body.rows.map((row) => row[measure]) }], write: (value) => written(value, "count") };
    const highest = body.rows.reduce((one, other) => (other[measure] > one[measure] ? other : one));
    if (!highest[measure]) return nothing;
    const sentence = measure === "waits" ? say("reports-waits-within", { half: minutes(half), most: minutes(most) })
      : say("reports-services-most", { from: highest.from_min, to: minutes(highest) });
    return figureView(say("reports-distribution", { measure: column.heading }), sentence, html`<hall-chart .plot=${plot}></hall-chart>`, `distribution-${measure}`);
  });
}

const minutes = (row) => row.to_min ?? `> ${row.from_min}`;
