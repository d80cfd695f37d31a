import assert from "node:assert/strict";
import test from "node:test";

import { civil, day, edges, fitting } from "../../../generator/browser/explorer/timeline/days.js";

test("a day has the date of the calendar, before 1970 and before the year 100 too", () => {
  assert.deepEqual(civil(0), { year: 1970, month: 0, date: 1 });
  assert.deepEqual(civil(-1), { year: 1969, month: 11, date: 31 });
  for (const year of [-13_800_000_000, -271_821, -44, 0, 1, 99, 1582, 1900, 2000, 2024]) assert.deepEqual(civil(day(year, 1, 28)), { year, month: 1, date: 28 });
  assert.equal(day(2023, 12), day(2024), "months may run over");
});

test("units begin where the calendar says", () => {
  const cases = [
    ["day", 7, 19723, 19723, 19730], ["day", 7, 19729, 19723, 19730], ["day", 7, -1, -3, 4],
    ["month", 1, 19782, 19754, 19783], ["month", 3, 19782, 19723, 19814],
    ["year", 1, 19782, 19723, 20089], ["year", 10, 19782, 18262, 21915], ["year", 100, -100_000, -135140, -98615],
    ["year", 500, day(-43), day(-499), day(1)], ["year", 500, day(0), day(-499), day(1)], ["year", 500, day(1), day(1), day(500)],
    ["year", 500, day(-499), day(-499), day(1)], ["year", 500, day(-500), day(-999), day(-499)], ["year", 1, day(0), day(0), day(1)],
    ["year", 1e9, day(-13.8e9), day(-14e9 + 1), day(-13e9 + 1)],
  ];
  for (const [kind, step, at, start, after] of cases) assert.deepEqual(edges(at, at + 1, { kind, step }), [start, after]);
});

test("edges cover a stretch without a gap", () => {
  for (const unit of [{ kind: "day", step: 1 }, { kind: "month", step: 3 }, { kind: "year", step: 5 }]) {
    const found = edges(15_000.5, 19_000, unit);
    assert.ok(found[0] <= 15_000.5 && found.at(-1) >= 19_000 && found.at(-2) < 19_000);
    found.slice(1).forEach((at, place) => assert.ok(at > found[place]));
  }
});

test("the finest unit that has room is taken, the coarsest where none has", () => {
  assert.deepEqual(fitting(50, 44), { kind: "day", step: 1, least: 1 });
  assert.deepEqual(fitting(2, 44), { kind: "month", step: 1, least: 28 });
  assert.equal(fitting(1e-9, 44).step, 200_000_000);
  assert.equal(fitting(1e-99, 44).step, 500_000_000_000);
});
