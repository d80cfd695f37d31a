import assert from "node:assert/strict";
import test from "node:test";

import { read, written } from "../../../generator/browser/explorer/dates.js";

const DAY = 86_400_000;

test("a year, a month and a day are the days they name", () => {
  assert.deepEqual(read("1970"), [0, 364]);
  assert.deepEqual(read("1970-02"), [31, 58]);
  assert.deepEqual(read("2024-2-29"), [19782, 19782]);
  assert.deepEqual(read("2023-12"), [19692, 19722]);
});

test("every day that is written is read again, over all years and leap days", () => {
  for (let day = -10_000_000; day <= 10_000_000; day += 1097) assert.deepEqual(read(written(day)), [day, day]);
  for (const year of [0, 1, 4, 100, 400, 1900, 2000, 9999]) {
    const text = String(year).padStart(4, "0");
    const [first, last] = read(text);
    assert.equal(written(first), `${text}-01-01`);
    assert.equal(written(last), `${text}-12-31`);
    assert.equal(new Date(last * DAY).getUTCMonth(), 11);
  }
});

test("years before 1 and of many digits are those that astronomers count", () => {
  assert.deepEqual(read("-0043-03-15"), [-735160, -735160]);
  assert.equal(written(read("-0043-03-15")[0]), "-0043-03-15");
  assert.deepEqual(read("0000").map(written), ["0000-01-01", "0000-12-31"]);
  assert.deepEqual(read("Y-13800000000").map(written), ["Y-13800000000-01-01", "Y-13800000000-12-31"]);
  assert.equal(read("-0001-02-29"), null);
  assert.notEqual(read("-0004-02-29"), null);
});

test("what names no day is no date", () => {
  for (const text of ["", "23", "00000", "Y2023", "-43", "Y-43", "2023-13", "2023-00", "2023-02-29", "2023-04-31", "2023-1-1-1", "２０２３", " 2023", "2023/5"]) {
    assert.equal(read(text), null, text);
  }
});
