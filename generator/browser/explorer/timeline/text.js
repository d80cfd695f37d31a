// @ts-check
// How wide text is, near enough to lay it out without a canvas, and text cut to a width.

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const ROUND = /[MWmw%@—]/;
const THIN = /[\s.,:;'|!ijlIft()[\]]/;

/** Widths of single UTF-16 units, 0 where they are not asked for yet: texts are measured at every zoom. */
const units = new Float32Array(0x10000);

/**
 * Width of one character in parts of the font size; a little more than most fonts take.
 * @param {string} character
 */
function share(character) {
  if (character.length > 1) return 1.02;
  const unit = character.charCodeAt(0);
  return units[unit] || (units[unit] = classed(character));
}

/** @param {string} character */
function classed(character) {
  if (WIDE.test(character)) return 1.02;
  if (ROUND.test(character)) return 0.92;
  return THIN.test(character) ? 0.38 : 0.62;
}

/** @type {Map<string, number>} widths in parts of the font size */
const known = new Map();

/**
 * @param {string} text
 * @param {number} size of the font, in pixels
 */
export function width(text, size) {
  let found = known.get(text);
  if (found === undefined) {
    found = 0;
    for (const character of text) found += share(character);
    if (known.size > 20_000) known.clear();
    known.set(text, found);
  }
  return found * size;
}

/**
 * Text in so many lines that fit a width; what does not fit ends in an ellipsis.
 * @param {string} text
 * @param {number} room pixels
 * @param {number} size of the font
 * @param {number} lines at most
 */
export function fit(text, room, size, lines) {
  if (width(text, size) <= room) return [text];
  /** @type {string[]} */
  const found = [];
  let rest = text;
  while (found.length < lines - 1 && width(rest, size) > room) {
    const line = broken(rest, room, size);
    if (!line) break;
    found.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return [...found, width(rest, size) <= room ? rest : cut(rest, room, size)].filter(Boolean);
}

/**
 * The beginning of a text that fits, up to a space where it breaks a word of letters.
 * @param {string} text
 * @param {number} room
 * @param {number} size
 */
function broken(text, room, size) {
  const line = head(text, room, size);
  const space = line.lastIndexOf(" ");
  const word = /[\w'’-]$/.test(line) && /^[\w'’-]/.test(text.slice(line.length));
  return word && space > 0 ? line.slice(0, space + 1) : line;
}

/**
 * @param {string} text
 * @param {number} room
 * @param {number} size
 */
function head(text, room, size) {
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += share(character) * size;
    if (used > room) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/**
 * @param {string} text
 * @param {number} room
 * @param {number} size
 */
function cut(text, room, size) {
  const kept = head(text, room - size, size).trimEnd();
  return kept ? `${kept}…` : "";
}
