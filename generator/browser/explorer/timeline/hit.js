// @ts-check
// Which mark is under a point, and which comes next by the keys.

/**
 * The mark under a point, or the nearest within reach; a label beside its mark belongs to it.
 * @param {Timeline.Mark[]} marks
 * @param {number} x
 * @param {number} y
 * @param {number} reach pixels
 * @returns {Timeline.Mark | null}
 */
export function under(marks, x, y, reach) {
  let found = null;
  let least = reach * reach;
  for (const mark of marks) {
    const left = Math.min(mark.x, mark.labelX) - x;
    const right = x - Math.max(mark.right, mark.labelX + mark.labelWidth);
    const aside = Math.max(left, right, 0);
    const above = Math.max(mark.y - y, y - mark.y - mark.height, 0);
    const distance = aside * aside + above * above;
    if (distance < least || (distance === 0 && !found)) [found, least] = [mark, distance];
    if (distance === 0) break;
  }
  return found;
}

/**
 * Whether two marks stand for the same, drawn at different times.
 * @param {Timeline.Mark} one
 * @param {Timeline.Mark} other
 */
export function same(one, other) {
  if (one.kind !== other.kind || one.lane !== other.lane) return false;
  if (one.kind === "head") return one.key === other.key;
  if (one.kind === "unit" || one.kind === "event" || one.kind === "cluster") return one.i === other.i;
  const open = one.openStart === other.openStart && one.openEnd === other.openEnd;
  return open && one.first === other.first && one.last === other.last;
}

/**
 * The place of a mark among those of its lane, counted from 1, and how many they are.
 * @param {Timeline.Mark[]} marks
 * @param {Timeline.Mark} mark
 * @returns {[number, number]}
 */
export function place(marks, mark) {
  const mine = marks.filter(({ lane }) => lane === mark.lane);
  return [mine.indexOf(mark) + 1, mine.length];
}

/**
 * The next mark of the lane in time, or the one before.
 * @param {Timeline.Mark[]} marks in order
 * @param {Timeline.Mark} mark
 * @param {1 | -1} step
 */
export function along(marks, mark, step) {
  const next = marks[marks.indexOf(mark) + step];
  return next?.lane === mark.lane ? next : null;
}

/**
 * The mark of the next lane that begins nearest, or of the lane before.
 * @param {Timeline.Mark[]} marks
 * @param {Timeline.Mark} mark
 * @param {1 | -1} step
 */
export function across(marks, mark, step) {
  const beyond = marks.filter(({ lane }) => (lane - mark.lane) * step > 0);
  const lane = (step > 0 ? beyond[0] : beyond.at(-1))?.lane;
  const mine = beyond.filter((one) => one.lane === lane);
  const far = (/** @type {Timeline.Mark} */ one) => Math.abs(one.first - mark.first);
  return mine.reduce((best, one) => (best && far(best) <= far(one) ? best : one), mine[0] ?? null);
}
