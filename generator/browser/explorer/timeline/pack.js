// @ts-check
// Rows for boxes so that none lies over another, and rows shared out between lanes.

/**
 * The row of each box: the first that is free where it begins.
 * @param {{start: number, end: number}[]} boxes ordered by start
 * @param {number} [gap] pixels between two in a row
 * @returns {number[]}
 */
export function rows(boxes, gap = 6) {
  /** @type {number[]} */
  const ends = [];
  return boxes.map(({ start, end }) => {
    let row = 0;
    while (row < ends.length && (ends[row] ?? 0) + gap > start) row += 1;
    ends[row] = end;
    return row;
  });
}

/**
 * Where groups begin and end, in order: what ends somewhere comes before what begins there.
 * @param {Timeline.Group[]} groups
 */
export function edges(groups) {
  return groups
    .flatMap(({ first, last, openStart, openEnd, members: { length } }) => [
      { at: openStart ? -Infinity : first, length, sign: 1 },
      { at: openEnd ? Infinity : last + 1, length, sign: -1 },
    ])
    .sort((one, other) => one.at - other.at || one.sign - other.sign);
}

/**
 * How many rows groups take where most of their events meet, when each has so many at most.
 * @param {ReturnType<typeof edges>} sorted
 * @param {number} each
 */
function meeting(sorted, each) {
  let [now, most] = [0, 0];
  for (const { length, sign } of sorted) {
    now += sign * Math.min(length, each);
    most = Math.max(most, now);
  }
  return most;
}

/**
 * How many rows groups take at least: as many as they have members where most of them meet.
 * @param {ReturnType<typeof edges>} sorted
 */
export function together(sorted) {
  return meeting(sorted, Infinity);
}

/**
 * How many rows each group may take so that all of them find room in a number of rows: one at least.
 * @param {ReturnType<typeof edges>} sorted
 * @param {number} rows
 */
export function level(sorted, rows) {
  let [low, high] = [1, rows];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (meeting(sorted, middle) <= rows) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * What each gets of a number of rows: what it needs, or as much as all others that need more.
 * @param {number[]} needs
 * @param {number} rows
 * @param {number} least that each gets whatever there is
 * @returns {number[]}
 */
export function shared(needs, rows, least) {
  const level = water(needs, rows);
  return needs.map((need) => Math.min(need, Math.max(level, least)));
}

/**
 * @param {number[]} needs
 * @param {number} rows
 */
function water(needs, rows) {
  let left = rows;
  const rising = [...needs].sort((one, other) => one - other);
  for (const [at, need] of rising.entries()) {
    const level = Math.floor(left / (rising.length - at));
    if (need > level) return level;
    left -= need;
  }
  return Infinity;
}
