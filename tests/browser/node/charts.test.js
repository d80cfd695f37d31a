import assert from "node:assert/strict";
import test from "node:test";

import { coloured } from "../../../generator/browser/charts/colours.js";
import { richText } from "../../../generator/browser/charts/words.js";

test("roles become colours where a colour stands, and stay words elsewhere", () => {
  const option = { color: ["role:main", "#000"], label: "role:text", series: [{ itemStyle: { borderColor: "role:line" }, name: "role:x" }] };
  const found = coloured(option, (role) => `<${role}>`);
  assert.deepEqual(found, {
    color: ["<main>", "#000"], label: "role:text", series: [{ itemStyle: { borderColor: "<line>" }, name: "role:x" }],
  }); // prettier-ignore
});

test("a tooltip's lines are wrapped by their width, cut, and hold no markup", () => {
  const lines = richText(["", "字".repeat(40), "x".repeat(400)]).split("\n");
  assert.equal(lines[0], "字".repeat(19));
  assert.ok(lines.every((line) => line.length <= 38));
  assert.ok(lines.at(-1).endsWith("…"));
  assert.equal(richText(["{a|b}"]), "{\u2060a|b}");
});
