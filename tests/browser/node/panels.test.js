// Which figures stand together in the view by figures.

import assert from "node:assert/strict";
import test from "node:test";

import { data } from "./payload.js";

const panels = await import("../../../generator/browser/explorer/views/panels.js");

const measure = (changes = {}) => ({ name: "m", page: "indicators/m/", topic: 0, kind: "", scale: -1, counted: false, dead: false, silent: [], ...changes });
const value = (number, size, changes = {}) =>
  ({ measure: number, size, drawn: true, soft: false, text: "", region: "", period: "", source: 0, events: [1], notes: [], passage: ["", "", ""], ...changes });
const view = (measures, values) => ({ measures, values, notes: [], scales: [], topics: [], sides: [], words: {} });

test("a figure is shown where one of its events is chosen, and only there", () => {
  const all = view([measure()], [value(0, 3, { events: [1, 2] }), value(0, 4, { events: [3] })]);
  const shown = (chosen) => panels.chapters(all, new Set(chosen)).flatMap(({ groups }) => groups[0].panels[0].rows.map(({ size }) => size));
  assert.deepEqual([shown([2]), shown([3, 1]), shown([])], [[3], [3, 4], []]);
});

test("only changes against one base share a scale, and those that share none come last", () => {
  const all = view([measure({ scale: -1 }), measure({ scale: 1 }), measure({ scale: 0 }), measure({ scale: 0 })], [0, 1, 2, 3].map((at) => value(at, at)));
  const [{ groups }] = panels.chapters(all, new Set([1]));
  assert.deepEqual(groups.map(({ scale, panels: held }) => [scale, held.length]), [[0, 2], [1, 1], [-1, 1]]);
});

test("who died is told apart, and on no scale", () => {
  const all = view([measure({ dead: true, counted: true }), measure()], [value(0, 5), value(1, 6)]);
  const [{ groups, dead }] = panels.chapters(all, new Set([1]));
  assert.equal(dead.length, 1);
  assert.deepEqual(groups.flatMap(({ panels: held }) => held).map((panel) => panel.measure.dead), [false]);
});

test("a caution of several figures is said once, the others stand with their own", () => {
  const all = view([measure({ scale: 0 }), measure({ scale: 0 })], [value(0, 1, { notes: [4, 7] }), value(1, 2, { notes: [7, 9] })]);
  const [{ groups: [group] }] = panels.chapters(all, new Set([1]));
  assert.deepEqual(group.shared, [7]);
  assert.deepEqual(group.panels.map(({ rows: [row] }) => [row.marks, row.own]), [[[0], [4]], [[0], [9]]]);
});

test("the end of a scale is the next round number, and holds every bar", () => {
  assert.deepEqual([[38.4, -27.2], [10], [0], [0.04], [-64.5], [10.5]].map(panels.end), [40, 10, 1, 0.04, 70, 20]);
});

test("several figures of one indicator share a zero where each has a place; small numbers of things are counted", () => {
  const panel = (rows, counted = true) => ({ measure: measure({ counted }), rows });
  assert.equal(panels.isDrawn(panel([value(0, 8)])), false);
  assert.equal(panels.isDrawn(panel([value(0, 8), value(0, 2, { drawn: false })])), false);
  assert.equal(panels.isDrawn(panel([value(0, 8), value(0, -2)])), false);
  assert.deepEqual([8, 41, 2.5].map((size) => panels.isCounted(panel([value(0, size), value(0, 2)]))), [true, false, false]);
  assert.equal(panels.isCounted(panel([value(0, 8), value(0, 2)], false)), false);
});

test("all figures of the record are shown, each once", async () => {
  const events = await data.open("assets/explorer/", { progress() {}, arrived() {} });
  const record = await events.part("figures");
  const all = new Set(Array.from({ length: events.count }, (_, i) => i));
  const shown = panels.chapters(record, all).flatMap(({ groups, dead }) => [...dead, ...groups.flatMap((group) => group.panels)].flatMap(({ rows }) => rows));
  assert.equal(shown.length, record.values.length);
  assert.ok(shown.every(({ marks, own, notes }) => marks.length + own.length === notes.length));
});
