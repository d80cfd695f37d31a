/**
 * The index in the reader's browser: takes it in shard by shard, and scans it.
 *
 * The files of `assets/search/` are calls of `index`, `titles` and `texts`. Text is folded as
 * `generator/render/search/folding.py` does: without what shows nothing, by NFKC, then by the table
 * of characters that comes with the index. Every change tells the document by the event `biannian-search`.
 */

/**
 * A page: its address from the root of the site, and its title, other names and text, each also folded.
 * @typedef {{address: string, section: string, plain: string[], folded: string[]}} Found
 * @typedef {{shards: string[], sections: [string, string][], unseen: string, folds: Record<string, string>, words: Record<string, string>}} Index
 */

/** The most characters of a query that are read. */
const LONGEST = 100;

/** @type {Found[]} */
const pages = [];
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

/** The words of a query, folded and as they were written. @param {string} query */
export const words = (query) => {
  const read = query.slice(0, LONGEST);
  const split = (/** @type {string} */ text) => [...new Set(text.split(/\s+/u).filter(Boolean))];
  return { folded: split(fold(read)), plain: split(read) };
};

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
 * Takes in pages from number `start` on: section, id, title, other names.
 * @param {number} start
 * @param {[number, string, string, string[]][]} entries
 */
export const titles = (start, entries) => {
  const sections = head?.sections ?? [];
  entries.forEach(([number, id, title, names], offset) => {
    const [folder, section] = sections[number] ?? ["", ""];
    const plain = [title, names.join("\n"), ""];
    pages[start + offset] = { address: `${folder && `${folder}/`}${id}/`, section, plain, folded: plain.map(fold) };
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
 * How far a page is from the query, or -1 when a word is missing: the title before names before
 * the text, and the very characters before folded ones.
 * @param {Found} page
 * @param {{folded: string[], plain: string[]}} query
 */
const distance = (page, query) => {
  let far = 0;
  for (const word of query.folded) {
    const field = page.folded.findIndex((text) => text.includes(word));
    if (field < 0) return -1;
    far += field;
  }
  if (query.folded.length === 1 && page.folded[0] === query.folded[0]) return 0;
  const exact = query.plain.every((word) => page.plain.some((text) => text.includes(word)));
  return 1 + 2 * far + (exact ? 0 : 1);
};

/**
 * Every page that holds all words of the query, nearest first.
 * @param {string} text
 * @returns {Found[]}
 */
export const find = (text) => {
  const query = words(text);
  if (query.folded.length === 0) return [];
  const hits = [];
  for (const page of pages) {
    const far = page ? distance(page, query) : -1;
    if (far >= 0) hits.push({ page, far });
  }
  return hits.sort((one, other) => one.far - other.far).map((hit) => hit.page);
};

/** What is said to the reader, in the language of the site. @param {string} key @param {Record<string, number>} values */
export const say = (key, values = {}) =>
  (head?.words[key] ?? "").replace(/\{(\w+)\}/gu, (_, name) => String(values[name] ?? ""));
