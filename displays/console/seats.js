// The counters that an officer may sit down at, and the one that was taken at this machine last.

import { api } from "../shared/api.js";

const LAST = "console-last-counter";

/** The counters that this officer may take. Throws Refused or NoAnswer. */
export const countersOf = async () => (await api.get("/api/console/counters")).counters;

/** The counter that was taken at this machine last: offered first. */
export const lastCounter = () => localStorage.getItem(LAST);
export const rememberCounter = (id) => localStorage.setItem(LAST, id);
