// What a picker offers, and which of it fits what was typed.

/** One line of a picker: what it says, what it sends, and by what it is found. */
export function entry(label, under, body, exact, words = []) {
  return { label, under, body, exact: exact.map(plain), search: plain([label, ...exact, ...words, under].join(" ")) };
}

/** The entries of a picker that what was typed leaves, best first. */
export function matching({ entries, typed }) {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return entries;
  const rank = (entry) => (entry.exact.includes(wanted.join(" ")) ? 0 : entry.search.startsWith(wanted[0]) ? 1 : 2);
  return entries
    .filter((entry) => wanted.every((word) => entry.search.includes(word)))
    .sort((one, other) => rank(one) - rank(other));
}

export const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").trim();
