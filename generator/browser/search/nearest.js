// What is nearest to a query that no page answers: the pages that share most of its rarest pairs of characters.

/** The most pairs of a query that are compared, and how many pages are offered. */
const PAIRS = 24;
const OFFERED = 5;
/** A pair in the title or in another name says more of a page than one in its text, in each of its languages. */
const WEIGHTS = [4, 4, 1];

/**
 * The parts of a query: pairs of characters; letters go by three, since pairs of them stand in every text.
 * @param {string[]} words
 */
const pairs = (words) => {
  const found = words.flatMap((word) => {
    const size = /^[\p{Script=Latin}\p{Nd}'-]+$/u.test(word) ? 3 : 2;
    const characters = [...word];
    if (characters.length <= size) return [word];
    return characters.slice(size - 1).map((_, at) => characters.slice(at, at + size).join(""));
  });
  return [...new Set(found)].slice(0, PAIRS);
};

/**
 * The pages nearest to the words, the nearest first: by what they share in parts, else in single characters, else
 * those that stand first.
 * @template {{folded: string[]}} T
 * @param {T[]} pages
 * @param {string[]} words
 * @returns {T[]}
 */
export const nearest = (pages, words) => {
  for (const parts of [pairs(words), [...new Set(words.join(""))].slice(0, PAIRS)]) {
    const scores = sharing(pages, parts);
    const near = [...scores].sort((one, other) => other[1] - one[1]).filter(([, score]) => score > 0);
    if (near.length) return near.slice(0, OFFERED).map(([page]) => page);
  }
  return pages.slice(0, OFFERED);
};

/**
 * What each page shares with a query: rare parts count for more, and those in its title or another name.
 * @template {{folded: string[]}} T
 * @param {T[]} pages
 * @param {string[]} parts
 */
const sharing = (pages, parts) => {
  const scores = new Map(pages.map((page) => [page, 0]));
  for (const part of parts) {
    const holding = pages.filter((page) => page.folded.some((text) => text.includes(part)));
    const rare = Math.log((pages.length + 1) / (holding.length + 1));
    for (const page of holding) {
      const field = page.folded.findIndex((text) => text.includes(part));
      scores.set(page, (scores.get(page) ?? 0) + (WEIGHTS[field % WEIGHTS.length] ?? 0) * rare);
    }
  }
  return scores;
};
