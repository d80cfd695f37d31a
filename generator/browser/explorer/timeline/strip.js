// @ts-check
// The whole range below: how dense it is, and the window on it, to drag, resize and move by keys.

import * as timelineDays from "./days.js";
import * as timelinePalette from "./palette.js";
import * as timelineScale from "./scale.js";
import * as timelineText from "./text.js";

/**
 * @param {HTMLElement} root the strip
 * @param {{limits: [number, number], seen: () => [number, number], look: (from: number, to: number) => void,
 *   valueText: () => string}} options `seen`: where the window is
 */
export const timelineStrip = (root, { limits, seen, look, valueText }) => {
  const HEIGHT = 22;
  const canvas = root.appendChild(document.createElement("canvas"));
  const pane = root.appendChild(document.createElement("div"));
  pane.className = "bn-timeline__window";
  pane.tabIndex = 0;
  pane.setAttribute("role", "slider");
  pane.setAttribute("aria-valuemin", String(limits[0]));
  pane.setAttribute("aria-valuemax", String(limits[1]));
  for (const side of ["from", "to"]) {
    pane.appendChild(document.createElement("span")).className = `bn-timeline__edge bn-timeline__edge--${side}`;
  }
  let width = 1;
  /** @type {{mode: string, x: number, seen: [number, number]} | null} */
  let held = null;

  /** @param {number} pixel */
  const dayAt = (pixel) => limits[0] + (pixel / width) * (limits[1] - limits[0]);

  /**
   * @param {PointerEvent} event
   */
  function take(event) {
    const x = event.clientX - root.getBoundingClientRect().left;
    const [left, right] = seen().map((day) => ((day - limits[0]) / (limits[1] - limits[0])) * width);
    const reach = event.pointerType === "mouse" ? 8 : 22;
    const edge = (/** @type {number} */ at) => Math.abs(x - at) <= reach;
    let mode = edge(left ?? 0) ? "from" : edge(right ?? 0) ? "to" : "move";
    if (mode === "from" && edge(right ?? 0) && x > ((left ?? 0) + (right ?? 0)) / 2) mode = "to";
    if (mode === "move" && (x < (left ?? 0) || x > (right ?? 0))) {
      const [from, to] = seen();
      const half = (to - from) / 2;
      look(dayAt(x) - half, dayAt(x) + half);
    }
    held = { mode, x, seen: seen() };
    root.setPointerCapture(event.pointerId);
  }

  /** @param {PointerEvent} event */
  function drag(event) {
    if (!held) return;
    const days = dayAt(event.clientX - root.getBoundingClientRect().left) - dayAt(held.x);
    const [from, to] = held.seen;
    if (held.mode === "move") look(from + days, to + days);
    else if (held.mode === "from") look(Math.min(from + days, to - timelineScale.LEAST), to);
    else look(from, Math.max(to + days, from + timelineScale.LEAST));
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    const [from, to] = seen();
    const step = (to - from) / 10;
    /** @type {Record<string, [number, number]>} days that the two ends move */
    const moves = {
      ArrowLeft: event.shiftKey ? [0, -step] : [-step, -step],
      ArrowRight: event.shiftKey ? [0, step] : [step, step],
      ArrowUp: [-step, step],
      ArrowDown: [step, -step],
      PageUp: [-step * 9, -step * 9],
      PageDown: [step * 9, step * 9],
      Home: [limits[0] - from, limits[0] - from],
      End: [limits[1] - to, limits[1] - to],
    };
    const move = moves[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    look(from + move[0], to + move[1]);
  }

  root.addEventListener("pointerdown", take);
  root.addEventListener("pointermove", drag);
  root.addEventListener("pointerup", () => (held = null));
  root.addEventListener("pointercancel", () => (held = null));
  pane.addEventListener("keydown", key);

  /**
   * @param {{short: Float64Array, long: Float64Array}} density
   * @param {Timeline.Palette} colour
   * @param {(day: number, unit: Timeline.Unit) => string} name
   * @param {number} across pixels
   */
  function paint(density, colour, name, across) {
    width = across;
    const pen = timelinePalette.cleared(canvas, width, HEIGHT + 16, colour);
    const each = width / density.short.length;
    const sums = density.long.map((value, at) => value + (density.short[at] ?? 0));
    const most = Math.max(1e-9, ...sums);
    // The root of the share, so that one crowded year does not flatten all others.
    const high = (/** @type {number} */ value) => (value ? 2 + (HEIGHT - 2) * Math.sqrt(value / most) : 0);
    const heights = sums.map(high);
    columns(pen, colour.strong ?? "", each, heights);
    columns(pen, colour.main ?? "", each, heights.map((all, at) => (all * (density.short[at] ?? 0)) / (sums[at] || 1))); // prettier-ignore
    const view = { from: limits[0], to: limits[1], width };
    const unit = timelineDays.fitting(width / (limits[1] - limits[0]), timelineDays.room(limits[0], 52));
    pen.font = `11px ${colour.font}`;
    pen.textBaseline = "middle";
    for (const day of timelineDays.edges(view.from, view.to, unit)) {
      const x = timelineScale.x(view, day);
      const text = name(day, unit);
      pen.fillStyle = colour.quiet ?? "";
      if (x >= 0 && x + timelineText.width(text, 11) + 4 < width) pen.fillText(text, x + 4, HEIGHT + 9);
      pen.fillRect(Math.round(x), HEIGHT, 1, 6);
    }
    pen.fillRect(0, HEIGHT, width, 1);
  }

  /**
   * Columns side by side, in one go.
   * @param {CanvasRenderingContext2D} pen
   * @param {string} colour
   * @param {number} each width of one
   * @param {Float64Array} heights
   */
  function columns(pen, colour, each, heights) {
    pen.fillStyle = colour;
    pen.beginPath();
    for (let at = 0; at < heights.length; at += 1) {
      const height = heights[at] ?? 0;
      if (height) pen.rect(at * each, HEIGHT - height, each + 0.3, height);
    }
    pen.fill();
  }

  /** Lay the pane over what is seen. */
  function show() {
    const [from, to] = seen();
    const share = (/** @type {number} */ day) => ((day - limits[0]) / (limits[1] - limits[0])) * width;
    pane.style.left = `${share(from)}px`;
    pane.style.width = `${Math.max(share(to) - share(from), 4)}px`;
    pane.setAttribute("aria-valuenow", String(Math.round((from + to) / 2)));
    pane.setAttribute("aria-valuetext", valueText());
  }

  return { pane, paint, show };
};
