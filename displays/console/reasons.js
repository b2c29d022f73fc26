// Why something was done. Reasons are codes; what another program wrote by hand is shown as it stands.

import { has, say } from "../shared/words.js";

/** The words of a reason, or the reason itself where it is not a code. */
export function sayReason(reason) {
  const code = `reason-${(reason || "other").replaceAll("_", "-")}`;
  return has(code) ? say(code) : reason;
}
