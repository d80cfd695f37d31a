// Values of a row as cells of a table: the same text as generator/files/csv_cells.py writes.

/** A citation or relation of a row, on one line. @param {unknown} value */
const flat = (value) => {
  if (typeof value !== "object" || value === null) return String(value);
  if ("passages" in value && "source" in value && Array.isArray(value.passages)) {
    return value.passages.map((number) => `${value.source}#${number}`).join("; ");
  }
  return "to" in value && "type" in value ? `${value.type}:${value.to}` : JSON.stringify(value);
};

/**
 * A value as a cell: text so that no spreadsheet runs it.
 * @param {unknown} value
 * @param {string} formula the characters by which a spreadsheet takes a text for a formula
 */
export const cell = (value, formula) => {
  if (typeof value === "number") return String(value);
  const text = Array.isArray(value) ? value.map(flat).join("; ") : value === null || value === undefined ? "" : flat(value);
  const safe = text && formula.includes(text[0] ?? "") ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The rows as a CSV file. @param {RowsHead} head @param {unknown[]} rows */
export const csv = ({ columns, formula }, rows) => {
  const lines = rows.map((row) => columns.map(([, path]) => cell(follow(row, path), formula)).join(","));
  return `\ufeff${[columns.map(([name]) => name).join(","), ...lines].join("\r\n")}\r\n`;
};

/** @param {any} row @param {string[]} path */
export const follow = (row, path) => path.reduce((value, step) => value?.[step], row);
