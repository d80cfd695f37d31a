import assert from "node:assert/strict";
import test from "node:test";

import * as scale from "../../../generator/browser/explorer/timeline/scale.js";

const limits = [0, 5000];
const view = { from: 1000, to: 2000, width: 800 };

test("days and pixels lead to each other", () => {
  for (const day of [1000, 1234.5, 2000, 2600, -3]) assert.ok(Math.abs(scale.day(view, scale.x(view, day)) - day) < 1e-9);
});

test("zooming keeps the day under the pointer and stays within limits", () => {
  let seen = view;
  for (const times of [0.5, 0.5, 2, 0.1, 0.1, 1.5]) {
    const before = scale.x(seen, 1200);
    seen = scale.zoom(seen, times, 1200, limits);
    assert.ok(Math.abs(scale.x(seen, 1200) - before) < 0.001);
    assert.ok(seen.to - seen.from >= scale.LEAST);
  }
  const whole = scale.zoom(seen, 1e6, 1200, limits);
  assert.deepEqual([whole.from, whole.to], limits);
  assert.equal(scale.pan(whole, 99, limits).from, 0);
});

test("a view is moved as far as the limits let it, and keeps its length", () => {
  assert.deepEqual(scale.pan(view, 99_999, limits), { from: 4000, to: 5000, width: 800 });
  assert.deepEqual(scale.pan(view, -99_999, limits), { from: 0, to: 1000, width: 800 });
});

test("a view around a stretch shows all of it with room on both sides", () => {
  const { from, to } = scale.around({ first: 100, last: 199 }, 800, limits);
  assert.deepEqual([from, to], [94, 206]);
  assert.equal(scale.around({ first: 100, last: 100 }, 800, limits).to - scale.around({ first: 100, last: 100 }, 800, limits).from, scale.LEAST);
});

test("zooming parts a stretch only where it would be clearly larger", () => {
  assert.equal(scale.parts(view, { first: 1400, last: 1450 }, limits), true);
  assert.equal(scale.parts(view, { first: 1050, last: 1950 }, limits), false);
});

test("between two views lie views between", () => {
  const other = { from: 0, to: 500, width: 400 };
  assert.deepEqual(scale.between(view, other, 0), { ...view, width: 400 });
  assert.deepEqual(scale.between(view, other, 1), other);
  assert.deepEqual(scale.between(view, other, 0.5), { from: 500, to: 1250, width: 400 });
});

test("a stretch on the canvas is cut to what is seen", () => {
  assert.deepEqual(scale.pixels(view, 100, [1000, 1499]), [100, 500]);
  assert.deepEqual(scale.pixels(view, 100, [0, 9999]), [100, 900]);
});
