// @ts-check
// What stands beside the axis, on the canvas: the years' funnel, heads, and one mark an event. Shape and colour
// say which source tells it, the character what kind of event it is, fill and outline how its date is known.

import * as timelineColours from "./colours.js";
import * as timelinePalette from "./palette.js";
import * as timelineScale from "./scale.js";
import * as timelineShapes from "./shapes.js";

/** Pixels from which a mark has room for its character. */
const LEGIBLE = 12;
/** Pixels below which a disc looks like a square: thousands of such marks are rectangles, which paint several times faster. */
const ROUND = 6;
/** Dashes of the outline by the basis of the date. */
/** @type {Record<string, number[]>} */
const DASHES = { restored: [4, 2], inferred: [1.5, 2] };

/** @typedef {import("./shapes.js").Board} Board */
/** @typedef {import("./marks.js").Scene} Scene */

/**
 * @param {Board} board
 * @param {Scene} scene
 * @param {Timeline.Whole} layout
 * @param {Timeline.Mark[]} marks those on the screen
 * @param {{open: number | null, over: Timeline.Mark | null}} state
 */
export function paint(board, scene, layout, marks, state) {
  const { pen, colour } = board;
  const heads = layout.heads.filter(({ level }) => level !== "aside");
  for (const head of heads) if (head.level === "section") funnel(board, scene, head, layout.axis);
  for (const head of heads) named(board, head);
  pen.textBaseline = "middle";
  const mine = marks.filter(({ kind }) => kind === "unit");
  for (const mark of mine) if (mark.count === 1 && mark.i === state.open) lit(board, mark);
  units(board, scene, mine);
  const across = scene.metrics.gutter + scene.view.width + (scene.metrics.aside ?? 0);
  for (const mark of marks) if (mark.kind === "head") lane(board, mark, across);
  for (const mark of mine) {
    if (mark === state.over) timelineShapes.ring(board, mark, colour.quiet ?? "", 1.5);
    if (mark.count === 1 && mark.i === state.open) timelineShapes.ring(board, mark, colour.accent ?? "", 3);
  }
  labels(board, mine);
}

/**
 * The head of a section on its ground; a stretch of years widens to it from where it lies on the axis.
 * @param {Board} board
 * @param {Scene} scene
 * @param {Timeline.Head} head
 * @param {number} axis
 */
function funnel({ pen, colour, metrics: { gutter } }, { view }, { kind, x, y, width, height, first, last }, axis) {
  pen.fillStyle = (kind === "within" ? colour.soft : colour.frame) ?? "";
  pen.fillRect(x, y, width, height);
  const [from, to] = timelineScale.pixels(view, gutter, [first, last]);
  if (kind !== "within" || to <= from || y - axis > 40) return;
  pen.beginPath();
  pen.moveTo(from, axis);
  pen.lineTo(to, axis);
  pen.lineTo(x + width, y);
  pen.lineTo(x, y);
  pen.fill();
}

/**
 * @param {Board} board
 * @param {Timeline.Head} head
 */
function named({ pen, colour, metrics }, { level, kind, text, note, x, y, width, height }) {
  pen.textBaseline = "middle";
  const wide = level === "section";
  const left = x + (wide ? 8 : 0);
  pen.font = `600 ${wide ? metrics.font + 1 : 13}px ${colour.font}`;
  pen.fillStyle = colour.ink ?? "";
  pen.fillText(text, left, y + (wide ? height / 2 : height - 9));
  const written = pen.measureText(text).width;
  pen.font = `12px ${colour.font}`;
  pen.fillStyle = colour.quiet ?? "";
  if (wide) pen.fillText(note, left + written + 12, y + height / 2 + 0.5);
  else pen.fillText(note, x + width - pen.measureText(note).width, y + height - 9);
  pen.fillStyle = colour.line ?? "";
  if (!wide) pen.fillRect(x, y + height - 1, width, 1);
  else if (kind === "since") arrow(pen, colour.quiet ?? "", x + width - 10, y + height / 2);
}

/**
 * The head of what stands beside the axis, on the axis.
 * @param {Board} board
 * @param {Timeline.Head} head
 * @param {number} foot
 */
export function aside(board, head, foot) {
  const { pen, colour } = board;
  pen.fillStyle = colour.frame ?? "";
  pen.fillRect(head.x, foot - head.height - 2, head.width, head.height);
  named(board, { ...head, level: "section", y: foot - head.height - 2 });
}

/**
 * What goes on.
 * @param {CanvasRenderingContext2D} pen
 * @param {string} colour
 * @param {number} tip
 * @param {number} y
 */
function arrow(pen, colour, tip, y) {
  pen.strokeStyle = colour;
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.moveTo(tip - 26, y);
  pen.lineTo(tip, y);
  pen.moveTo(tip - 5, y - 4);
  pen.lineTo(tip, y);
  pen.lineTo(tip - 5, y + 4);
  pen.stroke();
}

/**
 * The name of a lane that opens, with a sign that says so.
 * @param {Board} board
 * @param {Timeline.Mark} mark
 * @param {number} across
 */
function lane({ pen, colour, metrics }, { x, y, height, lines, labelX, isOpen }, across) {
  pen.fillStyle = colour.line ?? "";
  pen.fillRect(x, y - 1, across - x, 1);
  const middle = y + height / 2;
  pen.strokeStyle = colour.quiet ?? "";
  pen.lineWidth = 1.5;
  pen.beginPath();
  const points = isOpen ? [[3, -2], [7, 3], [11, -2]] : [[5, -4], [10, 0], [5, 4]];
  for (const [across, down] of points) pen.lineTo(x + (across ?? 0), middle + (down ?? 0));
  pen.stroke();
  pen.fillStyle = colour.ink ?? "";
  pen.font = `${isOpen ? 600 : 400} ${metrics.font}px ${colour.font}`;
  pen.fillText(lines[0] ?? "", labelX, middle + 0.5);
}

/**
 * The marks with their characters.
 * @param {Board} board
 * @param {Scene} scene
 * @param {Timeline.Mark[]} marks
 */
export function units(board, scene, marks) {
  for (const mark of marks) shape(board, scene, mark);
  characters(board, scene, marks);
}

/**
 * The ground of the row that is open.
 * @param {Board} board
 * @param {Timeline.Mark} mark
 */
function lit({ pen, colour }, { x, y, height, right, labelX, labelWidth }) {
  pen.fillStyle = colour.soft ?? "";
  pen.fillRect(x - 3, y - 2, Math.max(right, labelX + labelWidth) - x + 6, height + 4);
}

/** @param {Timeline.Events} events @param {number} i */
function basisOf({ facets: { basis } }, i) {
  return basis.keys[basis.of(i)[0] ?? 0] ?? "stated";
}

/**
 * @param {Board} board
 * @param {Scene} scene
 * @param {Timeline.Mark} mark
 */
function shape({ pen, colour }, { events, by }, { i, x, y, right, height, count }) {
  const round = timelineColours.isRound(events.facets.source?.of(i)[0] ?? 0);
  const basis = basisOf(events, i);
  const [ground, main] = [colour.ground ?? "", colour[timelineColours.role(events, i, by)] ?? colour.main ?? ""];
  const small = height < LEGIBLE;
  pen.fillStyle = basis === "stated" || small ? main : basis === "context" ? timelinePalette.mixed(ground, main, 0.18) : ground;
  if (height < ROUND && count === 1) return pen.fillRect(x, y, right - x, height);
  pen.beginPath();
  if (round) pen.arc((x + right) / 2, y + height / 2, height / 2 - 0.5, 0, 2 * Math.PI);
  else pen.roundRect(x + 0.5, y + 0.5, right - x - 1, height - 1, small ? 0 : 2);
  pen.fill();
  if (small && count === 1) return undefined;
  pen.strokeStyle = main;
  pen.lineWidth = 1;
  pen.setLineDash(DASHES[basis] ?? []);
  pen.stroke();
  pen.setLineDash([]);
  return undefined;
}

/**
 * @param {Board} board
 * @param {Scene} scene
 * @param {Timeline.Mark[]} marks
 */
function characters({ pen, colour }, { events, words }, marks) {
  const { type } = events.facets;
  if (!type) return;
  for (const { i, x, right, y, height, count } of marks) {
    if (height < LEGIBLE || count > 1) continue;
    const text = words.say(`mark_${type.keys[type.of(i)[0] ?? 0] ?? ""}`);
    pen.font = `${height - (text.length > 1 ? 5 : 3)}px ${colour.font}`; // English has two letters
    pen.fillStyle = (basisOf(events, i) === "stated" ? colour.ground : colour.ink) ?? "";
    pen.fillText(text, (x + right - pen.measureText(text).width) / 2, y + height / 2 + 0.5);
  }
}

/**
 * @param {Board} board
 * @param {Timeline.Mark[]} marks
 */
function labels({ pen, colour, metrics }, marks) {
  const titled = marks.filter(({ lines }) => lines.length);
  pen.font = `${titled[0]?.font ?? metrics.font}px ${colour.font}`;
  for (const { lines, labelX, y, height, figure } of titled) {
    pen.fillStyle = (figure ? colour.ink : colour.quiet) ?? "";
    pen.fillText(lines[0] ?? "", labelX, y + height / 2 + 0.5);
  }
  pen.font = `600 ${pen.font}`;
  pen.fillStyle = colour.ink ?? "";
  pen.textAlign = "right";
  for (const { figure, y, height } of titled) if (figure) pen.fillText(figure.text, figure.x, y + height / 2 + 0.5);
  pen.textAlign = "left";
}
