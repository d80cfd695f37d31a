// @ts-check
// What keys and clicks do to the marks: open one, or go on to the next.

import * as timelineFrames from "./frames.js";
import * as timelineHit from "./hit.js";
import * as timelineLanes from "./lanes.js";
import * as timelineMoves from "./moves.js";
import * as timelineScale from "./scale.js";
import * as timelineStops from "./stops.js";
import * as timelineTip from "./tip.js";

/**
 * Open a mark: an event; a count by zooming to it, or where that would not part it, as a list.
 * @param {import("./main.js").Drawing} drawing
 * @param {Timeline.Mark | null} mark
 */
export function activate(drawing, mark) {
  if (!mark) return;
  timelineTip.hide(drawing);
  if (mark.count === 1) return drawing.options.open(mark.i);
  if (mark.kind === "head") return toggle(drawing, mark);
  if (mark.kind === "unit") return drawing.options.openMany(mark.numbers());
  if (!timelineScale.parts(drawing.view, mark, drawing.limits)) return drawing.options.openMany(mark.numbers());
  drawing.trail.push({ view: drawing.view, mark });
  drawing.current = { i: mark.i, lane: mark.lane };
  timelineMoves.fly(drawing, timelineScale.around(mark, drawing.view.width, drawing.limits));
}

/**
 * Open a lane beside the axis in its place, or fold it again.
 * @param {import("./main.js").Drawing} drawing
 * @param {Timeline.Mark} head
 */
function toggle(drawing, head) {
  const { key = "" } = head;
  if (!drawing.opened.delete(key)) drawing.opened.add(key);
  timelineFrames.draw(drawing);
  walk(drawing, drawing.layout.marks.find((one) => one.key === key));
}

/**
 * The head of a mark's lane, where it was opened.
 * @param {import("./main.js").Drawing} drawing
 * @param {Timeline.Mark} mark
 */
function openHead(drawing, { lane }) {
  return drawing.layout.marks.find((one) => one.lane === lane && one.kind === "head" && one.isOpen);
}

/**
 * @param {import("./main.js").Drawing} drawing
 * @param {number} x
 * @param {number} y
 * @param {number} reach
 */
export function click(drawing, x, y, reach) {
  const mark = timelineHit.under(drawing.layout.marks, x, y, reach);
  if (!mark) return;
  // To a finger a row of marks is one thing: it opens, and then each event has a row of its own.
  const row = reach > 3 && mark.kind === "unit" && !mark.lines.length;
  const chosen = (row && drawing.layout.marks.find((one) => one.lane === mark.lane && one.kind === "head")) || mark;
  timelineStops.go(drawing, chosen);
  activate(drawing, chosen);
}

/**
 * @param {import("./main.js").Drawing} drawing
 * @param {KeyboardEvent} event
 */
export function key(drawing, event) {
  const mark = timelineStops.current(drawing);
  if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
  const { marks } = drawing.layout;
  const open = openHead(drawing, mark);
  const span = drawing.view.to - drawing.view.from;
  /** @type {Record<string, () => unknown>} */
  const keys = {
    ArrowRight: () => step(drawing, mark, 1),
    ArrowLeft: () => step(drawing, mark, -1),
    ArrowDown: () => walk(drawing, timelineHit.across(marks, mark, 1)),
    ArrowUp: () => walk(drawing, timelineHit.across(marks, mark, -1)),
    Home: () => walk(drawing, marks[0]),
    End: () => walk(drawing, marks.at(-1)),
    PageDown: () => timelineMoves.look(drawing, timelineScale.pan(drawing.view, span * 0.8, drawing.limits)),
    PageUp: () => timelineMoves.look(drawing, timelineScale.pan(drawing.view, -span * 0.8, drawing.limits)),
    "+": () => timelineMoves.zoom(drawing, 0.5),
    "=": () => timelineMoves.zoom(drawing, 0.5),
    "-": () => timelineMoves.zoom(drawing, 2),
    0: () => timelineMoves.fly(drawing, { ...drawing.view, from: drawing.limits[0], to: drawing.limits[1] }),
    Escape: () => (drawing.trail.length ? back(drawing) : toggle(drawing, open ?? mark)),
  };
  const act = keys[event.key];
  if (!act || (event.key === "Escape" && !drawing.trail.length && !open)) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

/**
 * @param {import("./main.js").Drawing} drawing
 * @param {Timeline.Mark | null | undefined} mark
 */
export function walk(drawing, mark) {
  if (mark) timelineStops.go(drawing, mark);
}

/**
 * The next mark of the lane; at the edge of the window, what lies beyond it.
 * @param {import("./main.js").Drawing} drawing
 * @param {Timeline.Mark} mark
 * @param {1 | -1} step
 */
export function step(drawing, mark, step) {
  const next = timelineHit.along(drawing.layout.marks, mark, step);
  if (next) return timelineStops.go(drawing, next);
  const beyond = outside(drawing, mark.lane, step);
  if (beyond === null) return undefined;
  const stretch = timelineScale.extent(drawing.events.first[beyond] ?? 0, drawing.events.last[beyond] ?? 0);
  const middle = (stretch.first + stretch.last + 1) / 2;
  drawing.current = { i: beyond, lane: mark.lane };
  timelineMoves.look(drawing, timelineScale.pan(drawing.view, middle - (drawing.view.from + drawing.view.to) / 2, drawing.limits));
  return walk(drawing, timelineStops.current(drawing));
}

/**
 * The nearest event of a lane that lies wholly after the window, or before it.
 * @param {import("./main.js").Drawing} drawing
 * @param {number} at
 * @param {1 | -1} step
 * @returns {number | null}
 */
export function outside(drawing, at, step) {
  const lane = drawing.lanes[at];
  if (!lane) return null;
  const { from, to } = drawing.view;
  const { events } = drawing;
  const place = timelineLanes.lower(lane.firsts, step > 0 ? to : from) - (step > 0 ? 0 : 1);
  const found = lane.groups.filter((group) =>
    step > 0 ? !group.openStart && group.first >= to : !group.openEnd && group.last + 1 <= from,
  ); // prettier-ignore
  const all = [...found.map(({ members }) => members[0] ?? 0), ...(lane.short[place] === undefined ? [] : [lane.short[place]])];
  const far = (/** @type {number} */ i) => Math.abs((events.first[i] ?? 0) - from);
  return all.reduce((best, i) => (best === null || far(i) < far(best) ? i : best), /** @type {number | null} */ (null));
}

/**
 * Return to where the last count was opened.
 * @param {import("./main.js").Drawing} drawing
 */
export function back(drawing) {
  const last = drawing.trail.pop();
  if (!last) return;
  timelineMoves.look(drawing, last.view);
  walk(drawing, drawing.layout.marks.find((one) => timelineHit.same(one, last.mark)));
}
