// Which threads a selection runs through, what is easily confused with a knot, and where lines and words stand.

import assert from "node:assert/strict";
import test from "node:test";

import { data } from "./payload.js";

const { alone, bundles, line, storylines, warnings, wide, words } = await import("../../../generator/browser/explorer/views/storylines.js");

const event = (i) => ({ event: i, name: "", page: "", events: [i] });
const entity = (...events) => ({ event: -1, name: "n", page: "entities/n/", events });
const thread = (...columns) => ({ centre: columns[0][0], columns, lanes: [], ties: [] });
const knots = [event(0), event(1), entity(0, 2), entity(2), event(3), entity(3)];
const view = (threads, alike = []) => ({ knots, threads, alike, busy: [], words: {} });

test("a thread is shown for a chosen event in it, and lights what chosen events speak of", () => {
  const [one, ...others] = storylines(view([thread([0], [2, 3]), thread([4], [5])]), new Set([0]));
  assert.deepEqual([[...one.lit], others], [[0, 2], []]);
});

test("an entity alone brings a thread only where it has no event", () => {
  const threads = [thread([1], [2]), thread([2], [3])];
  assert.deepEqual(storylines(view(threads), new Set([2])).map((each) => each.thread), [threads[1]]);
});

test("the thread that most chosen events are in comes first", () => {
  const threads = [thread([0], [2]), thread([1, 4], [3])];
  assert.deepEqual(storylines(view(threads), new Set([0, 1, 3])).map((each) => each.thread), [threads[1], threads[0]]);
});

test("the thread of the open event comes before all others", () => {
  const threads = [thread([1, 4], [3]), thread([0], [2])];
  assert.deepEqual(storylines(view(threads), new Set([0, 1, 3]), 0).map((each) => each.thread), [threads[1], threads[0]]);
});

test("chosen events that no thread holds are counted", () => {
  assert.deepEqual(alone(view([thread([0], [2])]), new Set([0, 1, 3])), [1, 3]);
});

test("a pair of names is warned of once, at the first thread with either", () => {
  const pair = [2, 3, "distinct", ""];
  const found = storylines(view([thread([0], [2]), thread([1], [3])]), new Set([0, 1]));
  assert.deepEqual(warnings(view([], [pair, [5, 4, "unsaid", ""]]), found), [[pair], []]);
});

const box = (x, y) => ({ x, y, width: 100, height: 20 });

test("a line leads from the right side to the left, and back beside the column", () => {
  assert.equal(line(box(0, 0), box(180, 40)).path, "M100,10 C140,10 140,50 180,50");
  assert.match(line(box(180, 0), box(180, 40)).path, /^M280,10 .* 280,50$/u);
  assert.match(line(box(360, 0), box(0, 40)).path, /^M460,10 .* 100,50$/u);
});

test("a line that passes a column runs through its lane", () => {
  const { path, ways } = line(box(0, 0), box(360, 0), [{ x: 180, y: 60, width: 100, height: 8 }]);
  assert.equal(path, "M100,10 C140,10 140,64 180,64 L280,64 C320,64 320,10 360,10");
  assert.equal(ways.length, 2);
});

test("a word is said once for ties that say it of one knot", () => {
  const ties = [[0, 1, "包含", "stated"], [0, 2, "包含", "stated"], [0, 3, "包含", "inferred"], [4, 3, "使用", "stated"], [5, 3, "使用", "stated"]];
  assert.deepEqual(bundles(ties), [[0, 1], [2], [3, 4]]);
});

test("words that find no room on their line stand below it", () => {
  const ties = [[0, 1, "包含", "stated"]];
  const lines = [line(box(0, 0), box(120, 0))];
  const [word] = words(ties, lines, [box(0, 0), box(120, 0)]);
  assert.ok(word.y > 20, "the gap is too narrow for it");
});

/** How far two lie over one another, in pixels. */
const over = (one, other) =>
  Math.min((one.width + other.width) / 2 - Math.abs(one.x - other.x), (one.height + other.height) / 2 - Math.abs(one.y - other.y));

/** The boxes and lanes of a thread, as the style sheet has them: lists on one middle line. */
const laid = (found, { columns, lanes }, width, gap) => {
  const rows = columns.map((column, at) => {
    const items = column.map((knot) => ({ knot, height: 10 + 20 * Math.ceil((wide(found.knots[knot].name || "某地公安推进某项工作若干") + 40) / width) }));
    for (const [tie, own, place] of lanes) if (own === at) items.splice(place, 0, { tie, height: 8 });
    return items;
  });
  const tall = (items) => items.reduce((sum, { height }) => sum + height + 14, -14);
  const highest = Math.max(...rows.map(tall));
  return rows.flatMap((items, at) => {
    let y = (highest - tall(items)) / 2;
    return items.map((item) => {
      const made = { ...item, x: at * (width + gap), y, width };
      y += item.height + 14;
      return made;
    });
  });
};

test("no two words of any thread of the record lie over one another or over a name, and lines pass behind none", async () => {
  const events = await data.open("assets/explorer/", { progress: () => {}, arrived: () => {} });
  const found = await events.part("threads");
  assert.ok(found.threads.length > 10);
  for (const each of found.threads) {
    for (const width of [180, 300]) {
      const items = laid(found, each, width, 96);
      const boxes = items.filter(({ knot }) => knot !== undefined);
      const of = (knot) => boxes.find((item) => item.knot === knot);
      const lines = each.ties.map(([first, second], at) => line(of(first), of(second), items.filter(({ tie }) => tie === at)));
      const placed = words(each.ties, lines, boxes);
      assert.equal(placed.length, bundles(each.ties).length);
      const names = boxes.map((item) => ({ ...item, x: item.x + item.width / 2, y: item.y + item.height / 2 }));
      for (const [at, word] of placed.entries()) {
        for (const other of [...placed.slice(at + 1), ...names]) assert.ok(over(word, other) <= 0, `${word.word} in ${found.knots[each.centre].name}`);
      }
      for (const point of lines.flatMap(({ ways }) => ways.flat())) {
        assert.ok(names.every((name) => over({ ...point, width: 0, height: 0 }, name) < 1), found.knots[each.centre].name);
      }
    }
  }
});
