// @ts-check
// What is said beside the mark under the pointer.

import * as timelineFrames from "./frames.js";
import * as timelineHit from "./hit.js";

/**
 * @param {import("./main.js").Drawing} drawing
 * @param {number | null} x
 * @param {number} y
 */
export function point(drawing, x, y) {
  const mark = x === null ? null : timelineHit.under(drawing.layout.marks, x, y, 2);
  const { tip, lanes } = drawing.parts;
  lanes.style.cursor = mark ? "pointer" : "";
  if (mark === drawing.over) return;
  drawing.over = mark;
  timelineFrames.request(drawing);
  tip.hidden = !mark;
  if (!mark || x === null) return;
  const { title, dateText } = drawing.events;
  const date = dateText(mark.i) ?? drawing.words.stretch(mark);
  tip.textContent =
    mark.kind === "head" ? drawing.words.head(mark, drawing.layout.names[mark.lane] ?? "") :
    mark.count === 1 ? `${date}\n${title(mark.i) ?? ""}` : drawing.words.several(mark);
  const room = drawing.parts.field.clientWidth - tip.offsetWidth - 8;
  tip.style.transform = `translate(${Math.max(Math.min(x, room), 0)}px, ${mark.y + mark.height + 6}px)`;
}
