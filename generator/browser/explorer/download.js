// Exactly the selection as CSV and JSON, in the shape of data/events.csv and data/events.json.

import * as cells from "./cells.js";
import * as dom from "./dom.js";

/** @typedef {(address: string, name: string) => Promise<unknown>} Read reads what a script hands over */

/**
 * The rows of the selection, from slices that are read one after the other.
 * @param {Read} read
 * @param {string} folder
 * @param {Uint32Array} selected
 */
const rows = async (read, folder, selected) => {
  const head = /** @type {RowsHead} */ (await read(`${folder}rows.js`, "rows0"));
  const found = [];
  for (const i of selected) {
    const number = Math.floor(i / head.size);
    const slice = await read(folder + (head.slices[number] ?? ""), `rows${number + 1}`);
    found.push(/** @type {unknown[]} */ (slice)[i % head.size]);
  }
  return { head, found };
};

/** @param {Read} read @param {string} folder @param {Uint32Array} selected */
const csv = async (read, folder, selected) => {
  const { head, found } = await rows(read, folder, selected);
  return cells.csv(head, found);
};

/** @param {Read} read @param {string} folder @param {Uint32Array} selected */
const json = async (read, folder, selected) => {
  const { found } = await rows(read, folder, selected);
  return `${JSON.stringify({ events: found }, null, 1)}\n`;
};

/** Hands a file to the reader. @param {string} name @param {string} type @param {string} content */
const save = (name, type, content) => {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = dom.element("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // a browser may read it a little later
};

/** Saves the selection as CSV. @param {Read} read @param {string} folder @param {Uint32Array} selected */
export const saveCsv = async (read, folder, selected) =>
  save("events.csv", "text/csv;charset=utf-8", await csv(read, folder, selected));

/** Saves the selection as JSON. @param {Read} read @param {string} folder @param {Uint32Array} selected */
export const saveJson = async (read, folder, selected) =>
  save("events.json", "application/json", await json(read, folder, selected));
