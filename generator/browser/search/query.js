/**
 * What a reader asks for, read from what was typed: words, phrases in quotes, and words that must not stand there.
 * Folding is handed in, so that this knows nothing of the index.
 */

/** The most characters of a query that are read. */
const LONGEST = 100;
/** Marks that hold a phrase together, of any keyboard. */
const QUOTES = '"“”„‟＂«»「」『』〝〞〟';
const PART = new RegExp(`([-－]?)(?:[${QUOTES}]([^${QUOTES}]+)[${QUOTES}](?=\\s|$)|(\\S+))`, "gu");

/**
 * The words of a query as they were written (`plain`) and folded, and those that no page may hold (`without`, folded).
 * @typedef {{folded: string[], plain: string[], without: string[]}} Query
 */

/** @param {string} text */
const line = (text) => text.split(/\s+/u).filter(Boolean).join(" ");

/**
 * Reads a query. One that only excludes leaves nothing to look in: its words are looked for as they stand.
 * @param {string} text
 * @param {(text: string) => string} fold
 * @returns {Query}
 */
export const read = (text, fold) => {
  /** @type {Set<string>} */
  const plain = new Set();
  /** @type {Set<string>} */
  const without = new Set();
  const parts = [...text.slice(0, LONGEST).matchAll(PART)];
  const all = parts.every(([, minus]) => minus);
  for (const [whole, minus, phrase, word] of parts) {
    const said = line(phrase ?? (all ? whole : word) ?? "");
    (minus && !all ? without : plain).add(said);
  }
  const folded = (/** @type {Set<string>} */ words) => [...new Set([...words].flatMap((word) => line(fold(word)) || []))];
  return { folded: folded(plain), plain: [...plain].filter(Boolean), without: folded(without) };
};
