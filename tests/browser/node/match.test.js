import assert from "node:assert/strict";
import test from "node:test";

import { isMatch } from "../../../generator/browser/narrow/match.js";

test("nothing asked for is anything", () => {
  assert.ok(isMatch("一次就地化解率 96%", "share", "", ""));
  assert.ok(isMatch("", "", "  ", ""));
});

test("every word stands in the text, whatever its width and case", () => {
  assert.ok(isMatch("一次就地化解率 96%", "share", "化解 ９６％", ""));
  assert.ok(isMatch("Losses AVERTED", "amount", "averted losses", ""));
  assert.ok(!isMatch("一次就地化解率 96%", "share", "化解 97", ""));
});

test("the kind is the one chosen", () => {
  assert.ok(isMatch("案件数", "count", "案件", "count"));
  assert.ok(!isMatch("案件数", "count", "案件", "share"));
});
