// @ts-check
// The whole drawing: the axis with what is dated finer than a year and the streaks, below it what is not.

import * as timelineBand from "./band.js";
import * as timelineLanes from "./lanes.js";
import * as timelineLayout from "./layout.js";
import * as timelineSections from "./sections.js";
import * as timelineTitled from "./titled.js";

/** Pixels between the axis and the first section: there the year of the axis widens to its band. */
export const FUNNEL = 10;
const NO_LANES = { names: [], starts: [], values: [] };

/**
 * A selection, sorted once: a window is then found quickly.
 * @typedef {{lanes: Timeline.Lane[], plain: Timeline.Lane | null, sections: Timeline.Section[],
 *   isPlain: {width: number, is: boolean} | null, band: {key: string, top: number, laid: import("./band.js").Band} | null}} Sorted
 *   `plain`: all of the axis in one lane; `isPlain` and `band`: what was found out, for the same width
 */

/**
 * @param {Timeline.Events} events
 * @param {Uint32Array} selection
 * @param {Timeline.Lanes} lanes
 * @param {import("./words.js").Said} words
 * @returns {Sorted}
 */
export function sorted(events, selection, lanes, words) {
  const { axis, sections } = timelineSections.split(events, selection, lanes, words.say("other"));
  const [plain = null] = timelineLanes.index(events, axis, NO_LANES, words.say("dated"));
  return { lanes: timelineLanes.index(events, axis, lanes, words.say("other")), plain, sections, isPlain: null, band: null };
}

/**
 * The lanes of the axis: one where all titles have room.
 * @param {Sorted} sorted
 * @param {import("./marks.js").Scene} scene
 * @param {[number, number]} limits
 */
export function lanes(sorted, scene, limits) {
  return isPlain(sorted, scene, limits) && sorted.plain ? [sorted.plain] : sorted.lanes;
}

/**
 * Whether all titles of the axis have room.
 * @param {Sorted} sorted
 * @param {import("./marks.js").Scene} scene
 * @param {[number, number]} limits
 */
export function isPlain(sorted, scene, limits) {
  const { width } = scene.view;
  if (sorted.isPlain?.width !== width) {
    sorted.isPlain = { width, is: sorted.plain !== null && timelineTitled.fits(sorted.plain, scene, limits) };
  }
  return sorted.isPlain.is;
}

/**
 * What stands below the axis is the same in every window: it moves up and down with the height of the axis.
 * @param {Sorted} sorted
 * @param {import("./marks.js").Scene} scene
 * @param {{across: number, top: number, at: number, opened: ReadonlySet<string>}} room
 */
function beside(sorted, scene, room) {
  const key = [room.across, room.at, ...room.opened].join("|");
  if (sorted.band?.key !== key) {
    const below = scene.metrics.aside ? sorted.sections.filter(({ kind }) => kind !== "since") : sorted.sections;
    sorted.band = { key, top: room.top, laid: timelineBand.layout(below, scene, room) };
    return sorted.band.laid;
  }
  const down = room.top - sorted.band.top;
  sorted.band.top = room.top;
  const { laid } = sorted.band;
  if (down) for (const one of laid.marks) one.y += down;
  if (down) for (const one of laid.heads) one.y += down;
  return laid;
}

/**
 * @param {Sorted} sorted
 * @param {import("./marks.js").Scene} scene
 * @param {{limits: [number, number], opened: ReadonlySet<string>}} state
 * @returns {Timeline.Whole}
 */
export function layout(sorted, scene, { limits, opened }) {
  const axis = isPlain(sorted, scene, limits) && sorted.plain
    ? timelineTitled.layout(sorted.plain, scene)
    : timelineLayout.layout(sorted.lanes, scene); // prettier-ignore
  const aside = timelineBand.aside(sorted.sections, scene, axis.boxes.length);
  const height = Math.max(axis.height, aside.height);
  const top = height + FUNNEL;
  const across = scene.metrics.gutter + scene.view.width + (scene.metrics.aside ?? 0);
  const band = beside(sorted, scene, { across, top, at: axis.boxes.length + aside.names.length, opened });
  return {
    marks: axis.marks.concat(aside.marks, band.marks),
    boxes: axis.boxes,
    heads: aside.heads.concat(band.heads),
    names: [...axis.boxes.map(({ name }) => name), ...aside.names, ...band.names],
    axis: height,
    height: band.height ? top + band.height + 4 : height,
    wanted: [...axis.wanted, ...aside.wanted, ...band.wanted],
  };
}
