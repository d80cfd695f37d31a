// @ts-check
// The window on time: where it is, and the moves of it that a reader makes.

import * as timelineFrames from "./frames.js";
import * as timelineScale from "./scale.js";
import * as timelineStops from "./stops.js";
import * as timelineTip from "./tip.js";

const QUIET = matchMedia("(prefers-reduced-motion: reduce)");

/**
 * @param {import("./main.js").Drawing} drawing
 * @param {Timeline.View} view
 */
export function look(drawing, view) {
  cancelAnimationFrame(drawing.flight);
  drawing.view = timelineScale.within({ ...view, width: drawing.view.width }, drawing.limits);
  drawing.late.marks = true;
  timelineTip.hide(drawing);
  timelineFrames.request(drawing);
  const { first, last } = seen(drawing);
  drawing.options.moved?.(first, last);
}

/**
 * Go to a view smoothly, unless the reader asks for less motion.
 * @param {import("./main.js").Drawing} drawing
 * @param {Timeline.View} goal
 */
export function fly(drawing, goal) {
  if (QUIET.matches) return look(drawing, goal);
  const from = drawing.view;
  const start = performance.now();
  const step = (/** @type {number} */ now) => {
    const share = Math.min(Math.max((now - start) / 220, 0), 1);
    look(drawing, timelineScale.between(from, goal, share * share * (3 - 2 * share)));
    if (share < 1) drawing.flight = requestAnimationFrame(step);
  };
  cancelAnimationFrame(drawing.flight);
  drawing.flight = requestAnimationFrame(step);
  return undefined;
}

/** @param {import("./main.js").Drawing} drawing */
export function home(drawing) {
  return timelineScale.around(timelineScale.extent(...drawing.events.recordYear), drawing.view.width, drawing.limits);
}

/**
 * @param {import("./main.js").Drawing} drawing
 * @param {number} times
 */
export function zoom(drawing, times) {
  const mark = document.activeElement === drawing.parts.focus ? timelineStops.current(drawing) : null;
  const middle = mark ? (Math.max(mark.first, drawing.view.from) + Math.min(mark.last + 1, drawing.view.to)) / 2 : null;
  fly(drawing, timelineScale.zoom(drawing.view, times, middle ?? (drawing.view.from + drawing.view.to) / 2, drawing.limits));
}

/**
 * The days seen, whole ones.
 * @param {import("./main.js").Drawing} drawing
 */
export function seen(drawing) {
  return timelineScale.extent(Math.round(drawing.view.from), Math.max(Math.round(drawing.view.to) - 1, Math.round(drawing.view.from)));
}

/**
 * @param {import("./main.js").Drawing} drawing
 * @param {number} pixels
 */
export function days(drawing, pixels) {
  return (pixels / drawing.view.width) * (drawing.view.to - drawing.view.from);
}

/**
 * @param {import("./main.js").Drawing} drawing
 * @param {number} x on the canvas
 */
export function dayAt(drawing, x) {
  return timelineScale.day(drawing.view, x - drawing.metrics().gutter);
}
