// @ts-check
// What a lane shows in a window: events one by one, groups of one extent, counts.

import * as timelineDays from "./days.js";
import * as timelineLanes from "./lanes.js";
import * as timelineScale from "./scale.js";
import * as timelineText from "./text.js";

/** Pixels: the narrowest mark, room beside a label, the widest label beside a mark. */
const [LEAST, PAD, BESIDE] = [12, 8, 260];
/** A group is drawn event by event where its extent takes so many pixels, and as many windows at most. */
const [NEAR, BEYOND] = [200, 3];
/** Room for the mark with an event's character before its title. */
const TILE = 20;
const SLOT = 56;
const BIN = 34;

/**
 * @typedef {{events: Timeline.Events, view: Timeline.View, metrics: Timeline.Metrics,
 *   words: import("./words.js").Said, by?: string}} Scene `by`: what colours say
 */

/**
 * A mark without a row or a label yet.
 * @param {Scene} scene
 * @param {Timeline.Kind} kind
 * @param {number} lane
 * @param {Timeline.Extent} extent
 * @param {number} i
 * @param {number} count
 * @param {() => number[]} numbers
 * @returns {Timeline.Mark}
 */
function mark({ view, metrics }, kind, lane, extent, i, count, numbers) {
  const { first, last, openStart, openEnd } = extent;
  const [low, high] = [metrics.gutter, metrics.gutter + view.width];
  let x = openStart ? low : metrics.gutter + timelineScale.x(view, first);
  let right = openEnd ? high : metrics.gutter + timelineScale.x(view, last + 1);
  const lack = (LEAST - (right - x)) / 2;
  if (lack > 0) [x, right] = [x - lack, right + lack];
  return {
    kind, lane, first, last, openStart, openEnd, i, count, numbers,
    rest: false, x: Math.max(x, low), right: Math.min(right, high), y: 0, height: 0,
    lines: [], labelX: x, labelWidth: 0, inside: true,
  }; // prettier-ignore
}

/**
 * @param {Scene} scene
 * @param {number} lane
 * @param {number} i
 */
export function event(scene, lane, i) {
  const { events } = scene;
  const extent = {
    first: events.first[i] ?? 0,
    last: events.last[i] ?? 0,
    openStart: Boolean(events.openStart[i]),
    openEnd: Boolean(events.openEnd[i]),
  };
  const found = mark(scene, "event", lane, extent, i, 1, () => [i]);
  return labelled(scene, found, said(scene, i));
}

/**
 * An event with its title in any case: within its mark, beside it, or else cut where most of it has room.
 * @param {Scene} scene
 * @param {number} lane
 * @param {number} i
 */
export function titled(scene, lane, i) {
  const found = event(scene, lane, i);
  const { gutter, font, lines } = scene.metrics;
  const text = said(scene, i);
  const lead = scene.events.lead?.(i) ?? "";
  const beside = lead ? timelineText.width(lead, font) + PAD : 0;
  const rooms = [found.right - found.x - 2 * PAD, gutter + scene.view.width - found.right - PAD, found.x - PAD - gutter]
    .map((room) => room - TILE - beside); // prettier-ignore
  const full = timelineText.width(text, font) / lines + (lines > 1 ? 2 * font : 0);
  const place = Math.max(rooms.findIndex((room) => room >= full), -1);
  const at = place < 0 ? rooms.indexOf(Math.max(...rooms)) : place;
  found.lines = timelineText.fit(text, rooms[at] ?? 0, font, lines);
  const last = timelineText.width(found.lines.at(-1) ?? "", font);
  found.labelWidth = Math.max(...found.lines.map((line) => timelineText.width(line, font)), last + beside);
  found.inside = at === 0;
  found.labelX = [found.x + PAD + TILE, found.right + PAD + TILE, found.x - PAD - found.labelWidth][at] ?? found.x;
  found.tile = found.labelX - TILE;
  if (lead) found.figure = { text: lead, x: found.labelX + last + PAD - 2, ends: false };
  return found;
}

/** @param {Scene} scene @param {number} i */
function said({ events }, i) {
  const text = events.title(i) ?? events.dateText(i) ?? "…";
  return events.approximate[i] ? `≈ ${text}` : text;
}

/**
 * @param {Scene} scene
 * @param {Timeline.Group} group
 * @param {number} [from] the first member it stands for; the others are drawn one by one
 */
export function band(scene, group, from = 0) {
  const { members, lane } = group;
  const count = members.length - from;
  const found = mark(scene, "group", lane, group, members[from] ?? 0, count, () => members.slice(from));
  found.rest = from > 0;
  const text = from > 0 ? scene.words.several(found) : (group.text ??= scene.words.several(found));
  return labelled(scene, found, text);
}

/**
 * Put the label into the mark, where it stays in view as the mark scrolls past; else beside it.
 * @param {Scene} scene
 * @param {Timeline.Mark} mark
 * @param {string} text
 */
function labelled({ view, metrics: { gutter, font, lines } }, mark, text) {
  const room = mark.right - mark.x - 2 * PAD - (mark.openStart ? PAD : 0) - (mark.openEnd ? PAD : 0);
  const full = timelineText.width(text, font);
  mark.inside = room >= Math.min(full, 150);
  mark.lines = timelineText.fit(text, mark.inside ? room : Math.min(BESIDE, view.width * 0.6), font, lines);
  mark.labelWidth = Math.max(...mark.lines.map((line) => timelineText.width(line, font)));
  if (mark.inside) mark.labelX = within(mark, gutter + timelineScale.x(view, mark.first));
  else if (mark.right + PAD + mark.labelWidth <= gutter + view.width) mark.labelX = mark.right + PAD;
  else if (mark.x - PAD - mark.labelWidth >= gutter) mark.labelX = mark.x - PAD - mark.labelWidth;
  else bare(mark);
  return mark;
}

/**
 * A mark without a label beside it; a count stays where it fits inside.
 * @param {Scene} scene
 * @param {Timeline.Mark} mark
 */
export function narrowed({ metrics: { font } }, mark) {
  bare(mark);
  const fits = timelineText.width(String(mark.count), font) + 6 <= mark.right - mark.x;
  return mark.count > 1 && fits ? counted(mark, font) : mark;
}

/**
 * Where a label begins within its mark; of one open to the left, over the days the date names.
 * @param {Timeline.Mark} mark
 * @param {number} named where those days begin
 */
function within({ x, right, openStart, labelWidth }, named) {
  return openStart ? Math.max(x + 2 * PAD, Math.min(named + PAD, right - PAD - labelWidth)) : x + PAD;
}

/** @param {Timeline.Mark} mark */
function bare(mark) {
  mark.lines = [];
  mark.labelX = mark.x;
  mark.labelWidth = 0;
  mark.inside = true;
  return mark;
}

/**
 * Whether a group is drawn event by event: its extent has room for labels, and an end near the window.
 * @param {Timeline.View} view
 * @param {Timeline.Group} group
 */
export function isNear({ from, to, width }, { first, last, members }) {
  const share = (last + 1 - first) / (to - from);
  return members.length === 1 || (share * width >= NEAR && share <= BEYOND);
}

/**
 * Marks that found no row, as counts in equal slots of the width; one that is alone in its slot stays itself.
 * @param {Scene} scene
 * @param {Timeline.Mark[]} marks
 * @returns {Timeline.Mark[]}
 */
export function clusters(scene, marks) {
  /** @type {Map<number, Timeline.Mark[]>} */
  const slots = new Map();
  const { gutter, font } = scene.metrics;
  for (const one of marks) {
    const slot = Math.floor((one.x - gutter) / SLOT);
    const mine = slots.get(slot);
    if (mine) mine.push(one);
    else slots.set(slot, [one]);
  }
  return [...slots].map(([slot, mine]) => {
    const [left, right] = [gutter + slot * SLOT, gutter + (slot + 1) * SLOT];
    const [alone] = mine;
    if (alone && mine.length === 1 && alone.right <= right) return alone;
    const stretch = {
      first: Math.min(...mine.map(({ first }) => first)),
      last: Math.max(...mine.map(({ last }) => last)),
      openStart: false,
      openEnd: false,
    };
    const count = mine.reduce((sum, one) => sum + one.count, 0);
    const { lane, i } = /** @type {Timeline.Mark} */ (alone);
    const found = mark(scene, "cluster", lane, stretch, i, count, () => mine.flatMap((one) => one.numbers()));
    found.x = left + 1;
    found.right = Math.min(found.x + SLOT - 4, gutter + scene.view.width);
    return counted(found, font);
  });
}

/**
 * Where columns of counts begin and end: at the edges of the window and, between them, of the unit
 * of the calendar that fits; a unit of which a sliver is seen joins the one beside it.
 * @param {Timeline.View} view
 */
export function columns(view) {
  const unit = timelineDays.fitting(view.width / (view.to - view.from), BIN);
  const roomy = (/** @type {number} */ day) =>
    timelineScale.x(view, day) > BIN / 2 && view.width - timelineScale.x(view, day) > BIN / 2;
  const inner = timelineDays.edges(view.from, view.to, unit).filter(roomy);
  return [Math.floor(view.from), ...inner, Math.ceil(view.to)];
}

/**
 * Counts of the short events of a lane that begin in the window.
 * @param {Scene} scene
 * @param {Timeline.Lane} lane
 * @param {number} at
 * @param {number[]} days the edges of the columns
 * @returns {Timeline.Mark[]}
 */
export function bins(scene, lane, at, days) {
  const places = days.map((day) => timelineLanes.lower(lane.firsts, day));
  return days.slice(1).flatMap((end, place) => {
    const [low, high] = [places[place] ?? 0, places[place + 1] ?? 0];
    if (low === high) return [];
    const stretch = { first: days[place] ?? 0, last: end - 1, openStart: false, openEnd: false };
    const numbers = () => [...lane.short.subarray(low, high)];
    const found = mark(scene, "bin", at, stretch, lane.short[low] ?? 0, high - low, numbers);
    found.x += 1;
    found.right -= 1;
    return [counted(found, scene.metrics.font)];
  });
}

/**
 * The short events of a lane that began before the window and reach into it: one mark at its left edge.
 * @param {Scene} scene
 * @param {Timeline.Lane} lane
 * @param {number} at
 * @returns {Timeline.Mark[]}
 */
export function begun(scene, lane, at) {
  const { events, view, words } = scene;
  const start = timelineLanes.near(lane, view)[0];
  const end = timelineLanes.lower(lane.firsts, Math.floor(view.from));
  const mine = [...lane.short.subarray(start, end)].filter((i) => (events.last[i] ?? 0) + 1 > view.from);
  const [i] = mine;
  if (i === undefined) return [];
  if (mine.length === 1) return [event(scene, at, i)];
  const last = mine.reduce((high, one) => Math.max(high, events.last[one] ?? 0), -Infinity);
  const stretch = { first: events.first[i] ?? 0, last, openStart: false, openEnd: false };
  const found = mark(scene, "begun", at, stretch, i, mine.length, () => mine);
  return [labelled(scene, found, words.several(found))];
}

/**
 * @param {Timeline.Mark} mark
 * @param {number} font
 */
function counted(mark, font) {
  const text = String(mark.count);
  mark.lines = [text];
  mark.labelWidth = timelineText.width(text, font);
  mark.labelX = (mark.x + mark.right - mark.labelWidth) / 2;
  return mark;
}
