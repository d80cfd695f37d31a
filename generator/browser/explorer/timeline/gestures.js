// @ts-check
// Pointers and the wheel over the lanes, as pans, zooms and clicks. The page keeps its own scrolling:
// a finger that moves up or down, and a wheel without ctrl or ⌘, are left to it.

/**
 * @param {HTMLElement} field
 * @param {{pan: (pixels: number) => void, zoom: (times: number, x: number) => void,
 *   click: (x: number, y: number, reach: number) => void, over: (x: number | null, y: number) => void}} on
 */
export const timelineGestures = (field, on) => {
  /** Pixels a pointer may move and still click. */
  const STILL = 5;
  /** @type {Map<number, {x: number, y: number}>} */
  const held = new Map();
  let moved = 0;

  /** @param {{clientX: number, clientY: number}} event */
  function at(event) {
    const box = field.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  const spread = () => {
    const [one, other] = [...held.values()];
    return one && other ? { size: Math.max(Math.abs(one.x - other.x), 12), x: (one.x + other.x) / 2 } : null;
  };

  /** @param {PointerEvent} event */
  function down(event) {
    if (event.button !== 0) return;
    if (!held.size) moved = 0;
    held.set(event.pointerId, at(event));
  }

  /** @param {PointerEvent} event */
  function move(event) {
    const before = held.get(event.pointerId);
    const now = at(event);
    if (!before) return event.pointerType === "mouse" ? on.over(now.x, now.y) : undefined;
    const pinch = spread();
    held.set(event.pointerId, now);
    moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    if (moved <= STILL) return undefined;
    if (!field.hasPointerCapture(event.pointerId)) field.setPointerCapture(event.pointerId);
    on.over(null, 0);
    const after = spread();
    if (!pinch || !after) return on.pan(before.x - now.x);
    on.pan(pinch.x - after.x);
    return on.zoom(pinch.size / after.size, after.x);
  }

  /** @param {PointerEvent} event */
  function up(event) {
    if (!held.delete(event.pointerId) || event.type === "pointercancel" || moved > STILL) return;
    const { x, y } = at(event);
    on.click(x, y, event.pointerType === "mouse" ? 3 : 22);
  }

  /** @param {WheelEvent} event */
  function wheel(event) {
    const scale = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
    const across = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX;
    if (event.ctrlKey || event.metaKey) on.zoom(Math.exp(event.deltaY * scale * 0.004), at(event).x);
    else if (Math.abs(across) > Math.abs(event.deltaY) || event.shiftKey) on.pan(across * scale);
    else return;
    event.preventDefault();
  }

  field.addEventListener("pointerdown", down);
  field.addEventListener("pointermove", move);
  field.addEventListener("pointerup", up);
  field.addEventListener("pointercancel", up);
  field.addEventListener("pointerleave", () => on.over(null, 0));
  field.addEventListener("wheel", wheel, { passive: false });
};
