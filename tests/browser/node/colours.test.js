// Which colour an event has: that of its source, or by choice of its type or topic.

import assert from "node:assert/strict";
import test from "node:test";

import * as colours from "../../../generator/browser/explorer/timeline/colours.js";

const values = (keys, own) => ({ keys, of: (i) => own[i] });
const events = {
  facets: { source: values(["a", "b", "c"], [[0], [1], [2], []]), type: values(["case", "reform"], [[1], [0], [0], [0]]),
    topic: values([], [[0], [13], [3], []]) },
};

test("a colour says who reports, unless the reader asks for the type or the topic", () => {
  const roles = (by) => [0, 1, 2, 3].map((i) => colours.role(events, i, by));
  assert.deepEqual(roles(), ["main", "second", "quiet", "main"]);
  assert.deepEqual(roles("source"), roles());
  assert.deepEqual(roles("type"), ["type-reform", "type-case", "type-case", "type-case"]);
  assert.deepEqual(roles("topic"), ["hue-1", "hue-2", "hue-4", "hue-1"]);
  assert.equal(colours.role({ facets: {} }, 0, "type"), "main");
  assert.deepEqual([0, 1].map(colours.isRound), [false, true]);
});

test("a palette with another main colour has tints of it, and none where the reader's own colours are in force", () => {
  const light = { ground: "rgb(255 255 255)", main: "rgb(0 0 0)", second: "rgb(200 0 0)", strong: "rgb(9 9 9)", soft: "rgb(8 8 8)" };
  assert.equal(colours.tinted(light, "main"), light);
  const made = colours.tinted(light, "second");
  assert.deepEqual([made.main, made.soft], ["rgb(200 0 0)", "rgb(248 222 222)"]);
  assert.equal(colours.tinted(light, "second"), made, "made once");
  const forced = { ...light, strong: light.ground, soft: light.ground };
  assert.equal(colours.tinted(forced, "second").strong, light.ground);
});
