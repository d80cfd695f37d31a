// @ts-check
// What stands beside the axis: in sections, by lanes, one mark an event and none over another. As rows with
// titles where there is room for all of them, else as rows of marks that open in place.

import * as timelineText from "./text.js";

/** Events that stand with their titles at most: more would take over ten screens. */
const TITLED = 400;
/** Pixels a column takes at least, and that lie between two: most titles have room beside their figure. */
const [COLUMN, BETWEEN] = [236, 20];
/** Pixels of a column from which each of two sources has a track of its own for its marks. */
const TRACKS = 230;
/** Pixels of the head of a section, of the head of a lane, between sections. */
const HEADS = { section: 26, lane: 17, gap: 14 };
/** What has no end named stands beside the axis where it is so few and the drawing is so wide; pixels it takes there. */
const ASIDE = { most: 14, from: 960, width: 272 };
/** Pixels that the name of a lane takes before its marks; what is left of it belongs to the marks. */
const NAME = 154;
/** How many marks stand at most before each is smaller, and before each stands for several events. */
const [SMALL, TINY, MOST] = [600, 2_000, 6_000];

/** @typedef {{marks: Timeline.Mark[], heads: Timeline.Head[], names: string[], height: number, wanted: number[]}} Band */
/** @typedef {{x: number, width: number}} Column */
/**
 * @typedef {{scene: import("./marks.js").Scene, band: Band, at: number, opened: ReadonlySet<string>, titled: boolean}} Work
 *   `at` is the number of the first lane
 */

/**
 * @param {Timeline.Section[]} sections
 * @param {import("./marks.js").Scene} scene
 * @param {{across: number, top: number, at: number, opened: ReadonlySet<string>}} room `at`: lanes there are already
 * @returns {Band}
 */
export function layout(sections, scene, { across, top, at, opened }) {
  const total = sections.reduce((sum, section) => sum + section.total, 0);
  const titled = across >= 700 && total <= TITLED;
  /** @type {Band} */
  const band = { marks: [], heads: [], names: [], height: 0, wanted: [] };
  const work = { scene, band, at, opened, titled };
  const foot = titled ? besides(work, sections, across, top) : below(work, sections, across, top, total);
  band.height = sections.length ? foot - top : 0;
  const missing = band.marks.filter(({ lines, count }) => lines.length && count === 1);
  band.wanted = missing.map(({ i }) => i).filter((i) => scene.events.title(i) === null);
  return band;
}

/**
 * The pixels that the section beside the axis takes, 0 where there is none.
 * @param {Timeline.Section[]} sections
 * @param {number} across
 */
export function asideOf(sections, across) {
  const since = sections.find(({ kind }) => kind === "since");
  const total = sections.reduce((sum, section) => sum + section.total, 0);
  return since && since.total <= ASIDE.most && across >= ASIDE.from && total <= TITLED ? ASIDE.width : 0;
}

/**
 * The section beside the axis: one row an event, lane after lane; its head stands on the axis.
 * @param {Timeline.Section[]} sections
 * @param {import("./marks.js").Scene} scene
 * @param {number} at lanes there are already
 * @returns {Band}
 */
export function aside(sections, scene, at) {
  /** @type {Band} */
  const band = { marks: [], heads: [], names: [], height: 0, wanted: [] };
  const section = sections.find(({ kind }) => kind === "since");
  const { gutter, aside: room = 0 } = scene.metrics;
  if (!section || !room) return band;
  const place = { x: gutter + scene.view.width + BETWEEN, width: room - BETWEEN };
  heading({ scene, band, at, opened: new Set(), titled: true }, section, [place], 0, 1, "aside");
  band.names.push(title(scene.words, section));
  const members = section.lanes.flatMap((lane) => lane.members);
  band.marks = members.map((i, row) => titledUnit(scene, at, i, place, 6 + row * rowOf(scene)));
  band.wanted = members.filter((i) => scene.events.title(i) === null);
  band.height = 12 + members.length * rowOf(scene);
  return band;
}

/**
 * Sections side by side: what ended without a start named on the left, what goes on on the right, the years between.
 * @param {Work} work
 * @param {Timeline.Section[]} sections
 * @param {number} across
 * @param {number} top
 */
function besides(work, sections, across, top) {
  const sides = ["until", "within", "since"].map((kind) => sections.filter((section) => section.kind === kind));
  const number = Math.max(Math.floor((across + BETWEEN) / (COLUMN + BETWEEN)), sides.filter(({ length }) => length).length, 1);
  const shares = shared(sides.map((mine) => mine.reduce((sum, { total, lanes }) => sum + total + lanes.length, 0)), number);
  const width = (across - BETWEEN * (number - 1)) / number;
  let start = 0;
  let foot = top;
  for (const [side, mine] of sides.entries()) {
    const columns = Array.from({ length: shares[side] ?? 0 }, (_, place) => ({ x: (start + place) * (width + BETWEEN), width }));
    start += columns.length;
    let y = top;
    for (const section of mine) y = flowed(work, section, columns, y) + HEADS.gap;
    foot = Math.max(foot, y - HEADS.gap);
  }
  return foot;
}

/**
 * Columns for heaps of rows: one for each that has any, the others where they lower the highest most.
 * @param {number[]} needs
 * @param {number} number
 */
export function shared(needs, number) {
  const shares = needs.map((need) => Number(need > 0));
  for (let left = number - shares.reduce((sum, share) => sum + share, 0); left > 0; left -= 1) {
    const high = needs.map((need, at) => (shares[at] ? need / (shares[at] ?? 1) : 0));
    const place = high.indexOf(Math.max(...high));
    if (high[place]) shares[place] = (shares[place] ?? 0) + 1;
  }
  return shares;
}

/**
 * A section with all its titles, lane after lane down the columns.
 * @param {Work} work
 * @param {Timeline.Section} section
 * @param {Column[]} columns
 * @param {number} top
 */
function flowed(work, section, columns, top) {
  const { scene, band } = work;
  const row = rowOf(scene);
  const start = heading(work, section, columns, top);
  const numbers = section.lanes.map((lane) => lanes(work, section, lane.name));
  const { heads, rows, height } = even(section.lanes.map(({ members }) => members.length), columns.length, row);
  for (const { lane, place, y, again } of heads) {
    laneHead(band, /** @type {Timeline.SectionLane} */ (section.lanes[lane]), column(columns, place), start + y, again, scene);
  }
  for (const { lane, at, place, y } of rows) {
    const i = section.lanes[lane]?.members[at] ?? 0;
    band.marks.push(titledUnit(scene, numbers[lane] ?? 0, i, column(columns, place), start + y));
  }
  return start + height;
}

/**
 * Lanes of so many rows down columns, as even as they can be: the lowest height that holds them.
 * @param {number[]} lengths
 * @param {number} columns
 * @param {number} row
 */
export function even(lengths, columns, row) {
  const whole = lengths.reduce((sum, length) => sum + HEADS.lane + length * row, 0);
  for (let room = whole / columns; ; room += row) {
    const found = poured(lengths, columns, row, room);
    if (found.height <= room || columns === 1) return found;
  }
}

/**
 * A column is full at `room`, but for the last. A lane may break, with two rows on each side.
 * @param {number[]} lengths
 * @param {number} columns
 * @param {number} row
 * @param {number} room
 */
function poured(lengths, columns, row, room) {
  /** @type {{lane: number, place: number, y: number, again: boolean}[]} */
  const heads = [];
  /** @type {{lane: number, at: number, place: number, y: number}[]} */
  const rows = [];
  let [place, y, height] = [0, 0, 0];
  const head = (/** @type {number} */ lane, /** @type {number} */ needed, /** @type {boolean} */ again) => {
    if (y > 0 && y + needed > room && place < columns - 1) [place, y] = [place + 1, 0];
    heads.push({ lane, place, y, again });
    y += HEADS.lane;
  };
  for (const [lane, length] of lengths.entries()) {
    head(lane, HEADS.lane + Math.min(length, length > 3 ? 2 : 3) * row, false);
    for (let at = 0; at < length; at += 1) {
      const breaks = at > 1 && length - at > 1 && place < columns - 1;
      if (breaks && y + (length - at === 2 ? 2 : 1 + Number(length - at === 3)) * row > room) head(lane, Infinity, true);
      rows.push({ lane, at, place, y });
      y += row;
      height = Math.max(height, y);
    }
  }
  return { heads, rows, height };
}

/** @param {Column[]} columns @param {number} place @returns {Column} */
function column(columns, place) {
  return columns[place] ?? { x: 0, width: COLUMN };
}

/**
 * Sections below each other, each lane a row of marks.
 * @param {Work} work
 * @param {Timeline.Section[]} sections
 * @param {number} across
 * @param {number} top
 * @param {number} total
 */
function below(work, sections, across, top, total) {
  const order = { since: 0, within: 1, until: 2 };
  const mine = [...sections].sort((one, other) => order[one.kind] - order[other.kind]);
  const each = total > MOST ? 10 ** Math.ceil(Math.log10(total / MOST)) : 1;
  const size = total > TINY ? 5 : total > SMALL ? 9 : 17;
  let y = top;
  const years = mine.filter(({ kind }) => kind === "within");
  for (const section of mine) {
    const whole = section.kind === "within" && (isOwn(work, section) || years.length === 1);
    y = heading(work, section, [{ x: 0, width: across }], y, each);
    for (const lane of whole ? section.lanes : merged(section)) y = strip(work, section, lane, across, y, { size, each });
    y += HEADS.gap;
  }
  return y - HEADS.gap;
}

/** @param {Work} work @param {Timeline.Section} section */
function isOwn({ scene: { events } }, { first, last }) {
  return first <= events.recordYear[0] && last >= events.recordYear[0];
}

/**
 * A section as one row: the lanes of another year than the record's own are not told apart.
 * @param {Timeline.Section} section
 */
function merged({ lanes: parts, total }) {
  const members = parts.flatMap((lane) => lane.members).sort((one, other) => one - other);
  return total ? [{ name: "", members }] : [];
}

/**
 * A lane: its name and its marks; opened, its events with their titles below the name.
 * @param {Work} work
 * @param {Timeline.Section} section
 * @param {Timeline.SectionLane} lane
 * @param {number} across
 * @param {number} y
 * @param {{size: number, each: number}} unit
 */
function strip(work, section, lane, across, y, { size, each }) {
  const { scene, band } = work;
  const number = lanes(work, section, lane.name);
  const key = `${section.key} ${lane.name}`;
  const isOpen = work.opened.has(key);
  const row = rowOf(scene);
  const least = Math.max(row, 26);
  const name = lane.name || scene.words.say("unfold");
  const width = Math.min(NAME, across * 0.43);
  const text = timelineText.fit(name, width - 26, scene.metrics.font, 1)[0] ?? "";
  band.marks.push({ ...blank("head", number, section), key, y, height: least - 2, x: 0, right: width - 8,
    total: lane.members.length, isOpen, i: lane.members[0] ?? 0, lines: [text], labelX: 18,
    labelWidth: timelineText.width(text, scene.metrics.font) }); // prettier-ignore
  if (isOpen) {
    const all = { x: 10, width: across - 10 };
    for (const [at, i] of lane.members.entries()) band.marks.push(titledUnit(scene, number, i, all, y + least + at * row));
    return y + least + lane.members.length * row + 6;
  }
  const line = Math.max(Math.floor((across - width) / size), 1);
  const units = Math.ceil(lane.members.length / each);
  const above = size > 9 ? (least - size) / 2 : 6;
  for (let at = 0; at < units; at += 1) {
    const x = width + (at % line) * size;
    const down = y + above + Math.floor(at / line) * size;
    band.marks.push(unit(number, section, lane.members, at * each, each, { x, y: down, size: size > 9 ? size - 2 : size - 1 }));
  }
  return y + Math.max(least, Math.ceil(units / line) * size + 2 * above);
}

/**
 * One mark for one event, or for so many.
 * @param {number} lane
 * @param {Timeline.Section} section
 * @param {number[]} members
 * @param {number} from
 * @param {number} each
 * @param {{x: number, y: number, size: number}} place
 * @returns {Timeline.Mark}
 */
function unit(lane, section, members, from, each, { x, y, size }) {
  const count = Math.min(each, members.length - from);
  const found = blank("unit", lane, section);
  return { ...found, i: members[from] ?? 0, count, numbers: () => members.slice(from, from + count),
    x, right: x + size, y, height: size, labelX: x }; // prettier-ignore
}

/**
 * @param {import("./marks.js").Scene} scene
 * @param {number} lane
 * @param {number} i
 * @param {Column} column
 * @param {number} y
 * @returns {Timeline.Mark}
 */
function titledUnit(scene, lane, i, { x, width }, y) {
  const { events, metrics } = scene;
  const row = rowOf(scene);
  const size = row > 20 ? 16 : 13;
  const font = row > 20 ? metrics.font : 12;
  // What the second source tells stands a mark's width to the right where there is room, so that two columns can be
  // compared at a glance.
  const aside = width < TRACKS ? 0 : size + 3;
  const left = x + (track(events, i) ? aside : 0);
  const labelX = x + size + 6 + aside;
  const text = events.title(i) ?? events.dateText(i) ?? "…";
  const lead = events.lead?.(i) ?? "";
  const room = width - (labelX - x);
  const full = events.approximate[i] ? `≈ ${text}` : text;
  const beside = lead ? timelineText.width(lead, font) + 6 : 0;
  const wide = timelineText.width(full, font);
  // A title that says the figure itself is rather whole than beside it once more.
  const twice = Boolean(lead) && text.includes(lead) && wide <= room && wide > room - beside;
  const lines = timelineText.fit(full, twice ? room : room - beside, font, 1);
  const found = { ...blank("unit", lane, extent(events, i)), i, count: 1, numbers: () => [i], x: left, right: left + size,
    y: y + (row - size) / 2, height: size, lines, labelX, font }; // prettier-ignore
  if (!lead) return { ...found, labelWidth: timelineText.width(lines[0] ?? "", font) };
  return { ...found, labelWidth: room, figure: { text: twice ? "" : lead, x: x + width, ends: true } };
}

/**
 * Whether an event is told by another source than the first alone.
 * @param {Timeline.Events} events
 * @param {number} i
 */
export function track(events, i) {
  return (events.facets.source?.of(i)[0] ?? 0) > 0;
}

/** @param {Timeline.Events} events @param {number} i */
function extent(events, i) {
  return {
    first: events.first[i] ?? 0, last: events.last[i] ?? 0,
    openStart: Boolean(events.openStart[i]), openEnd: Boolean(events.openEnd[i]),
  }; // prettier-ignore
}

/** The height of a row with its title: a finger needs more. @param {import("./marks.js").Scene} scene */
function rowOf({ metrics }) {
  return metrics.lines > 1 ? 29 : 14;
}

/**
 * A mark without a place.
 * @param {Timeline.Kind} kind
 * @param {number} lane
 * @param {{first: number, last: number, openStart?: boolean, openEnd?: boolean, kind?: string}} extent
 * @returns {Timeline.Mark}
 */
function blank(kind, lane, { first, last, openStart, openEnd, kind: side }) {
  return {
    kind, lane, first, last, openStart: openStart ?? side === "until", openEnd: openEnd ?? side === "since", i: 0, count: 0,
    numbers: () => [], rest: false, x: 0, right: 0, y: 0, height: 0, lines: [], labelX: 0, labelWidth: 0, inside: true,
  }; // prettier-ignore
}

/**
 * The number of a lane of a section.
 * @param {Work} work
 * @param {Timeline.Section} section
 * @param {string} name
 */
function lanes({ scene: { words }, band, at }, section, name) {
  const text = title(words, section);
  return at + band.names.push(name ? words.say("lane_of", { section: text, lane: name }) : text) - 1;
}

/**
 * What a section is called.
 * @param {import("./words.js").Said} words
 * @param {Timeline.Section} section
 */
function title(words, { kind, first, last }) {
  const stretch = words.stretch({ first, last, openStart: false, openEnd: false });
  const years = kind === "within" && last - first > 366;
  return words.say(years ? "section_years" : `section_${kind}`, { stretch });
}

/**
 * The head of a section over its columns; gives where its lanes begin.
 * @param {Work} work
 * @param {Timeline.Section} section
 * @param {Column[]} columns
 * @param {number} y
 * @param {number} [each] events that a mark stands for
 * @param {"section" | "aside"} [level]
 */
function heading({ scene: { words, metrics }, band }, section, columns, y, each = 1, level = "section") {
  const [left, right] = [column(columns, 0), column(columns, columns.length - 1)];
  const width = right.x + right.width - left.x;
  const text = timelineText.fit(title(words, section), width - 16, metrics.font + 1, 1)[0] ?? "";
  const room = width - timelineText.width(text, metrics.font + 1) - 28;
  const count = words.count(section.total);
  const said = each > 1 ? [words.say("units", { count: each })] : section.total > 1 ? ["order", "order_short"].map((key) => words.say(key)) : [];
  const notes = [...said.map((one) => `${count} · ${one}`), count];
  const note = notes.find((one) => timelineText.width(one, 12) <= room) ?? "";
  band.heads.push({ level, kind: section.kind, text, note, x: left.x, y, width, height: HEADS.section,
    first: section.first, last: section.last }); // prettier-ignore
  return y + HEADS.section + 4;
}

/**
 * @param {Band} band
 * @param {Timeline.SectionLane} lane
 * @param {Column} column
 * @param {number} y
 * @param {boolean} again whether it began in another column
 * @param {import("./marks.js").Scene} scene
 */
function laneHead(band, lane, { x, width }, y, again, { words }) {
  const note = again ? words.say("continued") : words.count(lane.members.length);
  const room = width - timelineText.width(note, 12) - 8;
  const text = timelineText.fit(lane.name, room, 14, 1)[0] ?? ""; // it is bold, so a little wider than 13
  band.heads.push({ level: "lane", kind: "within", text, note, x, y, width, height: HEADS.lane, first: 0, last: 0 });
  return y + HEADS.lane;
}
