// Jam: the week of the whole floor, and when numbers are given.

import { html } from "../shared/vendor/lit-html/lit-html.js";
import { advancedView, fieldsView } from "./kit.js";
import { weekView } from "./week.js";

const FIELDS = ["intake_before_min", "last_intake_before_close_min"].map((name) => ({ kind: "number", name }));
const RARE = [{ kind: "text", name: "close_day_at", short: true }];

export function hoursView(draft) {
  return html`${weekView(draft, ["hours"])}
    ${fieldsView(draft, ["rules"], "admin-rule", FIELDS)}
    ${advancedView(draft, ["rules"], "admin-rule", RARE)}`;
}
