// How large things stand, from the distance they are read at. Digits of a call are at least 10 mm high for every metre,
// those of a row 5 mm (sign rules L/200 to L/250), the capitals of a directory 3.3 mm: words are read by their shape. Where
// the panel has room for more, they grow.

const CALL_MM_PER_METRE = 10;
const ROW_MM_PER_METRE = 5;
const WORDS_MM_PER_METRE = 3.3;
const MM_PER_INCH = 25.4;
const LARGE_AT_MOST = 3;

// In units: a 1080th of the panel's shorter side. The style sheet uses the same lengths.
const HEADER = 104;
const BAND = 88;
const MARGIN = 32;
const HEADING = 54;
const GAP = 14;
const PADDING = 28;
const CARD_LINE = 50;
const ROW_AIR = 22;
const ROW_LINE = 38;
const LEFT_SHARE = 0.63;
const CALL_AIR = 0.62;       // between number and counter, in the font's size: the arrow stands there
const ROW_BETWEEN = 0.3;
const BOARD_NAME = 320;
// What stands there all day; a call stands large above it for as long as it is fresh.
const BOARDS = new Set(["agencies", "ground"]);
const SLIDES_SHARE = 1 / 3;
// Of the screen over one counter: whose it is, and the line below the number.
const SINGLE_LINES = 340;

/**
 * The sizes for a panel, in CSS pixels.
 *
 * `panel` is `{width, height, inch}`. `digit` describes the font per pixel of its size: `height` of a digit,
 * `number` and `counter` the widths of the longest ones in sight. `bands` is how many lines stand at the foot;
 * `layout` is the wall's own, `slides` whether it has pictures to show.
 *
 * Gives `{unit, pxPerMm, need: {call, row, words}, call, row, cardHeight, rowHeight, width, height, panelWidth, slides, large,
 * largeAlone, columns, beside, tall, lined}`:
 * font sizes of a call and of a row and what the distance asks for at least, heights, how many calls may stand large
 * over one row of others (`largeAlone` where there are no others), columns of rows, and whether the rows stand beside
 * the calls or below them, whether a call takes two lines, and whether the agency has a line of its own. `slides` is
 * the width of the pictures beside the calls: they give way where the distance needs the room.
 */
export function geometry({ panel, metres, digit, bands, layout, slides }) {
  const unit = Math.min(panel.width, panel.height) / 1080;
  const pxPerMm = Math.hypot(panel.width, panel.height) / (panel.inch * MM_PER_INCH);
  const font = (mmPerMetre) => (mmPerMetre * metres * pxPerMm) / digit.height;
  const width = panel.width - 2 * MARGIN * unit;
  const whole = {
    unit,
    pxPerMm,
    digit,
    need: { call: font(CALL_MM_PER_METRE), row: font(ROW_MM_PER_METRE), words: font(WORDS_MM_PER_METRE) },
    width,
    panelWidth: width,
    height: panel.height - (HEADER + MARGIN + bands * BAND) * unit,
    slides: 0,
    layout,
    landscape: panel.width > panel.height,
  };
  return (slides && whole.landscape && withSlides(whole)) || laidOut(whole);
}

// Digits come first: pictures get what the distance leaves over, and nothing on an upright panel.
function withSlides(whole) {
  const pictures = whole.width * SLIDES_SHARE;
  const width = whole.width - pictures - MARGIN * whole.unit;
  const size = laidOut({ ...whole, width, slides: pictures });
  return size.call >= size.need.call && size.row >= size.need.row ? size : null;
}

function laidOut(frame) {
  if (frame.layout === "counter") return single(frame);
  const besides = frame.landscape && !BOARDS.has(frame.layout) && besideEachOther(frame);
  return besides || belowEachOther(frame);
}

// One number, as large as the panel has room for.
function single(frame) {
  const { digit, height, unit } = frame;
  const call = Math.min(numberFor(frame.width - 2 * MARGIN * unit, frame), (height - SINGLE_LINES * unit) / digit.height);
  return { ...frame, call, row: frame.need.row, ...heights(call, frame.need.row, frame, 0), large: 1, largeAlone: 1, columns: 1, beside: false };
}

/** How high the room is that so many large calls leave below them. */
export function roomBelow(size, large) {
  if (size.beside || !large) return size.height;
  return size.height - large * size.cardHeight - (size.layout === "ground" ? 0 : HEADING * size.unit);
}

/** How many rows one page holds, in each column, while so many calls stand large. */
export function rowsPerPage(size, large) {
  return Math.max(0, Math.floor((roomBelow(size, large) - HEADING * size.unit) / size.rowHeight));
}

// Only where both keep the heights that the distance asks for.
function besideEachOther(frame) {
  const { unit, need, digit, width, height } = frame;
  const left = width * LEFT_SHARE;
  const cardHeight = (height - HEADING * unit) / LARGE_AT_MOST;
  const tallest = (cardHeight - (GAP + PADDING + CARD_LINE) * unit) / digit.height;
  const call = Math.min(fontFor(left, frame, CALL_AIR), tallest);
  const row = Math.min(Math.max(need.row, call * 0.52), fontFor(width - left - GAP * unit, frame, ROW_BETWEEN));
  if (call < need.call || row < need.row) return null;
  const fits = { large: LARGE_AT_MOST, largeAlone: LARGE_AT_MOST, columns: 1, beside: true, leftShare: LEFT_SHARE };
  return { ...frame, call, row, ...heights(call, row, frame, CARD_LINE), ...fits };
}

function belowEachOther(frame) {
  const { unit, need, width, height, landscape } = frame;
  const board = BOARDS.has(frame.layout);
  const widest = fontFor(width, frame, CALL_AIR);
  // On an upright panel that is read from far, a call takes two lines: the number, and where to go.
  const tall = !landscape && widest < need.call;
  const call = tall ? Math.min(need.call, numberFor(width, frame)) : Math.min(landscape ? need.call : widest, widest);
  const row = Math.min(Math.max(need.row, call * 0.48), widest);
  // Across a wide panel the agency has its place between number and counter, and needs no line of its own.
  const lined = !tall && (!landscape || frame.slides > 0);
  const high = heights(call, row, frame, lined ? CARD_LINE : 0);
  if (tall) high.cardHeight += call * frame.digit.height + 2 * GAP * unit;
  const fits = (taken) => Math.floor((height - HEADING * unit - taken) / high.cardHeight);
  const most = board ? 1 : LARGE_AT_MOST;
  const large = Math.max(1, Math.min(most, fits(HEADING * unit + high.rowHeight)));
  const largeAlone = Math.max(1, Math.min(most, fits(0)));
  const column = widthOf(row, frame) + (board ? BOARD_NAME * unit : 0);
  const columns = Math.max(1, Math.floor((width + GAP * unit) / (column + GAP * unit)));
  return { ...frame, call, row, ...high, large, largeAlone, columns, tall, lined, beside: false };
}

function heights(call, row, { unit, digit }, line) {
  return {
    cardHeight: call * digit.height + (GAP + PADDING + line) * unit,
    rowHeight: row * digit.height + (ROW_AIR + ROW_LINE) * unit,
  };
}

function fontFor(width, { unit, digit }, between) {
  return (width - 4 * PADDING * unit) / (digit.number + digit.counter + between);
}

function numberFor(width, { unit, digit }) {
  return (width - 2 * PADDING * unit) / digit.number;
}

function widthOf(font, { unit, digit }) {
  return font * (digit.number + digit.counter + ROW_BETWEEN) + 2 * PADDING * unit;
}
