// The search beside a plain scan of folded text, on the index of the record.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { runInThisContext } from "node:vm";

const folder = join(process.env.PAYLOAD ?? "", "assets/search");
const ADDRESS = "https://example.org/assets/search/";
const run = (src) => {
  document.currentScript = { src };
  runInThisContext(readFileSync(join(folder, src.slice(ADDRESS.length)), "utf8"));
};
const shards = [];
const tells = [];

globalThis.document = Object.assign(new EventTarget(), {
  createElement: () => new EventTarget(),
  head: { append: (script) => shards.push(script) },
});
document.addEventListener("biannian-search", () => tells.push(1));
const engine = (globalThis.biannianSearch = await import("../../../generator/browser/search/engine.js"));
const { answer } = await import("../../../generator/browser/search/answer.js");

test("the index is asked for shard by shard, and each change is told", () => {
  run(`${ADDRESS}index.js`);
  assert.equal(engine.progress.all, shards.length);
  for (const shard of shards) {
    run(shard.src); // the head of the other language asks for more
    shard.dispatchEvent(new Event("load"));
  }
  assert.deepEqual(engine.progress, { done: shards.length, all: shards.length, failed: false });
  assert.ok(tells.length > shards.length);
});

test("a query finds each page that holds all of its words, and no other", () => {
  const everything = engine.find("的");
  assert.ok(everything.length > 20);
  for (const page of everything.slice(0, 40)) {
    const text = page.plain[2] || page.plain[0];
    const start = text.length > 8 ? 3 : 0;
    const query = text.slice(start, start + 4).trim();
    if (!query || /\s/u.test(query)) continue;
    const found = engine.find(query);
    assert.ok(found.includes(page), query);
    for (const one of found) assert.ok(one.folded.some((part) => part.includes(engine.fold(query))), query);
  }
  assert.deepEqual(engine.find("  "), []);
  assert.deepEqual(engine.find("没有这样的一句话吧"), []);
});

test("width, case and traditional forms do not matter, and what is typed exactly comes first", () => {
  assert.deepEqual(engine.find("ＡＢＣ").length, engine.find("abc").length);
  assert.equal(engine.fold("數據"), engine.fold("数据"));
  const [first] = engine.find("江苏");
  assert.ok(first.plain[0].includes("江苏"));
});

test("quotes, dots, radicals and what shows nothing do not keep a page from being found", () => {
  const quoted = engine.find("的").find((page) => /“[^”\s]+”/u.test(page.plain[2]));
  const [, inner] = quoted.plain[2].match(/“([^”\s]+)”/u);
  for (const query of [`"${inner}"`, `「${inner}」`, `‘${inner}’`, `＂${inner}＂`, inner.split("").join("\u200b")]) {
    assert.ok(engine.find(query).includes(quoted), query);
  }
  const facts = engine.find("的").find((page) => page.plain[2].includes(" · "));
  for (const dot of "·・‧•") assert.ok(engine.find(dot).includes(facts), dot);
  assert.equal(engine.fold("⻔⻋⻅⻛⻚⺠"), engine.fold("门车见风页民"));
  assert.deepEqual(engine.find("“”"), []);
});

test("words for the reader have their fields filled in", () => {
  assert.match(engine.say("many", { number: 7 }), /7/);
  assert.equal(engine.say("no-such-word"), "");
});

test("a shard that cannot be had is told, and a text without its title is passed over", () => {
  shards[0].dispatchEvent(new Event("error"));
  assert.equal(engine.progress.failed, true);
  engine.texts("zh", 9_999, ["文"]);
  engine.texts("fr", 0, ["texte"]);
  engine.titles("fr", 0, [[0, "a", "titre", [], "", -1]]);
  engine.titles("en", 9_999, [[0, "no-such-page", "A page of the other edition alone", [], "", -1]]);
  assert.deepEqual(engine.find("没有这样的一句话吧"), []);
});

test("topics and indicators come first, what is called so before what holds it, and figures stand in hits", () => {
  const [topic, ...others] = engine.find("诈骗");
  assert.match(topic.address, /^topics\//u);
  assert.match(others[0].address, /^indicators\//u);
  assert.ok(others[0].figure.length > 0);
  assert.equal(engine.find("电诈")[0], topic);
  assert.equal(engine.find("phone fraud")[0], topic);
});

test("a page is found in any language, its own words first", () => {
  assert.deepEqual(engine.languages, ["zh", "en"]);
  const [first] = engine.find("jiangsu province");
  assert.equal(first.plain[0], "江苏省");
  assert.equal(first.plain[3], "Jiangsu Province");
  const both = engine.find("无人机 drone");
  assert.ok(both.length > 0);
  for (const page of both) assert.ok(page.folded.slice(0, 3).some((text) => text.includes("无人机")));
  const ranks = engine.find("110").map((page) => page.folded.findIndex((text) => text.includes("110")));
  assert.deepEqual(ranks, [...ranks].sort((one, other) => one - other));
});

test("an event and the entity it founded are one hit, and the guide stands apart", () => {
  const twins = engine.pages.filter((page) => page.twin >= 0);
  assert.ok(twins.length > 20);
  for (const page of twins) assert.equal(engine.pages[page.twin].twin, engine.pages.indexOf(page));
  const { hits } = answer("知识产权");
  const listed = hits.flatMap(({ page, twin }) => [page, ...(twin ? [twin] : [])]);
  assert.ok(hits.some((hit) => hit.twin));
  assert.equal(new Set(listed).size, listed.length);
  assert.deepEqual(new Set(listed), new Set(engine.find("知识产权")));
});

test("a minus leaves pages out, a phrase keeps its words together, and the nearest is offered", () => {
  const all = engine.find("诈骗");
  const without = engine.find("诈骗 -宿迁");
  assert.ok(without.length > 0 && without.length < all.length);
  assert.ok(without.every((page) => all.includes(page) && !page.folded.some((text) => text.includes("宿迁"))));
  const both = engine.find("江苏 2023年");
  assert.ok(engine.find("“江苏 2023年”").length < both.length);
  assert.deepEqual(answer("电信诈骗 没有这样的一句话吧").hits, []);
  assert.match(answer("电信诈骗 没有这样的一句话吧").near[0].address, /telecom-fraud/u);
  assert.deepEqual(answer("“”"), { hits: [], guide: [], near: [] });
});
