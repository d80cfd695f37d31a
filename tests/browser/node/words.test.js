import assert from "node:assert/strict";
import test from "node:test";

import { day } from "../../../generator/browser/explorer/timeline/days.js";
import { fit, width } from "../../../generator/browser/explorer/timeline/text.js";
import { timelineWords } from "../../../generator/browser/explorer/timeline/words.js";

const words = timelineWords({
  months: "一|二|三|四|五|六|七|八|九|十|十一|十二", year: "{year}年", month: "{year}年{month}月", day: "{year}年{month}月{date}日",
  span: "{from}至{to}", since: "{date}起", until: "{date}止", one: "{count}件", many: "共{count}件", group: "{stretch}：{count}",
  rest: "其余{count}，{stretch}", earlier: "此前开始", date: "{date}日", event: "{date} {title} {lane} {place}/{all}",
  several: "{date} {count} {lane} {place}/{all}",
}); // prettier-ignore
const closed = (first, last) => ({ first, last, openStart: false, openEnd: false });

test("a stretch is said as short as it can be", () => {
  assert.equal(words.stretch(closed(day(2023), day(2024) - 1)), "2023年");
  assert.equal(words.stretch(closed(day(2013), day(2024) - 1)), "2013年至2023年");
  assert.equal(words.stretch(closed(day(2023, 4), day(2023, 5) - 1)), "2023年五月");
  assert.equal(words.stretch(closed(day(2023, 4), day(2023, 7) - 1)), "2023年五月至2023年七月");
  assert.equal(words.stretch(closed(day(2023, 4, 17), day(2023, 4, 17))), "2023年五月17日");
  assert.equal(words.stretch(closed(day(2023, 4, 17), day(2023, 4, 19))), "2023年五月17日至2023年五月19日");
});

test("an open side is said, whatever was said of the same days before", () => {
  const year = closed(day(2023), day(2024) - 1);
  assert.equal(words.stretch({ ...year, openEnd: true }), "2023年起");
  assert.equal(words.stretch({ ...year, openStart: true }), "2023年止");
  assert.equal(words.stretch(year), "2023年");
});

test("one is not said like many, and what began earlier is said to have", () => {
  const mark = { ...closed(day(2023), day(2024) - 1), kind: "group", count: 3, rest: false };
  assert.equal(words.count(1), "1件");
  assert.equal(words.several(mark), "2023年：共3件");
  assert.equal(words.several({ ...mark, rest: true, count: 1 }), "其余1件，2023年");
  assert.equal(words.several({ ...mark, kind: "begun" }), "此前开始：共3件");
});

test("a mark is a sentence: an event with its title, several with their number", () => {
  const mark = { ...closed(day(2023), day(2024) - 1), kind: "event", count: 1, rest: false };
  assert.equal(words.sentence(mark, "题", null, "道", [2, 5]), "2023年 题 道 2/5");
  assert.equal(words.sentence(mark, null, "日期", "道", [2, 5]), "日期  道 2/5");
  assert.equal(words.sentence({ ...mark, count: 4, kind: "bin" }, "题", "日期", "道", [1, 1]), "2023年 共4件 道 1/1");
});

test("ticks say no more than their unit", () => {
  assert.equal(words.tick(day(2023, 4, 17), { kind: "year" }), "2023年");
  assert.equal(words.tick(day(2023, 4, 17), { kind: "month" }), "五");
  assert.equal(words.tick(day(2023, 4, 17), { kind: "day" }), "17日");
  assert.equal(words.say("missing"), "missing");
});

test("text is cut to its room, in so many lines at most", () => {
  for (const text of ["江苏省命案全部侦破", "A long English title of an event", "1,234 起 💯", "一"]) {
    for (const room of [5, 20, 60, 100, 150, 400]) {
      for (const lines of [1, 2, 3]) {
        const found = fit(text, room, 13, lines);
        assert.ok(found.length <= lines);
        for (const line of found) assert.ok(width(line, 13) <= room + 0.01);
        if (width(text, 13) <= room) assert.deepEqual(found, [text]);
      }
    }
  }
});

test("a word of letters is broken at a space where there is one", () => {
  assert.deepEqual(fit("Police open desk", width("Police op", 13), 13, 3), ["Police", "open", "desk"]);
});

test("wide characters are wider than narrow ones, and text is as wide as its characters", () => {
  assert.ok(width("宽", 10) > width("W", 10) && width("W", 10) > width("a", 10) && width("a", 10) > width("i", 10));
  assert.ok(Math.abs(width("宽a", 10) - width("宽", 10) - width("a", 10)) < 1e-4);
});
