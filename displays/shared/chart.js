// Curves and columns: uPlot in our letters and inks. `<hall-chart>` takes `plot` and draws it anew when its place
// changes its width. It is a picture: whoever uses it says beside it what it shows.

const HEIGHT = 220;
const LETTERS = 13;
const GAP_PX = 46;
const PLACES = [1, 2, 4, 8, 16, 32];
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];
const DASH = [7, 5];

/**
 * `plot`: `{ along, lines, write }`. `along` are the labels of the places from left to right; a line is
 * `{ values, columns, usual }`, columns instead of a curve, a dashed curve for what is usual; `write(value)` puts a
 * value of the axis into words.
 */
class HallChart extends HTMLElement {
  #plot = null;
  #drawn = null;
  #place = new ResizeObserver(() => this.#draw());
  #said = "";

  set plot(plot) {
    const said = JSON.stringify([plot.along, plot.lines]) + document.documentElement.lang;
    this.#plot = plot;
    if (said === this.#said) return;
    this.#said = said;
    this.#forget();
    this.#draw();
  }

  connectedCallback() {
    this.#place.observe(this);
  }

  disconnectedCallback() {
    this.#place.disconnect();
    this.#forget();
  }

  #forget() {
    this.#drawn?.destroy();
    this.#drawn = null;
  }

  async #draw() {
    const { default: UPlot } = await import("./vendor/uplot/uplot.js");
    const width = Math.floor(this.clientWidth);
    if (!this.isConnected || !this.#plot || width === 0) return;
    if (this.#drawn) this.#drawn.setSize({ width, height: HEIGHT });
    else this.#drawn = new UPlot(options(UPlot, this.#plot, width), data(this.#plot), this);
  }
}

function data({ along, lines }) {
  return [along.map((_, place) => place), ...lines.map((line) => line.values)];
}

function options(UPlot, plot, width) {
  const inks = getComputedStyle(document.documentElement);
  const ink = (name) => inks.getPropertyValue(`--${name}`).trim();
  const axis = { stroke: ink("ink-soft"), font: `${LETTERS}px ${ink("font")}`, ticks: { show: false }, grid: { stroke: ink("line"), width: 1 } };
  const write = (place) => plot.along[place] ?? "";
  return {
    width,
    height: HEIGHT,
    padding: [10, 12, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: false, range: [-0.5, plot.along.length - 0.5] }, y: { range: (_, low, high) => [0, high > 0 ? high * 1.1 : 1] } },
    series: [{}, ...plot.lines.map((line) => stroke(UPlot, line, ink, plot.lines.length > 1))],
    axes: [
      { ...axis, size: 28, grid: { show: false }, incrs: PLACES, space: GAP_PX, values: (_, places) => places.map(write) },
      { ...axis, size: 44, incrs: STEPS, values: (_, values) => values.map(plot.write) },
    ],
  };
}

/** Columns are hollow where a curve runs across them. */
function stroke(UPlot, { columns, usual }, ink, crossed) {
  const hidden = { show: false };
  if (columns) return { fill: ink(crossed ? "accent-tint" : "accent-deep"), stroke: ink("accent-deep"), width: crossed ? 2 : 0, paths: UPlot.paths.bars({ size: [0.78, 48] }), points: hidden };
  if (usual) return { stroke: ink("ink"), width: 2, dash: DASH, points: hidden, spanGaps: true };
  return { stroke: ink("accent-deep"), width: 3, points: { show: true, size: 7, fill: ink("accent-deep"), stroke: ink("accent-deep") } };
}

customElements.define("hall-chart", HallChart);
