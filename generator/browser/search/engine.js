/**
 * The index in the reader's browser: takes it in shard by shard, and scans it.
 *
 * The files of `assets/search/` are calls of `index`, `titles` and `texts`. The first head is that of the edition;
 * it names those of the others, whose words are added to its pages: a page is found in any language. Text is folded as
 * `generator/render/search/folding.py` does: without what shows nothing, by NFKC, then by the table
 * of characters that comes with the index. Every change tells the document by the event `biannian-search`.
 */

import { read } from "./query.js";

/**
 * A page: its address from the home of its edition, and its title, other names and text, each also folded; then the
 * same fields in each other language. `names` are its titles and other names one by one, folded; `figure` is shown in a hit; `twin` is the number of
 * the other of an event and the entity that it founded, or -1; the guide is listed apart.
 * @typedef {{address: string, section: string, guide: boolean, plain: string[], folded: string[], names: string[], figure: string, twin: number}} Found
 * @typedef {{languages: Record<string, string>, shards: string[], sections: [string, string, number][], unseen: string, folds: Record<string, string>, words: Record<string, string>}} Index
 */

/** The fields of a page in one language: its title, other names and text. */
export const FIELDS = 3;
/** Every page that was read so far, in the order of the index. @type {Found[]} */
export const pages = [];
/** The languages in which pages can be found, that of the edition first. @type {string[]} */
export const languages = [];
/** What was read in each language: the head, and the edition's pages in the order of that index. @type {Map<string, {head: Index, listed: Found[]}>} */
const indices = new Map();
/** @type {Map<string, Found>} */
const byAddress = new Map();
/** @type {Map<string, string>} */
const folds = new Map();
/** @type {RegExp} */
let foldable = /[]/gu;
/** @type {RegExp} */
let unseen = /[]/gu;
export const progress = { done: 0, all: 0, failed: false };

const tell = () => document.dispatchEvent(new Event("biannian-search"));

/** @param {string} text */
export const fold = (text) =>
  text.replace(unseen, "").normalize("NFKC").replace(foldable, (character) => folds.get(character) ?? character);

/** The words of a query. @param {string} text */
export const words = (text) => read(text, fold);

/**
 * Takes in the head of an index, and asks for its shards in their order; that of the edition, which comes first, also
 * asks for the heads of the other languages.
 * @param {string} language
 * @param {Index} given
 */
export const index = (language, given) => {
  if (languages.length === 0) languages.push(language, ...Object.keys(given.languages));
  const own = language === languages[0];
  indices.set(language, { head: given, listed: own ? pages : [] });
  for (const [folded, characters] of Object.entries(given.folds)) {
    for (const character of characters) folds.set(character, folded);
  }
  const escaped = [...folds.keys()].map((character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
  foldable = new RegExp(`[${escaped.join("")}]`, "gu");
  unseen = new RegExp(`[${given.unseen}]`, "gu");
  const folder = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  const wanted = [...given.shards, ...(own ? Object.values(given.languages) : [])];
  progress.all += wanted.length;
  for (const name of wanted) request(new URL(name, folder).href);
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
 * Takes in pages from number `start` on: section, id, title, other names, figure, and the number of the twin. In
 * another language they are names of pages that the edition has.
 * @param {string} language
 * @param {number} start
 * @param {[number, string, string, string[], string, number][]} entries
 */
export const titles = (language, start, entries) => {
  const { head, listed } = indices.get(language) ?? {};
  if (!head || !listed) return;
  entries.forEach(([number, id, title, others, figure, twin], offset) => {
    const [folder, section, guide] = head.sections[number] ?? ["", "", 0];
    const address = `${folder && `${folder}/`}${id}/`;
    const page = listed === pages ? blank(address) : byAddress.get(address);
    if (!page) return; // the edition has no such page
    listed[start + offset] = page;
    if (listed === pages) Object.assign(page, { section, guide: guide === 1, figure, twin });
    const folded = [title, ...others].map(fold);
    page.names.push(...folded);
    put(page, language, 0, title, folded[0]);
    put(page, language, 1, others.join("\n"), folded.slice(1).join("\n"));
  });
};

/** A page of which nothing is known yet. @param {string} address @returns {Found} */
const blank = (address) => {
  const fields = () => Array(FIELDS * languages.length).fill("");
  const page = { address, section: "", guide: false, plain: fields(), folded: fields(), names: [], figure: "", twin: -1 };
  byAddress.set(address, page);
  return page;
};

/**
 * @param {Found} page
 * @param {string} language
 * @param {number} field
 * @param {string} text
 * @param {string} folded
 */
const put = (page, language, field, text, folded = fold(text)) => {
  const at = FIELDS * languages.indexOf(language) + field;
  page.plain[at] = text;
  page.folded[at] = folded;
};

/**
 * Takes in the texts of pages from number `start` on.
 * @param {string} language
 * @param {number} start
 * @param {string[]} entries
 */
export const texts = (language, start, entries) => {
  const listed = indices.get(language)?.listed ?? [];
  entries.forEach((text, offset) => {
    const page = listed[start + offset];
    if (page) put(page, language, 2, text); // else the shard with its title was not read
  });
};

/**
 * How far a page is from the query, or -1 when a word is missing: what is called so before titles, names and
 * text that hold the words, the edition's language before others, and the very characters before folded ones.
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
  (indices.get(languages[0] ?? "")?.head.words[key] ?? "").replace(/\{(\w+)\}/gu, (_, name) => String(values[name] ?? ""));
