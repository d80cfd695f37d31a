import assert from "node:assert/strict";
import test from "node:test";

import * as hit from "../../../generator/browser/explorer/timeline/hit.js";
import * as lanes from "../../../generator/browser/explorer/timeline/lanes.js";
import { laidOut, synthetic, troubles } from "./layouts.js";

const every = (count) => Uint32Array.from({ length: count }, (_, i) => i);
const WINDOWS = [[14900, 20600], [19358, 19723], [19400, 19430], [19400, 19414], [17000, 19000]];

for (const count of [1, 60, 900, 20_000]) {
  for (const rows of [20, 110]) {
    test(`each of ${count} events is in one mark of its lane, and no mark lies over another, in ${rows} rows`, () => {
      const events = synthetic(count);
      for (const [from, to] of WINDOWS) {
        for (const width of [360, 1000]) {
          const laid = laidOut(events, every(count), events.topic, from, to, width, { rows });
          assert.deepEqual(troubles(laid, events), []);
        }
      }
    });
  }
}

test("where events are counted those begun earlier are counted too, beside a plain scan", () => {
  const events = synthetic(20_000);
  for (const [from, to] of [[19358, 19723], [17000, 19000], [16000.4, 16420.7], [14900, 20600]]) {
    const { marks, index } = laidOut(events, every(20_000), events.topic, from, to, 1000);
    const right = new Map();
    for (let i = 0; i < events.count; i += 1) {
      const begins = events.openStart[i] || events.first[i] < to;
      if (!begins || !(events.openEnd[i] || events.last[i] + 1 > from)) continue;
      for (const topic of events.topic.of(i)) right.set(topic, [...(right.get(topic) ?? []), i]);
    }
    const shown = Map.groupBy(marks, ({ lane }) => events.topic.names.indexOf(index[lane].name));
    assert.equal(shown.size, right.size);
    for (const [topic, mine] of shown) {
      assert.deepEqual(mine.flatMap((mark) => mark.numbers()).sort((a, b) => a - b), right.get(topic));
    }
    const kinds = new Set(marks.map(({ kind }) => kind));
    assert.ok(kinds.has("bin"));
    assert.equal(kinds.has("begun"), from > 15_000, "named for what it is, and only where there are any");
  }
});

test("rows are bounded and marks too", () => {
  const events = synthetic(20_000);
  const { marks, height } = laidOut(events, every(20_000), events.topic, 14900, 20600, 1000);
  assert.ok(marks.length < 3_000);
  assert.ok(height < 12 * 40 * 26);
});

test("a label stays in view while its bar scrolls past", () => {
  const events = synthetic(60);
  const long = [...every(60)].filter((i) => events.last[i] - events.first[i] > 360 && !events.openStart[i]);
  for (const i of long) {
    for (const shift of [10, 60, 120, 160]) {
      const from = events.first[i] + shift;
      const marks = laidOut(events, Uint32Array.of(i), events.topic, from, from + 190, 1000).marks;
      for (const { labelX, labelWidth, lines } of marks.filter(({ last }) => last > from + 60)) {
        assert.ok(labelX >= 152 && labelX + labelWidth <= 1152);
        assert.equal(lines.length, 1);
      }
    }
  }
});

test("events of no lane come last, under the name given", () => {
  const events = synthetic(3);
  const found = lanes.index(events, every(3), { names: ["甲"], starts: [0, 1, 1, 2], values: [0, 0] }, "其他");
  assert.deepEqual(found.map(({ name, total }) => [name, total]), [["甲", 2], ["其他", 1]]);
});

test("the heights of the strip add up to the events, each spread over its extent", () => {
  const events = synthetic(500);
  const { short, long } = lanes.density(events, every(500), [14_000, 24_000], 240);
  const sum = [...short, ...long].reduce((all, height) => all + height, 0);
  assert.ok(Math.abs(sum - 500) < 1e-3);
  assert.ok(short.every((height) => height >= 0) && long.every((height) => height >= 0));
});

test("the mark under a point is the one drawn there, or the nearest within reach", () => {
  const { marks } = laidOut(synthetic(60), every(60), synthetic(60).topic, 14900, 20600, 1000);
  for (const mark of marks) {
    const [x, y] = [(mark.x + mark.right) / 2, mark.y + mark.height / 2];
    const found = hit.under(marks, x, y, 0);
    assert.ok(found && found.y <= y && y <= found.y + found.height);
  }
  assert.equal(hit.under(marks, -500, -500, 20), null);
  const [first] = marks;
  const left = Math.min(first.x, first.labelX);
  assert.equal(hit.under([first], left - 5, first.y, 6), first);
  assert.equal(hit.under([first], left - 7, first.y, 6), null);
});

test("keys lead along a lane and across lanes, and no further", () => {
  const { marks } = laidOut(synthetic(60), every(60), synthetic(60).topic, 14900, 20600, 1000);
  const [first, last] = [marks[0], marks.at(-1)];
  assert.equal(hit.along(marks, first, -1), null);
  assert.equal(hit.along(marks, last, 1), null);
  const second = hit.across(marks, first, 1);
  assert.equal(second.lane, first.lane + 1);
  assert.equal(hit.across(marks, second, -1).lane, first.lane);
  assert.equal(hit.across(marks, last, 1), null);
  for (const mark of marks) {
    const [place, all] = hit.place(marks, mark);
    assert.ok(1 <= place && place <= all);
    const next = hit.along(marks, mark, 1);
    if (next) assert.equal(hit.place(marks, next)[0], place + 1);
  }
});

test("a mark is the same when drawn again, at another zoom too", () => {
  const events = synthetic(60);
  const [one, other] = [19358, 19340].map((from) => laidOut(events, every(60), events.topic, from, 19723, 1000).marks);
  const known = one.filter((mark) => other.some((again) => hit.same(mark, again)));
  assert.ok(known.length > one.length / 2);
  assert.equal(hit.same(one[0], { ...one[0], lane: one[0].lane + 1 }), false);
  assert.equal(hit.same({ ...one[0], kind: "group" }, { ...one[0], kind: "group", last: one[0].last + 1 }), false);
});
