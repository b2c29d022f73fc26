// Every number of the lists with what may be done to it: each act a line of its own, found by number and word.

import { say } from "../shared/words.js";
import { callsStopped } from "./acts.js";
import { entry } from "./entries.js";

/** The lines for held, absent and waiting numbers, in this order; only what may be done now. */
export function listed(body) {
  const names = new Map(body.services.map((service) => [service.code, service.name]));
  const line = (kind, act, sends) => (errand) => ({
    ...entry(errand.number, say(`console-list-${kind}`, { service: names.get(errand.service) || errand.service }),
      { number: errand.number }, written(errand.number), [say(`console-${act}`)]),
    word: say(`console-${act}`), errand, ...sends,
  });
  const each = (errands, ...lines) => errands.flatMap((errand) => lines.map((one) => one(errand)));
  return [
    ...each(body.held,
      ...(mayResume(body) ? [line("held", "resume", { act: "resume" })] : []),
      line("held", "release", { act: "release" }),
      line("held", "transfer-this", { opens: "transfer" })),
    ...each(body.absent,
      line("absent", "return", { act: "return" }),
      line("absent", "transfer-this", { opens: "transfer" })),
    ...(mayCall(body) ? each(body.waiting, line("waiting", "call-this", { opens: "call" })) : []),
  ];
}

/** Whether a held one can come back to this counter now. */
export const mayResume = ({ current, counter }) => current === null && counter.state === "open";

/** Whether this officer may call a chosen number now. */
export const mayCall = (body) => mayResume(body) && body.choose !== false && callsStopped(body) === null;

/** The ways in which a number is typed: B-012, B012, B12, 12. */
function written(number) {
  const [series, sequence] = number.split("-");
  const bare = String(Number(sequence));
  return [number, `${series}${sequence}`, `${series}${bare}`, bare];
}
