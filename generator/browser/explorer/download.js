// Exactly the selection as CSV and JSON, in the shape of data/events.csv and data/events.json.

import * as data from "./data.js";
import * as dom from "./dom.js";

/** Characters by which a spreadsheet takes a text for a formula (generator/render/downloads/formats.py). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** @typedef {{size: number, slices: string[], columns: [name: string, path: string[]][]}} Head */

/** A citation or relation of a row, on one line. @param {unknown} value */
const flat = (value) => {
  if (typeof value !== "object" || value === null) return String(value);
  if ("passages" in value && "source" in value && Array.isArray(value.passages)) {
    return value.passages.map((number) => `${value.source}#${number}`).join("; ");
  }
  return "to" in value && "type" in value ? `${value.type}:${value.to}` : JSON.stringify(value);
};

/** A value as a cell: text so that no spreadsheet runs it. @param {unknown} value */
const cell = (value) => {
  if (typeof value === "number") return String(value);
  const text = Array.isArray(value) ? value.map(flat).join("; ") : value === null || value === undefined ? "" : flat(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** @param {any} row @param {string[]} path */
const follow = (row, path) => path.reduce((value, step) => value?.[step], row);

/**
 * The rows of the selection, from slices that are read one after the other.
 * @param {string} folder
 * @param {Uint32Array} selected
 */
const rows = async (folder, selected) => {
  const head = /** @type {Head} */ (await data.slice(`${folder}rows.js`, "rows0"));
  const found = [];
  for (const i of selected) {
    const number = Math.floor(i / head.size);
    const slice = await data.slice(folder + (head.slices[number] ?? ""), `rows${number + 1}`);
    found.push(/** @type {unknown[]} */ (slice)[i % head.size]);
  }
  return { columns: head.columns, found };
};

/** @param {string} folder @param {Uint32Array} selected */
const csv = async (folder, selected) => {
  const { columns, found } = await rows(folder, selected);
  const lines = found.map((row) => columns.map(([, path]) => cell(follow(row, path))).join(","));
  return `\ufeff${[columns.map(([name]) => name).join(","), ...lines].join("\r\n")}\r\n`;
};

/** @param {string} folder @param {Uint32Array} selected */
const json = async (folder, selected) => {
  const { found } = await rows(folder, selected);
  return `${JSON.stringify({ events: found }, null, 1)}\n`;
};

/** Hands a file to the reader. @param {string} name @param {string} type @param {string} content */
const save = (name, type, content) => {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = dom.element("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // a browser may read it a little later
};

/** Saves the selection as CSV. @param {string} folder @param {Uint32Array} selected */
export const saveCsv = async (folder, selected) => save("events.csv", "text/csv;charset=utf-8", await csv(folder, selected));

/** Saves the selection as JSON. @param {string} folder @param {Uint32Array} selected */
export const saveJson = async (folder, selected) => save("events.json", "application/json", await json(folder, selected));
