// The text box asks the site's own search, and keeps what it found among events.

import * as dom from "./dom.js";

/** @type {{q: string, done: number, matches: Uint8Array} | null} */
let last = null;

/** Asks for the program and the index of the search, once; it tells the document when some of it is there. */
export const want = () => document.dispatchEvent(new Event("biannian-search-wanted"));

const ready = () => typeof biannianSearch !== "undefined" && biannianSearch.progress.all > 0;

/**
 * 1 for each event whose page holds all words of the text; null when none is looked for, or nothing is read yet.
 * @param {Payload} events
 * @param {string} q
 */
export const matches = (events, q) => {
  if (!q.trim()) return null;
  want();
  if (!ready()) return null;
  const { done } = biannianSearch.progress;
  if (last?.q !== q || last.done !== done) {
    last = { q, done, matches: new Uint8Array(events.count) };
    for (const { address } of biannianSearch.find(q)) {
      const i = address.startsWith(events.folder) ? events.find(address.slice(events.folder.length, -1)) : -1;
      if (i >= 0) last.matches[i] = 1;
    }
  }
  return last.matches;
};

/** What is said while the index is read for a text; nothing once it is. @param {Words} words @param {string} q */
export const waiting = (words, q) => {
  if (!q.trim()) return "";
  const { done, all } = ready() ? biannianSearch.progress : { done: 0, all: 1 };
  return done < all ? dom.say(words, "searching", { done, all }) : "";
};

/** A remark behind the number of results, where some of the index was not to be had. @param {Words} words @param {string} q */
export const remark = (words, q) =>
  q.trim() && ready() && biannianSearch.progress.failed ? dom.say(words, "incomplete") : "";
