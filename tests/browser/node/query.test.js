// What is read from a query, and what is offered where nothing is found.

import assert from "node:assert/strict";
import test from "node:test";

import { nearest } from "../../../generator/browser/search/nearest.js";
import { read } from "../../../generator/browser/search/query.js";

const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/["“”]/gu, "");
const parts = (text) => {
  const { folded, without } = read(text, fold);
  return [folded, without];
};

test("words, phrases and what must not stand there are told apart", () => {
  for (const [typed, folded, without] of [
    ["诈骗 宿迁", ["诈骗", "宿迁"], []],
    ["诈骗　诈骗", ["诈骗"], []],
    ['"big data" centre', ["big data", "centre"], []],
    ["「立案 数」", ["立案 数"], []],
    ["“一号工程”", ["一号工程"], []],
    ["诈骗 -宿迁", ["诈骗"], ["宿迁"]],
    ["诈骗 －宿迁 -“破案 数”", ["诈骗"], ["宿迁", "破案 数"]],
    ["police -“big data”", ["police"], ["big data"]],
    ["3-5 分钟", ["3-5", "分钟"], []],
    ["a - b", ["a", "-", "b"], []],
    ["-2023", ["-2023"], []],
    ['"half open', ["half", "open"], []],
    ['“”"', [], []],
    [" \t　", [], []],
  ]) {
    assert.deepEqual(parts(typed), [folded, without], typed);
  }
  assert.deepEqual(parts("长".repeat(300))[0], ["长".repeat(100)]);
});

test("the nearest shares the rarest parts, in its title before its text", () => {
  const page = (title, text) => ({ title, folded: [title, "", text] });
  const pages = [page("治安", ""), page("诈骗立案数", ""), page("打架", "诈骗"), page("big data", "")];
  const first = (words) => nearest(pages, words).map((one) => one.title);
  assert.deepEqual(first(["电信诈骗犯"]), ["诈骗立案数", "打架"]);
  assert.deepEqual(first(["datum"]), ["big data"]);
  assert.deepEqual(first(["数目"]), ["诈骗立案数"]);
  assert.deepEqual(first(["x"]), ["治安", "诈骗立案数", "打架", "big data"]);
});
