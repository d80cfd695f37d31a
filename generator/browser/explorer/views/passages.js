// The strip of a source, worked out: its parts, and in each the passages with events, and runs of those without.

/** @typedef {{number: number, events: number[]}} Told a passage that tells events of the selection */
/** @typedef {{first: number, last: number}} Quiet passages in a row that tell none */
/** @typedef {{name: string, cells: (Told | Quiet)[]}} Part */

/**
 * The parts of a source in reading order, with the events that are chosen.
 * @param {Strip} strip
 * @param {ReadonlySet<number>} chosen
 * @returns {Part[]}
 */
export const parts = ({ parts: named, passages, told }, chosen) => {
  const here = new Map(told.map(([number, events]) => [number, events.filter((i) => chosen.has(i))]));
  const starts = new Map(named);
  /** @type {Part[]} */
  const found = [];
  for (let number = 1; number <= passages; number += 1) {
    if (!found.length || starts.has(number)) found.push({ name: starts.get(number) ?? "", cells: [] });
    const cells = /** @type {Part} */ (found.at(-1)).cells;
    const events = here.get(number) ?? [];
    const last = cells.at(-1);
    if (events.length) cells.push({ number, events });
    else if (last && "last" in last) last.last = number;
    else cells.push({ first: number, last: number });
  }
  return found;
};

/** The events of a strip in reading order. @param {Strip} strip @param {ReadonlySet<number>} chosen */
export const inOrder = ({ told }, chosen) => told.flatMap(([, events]) => events.filter((i) => chosen.has(i)));
