// The words of a chart come from its table, and reach the drawing as text whatever they hold.

const LONGEST = 300; // characters in a tooltip; the table has all of them
const LINE = 38; // columns in a line of a tooltip; a wide character takes two

/**
 * Each row of the table as lines: the heading of its group, then "column: cell".
 * @param {Element} figure
 * @returns {string[][]}
 */
export function rowsOf(figure) {
  const colon = /** @type {HTMLElement} */ (figure).dataset.colon ?? ": ";
  const heads = [...figure.querySelectorAll("thead th")].map(wordsOf);
  return [...figure.querySelectorAll("tbody tr")].flatMap((row) => {
    const heading = row.parentElement?.querySelector("[scope=rowgroup]");
    if (heading && row.contains(heading)) return [];
    const cells = [...row.children].map((cell, column) => `${heads[column]}${colon}${wordsOf(cell)}`);
    return [[heading ? wordsOf(heading) : "", ...cells].filter(Boolean)];
  });
}

/** @param {Element} element */
export function wordsOf(element) {
  return (element.textContent ?? "").replace(/\s+/g, " ").trim();
}

/**
 * Lines as ECharts' rich text: wrapped, cut, and with no `{style|…}` it could read as markup.
 * @param {string[]} lines
 */
export function richText(lines) {
  return lines.filter(Boolean).flatMap(wrapped).join("\n").replace(/\{(?=\w+\|)/g, "{\u2060");
}

/**
 * @param {string} text
 * @returns {string[]}
 */
function wrapped(text) {
  const characters = [...text];
  const shown = characters.length > LONGEST ? [...characters.slice(0, LONGEST), "…"] : characters;
  const lines = [""];
  let room = LINE;
  for (const character of shown) {
    const width = /[\u1100-\uffff]|[^\u0000-\uffff]/.test(character) ? 2 : 1;
    if (width > room) {
      lines.push("");
      room = LINE;
    }
    room -= width;
    lines[lines.length - 1] += character;
  }
  return lines;
}
