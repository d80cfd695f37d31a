// Which events a state holds, and what each further choice would leave: passes over columns of numbers.

import * as certainty from "./certainty.js";

/** An event that no choice in a single facet would bring back. */
const OUT = 255;

/**
 * A facet made ready: `allowed` marks the values an event may have, null when all may be.
 * @typedef {{column: Column, parents: Int32Array | null, allowed: Uint8Array | null, counts: Uint32Array}} Ready
 */

/**
 * @param {Payload} events
 * @param {FacetName} name
 * @param {ReadonlySet<number>} chosen
 * @returns {Ready}
 */
const ready = (events, name, chosen) => {
  const column = events.facets[name];
  const { number, parents = null } = column;
  const allowed = chosen.size ? new Uint8Array(number) : null;
  // A value lies in those above it, which stand before it: choosing a region chooses all below.
  if (allowed) {
    for (let value = 0; value < number; value += 1) {
      const above = parents?.[value] ?? -1;
      allowed[value] = chosen.has(value) || (above >= 0 && allowed[above]) ? 1 : 0;
    }
  }
  return { column, parents, allowed, counts: new Uint32Array(number) };
};

/** @param {Ready} facet @param {number} i */
const refuses = ({ column, allowed }, i) => {
  if (!allowed) return false;
  const end = column.starts[i + 1] ?? 0;
  for (let at = column.starts[i] ?? 0; at < end; at += 1) if (allowed[column.values[at] ?? 0]) return false;
  return true;
};

/**
 * Counts the values of the events that no other facet refuses.
 * @param {Ready} facet
 * @param {Uint8Array} refusing
 * @param {number} own the number of the facet
 */
const count = ({ column: { starts, values }, parents, counts }, refusing, own) => {
  for (let i = 0; i < refusing.length; i += 1) {
    const by = refusing[i] ?? OUT;
    if (by !== 0 && by !== own) continue;
    const end = starts[i + 1] ?? 0;
    for (let at = starts[i] ?? 0; at < end; at += 1) {
      let value = values[at] ?? -1;
      while (value >= 0) {
        counts[value] = (counts[value] ?? 0) + 1;
        value = parents?.[value] ?? -1;
      }
    }
  }
};

/**
 * The events a state holds, ascending, and by facet the number each value would leave.
 * @param {Payload} events
 * @param {Record<FacetName, ReadonlySet<number>>} chosen
 * @param {[first: number, last: number]} range
 * @param {Uint8Array | null} matches 1 for each event that holds the text looked for
 * @param {ReadonlySet<Certainty>} [sure] how surely an event is in the range; empty is all
 * @returns {{found: Uint32Array, counts: Record<FacetName, Uint32Array>, certain: Record<Certainty, number>}}
 */
export const answer = (events, chosen, range, matches, sure = new Set()) => {
  const facets = events.names.map((name) => ready(events, name, chosen[name]));
  const none = range[0] > range[1];
  // Of each event the one facet that refuses it, counted from 1; 0 where none does, OUT where more than that.
  const refusing = new Uint8Array(events.count);
  for (let i = 0; i < events.count; i += 1) {
    if (none || (matches && !matches[i]) || !certainty.meets(events, range, i)) refusing[i] = OUT;
  }
  for (const [at, facet] of facets.entries()) {
    if (!facet.allowed) continue;
    for (let i = 0; i < events.count; i += 1) {
      if (refusing[i] !== OUT && refuses(facet, i)) refusing[i] = refusing[i] ? OUT : at + 1;
    }
  }
  const own = facets.length + 1;
  const certain = certainty.refuse(events, range, sure, refusing, own);
  const found = new Uint32Array(events.count);
  let size = 0;
  for (let i = 0; i < events.count; i += 1) {
    if (refusing[i]) continue;
    found[size] = i;
    size += 1;
  }
  for (const [at, facet] of facets.entries()) count(facet, refusing, at + 1);
  const counts = Object.fromEntries(events.names.map((name, at) => [name, facets[at]?.counts]));
  return { found: found.slice(0, size), counts: /** @type {Record<FacetName, Uint32Array>} */ (counts), certain };
};
