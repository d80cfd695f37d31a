// @ts-check
// Days to pixels, and the moves of a window over time. Everything is a function of values.

/** Days a window has at least. */
export const LEAST = 14;

/**
 * @param {Timeline.View} view
 * @param {number} day
 */
export function x({ from, to, width }, day) {
  return ((day - from) / (to - from)) * width;
}

/**
 * @param {Timeline.View} view
 * @param {number} pixel
 */
export function day({ from, to, width }, pixel) {
  return from + (pixel / width) * (to - from);
}

/**
 * The view within limits: no shorter than LEAST, no longer than they are, and inside them.
 * @param {Timeline.View} view
 * @param {[number, number]} limits
 * @returns {Timeline.View}
 */
export function within({ from, to, width }, [low, high]) {
  const length = Math.min(Math.max(to - from, LEAST), high - low);
  const middle = (from + to) / 2;
  const start = Math.min(Math.max(middle - length / 2, low), high - length);
  return { from: start, to: start + length, width };
}

/**
 * The view so many times as long, with a day staying where it is.
 * @param {Timeline.View} view
 * @param {number} times
 * @param {number} at
 * @param {[number, number]} limits
 */
export function zoom(view, times, at, limits) {
  const length = Math.min(Math.max((view.to - view.from) * times, LEAST), limits[1] - limits[0]);
  const share = (at - view.from) / (view.to - view.from);
  const from = at - share * length;
  return within({ from, to: from + length, width: view.width }, limits);
}

/**
 * @param {Timeline.View} view
 * @param {number} days
 * @param {[number, number]} limits
 */
export function pan(view, days, limits) {
  return within({ from: view.from + days, to: view.to + days, width: view.width }, limits);
}

/**
 * A view of a stretch with a little room on both sides.
 * @param {Timeline.Extent} stretch
 * @param {number} width
 * @param {[number, number]} limits
 */
export function around({ first, last }, width, limits) {
  const room = Math.max((last + 1 - first) * 0.06, 1);
  return within({ from: first - room, to: last + 1 + room, width }, limits);
}

/**
 * Whether zooming to a stretch would show it clearly larger than now.
 * @param {Timeline.View} view
 * @param {Timeline.Extent} stretch
 * @param {[number, number]} limits
 */
export function parts(view, stretch, limits) {
  const near = around(stretch, view.width, limits);
  return (view.to - view.from) / (near.to - near.from) > 1.4;
}

/**
 * Between two views: at 0 the one, at 1 the other.
 * @param {Timeline.View} one
 * @param {Timeline.View} other
 * @param {number} share
 * @returns {Timeline.View}
 */
export function between(one, other, share) {
  const mix = (/** @type {number} */ a, /** @type {number} */ b) => a + (b - a) * share;
  return { from: mix(one.from, other.from), to: mix(one.to, other.to), width: other.width };
}

/**
 * A closed stretch.
 * @param {number} first
 * @param {number} last
 * @returns {Timeline.Extent}
 */
export function extent(first, last) {
  return { first, last, openStart: false, openEnd: false };
}

/**
 * Whether a record is of many years, and of none of them before all others: on its axis a year is a point.
 * @param {Timeline.Events} events
 */
export function isLong({ recordYear: [first, last] }) {
  return last - first > 366;
}

/**
 * Where a stretch lies on the canvas, cut to what is seen.
 * @param {Timeline.View} view
 * @param {number} gutter
 * @param {[number, number]} days
 * @returns {[number, number]}
 */
export function pixels(view, gutter, [first, last]) {
  const [from, to] = [x(view, first), x(view, last + 1)];
  return [gutter + Math.max(from, 0), gutter + Math.min(to, view.width)];
}
