// The strip of a source: parts, passages with events, and runs of those without.

import assert from "node:assert/strict";
import test from "node:test";

import { data } from "./payload.js";

const { inOrder, parts } = await import("../../../generator/browser/explorer/views/passages.js");

const strip = (passages, named, told) => ({ source: 0, page: "sources/a/", passages, parts: named, told });
const every = new Set([1, 2, 3, 4, 5]);

test("passages stand in reading order, and those that tell nothing in runs", () => {
  const [part, ...more] = parts(strip(6, [], [[2, [5, 1]], [5, [3]]]), every);
  assert.deepEqual(more, []);
  assert.deepEqual(part.cells, [
    { first: 1, last: 1 }, { number: 2, events: [5, 1] }, { first: 3, last: 4 }, { number: 5, events: [3] }, { first: 6, last: 6 },
  ]);
});

test("what is not chosen leaves its passage, which keeps its place", () => {
  const [part] = parts(strip(2, [], [[1, [1]], [2, [2, 3]]]), new Set([3]));
  assert.deepEqual(part.cells, [{ first: 1, last: 1 }, { number: 2, events: [3] }]);
});

test("a part begins with its passage, and a run ends where a part does", () => {
  const found = parts(strip(4, [[3, "后半"]], []), every);
  assert.deepEqual(found, [
    { name: "", cells: [{ first: 1, last: 2 }] },
    { name: "后半", cells: [{ first: 3, last: 4 }] },
  ]);
});

test("a strip without passages has no parts", () => assert.deepEqual(parts(strip(0, [], []), every), []));

test("every event of the record is told once, in the order of its strip", async () => {
  const events = await data.open("assets/explorer/", { progress() {}, arrived() {} });
  const { strips } = await events.part("sources");
  const all = new Set(Array.from({ length: events.count }, (_, i) => i));
  const told = strips.flatMap((each) => inOrder(each, all));
  assert.deepEqual([...told].sort((a, b) => a - b), [...all]);
  const cells = strips.flatMap((each) => parts(each, all).flatMap((part) => part.cells));
  assert.deepEqual(cells.flatMap((cell) => cell.events ?? []), told);
  const numbers = cells.flatMap((cell) => (cell.events ? [cell.number] : Array.from({ length: cell.last - cell.first + 1 }, (_, at) => cell.first + at)));
  assert.deepEqual(numbers, strips.flatMap(({ passages }) => Array.from({ length: passages }, (_, at) => at + 1)));
});
