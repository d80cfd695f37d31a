// @ts-check
// What is painted and when: the screen at once, what is near it once nothing moves.

import * as timelineAxis from "./axis.js";
import * as timelinePaint from "./paint.js";
import * as timelinePalette from "./palette.js";

/** Pixels that the canvas reaches beyond the screen, so that a scroll has something to show at once. */
const BEYOND = 240;
/** Milliseconds without a change after which that is painted: until then a frame paints the screen alone. */
const SETTLED = 150;

/**
 * Take the width; asked for once and when it changed, since to ask makes the browser lay out the page.
 * @param {import("./main.js").Drawing} drawing
 */
export function measure(drawing) {
  drawing.across = drawing.parts.field.clientWidth;
  drawing.above = drawing.parts.field.getBoundingClientRect().top;
  drawing.broad = drawing.parts.strip.clientWidth;
  drawing.fit();
}

/** @param {import("./main.js").Drawing} drawing */
export function resized(drawing) {
  const { clientWidth } = drawing.parts.field;
  if (!clientWidth) return;
  if (clientWidth === drawing.across) return scrolled(drawing);
  measure(drawing);
  drawing.late.strip = true;
  draw(drawing);
  paint(drawing);
  if (drawing.open !== null && drawing.find(drawing.open)) drawing.reveal(drawing.open); // a panel came or went beside it
}

/**
 * Paint anew where the screen shows what is not painted.
 * @param {import("./main.js").Drawing} drawing
 */
export function scrolled(drawing) {
  drawing.above = drawing.parts.field.getBoundingClientRect().top;
  const { top, bottom } = screen(drawing);
  if (top < bottom && (top < drawing.part.top || bottom > drawing.part.bottom)) paint(drawing);
}

/**
 * The part of the lanes that is on the screen.
 * @param {import("./main.js").Drawing} drawing
 */
export function screen(drawing) {
  return { top: Math.max(-drawing.above, 0), bottom: Math.min(innerHeight - drawing.above, drawing.height()) };
}

/**
 * The part of the lanes that is on the screen or near it: the canvas, of one size however the page is scrolled.
 * @param {import("./main.js").Drawing} drawing
 */
export function reached(drawing) {
  const height = Math.min(innerHeight + 2 * BEYOND, drawing.height());
  const top = Math.min(Math.max(Math.round(-drawing.above) - BEYOND, 0), drawing.height() - height);
  return { top, bottom: top + height };
}

/**
 * Paint with the next frame, once: to ask for a font on a canvas makes the browser take up all changes of the page.
 * @param {import("./main.js").Drawing} drawing
 */
export function request(drawing) {
  clearTimeout(drawing.rest);
  drawing.frame ||= requestAnimationFrame(() => paint(drawing, false));
}

/**
 * Lay the marks out anew and paint them.
 * @param {import("./main.js").Drawing} drawing
 */
export function draw(drawing) {
  drawing.late.marks = true;
  request(drawing);
}

/**
 * @param {import("./main.js").Drawing} drawing
 * @param {boolean} [whole] what is near the screen as well, else after a while
 */
export function paint(drawing, whole = true) {
  cancelAnimationFrame(drawing.frame);
  clearTimeout(drawing.rest);
  drawing.frame = 0;
  if (!whole) drawing.rest = setTimeout(() => paint(drawing), SETTLED);
  if (drawing.late.strip) paintStrip(drawing);
  const scene = drawing.scene();
  const { layout, colour } = drawing;
  const { metrics, view } = scene;
  const across = metrics.gutter + view.width + (metrics.aside ?? 0);
  const near = reached(drawing);
  drawing.part = whole ? near : screen(drawing);
  drawing.parts.field.style.height = `${drawing.height()}px`;
  drawing.parts.lanes.style.transform = `translateY(${near.top}px)`;
  const pen = timelinePalette.cleared(drawing.parts.lanes, across, near.bottom - near.top, colour);
  pen.translate(0, -near.top);
  timelinePaint.lanes({ pen, colour, metrics }, scene, layout, drawing);
  const head = timelinePalette.cleared(drawing.parts.axis, across, timelineAxis.HEIGHT, colour);
  timelineAxis.paint({ pen: head, colour, metrics }, scene, layout.heads.find(({ level }) => level === "aside"));
}

/** @param {import("./main.js").Drawing} drawing */
export function paintStrip(drawing) {
  drawing.late.strip = false;
  drawing.strip.paint(drawing.density, drawing.colour, (day, unit) => drawing.words.tick(day, unit), drawing.broad);
  drawing.strip.show();
}
