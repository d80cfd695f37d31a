// What a selection says of its dates, counted: the same sentences as generator/render/explorer/headline.py writes.

import * as dom from "./dom.js";

/** The scale of a date that names a year, the coarsest but for several years. */
const YEAR = 3;
const KINDS = /** @type {const} */ (["streak", "year", "years", "until", "since"]);
/** Of so many events at most one is few. */
const FEW = 10;

/** @param {Payload} events @param {number} i */
const kind = ({ precision, openStart, openEnd, lasting }, i) => {
  const scale = precision[i] ?? 0;
  if (scale < YEAR) return "fine";
  if (openStart[i]) return "until";
  if (openEnd[i]) return "since";
  if (scale === YEAR) return "year";
  return lasting[i] ? "streak" : "years";
};

/** @param {number} fine @param {number} number */
const share = (fine, number) => {
  if (fine === 0 || fine === number) return fine ? "all" : "none";
  return (fine * FEW <= number ? "few" : "some") + (fine === 1 ? "_one" : "");
};

/**
 * How many events were found and are dated finer than a year; and how many of the others leave what open.
 * @param {Payload} events
 * @param {Uint32Array} found
 * @returns {[said: string, others: string]}
 */
export const said = (events, found) => {
  const { words, count: all } = events;
  const counts = { fine: 0, streak: 0, year: 0, years: 0, until: 0, since: 0 };
  for (const i of found) counts[kind(events, i)] += 1;
  const number = found.length;
  const key = number === all ? "everything" : ["nothing", "one"][number] ?? "many";
  const dated = dom.say(words, `dated.${share(counts.fine, number)}`, { fine: counts.fine });
  const parts = KINDS.filter((one) => counts[one]).map((one) => dom.say(words, `undated.${one}`, { number: counts[one] }));
  const others = parts.length ? dom.say(words, "undated.lead", { parts: parts.join(dom.say(words, "undated.separator")) }) : "";
  return [dom.say(words, key, { number, all, dated }), others];
};
