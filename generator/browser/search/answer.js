// What a search found, as it is listed.

import { find, pages, words } from "./engine.js";
import { nearest } from "./nearest.js";

/**
 * A page that was found, and its twin where both were found.
 * @typedef {{page: import("./engine.js").Found, twin: import("./engine.js").Found | null}} Hit
 */

/**
 * An event and the entity that it founded are one hit, and pages of the guide stand apart; where nothing else was
 * found, there are those that are nearest.
 * @param {string} text
 */
export const answer = (text) => {
  const found = find(text);
  const [guide, others] = [found.filter((page) => page.guide), found.filter((page) => !page.guide)];
  const hits = together(others);
  const wanted = words(text).folded;
  const near = hits.length || !wanted.length ? [] : nearest(pages.filter((page) => page && !page.guide), wanted);
  return { hits, guide, near };
};

/**
 * @param {import("./engine.js").Found[]} found
 * @returns {Hit[]}
 */
const together = (found) => {
  /** @type {Map<import("./engine.js").Found, Hit>} */
  const listed = new Map();
  for (const page of found) {
    const twin = pages[page.twin];
    const hit = twin && listed.get(twin);
    if (hit) hit.twin = page;
    else listed.set(page, { page, twin: null });
  }
  return [...listed.values()];
};
