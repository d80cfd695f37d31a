// A chart come alive: ECharts in a layer over the drawing, which keeps its place and its size.

import { coloured, palette } from "./colours.js";
import { richText, rowsOf, wordsOf } from "./words.js";

/** @type {Set<Alive>} */
export const living = new Set();

export class Alive {
  /**
   * @param {HTMLElement} figure
   * @param {LiveOptions} options
   */
  constructor(figure, options) {
    this.figure = figure;
    this.options = options;
    this.rows = rowsOf(figure);
    this.row = -1;
    this.links = document.querySelectorAll(`#${CSS.escape(figure.id)}-links a`);
    this.stage = part(figure, "stage");
    this.layer = this.stage.appendChild(layerOf(figure));
    this.board = this.layer.appendChild(document.createElement("div"));
    this.canvas = this.fitting();
    this.chart = this.begin();
    this.layer.addEventListener("keydown", (event) => this.key(event));
    this.layer.addEventListener("blur", () => this.chart.dispatchAction({ type: "hideTip" }));
    this.sizes = new ResizeObserver(() => this.resized());
    this.sizes.observe(this.stage);
    figure.classList.add("bn-chart--alive");
    living.add(this);
  }

  /** The canvas of the drawing that the stylesheet shows. */
  fitting() {
    const narrow = this.stage.querySelector(".bn-chart__drawing--narrow");
    return narrow && getComputedStyle(narrow).display !== "none" ? this.options.narrow : this.options.wide;
  }

  begin() {
    this.scale();
    const { width, height } = this.canvas;
    const chart = echarts.init(this.board, {}, { renderer: "svg", locale: "ZH", width, height });
    this.chart = chart;
    this.paint();
    chart.on("click", ({ seriesIndex, dataIndex }) => this.follow(this.rowAt(seriesIndex, dataIndex)));
    return chart;
  }

  /** Lay the board out as the drawing is: in the drawing's own pixels, stretched to its box. */
  scale() {
    const drawing = [...this.stage.querySelectorAll(".bn-chart__drawing")].find((svg) => svg.clientWidth);
    const { width, height } = this.canvas;
    this.board.style.width = `${width}px`;
    this.board.style.height = `${height}px`;
    this.board.style.transform = `scale(${(drawing?.clientWidth ?? width) / width})`;
  }

  /** Draw in the colours in force. */
  paint() {
    const colour = palette(this.figure);
    const option = /** @type {object} */ (coloured(this.canvas.option, colour));
    this.chart.setOption({ ...option, tooltip: this.tooltip(colour) }, { notMerge: true });
  }

  /** @param {(role: string) => string} colour */
  tooltip(colour) {
    return {
      trigger: "item",
      renderMode: "richText",
      confine: true,
      transitionDuration: 0,
      backgroundColor: colour("ground"),
      borderColor: colour("zero"),
      borderWidth: 1,
      textStyle: { color: colour("text"), fontSize: 13 },
      formatter: (/** @type {TooltipParams} */ params) => richText(this.words(params)),
    };
  }

  /**
   * The row an item shows; where that is not known, what is written at the item.
   * @param {TooltipParams} params
   * @returns {string[]}
   */
  words({ seriesIndex, dataIndex, seriesName, name, data }) {
    const written = data?.label?.formatter ?? name;
    return this.rows[this.rowAt(seriesIndex, dataIndex)] ?? [seriesName, written].flatMap((text) => text?.replace(/^series\0.*/, "").split("\n") ?? []);
  }

  /**
   * The row an item shows, or -1.
   * @param {number} series
   * @param {number} item
   */
  rowAt(series, item) {
    return this.canvas.points.findIndex((places) => places.some((place) => isAt(place, series, item)));
  }

  /**
   * Go where a row leads, when the chart has a link for each of its rows.
   * @param {number} row
   */
  follow(row) {
    /** @type {HTMLElement | undefined} */ (this.links[row])?.click();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const last = this.rows.length - 1;
    const { row } = this;
    /** @type {Record<string, number>} */
    const moves = { ArrowDown: row + 1, ArrowRight: row + 1, ArrowUp: row - 1, ArrowLeft: row - 1, Home: 0, End: last };
    const move = moves[event.key];
    if (event.key === "Escape") {
      part(this.figure, "wake").focus();
    } else if (move !== undefined) {
      this.show(Math.min(Math.max(move, 0), last));
    } else if (event.key === "Enter") {
      this.follow(row);
    } else {
      return;
    }
    event.preventDefault();
  }

  /**
   * Point at a row of the table and say it.
   * @param {number} row
   */
  show(row) {
    this.row = row;
    const point = this.canvas.points[row]?.at(-1);
    if (point) this.chart.dispatchAction({ type: "showTip", seriesIndex: point[0], dataIndex: point[1] });
    else this.chart.dispatchAction({ type: "hideTip" });
    part(this.figure, "status").textContent = (this.rows[row] ?? []).join("\n");
  }

  /** Follow the stage: another size, another width of drawing, or gone from the page. */
  resized() {
    if (!this.figure.isConnected) return this.dispose();
    if (!this.stage.clientWidth) return undefined;
    const canvas = this.fitting();
    if (canvas !== this.canvas) {
      this.canvas = canvas;
      this.chart.resize(canvas);
      this.paint();
    }
    return this.scale();
  }

  dispose() {
    this.sizes.disconnect();
    this.chart.dispose();
    this.layer.remove();
    this.figure.classList.remove("bn-chart--alive");
    living.delete(this);
  }
}

/**
 * @param {Point} point
 * @param {number} series
 * @param {number} item
 */
function isAt(point, series, item) {
  return point[0] === series && point[1] === item;
}

/**
 * A part of a figure, by the name in its class; all but the layer are there from the start.
 * @param {Element} figure
 * @param {string} name
 */
export function part(figure, name) {
  return /** @type {HTMLElement} */ (figure.querySelector(`.bn-chart__${name}`));
}

/**
 * The layer a reader points at, or moves through with the arrow keys.
 * @param {HTMLElement} figure
 */
function layerOf(figure) {
  const layer = document.createElement("div");
  layer.className = "bn-chart__layer";
  layer.tabIndex = 0;
  layer.setAttribute("role", "application");
  layer.setAttribute("aria-label", wordsOf(part(figure, "title")));
  layer.setAttribute("aria-describedby", part(figure, "hint").id);
  return layer;
}
