// @ts-check
// A selection in lanes: sorted and grouped once, so that a window is found by halving.

const timelineLanes = (() => {
  /** Days the longest short extent has: a winter. */
  const LONGEST_SHORT = 92;

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
  function index(events, selection, lanes, other) {
    const rest = lanes.names.length;
    /** @type {number[][]} */
    const short = Array.from({ length: rest + 1 }, () => []);
    /** @type {Map<number, Timeline.Group>[]} */
    const groups = short.map(() => new Map());
    for (const i of selection) {
      const mine = lanes.of(i);
      const long = isLong(events, i);
      for (let k = 0; k < Math.max(mine.length, 1); k += 1) {
        const lane = mine[k] ?? rest;
        if (long) join(/** @type {Map<number, Timeline.Group>} */ (groups[lane]), events, i);
        else short[lane]?.push(i);
      }
    }
    return short
      .map((numbers, lane) => made(lanes.names[lane] ?? other, events, numbers, groups[lane] ?? new Map()))
      .filter(({ total }) => total > 0)
      .map((lane, at) => ({ ...lane, groups: lane.groups.map((group) => ({ ...group, lane: at })) }));
  }

  /**
   * @param {Map<number, Timeline.Group>} groups
   * @param {Timeline.Events} events
   * @param {number} i
   */
  function join(groups, events, i) {
    const [first, last] = [events.first[i] ?? 0, events.last[i] ?? 0];
    const openStart = Boolean(events.openStart[i]);
    const openEnd = Boolean(events.openEnd[i]);
    // Days of the years 1 to 9999 and the two flags in one exact number.
    const key = ((first + 1e6) * 4e6 + (last - first)) * 4 + Number(openStart) * 2 + Number(openEnd);
    const known = groups.get(key);
    if (known) known.members.push(i);
    else groups.set(key, { lane: 0, first, last, openStart, openEnd, members: [i] });
  }

  /**
   * @param {string} name
   * @param {Timeline.Events} events
   * @param {number[]} numbers
   * @param {Map<number, Timeline.Group>} groups
   * @returns {Timeline.Lane}
   */
  function made(name, events, numbers, groups) {
    const short = Uint32Array.from(numbers);
    const firsts = Int32Array.from(short, (i) => events.first[i] ?? 0);
    const found = [...groups.values()];
    const total = found.reduce((sum, { members }) => sum + members.length, short.length);
    return { name, total, short, firsts, groups: found };
  }

  /**
   * The place of the first of some sorted days that is not before a day.
   * @param {Int32Array} sorted
   * @param {number} day
   */
  function lower(sorted, day) {
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
  function near(lane, { from, to }) {
    return [lower(lane.firsts, Math.floor(from) - LONGEST_SHORT), lower(lane.firsts, to)];
  }

  /**
   * Whether a window touches a stretch.
   * @param {Timeline.Extent} stretch
   * @param {Timeline.View} view
   */
  function touches({ first, last, openStart, openEnd }, { from, to }) {
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
  function density(events, selection, [low, high], parts) {
    const each = (high - low) / parts;
    const found = { short: new Float64Array(parts), long: new Float64Array(parts) };
    for (const i of selection) {
      const heights = isLong(events, i) ? found.long : found.short;
      const start = Math.max(Math.floor(((events.first[i] ?? 0) - low) / each), 0);
      const end = Math.min(Math.floor(((events.last[i] ?? 0) - low) / each), parts - 1);
      for (let part = start; part <= end; part += 1) heights[part] = (heights[part] ?? 0) + 1 / (end - start + 1);
    }
    return found;
  }

  return { index, isLong, lower, near, touches, density };
})();
