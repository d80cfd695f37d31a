// Which figures stand together: by topic, those that share a scale, those that share none, those that count the dead.

/** @typedef {Value & {marks: number[], own: number[]}} Row a figure, its shared cautions, and those of its own */
/** @typedef {{measure: Measure, rows: Row[]}} Panel */
/** @typedef {{scale: number, end: number, panels: Panel[], shared: number[]}} Group */
/** @typedef {{topic: number, groups: Group[], dead: Panel[]}} Chapter */

/**
 * The figures of the chosen events by topic, in the order of the topics; in each the scales first.
 * @param {Panels} data
 * @param {ReadonlySet<number>} chosen
 * @returns {Chapter[]}
 */
export const chapters = ({ measures, values }, chosen) => {
  /** @type {Map<number, Row[]>} */
  const rows = new Map();
  for (const value of values) {
    if (!value.events.some((i) => chosen.has(i))) continue;
    rows.set(value.measure, [...(rows.get(value.measure) ?? []), { ...value, marks: [], own: value.notes }]);
  }
  const panels = measures.flatMap((measure, at) => (rows.has(at) ? [{ measure, rows: rows.get(at) ?? [] }] : []));
  const topics = [...new Set(panels.map(({ measure }) => measure.topic))].sort((one, other) => one - other);
  return topics.map((topic) => chapter(topic, panels.filter(({ measure }) => measure.topic === topic)));
};

/** @param {number} topic @param {Panel[]} panels @returns {Chapter} */
const chapter = (topic, panels) => {
  const alive = panels.filter(({ measure }) => !measure.dead);
  const scales = [...new Set(alive.map(({ measure }) => measure.scale))].sort((one, other) => (one < 0 ? 1 : other < 0 ? -1 : one - other));
  const groups = scales.map((scale) => group(scale, alive.filter(({ measure }) => measure.scale === scale)));
  return { topic, groups, dead: panels.filter(({ measure }) => measure.dead) };
};

/** @param {number} scale @param {Panel[]} panels @returns {Group} */
const group = (scale, panels) => {
  const rows = panels.flatMap((panel) => panel.rows);
  const shared = [...new Set(rows.flatMap(({ notes }) => notes))].filter((note) => rows.filter(({ notes }) => notes.includes(note)).length > 1);
  for (const row of rows) {
    row.marks = row.notes.filter((note) => shared.includes(note)).map((note) => shared.indexOf(note));
    row.own = row.notes.filter((note) => !shared.includes(note));
  }
  return { scale, end: end(rows.map(({ size }) => size)), panels, shared };
};

/** The end of a scale: the next number with one digit that is not zero, so that no bar leaves it. @param {number[]} sizes */
export const end = (sizes) => {
  const most = Math.max(0, ...sizes.map(Math.abs)) || 1;
  const step = 10 ** Math.floor(Math.log10(most));
  return Math.ceil(most / step - 1e-9) * step;
};

/** Whether rows may be bars from one zero: several figures of one indicator, each with a place. @param {Panel} panel */
export const isDrawn = ({ rows }) => rows.length > 1 && rows.every(({ drawn, size }) => drawn && size >= 0);

/** So many are counted one by one. */
const UNITS = 40;

/** Whether rows are so few whole things that each is a mark. @param {Panel} panel */
export const isCounted = (panel) =>
  isDrawn(panel) && panel.measure.counted && panel.rows.every(({ size }) => Number.isInteger(size) && size <= UNITS);
