// Who is logged in, and at which counter: asked of the server at each load, so a reload changes nothing.

import { Refused, api } from "../shared/api.js";

const LAST = "console-last-counter";

/** `{ staff, counter }` of who is logged in, or null where nobody is. */
export async function whoAmI() {
  try {
    return took(await api.get("/api/me"));
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** Logs in. Throws Refused. */
export async function login(name, pin) {
  const answer = took(await api.post("/api/login", { name, pin }));
  return "counter" in answer ? answer : took(await api.get("/api/me"));
}

export async function logout() {
  await api.post("/api/logout");
  api.useCsrf("");
}

/** The counters that this officer may take. */
export const countersOf = async () => (await api.get("/api/console/counters")).counters;

/** The counter that was taken at this machine last: offered first. */
export const lastCounter = () => localStorage.getItem(LAST);
export const rememberCounter = (id) => localStorage.setItem(LAST, id);

function took(answer) {
  api.useCsrf(answer.csrf);
  return answer;
}
