// @ts-check
// The tab stop: one button that lies over the mark in focus and has its sentence as its name.

import * as timelineHit from "./hit.js";
import * as timelineTip from "./tip.js";

/**
 * The mark of the tab stop; where it is no more, one that has its event, or the first in view.
 * @param {import("./main.js").Drawing} drawing
 */
export function current(drawing) {
  const { marks } = drawing.layout;
  const known = drawing.current;
  if (!known) return marks[0] ?? null;
  return (
    ("kind" in known && marks.find((one) => timelineHit.same(one, known))) ||
    marks.find((one) => one.lane === known.lane && holds(drawing, one, known.i)) ||
    marks[0] ||
    null
  );
}

/**
 * Whether an event is in a mark. A mark's days are compared first: its numbers may be thousands.
 * @param {import("./main.js").Drawing} drawing
 * @param {Timeline.Mark} mark
 * @param {number} i
 */
export function holds(drawing, mark, i) {
  const meets = mark.first <= (drawing.events.last[i] ?? 0) && mark.last >= (drawing.events.first[i] ?? 0);
  return meets && mark.numbers().includes(i);
}

/**
 * Lay the tab stop over its mark.
 * @param {import("./main.js").Drawing} drawing
 */
export function place(drawing) {
  const mark = current(drawing);
  const { focus } = drawing.parts;
  focus.hidden = !mark;
  if (!mark) return;
  drawing.current = mark;
  const [left, right] = mark.kind === "unit" ? [mark.x, Math.max(mark.right, mark.labelX + mark.labelWidth)] : [mark.x, mark.right];
  focus.style.transform = `translate(${left}px, ${mark.y}px)`;
  focus.style.width = `${right - left}px`;
  focus.style.height = `${mark.height}px`;
  const { title, dateText } = drawing.events;
  const lane = drawing.layout.names[mark.lane] ?? "";
  const place = timelineHit.place(drawing.layout.marks, mark);
  focus.setAttribute("aria-label", drawing.words.sentence(mark, title(mark.i), dateText(mark.i), lane, place));
}

/**
 * @param {import("./main.js").Drawing} drawing
 * @param {Timeline.Mark} mark
 */
export function go(drawing, mark) {
  drawing.current = mark;
  place(drawing);
  const { focus } = drawing.parts;
  focus.scrollIntoView({ block: "nearest", inline: "nearest" });
  if (document.activeElement === focus) announce(drawing);
  else focus.focus({ preventScroll: true });
}

/**
 * Say the mark in focus, and show what its pixels may not hold to who came by the keyboard.
 * @param {import("./main.js").Drawing} drawing
 */
export function announce(drawing) {
  const { focus, voice } = drawing.parts;
  voice.textContent = focus.getAttribute("aria-label");
  const mark = current(drawing);
  if (mark && focus.matches(":focus-visible")) timelineTip.show(drawing, mark, mark.x);
}
