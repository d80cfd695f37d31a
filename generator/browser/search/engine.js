/**
 * The index in the reader's browser: takes it in shard by shard, and scans it.
 *
 * The files of `assets/search/` are calls of `index`, `titles` and `texts`. Text is folded as
 * `generator/render/search/folding.py` does: without what shows nothing, by NFKC, then by the table
 * of characters that comes with the index. Every change tells the document by the event `biannian-search`.
 */

import { read } from "./query.js";

/**
 * A page: its address from the root of the site, and its title, other names and text, each also folded.
 * `names` are its title and other names one by one, folded; `figure` is shown in a hit; `twin` is the number of
 * the other of an event and the entity that it founded, or -1; the guide is listed apart.
 * @typedef {{address: string, section: string, guide: boolean, plain: string[], folded: string[], names: string[], figure: string, twin: number}} Found
 * @typedef {{shards: string[], sections: [string, string, number][], unseen: string, folds: Record<string, string>, words: Record<string, string>}} Index
 */

/** Every page that was read so far, in the order of the index. @type {Found[]} */
export const pages = [];
/** @type {Map<string, string>} */
const folds = new Map();
/** @type {RegExp} */
let foldable = /[]/gu;
/** @type {RegExp} */
let unseen = /[]/gu;
/** @type {Index | null} */
let head = null;
export const progress = { done: 0, all: 0, failed: false };

const tell = () => document.dispatchEvent(new Event("biannian-search"));

/** @param {string} text */
export const fold = (text) =>
  text.replace(unseen, "").normalize("NFKC").replace(foldable, (character) => folds.get(character) ?? character);

/** The words of a query. @param {string} text */
export const words = (text) => read(text, fold);

/**
 * Takes in the head of the index, and asks for the shards in their order.
 * @param {Index} given
 */
export const index = (given) => {
  head = given;
  for (const [folded, characters] of Object.entries(given.folds)) {
    for (const character of characters) folds.set(character, folded);
  }
  const escaped = [...folds.keys()].map((character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
  foldable = new RegExp(`[${escaped.join("")}]`, "gu");
  unseen = new RegExp(`[${given.unseen}]`, "gu");
  progress.all = given.shards.length;
  const folder = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  for (const name of given.shards) request(new URL(name, folder).href);
  tell();
};

/** @param {string} address */
const request = (address) => {
  const script = document.createElement("script");
  script.src = address;
  script.async = false; // run in the order asked for
  script.addEventListener("load", () => settle(true));
  script.addEventListener("error", () => settle(false));
  document.head.append(script);
};

/** @param {boolean} read */
const settle = (read) => {
  progress.done += 1;
  progress.failed ||= !read;
  tell();
};

/**
 * Takes in pages from number `start` on: section, id, title, other names, figure, and the number of the twin.
 * @param {number} start
 * @param {[number, string, string, string[], string, number][]} entries
 */
export const titles = (start, entries) => {
  const sections = head?.sections ?? [];
  entries.forEach(([number, id, title, others, figure, twin], offset) => {
    const [folder, section, guide] = sections[number] ?? ["", "", 0];
    const [address, plain] = [`${folder && `${folder}/`}${id}/`, [title, others.join("\n"), ""]];
    const folded = plain.map(fold);
    const names = [folded[0] ?? "", ...(folded[1] ? folded[1].split("\n") : [])];
    pages[start + offset] = { address, section, guide: guide === 1, plain, folded, names, figure, twin };
  });
};

/**
 * Takes in the texts of pages from number `start` on.
 * @param {number} start
 * @param {string[]} entries
 */
export const texts = (start, entries) => {
  entries.forEach((text, offset) => {
    const page = pages[start + offset];
    if (!page) return; // the shard with its title was not read
    page.plain[2] = text;
    page.folded[2] = fold(text);
  });
};

/**
 * How far a page is from the query, or -1 when a word is missing: what is called so before titles, names and
 * text that hold the words, and the very characters before folded ones.
 * @param {Found} page
 * @param {import("./query.js").Query} query
 * @param {string} whole
 */
const distance = (page, query, whole) => {
  let far = 0;
  for (const word of query.folded) {
    const field = page.folded.findIndex((text) => text.includes(word));
    if (field < 0) return -1;
    far += field;
  }
  if (query.without.some((word) => page.folded.some((text) => text.includes(word)))) return -1;
  const called = page.names.indexOf(whole);
  if (called >= 0) return Math.min(called, 1);
  const exact = query.plain.every((word) => page.plain.some((text) => text.includes(word)));
  return 2 + 2 * far + (exact ? 0 : 1);
};

/**
 * Every page that holds all words of the query and none that it excludes, nearest first; of the equally near in
 * the order of the index.
 * @param {string} text
 * @returns {Found[]}
 */
export const find = (text) => {
  const query = words(text);
  if (query.folded.length === 0) return [];
  const whole = query.folded.join(" ");
  const hits = [];
  for (const page of pages) {
    const far = page ? distance(page, query, whole) : -1;
    if (far >= 0) hits.push({ page, far });
  }
  return hits.sort((one, other) => one.far - other.far).map((hit) => hit.page);
};

/** What is said to the reader, in the language of the site. @param {string} key @param {Record<string, number | string>} values */
export const say = (key, values = {}) =>
  (head?.words[key] ?? "").replace(/\{(\w+)\}/gu, (_, name) => String(values[name] ?? ""));
