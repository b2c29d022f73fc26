// Which calls this wall has said already, so that a reload does not say them again.

const KEPT = 400;

/** Remembers ids for one wall, over reloads of the page. */
export function rememberedIds(name) {
  const key = `spoken ${name}`;
  let ids = read(key);
  return {
    has: (id) => ids.includes(id),
    add(id) {
      ids = [...ids.filter((known) => known !== id), id].slice(-KEPT);
      write(key, ids);
    },
  };
}

function read(key) {
  try {
    const ids = JSON.parse(sessionStorage.getItem(key) || "[]");
    return Array.isArray(ids) ? ids : [];
  } catch {
    return [];
  }
}

function write(key, ids) {
  try {
    sessionStorage.setItem(key, JSON.stringify(ids));
  } catch {
    // A browser without storage says a call twice after a reload; better than not showing it.
  }
}
