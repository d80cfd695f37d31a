// A citation with the day on which the page is read: pure, so that node tests it.

/**
 * The day as people here write it, by the reader's own clock.
 * @param {Date} now
 */
export function dayOf(now) {
  const parts = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return [now.getFullYear(), ...parts].join("-");
}

/**
 * The words that ask for the day give way to it.
 * @param {string} text
 * @param {string} asked
 * @param {string} day
 */
export function inText(text, asked, day) {
  return asked ? text.replace(`[${asked}]`, () => `[${day}]`) : text;
}

/**
 * @param {string} text an entry of BibTeX, a field on each line
 * @param {string} day
 */
export function inBibtex(text, day) {
  return text.replace(/^ {2}langid = /m, (field) => `  urldate = {${day}},\n${field}`);
}

/**
 * @param {string} text a list of one item
 * @param {string} day
 */
export function inCsl(text, day) {
  const [item] = JSON.parse(text);
  return JSON.stringify([{ ...item, accessed: { "date-parts": [day.split("-").map(Number)] } }]);
}
