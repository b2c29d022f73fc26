// Who somebody is on the floor: a role, and where that is bound, the agencies and services. For one who is new, and for
// a change.

import { say } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { live } from "../shared/vendor/lit-html/directives/live.js";
import { fieldView, groupView } from "./field.js";

/** Beside which field a refusal belongs. */
export const BESIDE = {
  name_taken: "name", not_oneself: "role", last_administrator: "role",
  agency_missing: "agencies", unknown_agency: "agencies", service_elsewhere: "services", unknown_service: "services",
};

/** The fields; `form` holds role, agencies and services, and `edit(facts)` changes it. */
export function placingView(body, form, problems, edit) {
  const choices = (name, all) => checksView(all, form[name], (chosen) => edit({ [name]: chosen }));
  return html`
    ${fieldView(say("admin-role"), html`<select name="role" @change=${(event) => edit({ role: event.target.value })}>
      ${body.roles.map((role) => html`<option value=${role} ?selected=${role === form.role}>${roleName(role)}</option>`)}</select>`, problems.role)}
    ${isBound(body, form) && body.agencies.length > 1 ? groupView(say("admin-agencies"), choices("agencies", body.agencies), problems.agencies) : nothing}
    ${isBound(body, form) && form.agencies.length ? groupView(say("admin-services"), choices("services", offered(body, form)), inWords(body, problems.services)) : nothing}
  `;
}

/** What such a form says, as the server takes it. */
export function placed(body, form) {
  const { role } = form;
  if (!isBound(body, form)) return { role, agencies: [], services: [] };
  const codes = offered(body, form).map(({ code }) => code);
  return { role, agencies: form.agencies, services: form.services.filter((code) => codes.includes(code)) };
}

export const roleName = (role) => say(`role-${role.replaceAll("_", "-")}`);

const isBound = (body, { role }) => body.bound_roles.includes(role);

/** The services of the agencies that are chosen. */
const offered = ({ agencies }, form) => agencies.filter(({ code }) => form.agencies.includes(code)).flatMap(({ services }) => services);

/** A refusal brings a service's code; people know its name. */
function inWords({ agencies }, problem) {
  const known = agencies.flatMap(({ services }) => services).find(({ code }) => code === problem?.facts.service);
  return known ? { ...problem, facts: { ...problem.facts, service: known.name } } : problem;
}

function checksView(all, chosen, choose) {
  const turn = (code, on) => choose(on ? [...chosen, code] : chosen.filter((each) => each !== code));
  return all.map(({ code, name }) => html`<label class="check"><input type="checkbox" value=${code}
    .checked=${live(chosen.includes(code))} @change=${(event) => turn(code, event.target.checked)}>${name}</label>`);
}
