import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";

import { data } from "./payload.js";

const cells = await import("../../../generator/browser/explorer/cells.js");
const { follow } = cells;

const FOLDER = "assets/explorer/";
const head = await data.slice(`${FOLDER}rows.js`, "rows0");
const cell = (value) => cells.cell(value, head.formula);

test("no spreadsheet takes a text for a formula, whatever the width of its first character", () => {
  for (const sign of "=+-@\t\r＝＋－＠") assert.match(cell(`${sign}1`), /^"?'/u, sign);
  assert.equal(cell("1=1"), "1=1");
  assert.equal(cell(-3.5), "-3.5", "a number is no text");
});

test("commas, quotes and line ends are quoted", () => {
  assert.equal(cell('a,"b"\nc'), '"a,""b""\nc"');
  assert.equal(cell("江苏，宿迁"), "江苏，宿迁");
});

test("what is not there is empty; lists, citations and relations are one line", () => {
  assert.equal(cell(null), "");
  assert.equal(cell(undefined), "");
  assert.equal(cell(["甲", "乙"]), "甲; 乙");
  assert.equal(cell([{ source: "town-2023", passages: [2, 5] }]), "town-2023#2; town-2023#5");
  assert.equal(cell([{ type: "part_of", to: "desk" }]), "part_of:desk");
  assert.equal(cell({ a: 1 }), '"{""a"":1}"');
});

test("the rows of the payload are the file of the site, byte for byte", async () => {
  const slices = await Promise.all(head.slices.map((name, at) => data.slice(FOLDER + name, `rows${at + 1}`)));
  const file = readFileSync(join(process.env.PAYLOAD ?? "", "explorer.csv"), "utf8");
  assert.ok(file.length > 1000);
  assert.equal(cells.csv(head, slices.flat()), file);
});

test("a path leads to a value, or to none", () => {
  assert.equal(follow({ title: { zh: "题" } }, ["title", "zh"]), "题");
  assert.equal(follow({ title: null }, ["title", "zh"]), undefined);
});
