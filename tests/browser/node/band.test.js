// What stands beside the axis: every event once, none over another, titles where there is room for all.

import assert from "node:assert/strict";
import test from "node:test";

import * as band from "../../../generator/browser/explorer/timeline/band.js";
import * as sections from "../../../generator/browser/explorer/timeline/sections.js";
import * as titled from "../../../generator/browser/explorer/timeline/titled.js";
import * as whole from "../../../generator/browser/explorer/timeline/whole.js";
import { timelineWords } from "../../../generator/browser/explorer/timeline/words.js";
import { synthetic } from "./layouts.js";
import { data } from "./payload.js";

const record = await data.open("assets/explorer/", { progress() {}, arrived() {} });
const words = timelineWords(record.words.timeline);
const every = ({ count }) => Uint32Array.from({ length: count }, (_, i) => i);
await record.read(every(record), "titles");
const WIDTHS = [320, 390, 640, 700, 900, 1100, 1440, 1600];
const LANES = ["type", "topic", "region", "source", "basis"];
const LIMITS = [15_000, 20_600];

const metrics = (across) => {
  const narrow = across < 700;
  return { gutter: narrow ? 0 : 152, header: narrow ? 30 : 0, row: 26, bar: 22, lines: narrow ? 2 : 1, rows: 110, font: 13 };
};

const drawn = (events, selection, lanes, across, window = [19_336, 19_744], opened = new Set()) => {
  const found = metrics(across);
  const view = { from: window[0], to: window[1], width: across - found.gutter };
  const sorted = whole.sorted(events, selection, lanes, words);
  return { sorted, ...whole.layout(sorted, { events, view, metrics: found, words }, { limits: LIMITS, opened }) };
};

/** The events of a year, and what goes with them, told by a number. */
const poor = (count) => {
  const events = synthetic(count);
  for (let i = 0; i < count; i += 1) {
    const year = i % 3 ? 19_358 : 18_993;
    Object.assign(events.first, { [i]: year });
    Object.assign(events.last, { [i]: year + 364 });
    events.precision[i] = 3;
  }
  return events;
};

/** What is wrong with marks beside the axis: outside, over one another, an event missing or twice. */
const troubles = ({ marks, heads, sorted, height }, across) => {
  const mine = marks.filter(({ kind }) => kind === "unit" || kind === "head");
  const found = [];
  const boxes = mine.map((mark) => ({ ...mark, end: Math.max(mark.right, mark.lines.length ? mark.labelX + mark.labelWidth : 0) }));
  for (const { x, end, y, height: high } of boxes) if (x < 0 || end > across + 0.5 || y < 0 || y + high > height) found.push("outside");
  const rows = [...Map.groupBy(boxes, ({ y }) => Math.round(y)).values()];
  for (const row of rows) {
    row.sort((one, other) => one.x - other.x);
    row.slice(1).forEach((mark, at) => row[at].end > mark.x + 0.01 && found.push(`over ${row[at].i} ${mark.i}`));
  }
  const solid = [...boxes.map(({ x, end, y, height: high }) => [x, end, y, y + high]), ...heads.map((head) => [head.x, head.x + head.width, head.y, head.y + head.height])];
  if (solid.length < 400) {
    solid.forEach(([x, end, y, foot], at) => {
      const hit = solid.slice(at + 1).find((one) => one[0] < end - 0.01 && x < one[1] - 0.01 && one[2] < foot - 0.01 && y < one[3] - 0.01);
      if (hit) found.push(`over ${[x, y]} ${hit}`);
    });
  }
  const shown = mine.flatMap((mark) => mark.numbers()).sort((one, other) => one - other);
  const right = sorted.sections.flatMap((section) => section.lanes.flatMap(({ members }) => members)).sort((one, other) => one - other);
  assert.deepEqual(shown, right);
  return found.slice(0, 4);
};

test("each event of the record has one mark at any width, in any lanes, and none lies over another", () => {
  for (const across of WIDTHS) {
    for (const name of LANES) {
      const laid = drawn(record, every(record), record.facets[name], across, LIMITS);
      assert.deepEqual(troubles(laid, across), [], `${name} ${across}`);
      const marked = laid.marks.flatMap((mark) => mark.numbers());
      assert.deepEqual([...new Set(marked)].sort((one, other) => one - other), [...every(record)]);
      assert.equal(marked.length, record.count, "once");
    }
  }
});

for (const count of [1, 2, 7, 401, 700, 2_500, 7_000]) {
  test(`each of ${count} events known to a year has one mark`, () => {
    const events = poor(count);
    for (const across of [320, 700, 1440]) {
      assert.deepEqual(troubles(drawn(events, every(events), events.topic, across), across), []);
    }
  });
}

test("opened in place a lane has all its titles, and the others keep their marks", () => {
  const [name] = record.facets.topic.names;
  const laid = drawn(record, every(record), record.facets.topic, 390);
  const head = laid.marks.find(({ key }) => key?.endsWith(` ${name}`));
  const opened = drawn(record, every(record), record.facets.topic, 390, undefined, new Set([head.key]));
  assert.deepEqual(troubles(opened, 390), []);
  const mine = opened.marks.filter(({ lane, kind }) => lane === head.lane && kind === "unit");
  assert.equal(mine.length, head.total);
  for (const { lines, i } of mine) assert.ok(record.title(i).startsWith(lines[0].replace("…", "")), lines[0]);
  assert.ok(opened.marks.some(({ kind, lines }) => kind === "unit" && !lines.length));
});

test("what is told apart by day, and a streak, owns the axis; what is not stands beside it by what is known", () => {
  const { sorted, marks } = drawn(record, every(record), record.facets.topic, 1440);
  for (const section of sorted.sections) {
    for (const i of section.lanes.flatMap(({ members }) => members)) {
      assert.ok(record.precision[i] >= 3, record.key(i));
      assert.equal(section.kind === "until", Boolean(record.openStart[i]));
      assert.equal(section.kind === "since", Boolean(record.openEnd[i] && !record.openStart[i]));
    }
  }
  const bars = marks.filter(({ kind }) => kind === "event");
  const long = bars.filter(({ i }) => record.precision[i] >= 3).map(({ first, last, openStart, openEnd }) => [first, last, openStart, openEnd].join());
  assert.equal(new Set(long).size, long.length, "no two bars of one stretch of years");
});

test("two streaks of one stretch are no two bars", () => {
  const events = synthetic(4);
  for (const i of [0, 1, 2, 3]) Object.assign(events, { openStart: new Uint8Array(4), openEnd: new Uint8Array(4) });
  events.first.set([15_000, 15_000, 15_400, 16_000]);
  events.last.set([17_000, 17_000, 17_000, 16_364]);
  events.precision.set([4, 4, 4, 3]);
  const { axis, sections: found } = sections.split(events, every(events), events.topic, "-");
  assert.deepEqual([...axis], [2]);
  assert.deepEqual(found.map(({ total, kind }) => [total, kind]), [[2, "within"], [1, "within"]]);
});

test("a title on the axis stays as the window grows narrower at random", () => {
  let seed = 5;
  const chance = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  const few = synthetic(40);
  few.precision.fill(0);
  few.openStart.fill(0);
  few.openEnd.fill(0);
  for (const events of [record, few]) {
    for (const across of [390, 900, 1440]) {
      for (let round = 0; round < 40; round += 1) {
        let [from, to] = LIMITS;
        let before = new Set();
        while (to - from > 14) {
          const laid = drawn(events, every(events), record === events ? events.facets.topic : events.topic, across, [from, to]);
          const named = new Set(laid.marks.filter(({ lines, kind }) => kind === "event" && lines[0]).map(({ i }) => i));
          for (const i of before) {
            const inside = events.first[i] < to && events.last[i] + 1 > from;
            if (inside) assert.ok(named.has(i), `${i} lost its title`);
          }
          before = named;
          const length = (to - from) * (0.4 + 0.5 * chance());
          from += (to - from - length) * chance();
          to = from + length;
        }
      }
    }
  }
});

test("of each lane the events shown singly are as many of each region as the lane has", () => {
  for (const across of [390, 1440]) {
    for (const name of LANES) {
      const { sorted, marks } = drawn(record, every(record), record.facets[name], across);
      const single = new Set(marks.filter(({ count }) => count === 1).map(({ i }) => i));
      for (const { members } of sorted.sections.flatMap(({ lanes }) => lanes)) {
        for (const [, mine] of Map.groupBy(members, (i) => record.facets.region.of(i)[0])) {
          const shown = mine.filter((i) => single.has(i)).length;
          const all = members.filter((i) => single.has(i)).length;
          assert.ok(Math.abs(shown - (mine.length / members.length) * all) <= Math.max(1, all * 0.1));
        }
      }
    }
  }
});

test("in a lane the order is that of the payload, which is that of the passages among equal days", () => {
  const { marks } = drawn(record, every(record), record.facets.topic, 1440);
  for (const [, mine] of Map.groupBy(marks.filter(({ kind }) => kind === "unit"), ({ lane }) => lane)) {
    assert.deepEqual(mine.map(({ i }) => i), mine.map(({ i }) => i).sort((one, other) => one - other));
  }
});

test("more events than titles have room on the axis are told apart by lanes, and columns are even", () => {
  const events = synthetic(900);
  events.precision.fill(0);
  const lanes = whole.sorted(events, every(events), events.topic, words);
  assert.equal(titled.fits(lanes.plain, { events, words, metrics: metrics(1000), view: { from: 0, to: 1, width: 848 } }, LIMITS), false);
  assert.ok(drawn(events, every(events), events.topic, 1000).names.length > 1);
  const { rows, heads, height } = band.even([5, 9, 3, 12, 1, 7], 3, 17);
  assert.equal(rows.length, 37);
  assert.ok(height <= (37 * 17 + 22 * heads.length) / 3 + 4 * 17);
  assert.deepEqual(band.shared([81, 0, 20], 4), [3, 0, 1]);
});

test("what stands beside the axis is laid out once, and moves with the height of the axis", () => {
  const across = 1440;
  const found = metrics(across);
  const sorted = whole.sorted(record, every(record), record.facets.topic, words);
  const state = { limits: LIMITS, opened: new Set() };
  const at = (from, to) => {
    const scene = { events: record, view: { from, to, width: across - found.gutter }, metrics: found, words };
    const { marks, heads, axis } = whole.layout(sorted, scene, state);
    const lanes = whole.lanes(sorted, scene, state.limits);
    assert.equal(lanes.length, 1, "few events own the axis: all with their titles");
    const unit = marks.find(({ kind }) => kind === "unit");
    return { unit, axis, down: unit.y - axis, head: heads[0].y - axis };
  };
  const [high, low] = [at(...LIMITS), at(19_360, 19_380)];
  assert.equal(low.unit, high.unit);
  assert.ok(low.axis < high.axis);
  assert.deepEqual([low.down, low.head], [high.down, high.head]);
});
