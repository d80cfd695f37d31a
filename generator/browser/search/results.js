/**
 * Shows what a search found: how many pages, and each with its title and the places that hold the
 * words. Text from the record becomes text nodes only.
 */

import { FIELDS, fold, languages, progress, say } from "./engine.js";

/** Characters before a hit, of one excerpt, and how many excerpts a page has. */
const BEFORE = 16;
const LONGEST = 72;
const EXCERPTS = 2;

/**
 * Where the folded words stand in a text, as ranges that do not overlap.
 * @param {string} text
 * @param {string[]} words
 */
const ranges = (text, words) => {
  /** @type {[number, number][]} */
  const places = []; // of each folded unit: the character it came from
  let folded = "";
  let at = 0;
  for (const character of text) {
    const part = fold(character);
    for (let unit = 0; unit < part.length; unit += 1) places.push([at, at + character.length]);
    folded += part;
    at += character.length;
  }
  /** @type {[number, number][]} */
  const found = [];
  for (const word of words) {
    for (let hit = folded.indexOf(word); hit >= 0; hit = folded.indexOf(word, hit + word.length)) {
      found.push([places[hit]?.[0] ?? 0, places[hit + word.length - 1]?.[1] ?? at]);
    }
  }
  return merged(found.sort((one, other) => one[0] - other[0]));
};

/** @param {[number, number][]} sorted */
const merged = (sorted) => {
  /** @type {[number, number][]} */
  const kept = [];
  for (const [start, end] of sorted) {
    const last = kept.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else kept.push([start, end]);
  }
  return kept;
};

/**
 * The text with its hits marked, cut to an excerpt around the first where `cut` is true.
 * @param {string} text
 * @param {string[]} words
 * @param {boolean} cut
 */
const marked = (text, words, cut) => {
  const hits = ranges(text, words);
  const from = cut ? whole(text, Math.max(0, (hits[0]?.[0] ?? 0) - BEFORE)) : 0;
  const to = cut ? whole(text, Math.min(text.length, Math.max(from + LONGEST, hits[0]?.[1] ?? 0))) : text.length;
  const fragment = document.createDocumentFragment();
  if (from > 0) fragment.append("…");
  let at = from;
  for (const [start, end] of hits.filter((hit) => hit[1] <= to)) {
    fragment.append(text.slice(at, start), element("mark", {}, text.slice(start, end)));
    at = end;
  }
  fragment.append(text.slice(at, to), to < text.length ? "…" : "");
  return fragment;
};

/** The place of a cut, moved so that it parts no surrogate pair. @param {string} text @param {number} at */
const whole = (text, at) => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at);

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} name
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 */
const element = (name, attributes, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

/**
 * The lines of a page that hold words which neither its title nor its figure holds, each with its language where that
 * is not the edition's.
 * @param {import("./engine.js").Found} page
 * @param {string[]} words
 */
const excerpts = (page, words) => {
  const seen = [page.folded[0] ?? "", fold(page.figure)];
  const missing = words.filter((word) => !seen.some((text) => text.includes(word)));
  /** @type {Map<string, string | undefined>} */
  const lines = new Map();
  for (const word of missing) {
    const field = page.folded.findIndex((text) => text.includes(word));
    const line = (page.folded[field] ?? "").split("\n").findIndex((text) => text.includes(word));
    const text = (page.plain[field] ?? "").split("\n")[line];
    if (text) lines.set(text, field < FIELDS ? undefined : languages[Math.floor(field / FIELDS)]);
  }
  return [...lines].slice(0, EXCERPTS);
};

/** The address of a page. @param {import("./engine.js").Found} page @param {string} root the address of the site's root */
const address = (page, root) =>
  root + page.address + (location.protocol === "file:" ? "index.html" : ""); // file:// shows folders, not pages

/**
 * One hit: its title, what it is, its figure, the places that hold the words, and a link to its twin.
 * @param {import("./answer.js").Hit} hit
 * @param {string[]} words
 * @param {string} root the address of the site's root
 */
export const item = ({ page, twin }, words, root) => {
  const title = element("span", { class: "bn-result__title" }, marked(page.plain[0] ?? "", words, false));
  const section = element("span", { class: "bn-result__section" }, page.section);
  const figure = page.figure && element("span", { class: "bn-result__figure" }, marked(page.figure, words, false));
  const texts = excerpts(page, words).map(([line, lang]) =>
    element("span", { class: "bn-result__text", ...(lang && { lang }) }, marked(line, words, true)),
  );
  const href = address(page, root);
  const link = element("a", { class: "bn-result", href }, title, section, figure, ...texts);
  return element("li", {}, link, twin ? second(twin, root) : "");
};

/** The link to the other of two that are listed as one. @param {import("./engine.js").Found} twin @param {string} root */
const second = (twin, root) => {
  const label = say("twin", { section: twin.section, title: twin.plain[0] ?? "" });
  return element("a", { class: "bn-result bn-result--twin", href: address(twin, root) }, label);
};

/**
 * How many hits there are, and whether all of the index was read.
 * @param {number} number
 * @param {number} shown
 * @param {boolean} near whether what is nearest is shown
 */
export const status = (number, shown, near) => {
  const { done, all, failed } = progress;
  const nothing = near ? "nearest" : "nothing";
  const key = number === 0 ? nothing : number === 1 ? "one" : shown < number ? "shown" : "many";
  const rest = done < all ? say("reading", { done, all }) : failed ? say("failed") : "";
  if (number === 0 && done < all) return rest.trim();
  return say(key, { number, shown }) + rest;
};
