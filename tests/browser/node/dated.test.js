import assert from "node:assert/strict";
import test from "node:test";

import { dayOf, inBibtex, inCsl, inText } from "../../../generator/browser/cite/dated.js";

test("a day is that of the reader's own clock", () => {
  assert.equal(dayOf(new Date(2026, 0, 2, 23, 59)), "2026-01-02");
  assert.equal(dayOf(new Date(2026, 11, 31, 0, 0)), "2026-12-31");
});

test("the day stands where the words asked for it, and nowhere else", () => {
  assert.equal(inText("题[EB/OL]. （2026-11-23）[引用日期]. https://a/.", "引用日期", "2026-12-01"), "题[EB/OL]. （2026-11-23）[2026-12-01]. https://a/.");
  assert.equal(inText("引用日期", "引用日期", "2026-12-01"), "引用日期");
  assert.equal(inText("[]", "", "2026-12-01"), "[]");
  assert.equal(inText("[asked]", "asked", "$&"), "[$&]");
});

test("an entry of BibTeX gets one more field", () => {
  const entry = "@misc{a,\n  title = {{langid = x}},\n  langid = {chinese}\n}";
  assert.equal(inBibtex(entry, "2026-12-01"), "@misc{a,\n  title = {{langid = x}},\n  urldate = {2026-12-01},\n  langid = {chinese}\n}");
});

test("an item of CSL-JSON gets the day in parts", () => {
  assert.deepEqual(JSON.parse(inCsl('[{"id": "a", "title": "题"}]', "2026-12-01")), [
    { id: "a", title: "题", accessed: { "date-parts": [[2026, 12, 1]] } },
  ]);
});
