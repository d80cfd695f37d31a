// Which threads a selection runs through, and the line of a tie between two boxes.

/** @typedef {{thread: Thread, lit: Set<number>}} Storyline a thread, and the knots that the selection speaks of */
/** @typedef {{x: number, y: number, width: number, height: number}} Box */

/**
 * The threads that a chosen event is a knot of, or whose entities alone it names: first the one that the open event is
 * in, then those that most are in.
 * @param {Threads} data
 * @param {ReadonlySet<number>} chosen
 * @param {number} [around] the open event
 * @returns {Storyline[]}
 */
export const storylines = ({ knots, threads }, chosen, around = -1) => {
  const found = threads.map((thread) => {
    const own = thread.columns.flat();
    const lit = new Set(own.filter((at) => knots[at]?.events.some((i) => chosen.has(i))));
    const isEvent = (/** @type {number} */ at) => (knots[at]?.event ?? -1) >= 0;
    const told = own.filter((at) => isEvent(at) && lit.has(at)).length;
    const isAround = around >= 0 && own.some((at) => knots[at]?.event === around);
    return { thread, lit, told, isAround, isShown: told > 0 || (lit.size > 0 && !own.some(isEvent)) };
  });
  return found.filter(({ isShown }) => isShown).sort((one, other) => Number(other.isAround) - Number(one.isAround) || other.told - one.told);
};

/** The chosen events that no thread holds. @param {Threads} data @param {ReadonlySet<number>} chosen */
export const alone = ({ knots, threads }, chosen) => {
  const held = new Set(threads.flatMap(({ columns }) => columns.flat()).map((at) => knots[at]?.event));
  return [...chosen].filter((i) => !held.has(i));
};

/** What is easily taken for a knot of a thread; each pair once, with the first thread that has either of its ends. @param {Threads} data @param {Storyline[]} lines */
export const warnings = ({ alike }, lines) => {
  const left = new Set(alike);
  return lines.map(({ thread: { columns } }) => {
    const own = new Set(columns.flat());
    const found = [...left].filter(([one, other]) => own.has(one) || own.has(other));
    for (const pair of found) left.delete(pair);
    return found;
  });
};

/** How far a line leaves the side of a column for a knot of the same one. */
const ROUND = 34;

/**
 * From the right of the first box to the left of the second; beside the column where both stand in one, and back where
 * the second stands before the first. The word stands nearer to the end that fewer lines share, so that words keep
 * apart, and before the second box where a column lies between.
 * @param {Box} first
 * @param {Box} second
 * @param {number} gap the room between two columns
 * @param {number} at how far along the word stands, from 0 to 1
 * @returns {{path: string, arrow: string, x: number, y: number}}
 */
export const line = (first, second, gap, at = 0.5) => {
  const [start, end] = [first.x + first.width, second.x];
  const [from, to] = [first.y + first.height / 2, second.y + second.height / 2];
  if (end <= first.x) {
    const bend = Math.max(start, second.x + second.width) + ROUND;
    const edge = second.x + second.width;
    return { path: curve(start, from, bend, edge, to), arrow: `M${edge},${to} l7,-4 v8 z`, x: bend - ROUND / 4, y: (from + to) / 2 };
  }
  const half = (start + end) / 2;
  const isFar = end - start > 2 * gap;
  const drawn = { path: curve(start, from, isFar ? end - gap / 2 : half, end, to), arrow: `M${end},${to} l-7,-4 v8 z` };
  if (isFar) return { ...drawn, x: end - gap / 2, y: to };
  const share = at * at * (3 - 2 * at);
  return { ...drawn, x: start + (end - start) * (1.5 * at * (1 - at) + at ** 3), y: from + (to - from) * share };
};

/** Room that a word takes from its middle to either side, and the height of a line of it. */
const [WIDE, HIGH] = [26, 15];

/** Words that would lie over one another, moved down until they do not. @template {{x: number, y: number}} Word @param {Word[]} words */
export const apart = (words) => {
  /** @type {Word[]} */
  const placed = [];
  for (const word of [...words].sort((one, other) => one.y - other.y)) {
    const meets = (/** @type {number} */ y) => placed.some((other) => Math.abs(other.x - word.x) < WIDE && Math.abs(other.y - y) < HIGH);
    let { y } = word;
    while (meets(y)) y += 1;
    placed.push({ ...word, y });
  }
  return placed;
};

/** Where the word of a tie stands: near the end that fewer ties share. @param {Thread["ties"]} ties @param {number} first @param {number} second */
export const along = (ties, first, second) => {
  const out = ties.filter(([one]) => one === first).length;
  const into = ties.filter(([, other]) => other === second).length;
  return out > into ? 0.7 : into > out ? 0.3 : 0.5;
};

/** @param {number} x @param {number} y @param {number} bend @param {number} end @param {number} last */
const curve = (x, y, bend, end, last) => `M${x},${y} C${bend},${y} ${bend},${last} ${end},${last}`;
