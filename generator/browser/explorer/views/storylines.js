// Which threads a selection runs through, and where the lines of their ties and the words of these stand.

/** @typedef {{thread: Thread, lit: Set<number>}} Storyline a thread, and the knots that the selection speaks of */
/** @typedef {{x: number, y: number, width: number, height: number}} Box */
/** @typedef {{x: number, y: number}} Point */
/** @typedef {{path: string, arrow: string, ways: Point[][]}} Line how it is drawn, and in points what it runs through from gap to gap */

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
/** Points that stand for a curve, where it is asked what lies on it. */
const STEPS = 16;

/**
 * The line of a tie: from the right of the first box through the lanes of the columns between to the left of the second;
 * beside the column where both stand in one, and back where the second stands before the first.
 * @param {Box} first
 * @param {Box} second
 * @param {Box[]} [lanes]
 * @returns {Line}
 */
export const line = (first, second, lanes = []) => {
  const stops = [first, ...lanes, second];
  const last = second.y + second.height / 2;
  if (second.x <= first.x) {
    const [start, edge] = [first.x + first.width, second.x + second.width];
    const bend = Math.max(start, edge) + ROUND;
    const way = { from: { x: start, y: first.y + first.height / 2 }, to: { x: edge, y: last }, bend };
    return { path: `M${start},${way.from.y} ${curve(way)}`, arrow: `M${edge},${last} l7,-4 v8 z`, ways: [points(way)] };
  }
  const ways = stops.slice(1).map((to, at) => {
    const from = /** @type {Box} */ (stops[at]);
    const [start, end] = [from.x + from.width, to.x];
    return { from: { x: start, y: from.y + from.height / 2 }, to: { x: end, y: to.y + to.height / 2 }, bend: (start + end) / 2 };
  });
  const path = ways.map((way) => `${way === ways[0] ? "M" : "L"}${way.from.x},${way.from.y} ${curve(way)}`).join(" ");
  return { path, arrow: `M${second.x},${last} l-7,-4 v8 z`, ways: ways.map(points) };
};

/** @typedef {{from: Point, to: Point, bend: number}} Way a curve that leaves and arrives level */

/** @param {Way} way */
const curve = ({ from, to, bend }) => `C${bend},${from.y} ${bend},${to.y} ${to.x},${to.y}`;

/** @param {Way} way */
const points = ({ from, to, bend }) =>
  Array.from({ length: STEPS + 1 }, (_, step) => {
    const at = step / STEPS;
    const ends = [(1 - at) ** 3, at ** 3];
    return {
      x: from.x * (ends[0] ?? 0) + 3 * bend * at * (1 - at) + to.x * (ends[1] ?? 0),
      y: from.y + (to.y - from.y) * at * at * (3 - 2 * at),
    };
  });

/**
 * Ties that say the same of one knot, each with its line: their word is said once.
 * @param {Thread["ties"]} ties
 * @returns {number[][]} their numbers
 */
export const bundles = (ties) => {
  const key = (/** @type {number} */ at, /** @type {0 | 1} */ end) => JSON.stringify([ties[at]?.[end], ties[at]?.[2], ties[at]?.[3]]);
  const alike = (/** @type {number} */ at, /** @type {0 | 1} */ end) => ties.flatMap((_, other) => (key(other, end) === key(at, end) ? [other] : []));
  /** @type {Map<string, number[]>} */
  const found = new Map();
  for (const at of ties.keys()) {
    const end = alike(at, 0).length >= alike(at, 1).length ? 0 : 1;
    const name = `${end}${key(at, end)}`;
    found.set(name, [...(found.get(name) ?? []), at]);
  }
  return [...found.values()];
};

/** Pixels of a line of words, and between a word and what is beside it. */
const [HIGH, NEAR] = [16, 2];
/** Pixels that a letter takes, and a Chinese character. */
const [LETTER, CHARACTER] = [7, 13];

/** Pixels that a word takes. @param {string} word */
export const wide = (word) => [...word].reduce((sum, letter) => sum + (letter > "\u2fff" ? CHARACTER : LETTER), 0);

/**
 * Where the words stand: each once for a bundle, on one of its lines, where it lies over no box and no other word, and
 * over as few other lines as can be.
 * @param {Thread["ties"]} ties
 * @param {Line[]} lines one for each tie
 * @param {Box[]} boxes
 * @returns {(Box & {word: string})[]} with the middle of each as its x and y
 */
export const words = (ties, lines, boxes) => {
  /** @type {(Box & {word: string})[]} */
  const placed = [];
  const ordered = bundles(ties).sort((one, other) => places(one, lines).length - places(other, lines).length);
  for (const bundle of ordered) {
    const word = ties[bundle[0] ?? 0]?.[2] ?? "";
    const size = { width: wide(word), height: HIGH };
    const strange = lines.flatMap(({ ways }, at) => (bundle.includes(at) ? [] : ways.flat()));
    const free = (/** @type {Box} */ box) => ![...placed, ...boxes.map(middle)].some((other) => meet(box, other));
    const found = places(bundle, lines).map((point, rank) => ({ box: { ...point, ...size }, rank })).filter(({ box }) => free(box));
    const cost = (/** @type {{box: Box, rank: number}} */ { box, rank }) => STEPS * strange.filter((point) => meet(box, { ...point, width: 0, height: 0 })).length + rank;
    const best = found.reduce((one, other) => (one && cost(one) <= cost(other) ? one : other), found[0])?.box;
    placed.push({ ...(best ?? below({ ...size, ...(places(bundle, lines)[0] ?? { x: 0, y: 0 }) }, free)), word });
  }
  return placed;
};

/** The points of a bundle that a word may stand on, the best first: the middle of a gap, of the middle line first. @param {number[]} bundle @param {Line[]} lines */
const places = (bundle, lines) => {
  const from = (bundle.length - 1) / 2;
  const middling = [...bundle.keys()].sort((one, other) => Math.abs(one - from) - Math.abs(other - from)).map((at) => lines[bundle[at] ?? 0]);
  const steps = Array.from({ length: STEPS - 3 }, (_, at) => at + 2).sort((one, other) => Math.abs(one - STEPS / 2) - Math.abs(other - STEPS / 2));
  return steps.flatMap((step) => middling.flatMap((each) => (each?.ways ?? []).flatMap((way) => way[step] ?? [])));
};

/** A box moved down until it is free. @param {Box} box @param {(box: Box) => boolean} free @returns {Box} */
const below = (box, free) => {
  const moved = { ...box };
  while (!free(moved)) moved.y += 1;
  return moved;
};

/** @param {Box} box @returns {Box} */
const middle = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2, width, height });

/** Whether two boxes, said by their middles, lie over one another. @param {Box} one @param {Box} other */
const meet = (one, other) =>
  Math.abs(one.x - other.x) < (one.width + other.width) / 2 + NEAR && Math.abs(one.y - other.y) < (one.height + other.height) / 2 + NEAR;
