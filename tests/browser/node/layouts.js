// What must hold of every layout, said of the layout itself; and events of any number.

import * as timelineLanes from "../../../generator/browser/explorer/timeline/lanes.js";
import * as timelineLayout from "../../../generator/browser/explorer/timeline/layout.js";
import { timelineWords } from "../../../generator/browser/explorer/timeline/words.js";

export const laidOut = (events, selection, lanes, from, to, width, more = {}) => {
  const words = timelineWords(events.words?.timeline ?? {});
  const metrics = {gutter: width < 700 ? 0 : 152, header: 0, row: 26, bar: 22, lines: 1, rows: 110, font: 13, ...more};
  const view = {from, to, width};
  const index = timelineLanes.index(events, selection, lanes, "-");
  return {index, view, metrics, ...timelineLayout.layout(index, {events, view, metrics, words})};
};

const named = (mark) => [mark.kind, mark.lane, mark.first, mark.last, mark.i].join(" ");

export const synthetic = (count, topics = 12) => {
  let seed = 7;
  const chance = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  const rows = Array.from({length: count}, () => {
    const first = 15000 + chance(5000);
    const length = [1, 1, 30, 90, 365, 365, 1500][chance(7)];
    return [first, first + length - 1, chance(9) === 0, chance(9) === 1, length];
  }).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const of = (i) => [...new Set([i % topics, (i * 7) % topics])];
  const starts = [0];
  rows.forEach((_, i) => starts.push(starts[i] + of(i).length));
  const part = (at, kind) => kind.from(rows, (row) => Number(row[at]));
  return {
    count, first: part(0, Int32Array), last: part(1, Int32Array), openStart: part(2, Uint8Array),
    openEnd: part(3, Uint8Array), precision: Uint8Array.from(rows, (row) => (row[4] >= 365 ? 3 : row[4] > 1 ? 1 : 0)),
    approximate: new Uint8Array(count), recordYear: [19358, 19722],
    facets: {basis: {keys: ["stated"], of: () => [0]}},
    title: (i) => "事件" + i, dateText: () => null, want() {},
    topic: {
      names: Array.from({length: topics}, (_, i) => "专题" + i),
      of, starts, values: rows.flatMap((_, i) => of(i)),
    },
  };
};

export const troubles = ({index, marks, view, metrics}, events) => {
  const found = [];
  const right = metrics.gutter + view.width;
  const rectangles = new Set();
  const inBox = (low, high) => low >= metrics.gutter - 0.5 && high <= right + 0.5;
  for (const mark of marks) {
    const rectangle = [mark.x, mark.right, mark.y, mark.height].join();
    if (rectangles.has(rectangle)) found.push("same place " + named(mark));
    rectangles.add(rectangle);
    if (!inBox(mark.x, mark.right)) found.push("outside " + named(mark));
    if (mark.lines.length && !inBox(mark.labelX, mark.labelX + mark.labelWidth) && mark.kind === "event")
      found.push("label outside " + named(mark));
    if (mark.numbers().length !== mark.count) found.push("count " + named(mark));
  }
  const box = (mark) => mark.kind === "bin" ? [mark.x, mark.right] :
    [Math.min(mark.x, mark.labelX), Math.max(mark.right, mark.labelX + mark.labelWidth)];
  const rows = Map.groupBy(marks.filter(({kind}) => kind !== "bin"), (mark) => mark.y);
  for (const row of rows.values()) {
    row.sort((a, b) => box(a)[0] - box(b)[0]);
    row.slice(1).forEach((mark, at) => {
      if (box(row[at])[1] > box(mark)[0] + 0.01) found.push("overlap " + named(row[at]) + " / " + named(mark));
    });
  }
  const columns = Map.groupBy(marks.filter(({kind}) => kind === "bin"), (mark) => mark.lane);
  for (const lane of columns.values()) {
    lane.sort((a, b) => a.x - b.x);
    lane.slice(1).forEach((mark, at) => {
      if (lane[at].right > mark.x + 0.01) found.push("overlap " + named(lane[at]) + " / " + named(mark));
    });
  }
  index.forEach((lane, at) => {
    const shown = marks.filter((mark) => mark.lane === at).flatMap((mark) => mark.numbers()).sort((a, b) => a - b);
    const seen = [...lane.short].filter((i) => events.first[i] < view.to && events.last[i] + 1 > view.from);
    for (const group of lane.groups) if (timelineLanes.touches(group, view)) seen.push(...group.members);
    const missing = new Set(seen);
    for (const i of shown) missing.delete(i);
    if (missing.size) found.push(`lane ${at} lacks ${missing.size}`);
    if (new Set(shown).size !== shown.length) found.push(`lane ${at} has an event twice`);
    if (shown.length !== seen.length) found.push(`lane ${at}: ${shown.length} for ${seen.length}`);
  });
  return found.slice(0, 5);
};
