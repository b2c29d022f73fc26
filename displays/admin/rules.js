// Aturan: how numbers are called, missed, returned and taken in. All of it has a usual value that suits most floors.

import { say } from "../shared/words.js";
import { html } from "../shared/vendor/lit-html/lit-html.js";
import { fieldsView, foldedView } from "./kit.js";

const numbers = (...names) => names.map((name) => ({ kind: "number", name, decimal: name === "kappa" || name === "transfer_keeps" }));

const GROUPS = {
  calls: [
    ...numbers("calls_before_absent", "call_spacing_s", "call_spacing_priority_s", "absent_after_finish_s", "wall_late_s", "missed_on_wall_min"),
    { kind: "choice", name: "read_numbers", options: ["digits", "rest_as_number"] }, { kind: "yes", name: "say_agency" },
    ...numbers("stop_repeat_min"),
  ],
  returns: [
    ...numbers("return_after", "returns_at_most", "postpone_at_most"), { kind: "words", name: "postpone_minutes", numbers: true },
    ...numbers("next_stop_after_absence_min"),
  ],
  order: numbers("target_regular_min", "target_priority_min", "pass_over", "kappa", "transfer_keeps"),
  intake: [
    ...numbers("long_queue_min"), { kind: "choice", name: "capacity", options: ["warn", "refuse"] },
    { kind: "choice", name: "stopped_intake", options: ["warn", "refuse"] }, { kind: "yes", name: "quota_counts_priority" },
  ],
  counters: numbers("undo_s", "forgotten_after", "nobody_there_again_min"),
};

export function rulesView(draft) {
  return html`${Object.entries(GROUPS).map(([group, fields]) => groupView(draft, group, fields))}`;
}

function groupView(draft, group, fields) {
  const wrong = fields.some(({ name }) => draft.problem(["rules", name], { deep: true }));
  return foldedView(draft, `rules.${group}`, say(`admin-rules-${group}`), wrong, fieldsView(draft, ["rules"], "admin-rule", fields));
}
