// Days as readers write them: 2023, 2023-05, 2023-05-17.

const DAY = 86_400_000;

/**
 * The first and last day a text names; null when it is no date.
 * @param {string} text
 * @returns {[first: number, last: number] | null}
 */
export const read = (text) => {
  const match = /^(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?$/u.exec(text);
  if (!match || match[1] === "0000") return null;
  const [year, month, day] = match.slice(1).map(Number);
  const first = number(year ?? 0, month || 1, day || 1);
  const last = day ? first : month ? number(year ?? 0, month + 1, 1) - 1 : number(year ?? 0, 12, 31);
  return written(first) === `${match[1]}-${pad(match[2] ?? 1)}-${pad(match[3] ?? 1)}` ? [first, last] : null;
};

/** @param {string | number} part */
const pad = (part) => String(part).padStart(2, "0");

/** @param {number} year @param {number} month from 1; 13 is the next January @param {number} day */
const number = (year, month, day) => new Date(0).setUTCFullYear(year, month - 1, day) / DAY;

/** A day as 2023-05-17. @param {number} day */
export const written = (day) => new Date(day * DAY).toISOString().slice(0, 10);

/** The days that can be written with four digits of a year. */
export const LEAST = number(1, 1, 1);
export const MOST = number(9999, 12, 31);
