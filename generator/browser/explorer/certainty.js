// How surely an event is in a range of days: what its date says, and what it leaves open.

/** What no single choice would bring back, as in the selection. */
const OUT = 255;

/**
 * Whether the stretch an event's date allows meets the range; an open side reaches as far as it likes.
 * @param {Payload} events
 * @param {[first: number, last: number]} range
 * @param {number} i
 */
export const meets = (events, [first, last], i) =>
  (events.openEnd[i] === 1 || (events.last[i] ?? 0) >= first) &&
  (events.openStart[i] === 1 || (events.first[i] ?? 0) <= last);

/**
 * Of an event that meets the range: certain where every day its date allows is in it, throughout where the date says
 * that it went on over all of the range, else maybe.
 * @param {Payload} events
 * @param {[first: number, last: number]} range
 * @param {number} i
 * @returns {Certainty}
 */
export const of = (events, [first, last], i) => {
  const start = events.openStart[i] ? -Infinity : (events.first[i] ?? 0);
  const end = events.openEnd[i] ? Infinity : (events.last[i] ?? 0);
  if (start >= first && end <= last) return "certain";
  return events.lasting[i] && start <= first && end >= last ? "throughout" : "maybe";
};

/**
 * Whether a choice holds what is so sure; what is there throughout is one of those that are not all in the range.
 * @param {ReadonlySet<Certainty>} chosen
 * @param {Certainty} kind
 */
const holds = (chosen, kind) => chosen.has(kind) || (kind === "throughout" && chosen.has("maybe"));

/**
 * Marks what the choice refuses, and counts what each choice would leave of what nothing else refuses.
 * @param {Payload} events
 * @param {[first: number, last: number]} range
 * @param {ReadonlySet<Certainty>} chosen empty is all
 * @param {Uint8Array} refusing of each event the one facet that refuses it, 0 where none does
 * @param {number} own the number of this choice among the facets
 * @returns {Record<Certainty, number>}
 */
export const refuse = (events, range, chosen, refusing, own) => {
  const counts = { certain: 0, maybe: 0, throughout: 0 };
  if (range[0] === -Infinity && range[1] === Infinity) return counts; // without a range nothing is asked
  for (let i = 0; i < refusing.length; i += 1) {
    const by = refusing[i] ?? OUT;
    if (by === OUT) continue;
    const kind = of(events, range, i);
    if (by === 0) {
      counts[kind] += 1;
      if (kind === "throughout") counts.maybe += 1;
    }
    if (chosen.size && !holds(chosen, kind)) refusing[i] = by ? OUT : own;
  }
  return counts;
};
