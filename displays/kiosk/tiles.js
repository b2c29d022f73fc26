// The letters of the large buttons: as large as all that a button says has room for. One size for all buttons of a
// list; only what is too long even then gets letters of its own.

const STEPS = ["", "snug"];
const OWN_STEPS = ["tight", "short"];

/** Fits the text of every list on the screen. "short" is the last resort: a long name is cut, and what follows shows. */
export function fitTiles(root) {
  for (const list of root.querySelectorAll(".options")) fitList(list);
}

function fitList(list) {
  const tiles = [...list.querySelectorAll(".option")];
  for (const tile of tiles) delete tile.dataset.fit;
  for (const step of STEPS) {
    list.dataset.fit = step;
    if (tiles.every(fits)) return;
  }
  for (const tile of tiles.filter((tile) => !fits(tile))) {
    OWN_STEPS.some((step) => {
      tile.dataset.fit = step;
      return fits(tile);
    });
  }
}

function fits(tile) {
  const text = tile.querySelector(".option-text");
  const parts = [...text.children];
  const high = parts.at(-1).getBoundingClientRect().bottom - parts[0].getBoundingClientRect().top;
  return high <= text.clientHeight + 1 && !parts.some(isCut);
}

// Letters reach out of a close line by a little; a line too many, or a word too wide, by far more.
function isCut(part) {
  const line = parseFloat(getComputedStyle(part).lineHeight);
  return part.scrollHeight > part.clientHeight + line / 2 || part.scrollWidth > part.clientWidth + 1;
}
