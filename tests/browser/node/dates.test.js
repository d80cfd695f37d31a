import assert from "node:assert/strict";
import test from "node:test";

import { LEAST, MOST, read, written } from "../../../generator/browser/explorer/dates.js";

const DAY = 86_400_000;

test("a year, a month and a day are the days they name", () => {
  assert.deepEqual(read("1970"), [0, 364]);
  assert.deepEqual(read("1970-02"), [31, 58]);
  assert.deepEqual(read("2024-2-29"), [19782, 19782]);
  assert.deepEqual(read("2023-12"), [19692, 19722]);
});

test("every day that is written is read again, over all years and leap days", () => {
  for (let day = LEAST; day <= MOST; day += 97) assert.deepEqual(read(written(day)), [day, day]);
  for (const year of [1, 4, 100, 400, 1900, 2000, 9999]) {
    const text = String(year).padStart(4, "0");
    const [first, last] = read(text);
    assert.equal(written(first), `${text}-01-01`);
    assert.equal(written(last), `${text}-12-31`);
    assert.equal(new Date(last * DAY).getUTCMonth(), 11);
  }
});

test("what names no day is no date", () => {
  for (const text of ["", "0000", "23", "2023-13", "2023-00", "2023-02-29", "2023-04-31", "2023-1-1-1", "２０２３", " 2023", "2023/5"]) {
    assert.equal(read(text), null, text);
  }
});
