// @ts-check
// What is said beside the mark under the pointer, or beside the one in focus. It touches its mark, so that
// the pointer can enter it; it stays until the pointer or the focus goes elsewhere, or Escape is pressed.

import * as timelineFrames from "./frames.js";
import * as timelineHit from "./hit.js";

/** Pixels to the right of the pointer: straight on, it comes to the next lane and not into the tip. */
const ASIDE = 12;

/**
 * @param {import("./main.js").Drawing} drawing
 * @param {number | null} x
 * @param {number} y
 */
export function point(drawing, x, y) {
  const mark = x === null ? null : timelineHit.under(drawing.layout.marks, x, y, 2);
  drawing.parts.lanes.style.cursor = mark ? "pointer" : "";
  if (mark === drawing.over) return;
  drawing.over = mark;
  timelineFrames.request(drawing);
  if (mark && x !== null) show(drawing, mark, x + ASIDE);
  else hide(drawing);
}

/**
 * @param {import("./main.js").Drawing} drawing
 * @param {Timeline.Mark} mark
 * @param {number} x where the tip begins, within the mark
 */
export function show(drawing, mark, x) {
  const { tip, field } = drawing.parts;
  const { title, dateText } = drawing.events;
  const date = dateText(mark.i) ?? drawing.words.stretch(mark);
  tip.textContent =
    mark.kind === "head" ? drawing.words.head(mark, drawing.layout.names[mark.lane] ?? "") :
    mark.count === 1 ? `${date}\n${title(mark.i) ?? ""}` : drawing.words.several(mark);
  tip.hidden = false;
  const left = Math.min(x, mark.right - 4, field.clientWidth - tip.offsetWidth - 8);
  tip.style.transform = `translate(${Math.max(left, 0)}px, ${mark.y + mark.height}px)`;
}

/** @param {import("./main.js").Drawing} drawing */
export function hide({ parts }) {
  parts.tip.hidden = true;
}

/**
 * The pointer is free to rest in the tip, and Escape puts it away before it means anything else.
 * @param {import("./main.js").Drawing} drawing
 * @param {AbortSignal} signal
 */
export function listen(drawing, signal) {
  const { tip } = drawing.parts;
  for (const name of ["pointermove", "pointerdown"]) {
    tip.addEventListener(name, (event) => event.stopPropagation());
  }
  const escape = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape" || tip.hidden) return;
    event.preventDefault();
    event.stopPropagation();
    hide(drawing);
  };
  addEventListener("keydown", escape, { capture: true, signal });
}
