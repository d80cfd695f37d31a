// @ts-check
// What the timeline says: stretches, counts, and the sentence about a mark.

import * as timelineDays from "./days.js";

/** @typedef {ReturnType<typeof timelineWords>} Said */

/** @param {Timeline.Words} words */
export const timelineWords = (words) => {
  const months = (words.months ?? "").split("|");
  /** Texts cut at their fields: every second part is a name. @type {Map<string, string[]>} */
  const cut = new Map();
  /** Closed stretches in words, by their days. @type {Map<string, string>} */
  const known = new Map();

  /**
   * @param {string} key
   * @param {Record<string, string | number>} [values]
   */
  function say(key, values = {}) {
    const parts = cut.get(key) ?? (words[key] ?? key).split(/\{(\w+)\}/);
    cut.set(key, parts);
    return parts.map((part, at) => (at % 2 ? (values[part] ?? "") : part)).join("");
  }

  /** @param {number} day */
  function parts(day) {
    const { year, month, date } = timelineDays.civil(day);
    const said = year > 0 ? grouped(year) : say("bce", { year: grouped(1 - year) });
    return { year: said, month: months[month] ?? String(month + 1), date };
  }

  /** A long year in the words of the page's language for large numbers. @param {number} year */
  function grouped(year) {
    if (year < 1e4) return year;
    return year.toLocaleString(document.documentElement.lang, { notation: "compact", compactDisplay: "long", maximumFractionDigits: 9 });
  }

  /**
   * A stretch, as short as it can be said: a year, a month, a day, or from one to another.
   * @param {Timeline.Extent} stretch
   * @returns {string}
   */
  function stretch({ first, last, openStart, openEnd }) {
    const days = `${first} ${last}`;
    const text = known.get(days) ?? closed(first, last);
    if (known.size > 5_000) known.clear();
    known.set(days, text);
    if (openStart) return say("until", { date: text });
    return openEnd ? say("since", { date: text }) : text;
  }

  /**
   * @param {number} first
   * @param {number} last
   */
  function closed(first, last) {
    const [one, other] = [timelineDays.civil(first), timelineDays.civil(last + 1)];
    const whole = one.date === 1 && other.date === 1;
    if (whole && one.month === 0 && other.month === 0) {
      if (other.year === one.year + 1) return say("year", parts(first));
      return say("span", { from: say("year", parts(first)), to: say("year", parts(last)) });
    }
    if (first === last) return say("day", parts(first));
    const key = whole ? "month" : "day";
    const [from, to] = [say(key, parts(first)), say(key, parts(last))];
    return from === to ? from : say("span", { from, to });
  }

  /** @param {number} number */
  function count(number) {
    return say(number === 1 ? "one" : "many", { count: number });
  }

  /** When the events of a mark were. @param {Timeline.Mark} mark */
  function when(mark) {
    return mark.kind === "begun" ? say("earlier") : stretch(mark);
  }

  /**
   * What stands at a mark of several events.
   * @param {Timeline.Mark} mark
   */
  function several(mark) {
    return say(mark.rest ? "rest" : "group", { stretch: when(mark), count: count(mark.count) });
  }

  /**
   * A lane beside the axis that can be opened.
   * @param {Timeline.Mark} mark
   * @param {string} lane
   */
  function head(mark, lane) {
    return say(mark.isOpen ? "lane_open" : "lane_folded", { lane, count: count(mark.total ?? 0) });
  }

  /**
   * A mark in a sentence: when, what, where, the how manieth.
   * @param {Timeline.Mark} mark
   * @param {string | null} title
   * @param {string | null} date
   * @param {string} lane
   * @param {[number, number]} place
   */
  function sentence(mark, title, date, lane, [place, all]) {
    if (mark.kind === "head") return head(mark, lane);
    const values = { date: date ?? stretch(mark), lane, place, all };
    if (mark.count === 1) return say("event", { ...values, title: title ?? "" });
    return say("several", { ...values, date: when(mark), count: count(mark.count) });
  }

  /**
   * What an axis shows at the first day of a unit.
   * @param {number} day
   * @param {Timeline.Unit} unit
   */
  function tick(day, unit) {
    const { year, month, date } = parts(day);
    if (unit.kind === "year") return say("year", { year });
    return unit.kind === "month" ? month : say("date", { date });
  }

  return { say, stretch, count, several, head, sentence, tick };
};
