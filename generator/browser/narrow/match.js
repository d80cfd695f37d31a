// Whether a row is one of those asked for: pure, so that node tests it.

/**
 * Every word of the query stands in the text, and the kind is the one chosen; nothing asked for is anything.
 * @param {string} text
 * @param {string} kind
 * @param {string} query
 * @param {string} chosen
 */
export function isMatch(text, kind, query, chosen) {
  const held = folded(text);
  const words = folded(query).split(" ").filter(Boolean);
  return (!chosen || kind === chosen) && words.every((word) => held.includes(word));
}

/** @param {string} text */
function folded(text) {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");
}
