// The drawn timeline on the page: what it shows follows the state, and the stretch seen is kept in the address.

import * as address from "./address.js";
import * as explorerTimeline from "./timeline/main.js";

/** How long the stretch must rest before the address takes it, in milliseconds: browsers limit how often one may. */
const REST = 300;

/**
 * @param {HTMLElement} place
 * @param {Payload} events
 * @param {{open: (i: number) => void, openMany: (numbers: number[]) => void, moved: (window: State["window"]) => void,
 *   choose: (facet: FacetName, place: number) => void}} told
 */
export const mount = (place, events, told) => {
  /** @type {ReturnType<typeof explorerTimeline.create> | null} made when it is first shown */
  let timeline = null;
  /** @type {[number, number]} what is seen unless the reader moved */
  let usual = events.recordYear;
  let resting = 0;

  /** @param {number} from @param {number} to */
  const moved = (from, to) => {
    clearTimeout(resting);
    resting = setTimeout(() => told.moved(same([from, to], usual) ? null : [from, to]), REST);
  };

  /** @param {[number, number]} one @param {[number, number]} other */
  const same = (one, other) => one[0] === other[0] && one[1] === other[1];

  const create = () =>
    explorerTimeline.create(place, events, {
      words: /** @type {Record<string, string>} */ (events.words.timeline), open: told.open, openMany: told.openMany, moved,
      choose: (facet, place) => told.choose(/** @type {FacetName} */ (facet), place),
    });

  return {
    /** @param {State} state @param {Uint32Array} found @param {Record<FacetName, Uint32Array>} counts */
    show: (state, found, counts) => {
      place.hidden = state.view !== "timeline";
      if (place.hidden) return;
      const first = timeline === null;
      timeline ??= create();
      timeline.show(found, events.facets[/** @type {FacetName} */ (state.lanes)], state.colour);
      timeline.legend(counts, state.chosen);
      if (first) usual = timeline.window.get();
      const i = events.find(state.event);
      timeline.highlight(i < 0 ? null : i);
    },
    /** Shows the stretch of the address. @param {State} state */
    arrive: ({ window }) => {
      const wanted = window ?? usual;
      if (timeline && !same(timeline.window.get(), wanted)) timeline.window.set(...wanted);
    },
    /** Has the mark of an event in sight. @param {number} i */
    reveal: (i) => void (place.hidden || timeline?.reveal(i)),
    /** The events in the order of their marks. @returns {number[]} */
    order: () => timeline?.marks().flatMap((mark) => mark.numbers()) ?? [],
    refresh: () => void (place.hidden || timeline?.refresh()),
    /** Gives the focus back to an event; false when it was not from here. @param {number} i @param {Element | null} opener */
    focus: (i, opener) => {
      if (!timeline || i < 0 || !opener || !place.contains(opener)) return false;
      timeline.focus(i);
      return true;
    },
  };
};
