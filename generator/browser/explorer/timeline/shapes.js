// @ts-check
// One mark on the canvas: its length is the extent, its outline the basis of its date, never colour alone.

import * as timelinePalette from "./palette.js";

/** Dashes by basis; what is stated is darker and has a heavy edge as well. */
/** @type {Record<string, number[]>} */
const DASHES = { restored: [6, 3], inferred: [2, 3] };
/** Pixels over which an open end fades, at least. */
const FADE = 48;
/** Pixels by which a lower sheet shows below an upper one, and radius of corners. */
const [SHEET, ROUND] = [3, 3];

/** @typedef {{pen: CanvasRenderingContext2D, colour: Timeline.Palette, metrics: Timeline.Metrics}} Board */

/**
 * @param {Board} board
 * @param {Timeline.Mark} mark
 * @param {string} basis
 * @param {[number, number]} named pixels between which lie the days that the date names
 */
export function bar({ pen, colour }, mark, basis, named) {
  const { x, y, right, height } = mark;
  const fill = basis === "stated" ? colour.strong : basis === "inferred" ? colour.ground : colour.soft;
  pen.fillStyle = faded(pen, mark, named, fill ?? "");
  pen.strokeStyle = faded(pen, mark, named, colour.main ?? "");
  pen.lineWidth = 1;
  pen.setLineDash(DASHES[basis] ?? []);
  outline(pen, mark);
  pen.fill();
  pen.stroke();
  pen.setLineDash([]);
  pen.fillStyle = colour.main ?? "";
  if (basis === "stated") pen.fillRect(mark.openStart ? right - 4 : x, y, 4, height);
  arrows(pen, mark, colour.main ?? "");
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Timeline.Mark} mark
 */
function outline(pen, { x, y, right, height, openStart, openEnd }) {
  const [left, round] = [openStart ? 0 : ROUND, openEnd ? 0 : ROUND];
  pen.beginPath();
  pen.roundRect(x + 0.5, y + 0.5, right - x - 1, height - 1, [left, round, round, left]);
}

/**
 * The pixels between which a mark has its full colour.
 * @param {Timeline.Mark} mark
 * @param {[number, number]} named
 * @returns {[number, number]}
 */
function full({ x, right, openStart, openEnd }, [from, to]) {
  const left = openStart ? Math.min(Math.round(Math.max(from, x + FADE)), right) : x;
  const end = openEnd ? Math.max(Math.round(Math.min(to, right - FADE)), x) : right;
  return left > end ? [(left + end) / 2, (left + end) / 2] : [left, end];
}

/**
 * A colour that fades away towards an open end.
 * @param {CanvasRenderingContext2D} pen
 * @param {Timeline.Mark} mark
 * @param {[number, number]} named
 * @param {string} colour
 */
function faded(pen, mark, named, colour) {
  const { x, right, openStart, openEnd } = mark;
  if (!openStart && !openEnd) return colour;
  const gradient = pen.createLinearGradient(x, 0, right, 0);
  const clear = timelinePalette.clear(colour);
  if (openStart) gradient.addColorStop(0, clear);
  for (const at of full(mark, named)) gradient.addColorStop((at - x) / (right - x), colour);
  if (openEnd) gradient.addColorStop(1, clear);
  return gradient;
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Timeline.Mark} mark
 * @param {string} colour
 */
function arrows(pen, { x, y, right, height, openStart, openEnd }, colour) {
  if (!openStart && !openEnd) return;
  const middle = y + height / 2;
  pen.strokeStyle = colour;
  pen.lineWidth = 2;
  for (const [tip, back] of [...(openStart ? [[x + 4, x + 9]] : []), ...(openEnd ? [[right - 4, right - 9]] : [])]) {
    pen.beginPath();
    pen.moveTo(back ?? 0, middle - 5);
    pen.lineTo(tip ?? 0, middle);
    pen.lineTo(back ?? 0, middle + 5);
    pen.stroke();
  }
}

/**
 * A day that is narrower than a mark.
 * @param {Board} board
 * @param {Timeline.Mark} mark
 * @param {string} basis
 */
export function dot({ pen, colour }, { x, y, right, height }, basis) {
  pen.beginPath();
  pen.arc((x + right) / 2, y + height / 2, 6, 0, 2 * Math.PI);
  pen.fillStyle = (basis === "stated" ? colour.main : colour.ground) ?? "";
  pen.strokeStyle = colour.main ?? "";
  pen.lineWidth = 2;
  pen.setLineDash(DASHES[basis] ? [2, 2] : []);
  pen.fill();
  pen.stroke();
  pen.setLineDash([]);
}

/**
 * Several events: sheets upon each other, the darker the more.
 * @param {Board} board
 * @param {Timeline.Mark} mark
 * @param {[number, number]} named
 * @param {number} share of the largest count
 */
export function sheets({ pen, colour }, mark, named, share) {
  const { ground = "", panel = "", strong = "", ink = "" } = colour;
  const top = timelinePalette.mixed(panel, strong, Math.sqrt(share));
  const [left, right] = full(mark, named);
  pen.lineWidth = 1;
  pen.strokeStyle = ink;
  for (const [down, fill] of /** @type {[number, string][]} */ (right > left ? [[SHEET, ground], [0, top]] : [])) {
    pen.fillStyle = fill;
    const [x, y] = [mark.openStart ? left : left + down, mark.y + down];
    outline(pen, { ...mark, x, y, right: right - SHEET + down, height: mark.height - SHEET });
    pen.fill();
    pen.stroke();
  }
  if (mark.openStart) fade(pen, mark, [left + 1, mark.x], [ground, top, ink]);
  if (mark.openEnd) fade(pen, mark, [right - SHEET - 1, mark.right], [ground, top, ink]);
  arrows(pen, { ...mark, right: mark.right - SHEET, height: mark.height - SHEET }, ink);
}

/**
 * Sheets that fade away, as rectangles: they take a third of the time of a path where a colour fades.
 * @param {CanvasRenderingContext2D} pen
 * @param {Timeline.Mark} mark
 * @param {[number, number]} stretch pixels from where the colour is full to where there is none
 * @param {[string, string, string]} colours of the lower sheet, of the upper, of their edges
 */
function fade(pen, { y, height }, [all, none], [ground, top, ink]) {
  const foot = y + height - SHEET;
  /** @type {[string, [number, number][]][]} */
  const strips = [[ground, [[foot, SHEET]]], [top, [[y, foot - y]]], [ink, [[y, 1], [foot - 1, 1], [foot + SHEET - 1, 1]]]];
  for (const [colour, mine] of strips) {
    const gradient = pen.createLinearGradient(all, 0, none, 0);
    gradient.addColorStop(0, colour);
    gradient.addColorStop(1, timelinePalette.clear(colour));
    pen.fillStyle = gradient;
    for (const [at, high] of mine) pen.fillRect(Math.min(all, none), at, Math.abs(all - none), high);
  }
}

/**
 * A column as high as its count.
 * @param {Board} board
 * @param {Timeline.Mark} mark
 */
export function column({ pen, colour }, { x, y, right, height }) {
  pen.fillStyle = colour.main ?? "";
  pen.fillRect(x, y, right - x, height);
}

/**
 * A ring around a mark.
 * @param {Board} board
 * @param {Timeline.Mark} mark
 * @param {string} colour
 * @param {number} width
 */
export function ring({ pen }, { x, y, right, height }, colour, width) {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.beginPath();
  pen.roundRect(x - 1, y - 1, right - x + 2, height + 2, 4);
  pen.stroke();
}
