// The list of the page, filtered in place: a part at a time on the screen, all of it on paper.

const list = (() => {
  const PART = 200;

  /**
   * @param {HTMLOListElement} place
   * @param {HTMLButtonElement} more
   * @param {Payload} events
   * @param {(i: number, title: string) => HTMLElement[]} tools buttons behind an event
   * @param {string} root
   */
  const mount = (place, more, events, tools, root) => {
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
        dom.element("a", { href: root + dom.page(events.key(i)) }, events.title(i) ?? untitled),
        " ", dom.element("span", { class: "bn-date" }, events.dateText(i) ?? ""),
        " ", dom.element("span", { class: "bn-kind" }, value("type")),
        " ", dom.element("span", { class: "bn-region" }, value("region")),
        " ", ...tools(i, events.title(i) ?? ""),
      );
      if (events.title(i) !== null) items.set(i, made);
      return made;
    };

    /** @param {number} end @param {(i: number) => string} untitled */
    const draw = (end, untitled = () => dom.say(events.words, "untitled")) => {
      const shown = [...found.subarray(0, end)];
      events.want(shown);
      place.replaceChildren(...shown.map((i) => item(i, untitled(i))));
      const rest = found.length - shown.length;
      more.textContent = dom.say(events.words, "more", { number: Math.min(rest, PART) });
      /** @type {HTMLElement} */ (more.parentElement).hidden = rest === 0;
    };

    more.addEventListener("click", () => {
      const next = limit;
      limit += PART;
      draw(limit);
      place.children[next]?.querySelector("a")?.focus();
    });

    return {
      /** @param {Uint32Array} selected */
      show: (selected) => {
        found = selected;
        limit = PART;
        draw(limit);
      },
      /** Titles have arrived. */
      refresh: () => draw(limit),
      /** All of it for paper, where an event without its title yet has its id. @param {boolean} whole */
      print: (whole) => (whole ? draw(found.length, events.key) : draw(limit)),
    };
  };

  return { mount };
})();
