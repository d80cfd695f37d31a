// @ts-check
// The lanes on a canvas: ground, grid, the record's own year, lanes, marks, words.

import * as timelineAxis from "./axis.js";
import * as timelineColours from "./colours.js";
import * as timelineDays from "./days.js";
import * as timelineScale from "./scale.js";
import * as timelineShapes from "./shapes.js";
import * as timelineText from "./text.js";
import * as timelineTiles from "./tiles.js";

/** Pixels around a mark that its ring, its lower sheet, or the number on a column may take. */
const AROUND = 24;
/** Pixels of a mark with a character. */
const SIZE = 15;

/** @typedef {import("./shapes.js").Board} Board */
/** @typedef {import("./marks.js").Scene} Scene */

/**
 * @param {Board} board
 * @param {Scene} scene
 * @param {Timeline.Whole} layout
 * @param {{open: number | null, over: Timeline.Mark | null, part: {top: number, bottom: number}}} state
 *   `part` is what is painted: the rest is left out
 */
export function lanes(board, scene, layout, state) {
  const { pen, colour } = board;
  const { top, bottom } = state.part;
  const seen = (/** @type {{y: number, height: number}} */ one) => one.y + one.height + AROUND > top && one.y - AROUND < bottom;
  const all = layout.marks.filter(seen);
  const marks = all.filter(({ kind }) => kind !== "unit" && kind !== "head");
  year(board, scene, layout.axis);
  grid(board, scene, layout.axis);
  names(board, scene, layout.boxes.filter((box) => seen({ ...box, y: box.top })));
  pen.textBaseline = "middle";
  pen.save();
  pen.beginPath();
  pen.rect(scene.metrics.gutter, 0, scene.view.width, layout.axis);
  pen.clip();
  const most = layout.marks.reduce((high, { kind, count }) => (kind === "bin" || kind === "unit" ? high : Math.max(high, count)), 1);
  for (const mark of marks) {
    shape(board, scene, mark, mark.count / most);
    if (mark === state.over) timelineShapes.ring(board, mark, colour.quiet ?? "", 1.5);
    if (mark.count === 1 && mark.i === state.open) timelineShapes.ring(board, mark, colour.accent ?? "", 3);
  }
  pen.restore();
  timelineTiles.units(board, scene, marks.flatMap(tile));
  timelineTiles.paint(board, scene, { ...layout, heads: layout.heads.filter(seen) }, all, state);
  figures(board, marks);
  pen.fillStyle = colour.ink ?? "";
  for (const [weight, single] of /** @type {const} */ ([[400, true], [600, false]])) {
    pen.font = `${weight} ${board.metrics.font}px ${colour.font}`;
    for (const mark of marks) if ((mark.kind === "event") === single) label(board, mark);
  }
}

/**
 * The figures beside titles on the axis, on the last line of the title.
 * @param {Board} board
 * @param {Timeline.Mark[]} marks
 */
function figures({ pen, colour, metrics }, marks) {
  pen.fillStyle = colour.ink ?? "";
  pen.font = `600 ${metrics.font}px ${colour.font}`;
  for (const { figure, lines, y, height } of marks) {
    const down = y + height / 2 + 0.5 + ((lines.length - 1) * metrics.font * 1.3) / 2;
    if (figure) pen.fillText(figure.text, figure.x, down);
  }
}

/** The mark with its character that stands before the title of an event on the axis. @param {Timeline.Mark} mark */
function tile(mark) {
  const { tile: x, y, height } = mark;
  return x === undefined ? [] : [{ ...mark, x, right: x + SIZE, y: y + (height - SIZE) / 2, height: SIZE }];
}

/**
 * @param {Board} board
 * @param {Scene} scene
 * @param {number} height
 */
function year({ pen, colour, metrics }, { events, view }, height) {
  const [from, to] = timelineScale.pixels(view, metrics.gutter, events.recordYear);
  if (to <= from) return;
  pen.fillStyle = colour.frame ?? "";
  pen.fillRect(from, 0, to - from, height);
}

/**
 * @param {Board} board
 * @param {Scene} scene
 * @param {number} height
 */
function grid({ pen, colour, metrics }, { view, events }, height) {
  const unit = timelineAxis.unit(view);
  pen.lineWidth = 1;
  for (const day of timelineDays.edges(view.from, view.to, unit)) {
    upright(pen, metrics, view, day, height, colour.line ?? "");
  }
  for (const day of [events.recordYear[0], events.recordYear[1] + 1]) {
    upright(pen, metrics, view, day, height, colour.main ?? "");
  }
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Timeline.Metrics} metrics
 * @param {Timeline.View} view
 * @param {number} day
 * @param {number} height
 * @param {string} colour
 */
function upright(pen, { gutter }, view, day, height, colour) {
  const at = timelineScale.x(view, day);
  if (at < 0 || at > view.width) return;
  pen.strokeStyle = colour;
  pen.beginPath();
  pen.moveTo(Math.round(gutter + at) + 0.5, 0);
  pen.lineTo(Math.round(gutter + at) + 0.5, height);
  pen.stroke();
}

/**
 * @param {Board} board
 * @param {Scene} scene
 * @param {Timeline.Box[]} boxes
 */
function names({ pen, colour, metrics }, { words, view }, boxes) {
  if (!metrics.gutter && !metrics.header) return; // one lane alone needs no name
  const size = metrics.font + 1;
  const narrow = metrics.gutter === 0;
  const room = narrow ? view.width - 90 : metrics.gutter - 16;
  const named = boxes.map((box) => ({ ...box, lines: timelineText.fit(box.name, room, size, narrow ? 1 : 2) }));
  pen.textBaseline = "alphabetic";
  for (const { top } of named) {
    pen.fillStyle = colour.line ?? "";
    pen.fillRect(0, top, metrics.gutter + view.width, 1);
    pen.fillStyle = colour.ground ?? "";
    if (narrow) pen.fillRect(0, top + 1, view.width, metrics.header - 2);
  }
  pen.fillStyle = colour.ink ?? "";
  pen.font = `600 ${size}px ${colour.font}`;
  for (const { top, lines } of named) {
    for (const [row, line] of lines.entries()) pen.fillText(line, 0, top + 20 + row * 18);
  }
  pen.fillStyle = colour.quiet ?? "";
  pen.font = `${metrics.font - 1}px ${colour.font}`;
  for (const { total, top, lines } of named) {
    const aside = narrow ? timelineText.width(lines[0] ?? "", size) + 12 : 0;
    pen.fillText(words.count(total), aside, top + 20 + (narrow ? 0 : lines.length * 18 - 1));
  }
}

/**
 * @param {Board} board
 * @param {Scene} scene
 * @param {Timeline.Mark} mark
 * @param {number} share of the largest count
 */
function shape(board, { events, view, by }, mark, share) {
  const gutter = board.metrics.gutter;
  /** @type {[number, number]} */
  const named = [gutter + timelineScale.x(view, mark.first), gutter + timelineScale.x(view, mark.last + 1)];
  if (mark.kind === "bin") return timelineShapes.column(board, mark);
  if (mark.kind === "cluster") return timelineShapes.sheets(board, mark, named, share);
  const bar = through(mark, named);
  if (mark.kind !== "event") return timelineShapes.sheets(board, bar, named, share);
  const { keys, of } = events.facets.basis;
  const basis = keys[of(mark.i)[0] ?? 0] ?? "stated";
  const short = mark.first === mark.last && mark.right - mark.x <= 12 && !mark.openStart && !mark.openEnd;
  const mine = { ...board, colour: timelineColours.tinted(board.colour, timelineColours.role(events, mark.i, by)) };
  return short ? timelineShapes.dot(mine, mark, basis) : timelineShapes.bar(mine, bar, basis, named);
}

/**
 * A mark that goes on beyond the window shows no end there.
 * @param {Timeline.Mark} mark
 * @param {[number, number]} named
 */
function through(mark, [from, to]) {
  const left = !mark.openStart && from < mark.x - 1;
  const right = !mark.openEnd && to > mark.right + 1;
  return left || right ? { ...mark, x: mark.x - (left ? 8 : 0), right: mark.right + (right ? 8 : 0) } : mark;
}

/**
 * @param {Board} board
 * @param {Timeline.Mark} mark
 */
function label({ pen, metrics }, mark) {
  const { kind, lines, labelX, y, height } = mark;
  const step = metrics.font * 1.3;
  const middle = kind === "bin" ? y - metrics.font * 0.65 : y + (height - (kind === "event" ? 0 : 3)) / 2 + 0.5;
  const first = middle - ((lines.length - 1) * step) / 2;
  for (const [at, line] of lines.entries()) pen.fillText(line, labelX, first + at * step);
}
