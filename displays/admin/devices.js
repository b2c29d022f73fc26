// Perangkat: screens that wait to be let in by their code, and every device with what may be done to it.

import { NoAnswer, Refused, api } from "../shared/api.js";
import { dateOf, say, timeOfDay } from "../shared/words.js";
import { html, nothing } from "../shared/vendor/lit-html/lit-html.js";
import { live } from "../shared/vendor/lit-html/directives/live.js";
import { fieldView } from "./field.js";

const PATH = "/api/admin/devices";
const LOOK_MS = 5_000;
/** Kinds that hold a live line, so that it can be told whether they are there. */
const SCREENS = new Set(["kiosk", "wall", "survey", "speaker"]);
const BESIDE = {
  unknown_pairing_code: "code",
  device_taken: "name",
  unknown_wall: "wall",
  unknown_agency: "agency",
};

/** The section; `ask(path, body, fields, beside)` answers or shows why not, `draw()` draws the page anew. */
export function devicesSection({ ask, draw }) {
  const seen = { body: null, code: "", screen: null, given: {}, problems: {}, leaving: null, let: null };

  const take = (body) => {
    if (body) Object.assign(seen, { body, leaving: null });
    draw();
    return body;
  };
  const wrong = (problems) => {
    seen.problems = problems;
    draw();
  };
  const forget = () => Object.assign(seen, { code: "", screen: null, given: {}, problems: {} });

  const on = {
    write(code) {
      Object.assign(seen, { code, screen: null, problems: {}, let: null });
      draw();
    },
    async find(event) {
      event.preventDefault();
      seen.problems = {};
      const code = encodeURIComponent(seen.code.trim());
      const screen = code && (await ask(`${PATH}/pairing/${code}`, undefined, wrong, BESIDE));
      if (screen) Object.assign(seen, { screen, given: proposed(screen, seen.body) });
      draw();
    },
    give: (facts) => (Object.assign(seen.given, facts), draw()),
    async approve(event) {
      event.preventDefault();
      seen.problems = {};
      const name = seen.given.name.trim();
      const body = await ask(address("/approve"), { code: seen.code, ...seen.given, name }, wrong, BESIDE);
      if (body) forget();
      seen.let = body ? name : null;
      take(body);
    },
    drop: () => (forget(), draw()),
    leave: (name) => ((seen.leaving = name), draw()),
    revoke: (name) => ask(address("/revoke"), { name }).then(take),
  };

  // What others do, and which device comes and goes, shows by itself while the section is open.
  setInterval(async () => {
    if (!document.querySelector("section.devices")) return;
    try {
      const body = await api.getIfChanged(address());
      if (body) Object.assign(seen, { body });
      draw();
    } catch (error) {
      if (!(error instanceof Refused || error instanceof NoAnswer)) throw error;
    }
  }, LOOK_MS);

  return {
    name: "devices",
    permission: "manage_floor",
    open: () => ask(address()).then(take),
    view: () => (seen.body ? sectionView(seen, on) : nothing),
  };
}

const address = (act = "") => `${PATH}${act}?language=${document.documentElement.lang}`;

/** What a screen most likely is to be: what its address says. */
function proposed({ wish, at_wall: atWall }, { walls }) {
  const wall = walls.find(({ id }) => id === wish)?.id ?? walls[0]?.id ?? "";
  return atWall ? { name: wish, wall } : { name: wish, agency: null };
}

function sectionView(seen, on) {
  const { body } = seen;
  return html`
    <section class="card devices">
      <h2>${say("admin-devices")}</h2>
      ${seen.screen ? approvalView(seen, on) : codeView(seen, on)}
      ${seen.let ? html`<p class="band good" role="status">${say("admin-devices-let", { name: seen.let })}</p>` : nothing}
      ${body.devices.length
        ? html`<ul class="people">${body.devices.map((device) => deviceView(device, seen, on))}</ul>`
        : html`<p class="soft">${say("admin-devices-none")}</p>`}
    </section>
  `;
}

function codeView({ body, code, problems }, on) {
  return html`
    <form class="new pair" @submit=${on.find}>
      ${fieldView(say("admin-devices-code"), html`<input name="code" class="code" autocomplete="off" autocapitalize="characters" spellcheck="false"
        maxlength="20" required aria-describedby="code-hint" .value=${live(code)} @input=${(event) => on.write(event.target.value)}>
        <span id="code-hint" class="soft">${say("admin-devices-code-hint", { count: body.waiting.length })}</span>`, problems.code)}
      <button class="submit">${say("admin-devices-find")}</button>
    </form>`;
}

function approvalView({ body, screen, given, problems }, on) {
  const { kind, wish, asked_at: askedAt } = screen;
  return html`
    <form class="new pair" @submit=${on.approve}>
      <p class="wide"><b>${kindName(kind)}</b> <span class="soft">${say("admin-devices-asked", { time: timeOfDay(askedAt) })}
        ${wish ? say("admin-devices-wish", { wish }) : nothing}</span></p>
      ${fieldView(say("admin-devices-name"), html`<input name="name" autocomplete="off" required maxlength="60" aria-describedby="name-hint"
        .value=${live(given.name)} @input=${(event) => on.give({ name: event.target.value, replace: false })}>
        <span id="name-hint" class="soft">${say("admin-devices-name-hint")}</span>`, problems.name ?? problems.code)}
      ${screen.at_wall ? wallView(body, given, problems, on) : agencyView(body, given, problems, on)}
      ${problems.name?.code === "device_taken" ? html`<label class="check wide"><input type="checkbox" name="replace"
        @change=${(event) => on.give({ replace: event.target.checked })}>${say("admin-devices-replace", { name: given.name })}</label>` : nothing}
      <div class="ends"><button class="submit">${say("admin-devices-approve")}</button>
        <button type="button" class="text" @click=${on.drop}>${say("leave")}</button></div>
    </form>`;
}

function wallView({ walls }, given, problems, on) {
  return fieldView(say("admin-devices-wall"), html`<select name="wall" @change=${(event) => on.give({ wall: event.target.value })}>
    ${walls.map(({ id }) => html`<option value=${id} ?selected=${id === given.wall}>${id}</option>`)}</select>`, problems.wall);
}

function agencyView({ agencies }, given, problems, on) {
  return fieldView(say("admin-devices-agency"), html`<select name="agency" @change=${(event) => on.give({ agency: event.target.value || null })}>
    <option value="">${say("admin-devices-agency-all")}</option>
    ${agencies.map(({ code, name }) => html`<option value=${code} ?selected=${code === given.agency}>${name}</option>`)}</select>`, problems.agency);
}

function deviceView({ name, kind, agency_name: agency, revoked, connected, seen_at: seenAt, wall }, { leaving }, on) {
  const what = [kindName(kind), wall && wall !== name ? say("admin-devices-shows", { wall }) : null, agency].filter(Boolean);
  return html`<li class=${revoked ? "disabled" : ""} data-device=${name}>
    <b>${name}</b>
    <span class="soft">${what.join(" · ")}</span>
    ${revoked ? html`<span class="mark">${say("admin-devices-revoked")}</span>` : SCREENS.has(kind) ? stateView(connected, seenAt) : nothing}
    <span class="acts">${revoked ? nothing : html`<button class="text" aria-label=${`${say("admin-devices-revoke")}: ${name}`}
      @click=${() => on.leave(name)}>${say("admin-devices-revoke")}</button>`}</span>
    ${leaving === name ? html`<div class="band warn sure" role="alert"><p>${say("admin-devices-revoke-sure", { name })}</p>
      <button class="submit" @click=${() => on.revoke(name)}>${say("admin-devices-revoke")}</button>
      <button class="text" @click=${() => on.leave(null)}>${say("leave")}</button></div>` : nothing}
  </li>`;
}

function stateView(connected, seenAt) {
  if (connected) return html`<span class="mark good"><span class="icon check"></span> ${say("admin-devices-here")}</span>`;
  if (!seenAt) return html`<span class="soft">${say("admin-devices-never")}</span>`;
  return html`<span class="mark warn">${say("admin-devices-seen", { time: timeOfDay(seenAt), date: dateOf(seenAt) })}</span>`;
}

const kindName = (kind) => say(`admin-device-${kind}`);
