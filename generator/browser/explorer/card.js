// The card of the open event, and the list of events that stand in one place.

import * as dom from "./dom.js";

/**
 * @param {Payload} events
 * @param {string} root
 * @param {{open: (i: number) => void, closed: () => void}} told
 */
export const mount = (events, root, told) => {
  const { words } = events;
  const place = dom.element("section", { class: "bn-card", "aria-labelledby": "bn-card-title" });
  place.hidden = true;
  document.querySelector(".bn-explorer")?.append(place);
  let shown = -1;

  /** @param {string} title @param {...Node} children */
  const fill = (title, ...children) => {
    const close = dom.element("button", { type: "button", class: "bn-card__close", "aria-label": dom.say(words, "close") }, "×");
    close.addEventListener("click", told.closed);
    const head = dom.element("h2", { id: "bn-card-title", tabindex: "-1" }, title);
    place.replaceChildren(close, head, ...children);
    place.hidden = false;
    return head;
  };

  /** @param {FacetName} facet @param {number} i */
  const names = (facet, i) => Array.from(events.facets[facet].of(i), (value) => events.facets[facet].names[value]).join(" · ");

  /** @param {number} i */
  const draw = (i) => {
    const detail = events.detail(i);
    const facts = /** @type {const} */ ([["date", events.dateText(i) ?? ""], ["region", names("region", i)],
      ["type", names("type", i)], ["topics", names("topic", i)]]);
    const link = dom.element("a", { href: root + dom.page(events, i) }, dom.say(words, "open_page"));
    const figures = (detail?.figures ?? []).map(([label, value]) =>
      dom.element("li", {}, `${label} `, dom.element("strong", {}, value)),
    );
    return fill(
      events.title(i) ?? dom.say(words, "untitled"),
      dom.element("dl", {}, ...facts.flatMap(([key, value]) => [
        dom.element("dt", {}, dom.say(events.columns, key)), dom.element("dd", {}, value),
      ])),
      dom.element("p", {}, detail?.summary ?? ""),
      dom.element("ul", {}, ...figures),
      dom.element("p", {}, link),
    );
  };

  return {
    /** Shows an event; the focus goes to its title where `focus` is true. @param {number} i @param {boolean} focus */
    show: (i, focus) => {
      shown = i;
      const head = draw(i);
      if (focus) head.focus();
      void events.read([i], "titles").catch(() => undefined);
      void events.read([i], "details").catch(() => undefined);
    },
    /** Lists events that stand in one place. @param {number[]} numbers */
    list: (numbers) => {
      shown = -1;
      events.want(numbers);
      const items = numbers.map((i) => {
        const button = dom.element("button", { type: "button" }, events.title(i) ?? events.key(i));
        button.addEventListener("click", () => told.open(i));
        return dom.element("li", {}, button, " ", dom.element("span", { class: "bn-date" }, events.dateText(i) ?? ""));
      });
      fill(dom.say(words, "here", { number: numbers.length }), dom.element("ol", {}, ...items)).focus();
    },
    hide: () => {
      place.hidden = true;
      shown = -1;
    },
    /** Words have arrived. */
    refresh: () => {
      if (shown < 0) return;
      const inside = place.contains(document.activeElement);
      const head = draw(shown);
      if (inside) head.focus();
    },
    get open() {
      return !place.hidden;
    },
  };
};
