// Who is logged in: asked of the server at each load, so a reload changes nothing.

import { Refused, api } from "./api.js";

/** `{ staff, csrf, counter }` of who is logged in, or null where nobody is. Throws NoAnswer. */
export async function whoAmI() {
  try {
    return took(await api.get("/api/me"));
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** Logs in, and gives what `whoAmI` gives. Throws Refused or NoAnswer. */
export async function login(name, pin) {
  return took(await api.post("/api/login", { name, pin }));
}

/** Ends the session. Throws NoAnswer. */
export async function logout() {
  await api.post("/api/logout");
  api.useCsrf("");
}

function took(answer) {
  api.useCsrf(answer.csrf);
  return answer;
}
