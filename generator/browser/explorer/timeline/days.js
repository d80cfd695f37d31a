// @ts-check
// The calendar: units of time, where they begin, and stretches in words.

const DAY = 86_400_000;

/** @type {Timeline.Unit[]} finest first */
const UNITS = [
  { kind: "day", step: 1, least: 1 },
  { kind: "day", step: 7, least: 7 },
  { kind: "month", step: 1, least: 28 },
  { kind: "month", step: 3, least: 90 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((step) => ({
    kind: /** @type {"year"} */ ("year"),
    step,
    least: 365 * step,
  })),
];

/** @param {number} day */
export function civil(day) {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), date: date.getUTCDate() };
}

/**
 * The day of a date; months count from 0 and may run over.
 * @param {number} year
 * @param {number} [month]
 * @param {number} [date]
 */
export function day(year, month = 0, date = 1) {
  return new Date(0).setUTCFullYear(year, month, date) / DAY;
}

/**
 * The first day of the unit that holds a day; weeks begin on Monday.
 * @param {number} at
 * @param {Timeline.Unit} unit
 */
function floor(at, { kind, step }) {
  const whole = Math.floor(at);
  if (kind === "day") return step === 7 ? whole - ((((whole + 3) % 7) + 7) % 7) : whole;
  const { year, month } = civil(whole);
  if (kind === "month") return day(year, month - (month % step));
  return day(year - (((year % step) + step) % step));
}

/**
 * The first day of the unit after the one that begins on a day.
 * @param {number} start
 * @param {Timeline.Unit} unit
 */
function next(start, { kind, step }) {
  if (kind === "day") return start + step;
  const { year, month } = civil(start);
  return kind === "month" ? day(year, month + step) : day(year + step);
}

/**
 * The first days of all units that touch a stretch, and of the one after it.
 * @param {number} from
 * @param {number} to
 * @param {Timeline.Unit} unit
 */
export function edges(from, to, unit) {
  const found = [floor(from, unit)];
  for (let at = /** @type {number} */ (found[0]); at < to; ) found.push((at = next(at, unit)));
  return found;
}

/**
 * The finest unit that takes so many pixels at least.
 * @param {number} perDay pixels a day takes
 * @param {number} least
 * @returns {Timeline.Unit}
 */
export function fitting(perDay, least) {
  const unit = UNITS.find((one) => one.least * perDay >= least);
  return /** @type {Timeline.Unit} */ (unit ?? UNITS.at(-1));
}
