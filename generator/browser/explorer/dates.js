// Days as readers write them: 2023, 2023-05, 2023-05-17; -0043 is 44 BCE, and longer years begin with a Y.

import * as days from "./timeline/days.js";

/**
 * The first and last day a text names; null when it is no date.
 * @param {string} text
 * @returns {[first: number, last: number] | null}
 */
export const read = (text) => {
  const match = /^(Y-?\d{5,12}|-?\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?$/u.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1).map((part = "") => Number(part.replace("Y", "")));
  const first = days.day(year, (month || 1) - 1, day || 1);
  const last = day ? first : days.day(year, month || 12) - 1;
  return written(first).slice(-5) === `${padded(match[2] ?? 1)}-${padded(match[3] ?? 1)}` ? [first, last] : null;
};

/** A day as 2023-05-17. @param {number} day */
export const written = (day) => {
  const { year, month, date } = days.civil(day);
  const size = Math.abs(year);
  const sign = (size > 9999 ? "Y" : "") + (year < 0 ? "-" : "");
  return `${sign}${padded(size, 4)}-${padded(month + 1)}-${padded(date)}`;
};

/** @param {number | string} part @param {number} [length] */
const padded = (part, length = 2) => String(part).padStart(length, "0");
