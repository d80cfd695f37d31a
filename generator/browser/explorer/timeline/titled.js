// @ts-check
// The axis of few events: all in one lane, each with its title at any zoom.

import * as timelineLanes from "./lanes.js";
import * as timelineMarks from "./marks.js";
import * as timelinePack from "./pack.js";

/** Rows that hold all titles at most: more events are told apart by lanes. */
export const ROWS = 24;
/** A row holds about so many titles on a wide screen: of more events the rows are not even counted. */
const EACH = 8;

/** @typedef {import("./marks.js").Scene} Scene */

/**
 * Whether rows hold all events with their titles when the whole range is seen. It is asked of the whole, so that
 * zooming in never takes away a title.
 * @param {Timeline.Lane} lane
 * @param {Scene} scene
 * @param {[number, number]} limits
 */
export function fits(lane, scene, [from, to]) {
  if (lane.total > ROWS * EACH) return false;
  return depth(rows(lane, { ...scene, view: { ...scene.view, from, to } }).places) <= ROWS;
}

/** @param {number[]} places */
function depth(places) {
  return places.reduce((most, row) => Math.max(most, row + 1), 0);
}

/**
 * The marks of the window from left to right, and their rows.
 * @param {Timeline.Lane} lane
 * @param {Scene} scene
 */
function rows(lane, scene) {
  const groups = lane.groups.filter((group) => timelineLanes.touches(group, scene.view)).flatMap(({ members }) => members);
  const [low, high] = timelineLanes.near(lane, scene.view);
  const short = [...lane.short.subarray(low, high)].filter((i) => (scene.events.last[i] ?? 0) + 1 > scene.view.from);
  const boxes = [...groups, ...short]
    .map((i) => timelineMarks.titled(scene, 0, i))
    .map((mark) => ({ mark, start: Math.min(mark.x, mark.tile ?? mark.labelX), end: Math.max(mark.right, mark.labelX + mark.labelWidth) }))
    .sort((one, other) => one.start - other.start || one.mark.first - other.mark.first || other.end - one.end);
  return { marks: boxes.map(({ mark }) => mark), places: timelinePack.rows(boxes, 10) };
}

/**
 * @param {Timeline.Lane} lane
 * @param {Scene} scene
 * @returns {Timeline.Layout}
 */
export function layout(lane, scene) {
  const { metrics, events } = scene;
  const { marks, places } = rows(lane, scene);
  const start = 5 + metrics.header;
  for (const [at, mark] of marks.entries()) {
    mark.y = start + (places[at] ?? 0) * metrics.row;
    mark.height = metrics.bar;
  }
  const height = start + Math.max(depth(places) * metrics.row, metrics.gutter ? 62 : metrics.row) + 5;
  const sorted = marks.sort((one, other) => one.first - other.first || one.last - other.last || one.y - other.y || one.x - other.x);
  const wanted = marks.map(({ i }) => i).filter((i) => events.title(i) === null);
  return { marks: sorted, boxes: [{ name: lane.name, total: lane.total, top: 0, height }], height, wanted };
}
