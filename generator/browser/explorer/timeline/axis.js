// @ts-check
// The axis: units of time below, above them the years; the record's own year is named.

import * as timelineDays from "./days.js";
import * as timelineScale from "./scale.js";
import * as timelineText from "./text.js";
import * as timelineTiles from "./tiles.js";

export const HEIGHT = 38;
const SIZE = 12;

/**
 * The unit whose names have room.
 * @param {Timeline.View} view
 */
export function unit({ from, to, width }) {
  return timelineDays.fitting(width / (to - from), timelineDays.room(from, 44));
}

/**
 * @param {import("./shapes.js").Board} board
 * @param {import("./marks.js").Scene} scene
 * @param {Timeline.Head} [aside] what stands beside the axis
 */
export function paint(board, scene, aside) {
  const { pen, colour, metrics } = board;
  const { view, events } = scene;
  const [from, to] = timelineScale.pixels(view, metrics.gutter, events.recordYear);
  pen.fillStyle = colour.frame ?? "";
  if (to > from) pen.fillRect(from, 0, to - from, HEIGHT);
  pen.fillStyle = colour.main ?? "";
  if (to > from) pen.fillRect(from, 0, to - from, 3);
  pen.textBaseline = "middle";
  if (aside) timelineTiles.aside(board, aside, HEIGHT);
  const fine = unit(view);
  units(board, scene, fine);
  const spans = named(scene, fine, to > from ? [from, to] : null);
  pen.fillStyle = colour.ink ?? "";
  pen.font = `600 ${SIZE}px ${colour.font}`;
  for (const { text, x } of spans) pen.fillText(text, x, 11);
  pen.strokeStyle = colour.quiet ?? "";
  pen.lineWidth = 1;
  pen.beginPath();
  pen.moveTo(metrics.gutter, HEIGHT - 0.5);
  pen.lineTo(metrics.gutter + view.width, HEIGHT - 0.5);
  pen.stroke();
}

/**
 * The names of the units, each in the middle of what is seen of it.
 * @param {import("./shapes.js").Board} board
 * @param {import("./marks.js").Scene} scene
 * @param {Timeline.Unit} fine
 */
function units({ pen, colour, metrics: { gutter } }, { view, words }, fine) {
  const edges = timelineDays.edges(view.from, view.to, fine);
  pen.font = `${SIZE}px ${colour.font}`;
  for (const [at, day] of edges.entries()) {
    const end = edges[at + 1];
    if (end === undefined) break;
    const left = Math.max(timelineScale.x(view, day), 0);
    const right = Math.min(timelineScale.x(view, end), view.width);
    const text = words.tick(day, fine);
    const width = timelineText.width(text, SIZE);
    pen.fillStyle = colour.quiet ?? "";
    if (width <= right - left) pen.fillText(text, gutter + (left + right - width) / 2, 28);
    pen.fillStyle = colour.line ?? "";
    if (left > 0) pen.fillRect(Math.round(gutter + left), 19, 1, HEIGHT - 19);
  }
}

/**
 * The names above: of the years or months where the units are finer, and of the record's own year.
 * @param {import("./marks.js").Scene} scene
 * @param {Timeline.Unit} fine
 * @param {[number, number] | null} own where the record's year is seen
 */
function named({ view, words, events, metrics: { gutter } }, fine, own) {
  const found = [];
  const high = gutter + view.width;
  if (own && !timelineScale.isLong(events)) {
    const year = words.stretch(timelineScale.extent(...events.recordYear));
    const text = words.say("record_year", { year });
    const width = timelineText.width(text, SIZE);
    const roomy = own[1] - own[0] > width + 12;
    const left = fine.kind === "day" ? own[1] - width - 6 : own[0] + 6;
    const x = roomy ? left : Math.min((own[0] + own[1] - width) / 2, high - width - 2);
    found.push({ text, x: Math.max(x, gutter), width });
  }
  if (fine.kind === "year") return found;
  const kind = fine.kind === "day" ? "month" : "year";
  const edges = timelineDays.edges(view.from, view.to, { kind, step: 1, least: 28 });
  for (const [at, day] of edges.slice(0, -1).entries()) {
    if (kind === "year" && own && day === events.recordYear[0]) continue;
    const next = edges[at + 1] ?? day;
    const x = gutter + Math.max(timelineScale.x(view, day), 0) + 6;
    const text = words.stretch({ first: day, last: next - 1, openStart: false, openEnd: false });
    const width = timelineText.width(text, SIZE);
    const free = found.every((one) => x + width + 12 < one.x || x > one.x + one.width + 12);
    if (free && x + width < Math.min(high, gutter + timelineScale.x(view, next))) found.push({ text, x, width });
  }
  return found;
}
