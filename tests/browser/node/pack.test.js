import assert from "node:assert/strict";
import test from "node:test";

import { edges, level, rows, shared, together } from "../../../generator/browser/explorer/timeline/pack.js";
import { synthetic } from "./layouts.js";

const group = ([first, last, length, openStart = false, openEnd = false]) =>
  ({ first, last, openStart, openEnd, members: Array(length).fill(0) }); // prettier-ignore

test("no two boxes of a row lie over another, and a box takes the first row that is free", () => {
  const events = synthetic(400);
  const boxes = Array.from(events.first, (start, i) => ({ start, end: events.last[i] }));
  const ends = [];
  rows(boxes).forEach((row, at) => {
    for (const [other, end] of ends.entries()) if (other < row) assert.ok(end + 6 > boxes[at].start);
    assert.ok((ends[row] ?? -Infinity) + 6 <= boxes[at].start);
    ends[row] = boxes[at].end;
  });
});

test("rows are shared", () => {
  const cases = [[[1, 2, 3], 10, [1, 2, 3]], [[10, 10], 10, [5, 5]], [[1, 20, 20], 11, [1, 5, 5]], [[9, 9, 9], 3, [3, 3, 3]]];
  for (const [needs, all, right] of cases) assert.deepEqual(shared(needs, all, 3), right);
});

test("groups that meet share the rows there are, those that never meet take the same", () => {
  const cases = [
    [[[0, 9, 30], [10, 19, 30]], 8], [[[0, 9, 30], [9, 19, 30]], 4], [[[0, 9, 2], [0, 9, 30]], 6],
    [Array(20).fill([0, 9, 30]), 1], [[], 8],
  ];
  for (const [groups, right] of cases) assert.equal(level(edges(groups.map(group)), 8), right);
});

test("groups take as many rows as events meet; an open end meets all that follows", () => {
  assert.equal(together(edges([group([0, 9, 3]), group([5, 12, 4]), group([13, 20, 6])])), 7);
  assert.equal(together(edges([group([0, 9, 3, false, true]), group([500, 600, 4])])), 7);
  assert.equal(together(edges([group([0, 9, 3]), group([500, 600, 4, true])])), 7);
});
