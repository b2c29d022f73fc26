// Which calls stand large: each for ten seconds, four while others wait for a place, and while it is being spoken.
// A stage is `{large: [{call, since}], coming: [call]}`: `large` newest first, `coming` in the order of arrival.

export const LARGE_MS = 10_000;
export const HURRIED_MS = 4_000;
const UNSPOKEN_MS = 30_000;

export const EMPTY_STAGE = { large: [], coming: [] };

/** A call has come; an earlier call of the same errand makes way for it. */
export function arrived(stage, call) {
  const others = without(stage, (other) => other.id === call.id || other.errand === call.errand);
  return { ...others, coming: [...others.coming, call] };
}

/** A call was taken back. */
export function withdrawn(stage, id) {
  return without(stage, (call) => call.id === id);
}

/** The turn of a call in the loudspeaker has come: it stands large meanwhile, even if it had its time already. */
export function spoken(stage, call, now) {
  if (stage.large.some((one) => one.call.id === call.id)) return stage;
  const others = without(stage, (other) => other.id === call.id);
  return { ...others, large: [{ call, since: now }, ...others.large] };
}

/**
 * The stage at an instant. `places` is how many calls may stand large, `speaking` the id of the call in the
 * loudspeaker, `unspoken` the ids that wait for it, `over(call)` whether it no longer stands: its visitor has come.
 */
export function advanced(stage, now, { places, speaking = null, unspoken = new Set(), over = () => false }) {
  const age = ({ since }) => now - since;
  const silent = ({ call }) => call.id !== speaking;
  const due = ({ call }) => {
    if (over(call)) return HURRIED_MS;
    return unspoken.has(call.id) ? UNSPOKEN_MS : LARGE_MS;
  };

  const stood = (one) => silent(one) && age(one) >= HURRIED_MS;
  const lasting = stage.large.filter((one) => !silent(one) || age(one) < due(one));
  const wanted = lasting.length + stage.coming.length - places;
  const staying = withoutOldest(lasting, wanted, stood);
  // Who has to make way before her time, the newest first, comes again and has all of it then.
  const early = staying.filter(silent).slice(0, Math.max(0, staying.length - places));
  const large = staying.filter((one) => !early.includes(one));
  const coming = [...early.map(({ call }) => call).reverse(), ...stage.coming];

  const entering = coming.slice(0, Math.max(0, places - large.length));
  return {
    large: [...entering.map((call) => ({ call, since: now })).reverse(), ...large],
    coming: coming.slice(entering.length),
  };
}

// Without at most `count` of those that may go, the oldest first.
function withoutOldest(large, count, mayGo) {
  const oldestFirst = large.filter(mayGo).reverse();
  const leaving = oldestFirst.slice(0, Math.max(0, count));
  return large.filter((one) => !leaving.includes(one));
}

function without({ large, coming }, leaves) {
  return {
    large: large.filter(({ call }) => !leaves(call)),
    coming: coming.filter((call) => !leaves(call)),
  };
}
