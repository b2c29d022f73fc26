// What the panel and the font of this very wall measure.

const FONT = '"Atkinson Hyperlegible Next"';
const CALL_WEIGHT = 700;
const MEASURED_AT = 200;
const INCHES = 55;

const canvas = document.createElement("canvas").getContext("2d");
const widths = new Map();
let height = 0;

/** Loads the letters that calls are set in, so that they can be measured. */
export function fontReady() {
  return Promise.race([document.fonts.load(`${CALL_WEIGHT} ${MEASURED_AT}px ${FONT}`), new Promise((done) => setTimeout(done, 3000))]);
}

/** The panel: its size in CSS pixels and its diagonal in inches, 55 unless the address says `?inch=`. */
export function panelOf(place) {
  const inch = Number(new URLSearchParams(place.search).get("inch")) || INCHES;
  return { width: window.innerWidth, height: window.innerHeight, inch };
}

/** Height of a digit, and widths of the longest number and counter, per pixel of the font's size. */
export function digitsOf(numbers, counters) {
  height ||= measured("0").actualBoundingBoxAscent / MEASURED_AT;
  return {
    height,
    number: widest(["B-888", ...numbers]),
    counter: widest(["88", ...counters]),
  };
}

function widest(texts) {
  return Math.max(...texts.map((text) => widthOf(text)));
}

/** Width of a word per pixel of the font's size. Digits are all of one width, so a number is as wide as its shape. */
export function widthOf(word, weight = CALL_WEIGHT) {
  const shape = `${weight} ${word.replace(/\d/g, "8")}`;
  if (!widths.has(shape)) widths.set(shape, measured(shape.slice(shape.indexOf(" ") + 1), weight).width / MEASURED_AT);
  return widths.get(shape);
}

function measured(text, weight = CALL_WEIGHT) {
  canvas.font = `${weight} ${MEASURED_AT}px ${FONT}`;
  return canvas.measureText(text);
}
