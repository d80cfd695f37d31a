// @ts-check
// What of a selection owns the axis, and what stands beside it: known to a year only, begun or ended at no day named.

import * as timelineScale from "./scale.js";

/** The scale of a date that names a year, the coarsest but for several years. */
const YEAR = 3;

/** @type {WeakMap<Timeline.Events, {of: Int32Array, found: Timeline.Extended[]}>} */
const known = new WeakMap();

/**
 * Of each event the number of the section it stands in, -1 where it owns the axis.
 * @param {Timeline.Events} events
 */
export function sorted(events) {
  const given = known.get(events) ?? sort(events);
  known.set(events, given);
  return given;
}

/** @param {Timeline.Events} events */
function sort(events) {
  const of = new Int32Array(events.count).fill(-1);
  const alone = streaks(events);
  const isLong = timelineScale.isLong(events); // then only what is open stands beside the axis
  /** @type {Map<string, number>} */
  const numbers = new Map();
  /** @type {Timeline.Extended[]} */
  const found = [];
  for (let i = 0; i < events.count; i += 1) {
    if ((events.precision[i] ?? 0) < YEAR || alone.has(i) || (isLong && kind(events, i) === "within")) continue;
    const key = name(events, i);
    let number = numbers.get(key);
    if (number === undefined) {
      number = found.push({ key, kind: kind(events, i), first: Infinity, last: -Infinity }) - 1;
      numbers.set(key, number);
    }
    of[i] = number;
    const section = /** @type {Timeline.Extended} */ (found[number]);
    section.first = Math.min(section.first, events.first[i] ?? 0);
    section.last = Math.max(section.last, events.last[i] ?? 0);
  }
  return { of, found };
}

/**
 * The streaks: over several years, and of these years the only event. Two of one stretch would be one bar upon another.
 * @param {Timeline.Events} events
 */
function streaks(events) {
  /** @type {Map<string, number[]>} */
  const found = new Map();
  for (let i = 0; i < events.count; i += 1) {
    if ((events.precision[i] ?? 0) <= YEAR || kind(events, i) !== "within") continue;
    const key = name(events, i);
    found.set(key, [...(found.get(key) ?? []), i]);
  }
  return new Set([...found.values()].filter(({ length }) => length === 1).flat());
}

/**
 * @param {Timeline.Events} events
 * @param {number} i
 * @returns {Timeline.Extended["kind"]}
 */
function kind(events, i) {
  if (events.openStart[i]) return "until";
  return events.openEnd[i] ? "since" : "within";
}

/**
 * Events of one name stand in one section: all that are open on one side, others by their days.
 * @param {Timeline.Events} events
 * @param {number} i
 */
function name(events, i) {
  const side = kind(events, i);
  return side === "within" ? `${events.first[i] ?? 0}..${events.last[i] ?? 0}` : side;
}

/**
 * A selection as what owns the axis, and the sections beside it in the order of time, each with its lanes.
 * An event stands once: in the first of its lanes.
 * @param {Timeline.Events} events
 * @param {Uint32Array} selection
 * @param {Timeline.Lanes} lanes
 * @param {string} other the name of the lane for what has none
 * @returns {{axis: Uint32Array, sections: Timeline.Section[]}}
 */
export function split(events, selection, { names, starts, values }, other) {
  const { of, found } = sorted(events);
  /** @type {number[]} */
  const axis = [];
  /** @type {Map<number, number[]>[]} members by lane, by section */
  const parted = found.map(() => new Map());
  for (let at = 0; at < selection.length; at += 1) {
    const i = selection[at] ?? 0;
    const section = parted[of[i] ?? -1];
    if (!section) {
      axis.push(i);
      continue;
    }
    const start = starts[i] ?? 0;
    const lane = start < (starts[i + 1] ?? 0) ? (values[start] ?? names.length) : names.length;
    const mine = section.get(lane);
    if (mine) mine.push(i);
    else section.set(lane, [i]);
  }
  const sections = found.map((section, number) => made(section, parted[number] ?? new Map(), names, other));
  return { axis: Uint32Array.from(axis), sections: sections.filter(({ total }) => total > 0).sort(inTime) };
}

/**
 * @param {Timeline.Extended} section
 * @param {Map<number, number[]>} parted
 * @param {string[]} names
 * @param {string} other
 * @returns {Timeline.Section}
 */
function made(section, parted, names, other) {
  const lanes = [...parted]
    .sort(([one], [another]) => one - another)
    .map(([lane, members]) => ({ name: names[lane] ?? other, members }));
  return { ...section, lanes, total: lanes.reduce((sum, { members }) => sum + members.length, 0) };
}

/**
 * @param {Timeline.Section} one
 * @param {Timeline.Section} other
 */
function inTime(one, other) {
  const order = { until: 0, within: 1, since: 2 };
  return order[one.kind] - order[other.kind] || one.first - other.first || one.last - other.last;
}
