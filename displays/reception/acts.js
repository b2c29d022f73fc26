// What may be done to a ticket, with the letter and the sign of each. The server says which of them it allows.

export const ACTS = [
  { code: "return", key: "K", icon: "returned" },
  { code: "postpone", key: "T", icon: "clock" },
  { code: "priority", key: "P", icon: "priority" },
  { code: "assist", key: "D", icon: "people" },
  { code: "reprint", key: "C", icon: "print" },
  { code: "next-stop", key: "B", icon: "arrow" },
  { code: "transfer", key: "A", icon: "place" },
  { code: "cancel", key: "X", icon: "close", grave: true },
];

/** The act of a letter, where this ticket allows it. */
export const actOf = (key, ticket) => ACTS.find((act) => act.key === key && ticket.may.includes(act.code)) ?? null;

/** The errand that matters now. */
export const leading = ({ errands }) =>
  errands.find(({ state }) => ["waiting", "called", "serving", "held"].includes(state)) ??
  errands.find(({ state }) => state === "absent") ??
  errands.find(({ state }) => state === "pending") ??
  errands.at(-1);

export const pending = ({ errands }) => errands.filter(({ state }) => state === "pending");
