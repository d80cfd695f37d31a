// @ts-check
// The calendar: units of time, where they begin, and stretches in words.

const DAY = 86_400_000;
const CYCLE = 146_097;

/** @type {Timeline.Unit[]} finest first; up to 500 billion years */
const UNITS = [
  { kind: "day", step: 1, least: 1 },
  { kind: "day", step: 7, least: 7 },
  { kind: "month", step: 1, least: 28 },
  { kind: "month", step: 3, least: 90 },
];
for (let step = 1; step < 1e12; step *= 10) {
  for (const some of [step, 2 * step, 5 * step]) UNITS.push({ kind: "year", step: some, least: 365 * some });
}

/**
 * A day in the Gregorian calendar, which repeats itself after 400 years: a Date holds but 270,000 years.
 * @param {number} day
 */
export function civil(day) {
  const cycles = Math.floor(day / CYCLE);
  const date = new Date((day - cycles * CYCLE) * DAY);
  return { year: date.getUTCFullYear() + cycles * 400, month: date.getUTCMonth(), date: date.getUTCDate() };
}

/**
 * The day of a date; months count from 0 and may run over.
 * @param {number} year
 * @param {number} [month]
 * @param {number} [date]
 */
export function day(year, month = 0, date = 1) {
  const cycles = Math.floor(year / 400);
  return new Date(0).setUTCFullYear(year - cycles * 400, month, date) / DAY + cycles * CYCLE;
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
  return begin(Math.floor((year - early(year, step)) / step), step);
}

/**
 * The first day of the so manieth step of years: before year 1 they begin at the round years of that count, as 500 BCE.
 * @param {number} number
 * @param {number} step
 */
const begin = (number, step) => day(number * step + early(number, step));

/** @param {number} number @param {number} step */
const early = (number, step) => Number(number < 1 && step > 1);

/**
 * The first day of the unit after the one that begins on a day.
 * @param {number} start
 * @param {Timeline.Unit} unit
 */
function next(start, { kind, step }) {
  if (kind === "day") return start + step;
  const { year, month } = civil(start);
  return kind === "month" ? day(year, month + step) : begin(Math.floor(year / step + 1), step);
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
 * Pixels that the name of a unit takes: before year 1 those of its era too.
 * @param {number} from the first day
 * @param {number} least those of a name without an era
 */
export const room = (from, least) => (from < day(1) ? 100 : least);

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
