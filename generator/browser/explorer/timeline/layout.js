// @ts-check
// Every mark gets a row, every lane a box: what does not fit its rows becomes counts.

import * as timelineLanes from "./lanes.js";
import * as timelineMarks from "./marks.js";
import * as timelinePack from "./pack.js";

/** Marks drawn one by one at most; beyond that the short ones are counted by lane and unit. */
const MOST = 800;
/** Height of the columns of counts, and room below a lane. */
const [COLUMNS, BELOW] = [56, 10];
/** Rows that a lane gets in any case. */
const LEAST = 3;

/** @typedef {import("./marks.js").Scene} Scene */
/** @typedef {{marks: Timeline.Mark[], rows: number[], whole: Map<Timeline.Group, number>, bins: Timeline.Mark[]}} Filled */
/**
 * @typedef {{lane: Timeline.Lane, at: number, parted: Timeline.Group[], edges: ReturnType<typeof timelinePack.edges>,
 *   bands: Timeline.Group[], near: [number, number]}} Seen
 *   `edges` are those of `parted`, `near` places of the short events
 */

/**
 * @param {Timeline.Lane[]} lanes
 * @param {Scene} scene
 * @returns {Timeline.Layout}
 */
export function layout(lanes, scene) {
  const { metrics, view } = scene;
  const mine = lanes.map((lane, at) => seen(lane, at, view));
  const begun = mine.map(({ lane, near }) => near[1] - timelineLanes.lower(lane.firsts, Math.floor(view.from)));
  const columns = begun.reduce((sum, count) => sum + count, 0) > MOST ? timelineMarks.columns(view) : null;
  const most = timelinePack.shared(mine.map(({ edges }) => timelinePack.together(edges)), metrics.rows, LEAST); // prettier-ignore
  const filled = mine.map((one, at) => fill(scene, one, columns, most[at] ?? LEAST));
  const rows = timelinePack.shared(filled.map(({ rows: used }) => depth(used)), metrics.rows, LEAST); // prettier-ignore
  const fitted = filled.map((lane, at) => squeeze(scene, lane, rows[at] ?? 1));
  return placed(lanes, fitted, metrics, scene.events);
}

/** @param {number[]} rows */
function depth(rows) {
  return rows.reduce((most, row) => Math.max(most, row + 1), 0);
}

/**
 * What a lane has in the window: groups drawn event by event, groups drawn as one, short events.
 * @param {Timeline.Lane} lane
 * @param {number} at
 * @param {Timeline.View} view
 * @returns {Seen}
 */
function seen(lane, at, view) {
  const groups = lane.groups.filter((group) => timelineLanes.touches(group, view));
  const parted = groups.filter((group) => timelineMarks.isNear(view, group));
  const bands = groups.filter((group) => !timelineMarks.isNear(view, group));
  return { lane, at, parted, edges: timelinePack.edges(parted), bands, near: timelineLanes.near(lane, view) };
}

/**
 * The marks of a lane in the window, in as many rows as they take.
 * @param {Scene} scene
 * @param {Seen} seen
 * @param {number[] | null} columns where columns of counts begin and end; null where short events are drawn
 * @param {number} most rows that are there for groups drawn event by event: what finds none is not even measured
 * @returns {Filled}
 */
function fill(scene, { lane, at, parted, edges, bands, near }, columns, most) {
  const { events, view } = scene;
  const each = timelinePack.level(edges, most);
  const whole = new Map(parted.map((group) => [group, singles(group, each)]));
  const marks = bands.map((group) => timelineMarks.band(scene, group));
  for (const [group, shown] of whole) marks.push(...spread(scene, group, shown));
  if (columns) {
    marks.push(...timelineMarks.begun(scene, lane, at));
    return { whole, ...packed(marks), bins: timelineMarks.bins(scene, lane, at, columns) };
  }
  for (let place = near[0]; place < near[1]; place += 1) {
    const i = lane.short[place] ?? 0;
    if ((events.last[i] ?? 0) + 1 > view.from) marks.push(timelineMarks.event(scene, at, i));
  }
  return { whole, ...packed(marks), bins: [] };
}

/**
 * How many events of a group are drawn one by one in so many rows: where not all are, their count takes one.
 * @param {Timeline.Group} group
 * @param {number} rows
 */
function singles({ members: { length } }, rows) {
  return rows < length ? rows - 1 : length;
}

/**
 * The events of a group one by one, and a count of those that are not shown.
 * @param {Scene} scene
 * @param {Timeline.Group} group
 * @param {number} shown
 */
function spread(scene, group, shown) {
  const marks = group.members.slice(0, shown).map((i) => timelineMarks.event(scene, group.lane, i));
  if (shown < group.members.length) marks.push(timelineMarks.band(scene, group, shown));
  return marks;
}

/** @param {Timeline.Mark[]} marks */
function packed(marks) {
  const sorted = marks
    .map((mark) => ({
      mark,
      start: Math.min(mark.x, mark.labelX),
      end: Math.max(mark.right, mark.labelX + mark.labelWidth),
    }))
    .sort((one, other) => one.start - other.start || byTime(one.mark, other.mark));
  return { marks: sorted.map(({ mark }) => mark), rows: timelinePack.rows(sorted) };
}

/**
 * What began earlier on top; longer before shorter, groups kept together, and what a count leaves
 * over after its events.
 * @param {Timeline.Mark} one
 * @param {Timeline.Mark} other
 */
function byTime(one, other) {
  return (
    Number(other.kind === "begun") - Number(one.kind === "begun") ||
    Number(other.openStart) - Number(one.openStart) ||
    one.first - other.first ||
    Number(one.openEnd) - Number(other.openEnd) ||
    other.last - one.last ||
    one.i - other.i
  );
}

/**
 * A lane in so many rows: first groups are counted in part, then labels beside marks go, and
 * what still has no row is counted by place.
 * @param {Scene} scene
 * @param {Filled} lane
 * @param {number} most
 * @returns {Filled}
 */
function squeeze(scene, lane, most) {
  let found = grouped(scene, lane, most);
  if (depth(found.rows) <= most) return found;
  found = { ...found, ...packed(found.marks.map((mark) => (mark.inside ? mark : timelineMarks.narrowed(scene, mark)))) };
  if (depth(found.rows) <= most) return found;
  const fits = (/** @type {number} */ at) => (found.rows[at] ?? 0) < most - 1;
  const left = found.marks.filter((_, at) => !fits(at));
  const counts = timelineMarks.clusters(scene, left);
  const marks = [...found.marks.filter((_, at) => fits(at)), ...counts];
  return { ...found, marks, rows: [...found.rows.filter((row) => row < most - 1), ...counts.map(() => most - 1)] };
}

/**
 * @param {Scene} scene
 * @param {Filled} lane
 * @param {number} most
 * @returns {Filled}
 */
function grouped(scene, lane, most) {
  const over = depth(lane.rows) - most;
  const several = [...lane.whole].filter(([group]) => group.members.length > 1);
  if (over <= 0 || !several.length) return lane;
  const needs = several.map(([group, shown]) => shown + Number(shown < group.members.length));
  const rows = timelinePack.shared(needs, Math.max(needs.reduce((sum, need) => sum + need, 0) - over, 0), 1);
  if (needs.every((need, at) => need === rows[at])) return lane;
  const parted = new Set(several.flatMap(([{ members }]) => members));
  const others = lane.marks.filter(({ i }) => !parted.has(i));
  const marks = several.flatMap(([group], at) => spread(scene, group, singles(group, rows[at] ?? 1)));
  return { ...lane, ...packed([...others, ...marks]) };
}

/**
 * @param {Timeline.Lane[]} lanes
 * @param {Filled[]} filled
 * @param {Timeline.Metrics} metrics
 * @param {Timeline.Events} events
 * @returns {Timeline.Layout}
 */
function placed(lanes, filled, metrics, events) {
  const most = Math.max(1, ...filled.flatMap(({ bins }) => bins.map(({ count }) => count)));
  let top = 0;
  const boxes = filled.map(({ marks, rows, bins }, at) => {
    const start = top + BELOW / 2 + metrics.header;
    for (const [place, mark] of marks.entries()) {
      mark.y = start + (rows[place] ?? 0) * metrics.row;
      mark.height = metrics.bar;
    }
    const below = start + depth(rows) * metrics.row;
    for (const bin of bins) {
      bin.height = 4 + (COLUMNS - metrics.font - 8) * (bin.count / most);
      bin.y = below + COLUMNS - bin.height;
    }
    const height = Math.max(below - start + (bins.length ? COLUMNS : 0), metrics.gutter ? 40 : metrics.row);
    const box = { name: lanes[at]?.name ?? "", total: lanes[at]?.total ?? 0, top, height: metrics.header + height + BELOW };
    top += box.height;
    return box;
  });
  const marks = filled.flatMap((lane) => [...lane.marks, ...lane.bins].sort(inOrder));
  const wanted = marks.filter(({ kind, i }) => kind === "event" && events.title(i) === null).map(({ i }) => i);
  return { marks, boxes, height: top, wanted };
}

/**
 * The order the arrow keys go in: by time, then from above.
 * @param {Timeline.Mark} one
 * @param {Timeline.Mark} other
 */
function inOrder(one, other) {
  return one.first - other.first || one.last - other.last || one.y - other.y || one.x - other.x;
}
