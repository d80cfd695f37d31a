// The list of the page, filtered in place: a part at a time on the screen, all of it on paper.

import * as dom from "./dom.js";

const PART = 200;
/** So many are there at once; the others follow when the frame is drawn. */
const FIRST = 16;

/** The titles of the list as the page came, by the id of their event. @param {HTMLElement} place */
export const titles = (place) =>
  new Map([...place.querySelectorAll("li")].map((item) => [item.dataset.eventId ?? "", item.querySelector("a")?.textContent ?? ""]));

/**
 * @param {HTMLOListElement} place
 * @param {HTMLButtonElement} more
 * @param {Payload} events
 * @param {(i: number, title: string) => HTMLElement[]} tools buttons behind an event
 * @param {string} root
 */
export const mount = (place, more, events, tools, root) => {
  /** @type {Map<number, HTMLLIElement>} */
  const items = new Map();
  for (const item of place.querySelectorAll("li")) {
    const i = events.find(item.dataset.eventId ?? "");
    if (i < 0) continue;
    item.append(" ", ...tools(i, item.querySelector("a")?.textContent ?? ""));
    items.set(i, item);
  }
  /** @type {Uint32Array} */
  let found = new Uint32Array();
  let limit = PART;

  /** @param {number} i @param {string} untitled what stands for a title that is not read yet */
  const item = (i, untitled) => {
    const known = items.get(i);
    if (known) return known;
    const value = (/** @type {FacetName} */ facet) => {
      const { of, names } = events.facets[facet];
      return names[of(i)[0] ?? 0] ?? "";
    };
    const made = dom.element(
      "li",
      { "data-event-id": events.key(i) },
      dom.element("a", { href: root + dom.page(events, i) }, events.title(i) ?? untitled),
      " ", dom.element("span", { class: "bn-date" }, events.dateText(i) ?? ""),
      " ", dom.element("span", { class: "bn-kind" }, value("type")),
      " ", dom.element("span", { class: "bn-region" }, value("region")),
      " ", ...tools(i, events.title(i) ?? ""),
    );
    if (events.title(i) !== null) items.set(i, made);
    return made;
  };

  const later = dom.later(place);

  /** @param {number} start @param {number} end @param {(i: number) => string} untitled */
  const some = (start, end, untitled = () => dom.say(events.words, "untitled")) =>
    [...found.subarray(start, end)].map((i) => item(i, untitled(i)));

  /** The button below says what is left. */
  const foot = () => {
    const rest = Math.max(found.length - limit, 0);
    more.textContent = dom.say(events.words, "more", { number: Math.min(rest, PART) });
    /** @type {HTMLElement} */ (more.parentElement).hidden = rest === 0;
  };

  /** Whether all that is to be shown stands there already, as in the page as it came. */
  const stands = () => {
    const shown = found.subarray(0, limit);
    return shown.length === place.childElementCount && shown.every((i) => items.get(i)?.isConnected);
  };

  const draw = () => {
    later();
    events.want(found.subarray(0, limit));
    if (!stands()) place.replaceChildren(...some(0, limit));
    foot();
  };

  /** Draws the first of them, and the others after the frame. */
  const begin = () => {
    if (stands()) return draw();
    events.want(found.subarray(0, limit));
    place.replaceChildren(...some(0, FIRST));
    foot();
    return later(() => place.append(...some(FIRST, limit)));
  };

  more.addEventListener("click", () => {
    const next = limit;
    limit += PART;
    draw();
    place.children[next]?.querySelector("a")?.focus();
  });

  return {
    /**
     * @param {Uint32Array} selected
     * @param {boolean} below whether the list stands below something that is to be drawn first
     */
    show: (selected, below) => {
      found = selected;
      limit = PART;
      if (below) later(draw);
      else begin();
    },
    /** Titles have arrived. */
    refresh: draw,
    /** All of it for paper, where an event without its title yet has its id. @param {boolean} whole */
    print: (whole) => {
      later();
      if (whole) place.replaceChildren(...some(0, found.length, events.key));
      else draw();
    },
  };
};
