// Which step of a story is read, and where a key leads.

import assert from "node:assert/strict";
import test from "node:test";

import { current, turned } from "../../../generator/browser/stories/steps.js";

test("the step that is read is the last above the eye", () => {
  assert.equal(current([200, 900, 1600], 800), 0);
  assert.equal(current([-500, 300, 1000], 800), 1);
  assert.equal(current([-900, -100, 319], 800), 2);
  assert.equal(current([500, 900], 800), 0);
  assert.equal(current([], 800), 0);
});

test("left and right turn, within the story; other keys stay with the page", () => {
  assert.equal(turned("ArrowRight", 0, 3), 1);
  assert.equal(turned("ArrowRight", 2, 3), -1);
  assert.equal(turned("ArrowLeft", 1, 3), 0);
  assert.equal(turned("ArrowLeft", 0, 3), -1);
  for (const key of ["ArrowDown", "ArrowUp", " ", "PageDown", "constructor", "1"]) assert.equal(turned(key, 1, 3), -1);
});
