// Which threads a selection runs through, what is easily confused with a knot, and where lines and words stand.

import assert from "node:assert/strict";
import test from "node:test";

const { alone, along, apart, line, storylines, warnings } = await import("../../../generator/browser/explorer/views/storylines.js");

const event = (i) => ({ event: i, name: "", page: "", events: [i] });
const entity = (...events) => ({ event: -1, name: "n", page: "entities/n/", events });
const thread = (...columns) => ({ centre: columns[0][0], columns, ties: [] });
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
  assert.equal(line(box(0, 0), box(180, 40), 80).path, "M100,10 C140,10 140,50 180,50");
  const same = line(box(180, 0), box(180, 40), 80);
  assert.match(same.path, /^M280,10 .* 280,50$/u);
  assert.ok(same.x > 280, "the word stands beside the column");
  assert.match(line(box(360, 0), box(0, 40), 80).path, /^M460,10 .* 100,50$/u);
});

test("the word of a line stands where it was asked, and before the end behind a column", () => {
  const at = (share) => line(box(0, 0), box(180, 100), 80, share);
  assert.deepEqual([at(0.5).x, at(0.5).y], [140, 60]);
  assert.ok(at(0.3).y < at(0.5).y && at(0.7).x > at(0.5).x);
  assert.deepEqual([line(box(0, 0), box(360, 40), 80).x, line(box(0, 0), box(360, 40), 80).y], [320, 50]);
});

test("words that would lie over one another are moved down, others stay", () => {
  const words = apart([{ x: 0, y: 5 }, { x: 10, y: 0 }, { x: 90, y: 1 }, { x: 0, y: 40 }]);
  assert.deepEqual(words.map(({ x, y }) => [x, y]), [[10, 0], [90, 1], [0, 15], [0, 40]]);
});

test("a word keeps away from the end that many lines share", () => {
  const ties = [[0, 1], [0, 2], [3, 2], [4, 2]];
  assert.deepEqual([along(ties, 0, 1), along(ties, 3, 2), along([[0, 1]], 0, 1)], [0.7, 0.3, 0.5]);
});
