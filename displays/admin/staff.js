// Petugas: whom one looks after, somebody new, and what may be done to each.

import { say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { fieldView } from "./field.js";

const PATH = "/api/admin/staff";

/** The section; `ask(path, body, fields)` answers or shows why not, `draw()` draws the page anew. */
export function staffSection({ ask, draw }) {
  const seen = { body: null, form: null, problems: {} };

  const take = (body) => {
    if (body) Object.assign(seen, { body, form: null, problems: {} });
    draw();
    return Boolean(body);
  };
  const wrong = (problems) => {
    seen.problems = problems;
    draw();
  };
  const ends = () => (seen.form = null, (seen.problems = {}), draw());
  const begin = (form) => (seen.form = form, (seen.problems = {}), draw());
  const send = (path, body) => ask(`${path}?language=${document.documentElement.lang}`, body, wrong).then(take);

  return {
    name: "staff",
    permission: "manage_staff",
    open: () => ask(`${PATH}?language=${document.documentElement.lang}`).then(take),
    view: () => (seen.body ? sectionView(seen, { begin, ends, send }) : nothing),
  };
}

function sectionView({ body, form, problems }, on) {
  return html`
    <section class="card staff">
      <header><h2>${say("admin-staff")}</h2>
        <button class="submit" @click=${() => on.begin({ act: "add", role: body.roles[0], agency: body.agencies[0]?.code })}>${say("admin-staff-add")}</button></header>
      ${form?.act === "add" ? addView(body, form, problems, on) : nothing}
      ${body.staff.length ? html`<ul class="people">${body.staff.map((person) => personView(person, { body, form, problems, on }))}</ul>`
        : html`<p class="soft">${say("admin-staff-none")}</p>`}
    </section>
  `;
}

function addView(body, form, problems, on) {
  const bound = body.bound_roles.includes(form.role);
  const submit = (event) => {
    event.preventDefault();
    const given = new FormData(event.target);
    const agencies = bound ? given.getAll("agencies") : [];
    on.send(PATH, { name: given.get("name").trim(), role: form.role, agencies, services: bound ? given.getAll("services") : [], pin: given.get("pin") });
  };
  return html`
    <form class="new" @submit=${submit}>
      ${fieldView(say("login-name"), html`<input name="name" autocomplete="off" required maxlength="60" autofocus>`, problems.name)}
      ${fieldView(say("admin-role"), html`<select name="role" @change=${(event) => on.begin({ ...form, role: event.target.value })}>
        ${body.roles.map((role) => html`<option value=${role} ?selected=${role === form.role}>${roleName(role)}</option>`)}</select>`, problems.role)}
      ${bound ? fieldView(say("admin-agency"), html`<select name="agencies" @change=${(event) => on.begin({ ...form, agency: event.target.value })}>
        ${body.agencies.map(({ code, name }) => html`<option value=${code} ?selected=${code === form.agency}>${name}</option>`)}</select>`, problems.agencies) : nothing}
      ${pinView(problems)}
      ${bound ? servicesView(body, form) : nothing}
      ${endsView(on)}
    </form>
  `;
}

function servicesView({ agencies }, { agency }) {
  const services = agencies.find(({ code }) => code === agency)?.services ?? [];
  return html`<fieldset><legend>${say("admin-services")}</legend>
    ${services.map(({ code, name }) => html`<label class="check"><input type="checkbox" name="services" value=${code}>${name}</label>`)}</fieldset>`;
}

function pinView(problems) {
  return fieldView(say("admin-pin-new"), html`<input name="pin" type="password" inputmode="numeric" autocomplete="new-password" required aria-describedby="pin-hint">
    <span id="pin-hint" class="soft">${say("admin-pin-hint")}</span>`, problems.pin);
}

function endsView(on) {
  return html`<div class="ends"><button class="submit">${say("admin-save")}</button>
    <button type="button" class="text" @click=${on.ends}>${say("leave")}</button></div>`;
}

function personView(person, { body, form, problems, on }) {
  const { name, role, disabled, locked_until } = person;
  const here = form?.name === name;
  const submit = (event) => {
    event.preventDefault();
    on.send(`${PATH}/pin`, { name, pin: new FormData(event.target).get("pin") });
  };
  return html`<li class=${disabled ? "disabled" : ""}>
    <b>${name}</b>
    <span class="soft">${roleName(role)}${placesOf(person, body)}</span>
    ${disabled ? html`<span class="mark">${say("admin-disabled")}</span>` : nothing}
    ${locked_until ? html`<span class="mark warn">${say("admin-locked", { time: timeOfDay(locked_until) })}</span>` : nothing}
    <span class="acts">
      <button class="text" aria-label=${`${say("admin-pin")}: ${name}`} @click=${() => on.begin({ act: "pin", name })}>${say("admin-pin")}</button>
      ${disabled
        ? html`<button class="text" aria-label=${`${say("admin-enable")}: ${name}`} @click=${() => on.send(`${PATH}/enable`, { name })}>${say("admin-enable")}</button>`
        : html`<button class="text" aria-label=${`${say("admin-disable")}: ${name}`} @click=${() => on.begin({ act: "disable", name })}>${say("admin-disable")}</button>`}
    </span>
    ${here && form.act === "pin" ? html`<form class="new" @submit=${submit}>${pinView(problems)}${endsView(on)}</form>` : nothing}
    ${here && form.act === "disable" ? html`<div class="band warn sure" role="alert"><p>${say("admin-disable-sure", { name })}</p>
      <button class="submit" @click=${() => on.send(`${PATH}/disable`, { name })}>${say("admin-disable")}</button>
      <button class="text" @click=${on.ends}>${say("leave")}</button></div>` : nothing}
  </li>`;
}

function placesOf({ agencies, services }, body) {
  const named = agencies.map((code) => body.agencies.find((agency) => agency.code === code)?.name ?? code);
  return [...named.map((name) => ` · ${name}`), services.length ? ` · ${services.join(", ")}` : ""].join("");
}

const roleName = (role) => say(`role-${role.replaceAll("_", "-")}`);
