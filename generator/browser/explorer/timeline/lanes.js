// @ts-check
// A selection in lanes: sorted and grouped once, so that a window is found by halving.

/** Days the longest short extent has: a winter. */
const LONGEST_SHORT = 92;

/**
 * Of each event the number of its extent among those that are longer than a season or open, -1 for all others.
 * @typedef {{of: Int32Array, extents: Timeline.Extent[]}} Long
 */

/** @type {WeakMap<Timeline.Events, Long>} */
const known = new WeakMap();

/**
 * @param {Timeline.Events} events
 * @returns {Long}
 */
function long(events) {
  const found = known.get(events) ?? sorted(events);
  known.set(events, found);
  return found;
}

/**
 * @param {Timeline.Events} events
 * @returns {Long}
 */
function sorted(events) {
  const of = new Int32Array(events.count).fill(-1);
  /** @type {Timeline.Extent[]} */
  const extents = [];
  /** @type {Map<string, number>} */
  const numbers = new Map();
  for (let i = 0; i < events.count; i += 1) {
    if (!isLong(events, i)) continue;
    const [first, last] = [events.first[i] ?? 0, events.last[i] ?? 0];
    const [openStart, openEnd] = [Boolean(events.openStart[i]), Boolean(events.openEnd[i])];
    const key = [first, last, openStart, openEnd].join();
    let number = numbers.get(key);
    if (number === undefined) {
      number = extents.push({ first, last, openStart, openEnd }) - 1;
      numbers.set(key, number);
    }
    of[i] = number;
  }
  return { of, extents };
}

/**
 * @param {Timeline.Events} events
 * @param {number} i
 */
function isLong(events, i) {
  const days = (events.last[i] ?? 0) - (events.first[i] ?? 0);
  return Boolean((events.precision[i] ?? 0) >= 3 || days > LONGEST_SHORT || events.openStart[i] || events.openEnd[i]);
}

/**
 * The lanes that have events; what is in no lane comes last under the name given.
 * @param {Timeline.Events} events
 * @param {Uint32Array} selection ascending, so in the order of time
 * @param {Timeline.Lanes} lanes
 * @param {string} other
 * @returns {Timeline.Lane[]}
 */
export function index(events, selection, { names, starts, values }, other) {
  const { of, extents } = long(events);
  const rest = names.length;
  /** @type {number[][]} */
  const short = Array.from({ length: rest + 1 }, () => []);
  /** @type {Map<number, Timeline.Group>[]} */
  const groups = short.map(() => new Map());
  /** @param {number} i @param {number} lane */
  const add = (i, lane) => {
    const number = of[i] ?? -1;
    if (number < 0) short[lane]?.push(i);
    else join(/** @type {Map<number, Timeline.Group>} */ (groups[lane]), number, extents, i);
  };
  for (let at = 0; at < selection.length; at += 1) {
    const i = selection[at] ?? 0;
    const [start, end] = [starts[i] ?? 0, starts[i + 1] ?? 0];
    if (start === end) add(i, rest);
    for (let place = start; place < end; place += 1) add(i, values[place] ?? rest);
  }
  return short
    .map((numbers, lane) => made(names[lane] ?? other, events, numbers, [...(groups[lane]?.values() ?? [])]))
    .filter(({ total }) => total > 0)
    .map((lane, at) => ({ ...lane, groups: lane.groups.map((group) => ({ ...group, lane: at })) }));
}

/**
 * @param {Map<number, Timeline.Group>} groups by the number of their extent
 * @param {number} number
 * @param {Timeline.Extent[]} extents
 * @param {number} i
 */
function join(groups, number, extents, i) {
  const group = groups.get(number);
  if (group) group.members.push(i);
  else groups.set(number, { .../** @type {Timeline.Extent} */ (extents[number]), lane: 0, members: [i] });
}

/**
 * @param {string} name
 * @param {Timeline.Events} events
 * @param {number[]} numbers
 * @param {Timeline.Group[]} groups
 * @returns {Timeline.Lane}
 */
function made(name, events, numbers, groups) {
  const short = new Uint32Array(numbers);
  const firsts = new Float64Array(short.length);
  for (let at = 0; at < short.length; at += 1) firsts[at] = events.first[short[at] ?? 0] ?? 0;
  const total = groups.reduce((sum, { members }) => sum + members.length, short.length);
  return { name, total, short, firsts, groups };
}

/**
 * The place of the first of some sorted days that is not before a day.
 * @param {Float64Array} sorted
 * @param {number} day
 */
export function lower(sorted, day) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (/** @type {number} */ (sorted[middle]) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The places in `lane.short` that a window may touch: from one up to but not including the other.
 * @param {Timeline.Lane} lane
 * @param {Timeline.View} view
 * @returns {[number, number]}
 */
export function near(lane, { from, to }) {
  return [lower(lane.firsts, Math.floor(from) - LONGEST_SHORT), lower(lane.firsts, to)];
}

/**
 * Whether a window touches a stretch.
 * @param {Timeline.Extent} stretch
 * @param {Timeline.View} view
 */
export function touches({ first, last, openStart, openEnd }, { from, to }) {
  return (openStart || first < to) && (openEnd || last + 1 > from);
}

/**
 * How many events lie over each of equal parts of a stretch, those of a season or less apart.
 * An event counts one in all, spread over its extent: a year is no peak on 1 January.
 * @param {Timeline.Events} events
 * @param {Uint32Array} selection
 * @param {[number, number]} limits
 * @param {number} parts
 */
export function density(events, selection, [low, high], parts) {
  const each = (high - low) / parts;
  const { of } = long(events);
  // By how much the height rises from one part to the next: an event changes it twice, however long it is.
  const rises = { short: new Float64Array(parts + 1), long: new Float64Array(parts + 1) };
  for (let at = 0; at < selection.length; at += 1) {
    const i = selection[at] ?? 0;
    const rise = (of[i] ?? -1) < 0 ? rises.short : rises.long;
    const start = Math.max(Math.floor(((events.first[i] ?? 0) - low) / each), 0);
    const end = Math.min(Math.floor(((events.last[i] ?? 0) - low) / each), parts - 1);
    const share = 1 / (end - start + 1);
    rise[start] = (rise[start] ?? 0) + share;
    rise[end + 1] = (rise[end + 1] ?? 0) - share;
  }
  return { short: heights(rises.short), long: heights(rises.long) };
}

/**
 * The sums of rises; what adding up in binary leaves of nothing is nothing.
 * @param {Float64Array} rises one more than there are heights
 */
function heights(rises) {
  let height = 0;
  return rises.subarray(0, -1).map((rise) => {
    height += rise;
    return height < 1e-6 ? 0 : height;
  });
}
