// Petugas: whom one looks after, somebody new, and what may be done to each.

import { say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { fieldView } from "./field.js";
import { BESIDE, placed, placingView, roleName } from "./placing.js";

const PATH = "/api/admin/staff";

/** The section; `ask(path, body, fields, beside)` answers or shows why not, `draw()` draws the page anew. */
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
  const begin = (form) => (seen.form = form, (seen.problems = {}), draw());
  const edit = (facts) => (seen.form = { ...seen.form, ...facts }, draw());
  const send = (act, body) => ask(`${PATH}${act}?language=${document.documentElement.lang}`, body, wrong, seen.form?.role ? BESIDE : {}).then(take);

  return {
    name: "staff",
    permission: "manage_staff",
    open: () => ask(`${PATH}?language=${document.documentElement.lang}`).then(take),
    view: () => (seen.body ? sectionView(seen, { begin, edit, send, ends: () => begin(null) }) : nothing),
  };
}

function sectionView(seen, on) {
  const { body, form } = seen;
  return html`
    <section class="card staff">
      <header><h2>${say("admin-staff")}</h2>
        <button class="submit" @click=${() => on.begin(somebodyNew(body))}>${say("admin-staff-add")}</button></header>
      ${form?.act === "add" ? addView(seen, on) : nothing}
      ${body.staff.length ? html`<ul class="people">${body.staff.map((person) => personView(person, seen, on))}</ul>`
        : html`<p class="soft">${say("admin-staff-none")}</p>`}
    </section>
  `;
}

/** Whoever looks after one agency alone adds to that one. */
function somebodyNew({ roles, agencies }) {
  return { act: "add", role: roles[0], agencies: agencies.length === 1 ? [agencies[0].code] : [], services: [] };
}

function addView({ body, form, problems }, on) {
  const submit = (given) => on.send("", { name: given.get("name").trim(), pin: given.get("pin"), ...placed(body, form) });
  return formView(submit, on, html`
    ${fieldView(say("login-name"), html`<input name="name" autocomplete="off" required maxlength="60" autofocus>`, problems.name)}
    ${pinView(problems)}
    ${placingView(body, form, problems, on.edit)}`);
}

function changeView({ name }, { body, form, problems }, on) {
  return formView(() => on.send("/change", { name, ...placed(body, form) }), on, html`
    ${placingView(body, form, problems, on.edit)}
    <p class="soft wide">${say("admin-change-about", { name })}</p>`);
}

function newPinView({ name }, { problems }, on) {
  return formView((given) => on.send("/pin", { name, pin: given.get("pin") }), on, pinView(problems));
}

function disableView({ name }, seen, on) {
  return html`<div class="band warn sure" role="alert"><p>${say("admin-disable-sure", { name })}</p>
    <button class="submit" @click=${() => on.send("/disable", { name })}>${say("admin-disable")}</button>
    <button class="text" @click=${on.ends}>${say("leave")}</button></div>`;
}

const FORMS = { change: changeView, pin: newPinView, disable: disableView };

function formView(submit, on, fields) {
  const send = (event) => {
    event.preventDefault();
    submit(new FormData(event.target));
  };
  return html`<form class="new" @submit=${send}>${fields}
    <div class="ends"><button class="submit">${say("admin-save")}</button>
      <button type="button" class="text" @click=${on.ends}>${say("leave")}</button></div></form>`;
}

function pinView(problems) {
  return fieldView(say("admin-pin-new"), html`<input name="pin" type="password" inputmode="numeric" autocomplete="new-password" required aria-describedby="pin-hint">
    <span id="pin-hint" class="soft">${say("admin-pin-hint")}</span>`, problems.pin);
}

function personView(person, seen, on) {
  const { name, role, agencies, services, disabled, locked_until } = person;
  const act = (code, press) => html`<button class="text" aria-label=${`${say(`admin-${code}`)}: ${name}`} @click=${press}>${say(`admin-${code}`)}</button>`;
  return html`<li class=${disabled ? "disabled" : ""}>
    <b>${name}</b>
    <span class="soft">${[roleName(role), ...placesOf(person, seen.body)].join(" · ")}</span>
    ${disabled ? html`<span class="mark">${say("admin-disabled")}</span>` : nothing}
    ${locked_until ? html`<span class="mark warn">${say("admin-locked", { time: timeOfDay(locked_until) })}</span>` : nothing}
    <span class="acts">
      ${act("change", () => on.begin({ act: "change", name, role, agencies, services }))}
      ${act("pin", () => on.begin({ act: "pin", name }))}
      ${disabled ? act("enable", () => on.send("/enable", { name })) : act("disable", () => on.begin({ act: "disable", name }))}
    </span>
    ${seen.form?.name === name ? FORMS[seen.form.act](person, seen, on) : nothing}
  </li>`;
}

/** The agencies and services of somebody, by their names. */
function placesOf({ agencies, services }, body) {
  const named = (all, code) => all.find((each) => each.code === code)?.name ?? code;
  const offered = body.agencies.flatMap((agency) => agency.services);
  const names = services.map((code) => named(offered, code)).join(", ");
  return [...agencies.map((code) => named(body.agencies, code)), ...(names ? [names] : [])];
}
