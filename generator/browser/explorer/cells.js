// Values of a row as cells of a table: the same text as generator/render/downloads/formats.py writes.

/** Characters by which a spreadsheet takes a text for a formula (generator/render/downloads/formats.py). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** A citation or relation of a row, on one line. @param {unknown} value */
const flat = (value) => {
  if (typeof value !== "object" || value === null) return String(value);
  if ("passages" in value && "source" in value && Array.isArray(value.passages)) {
    return value.passages.map((number) => `${value.source}#${number}`).join("; ");
  }
  return "to" in value && "type" in value ? `${value.type}:${value.to}` : JSON.stringify(value);
};

/** A value as a cell: text so that no spreadsheet runs it. @param {unknown} value */
export const cell = (value) => {
  if (typeof value === "number") return String(value);
  const text = Array.isArray(value) ? value.map(flat).join("; ") : value === null || value === undefined ? "" : flat(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** @param {any} row @param {string[]} path */
export const follow = (row, path) => path.reduce((value, step) => value?.[step], row);
