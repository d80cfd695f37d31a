// The selection as a table, sorted by any column, with the figures of each event. Its rows are laid out as
// grids, so that only those on the screen cost anything; the roles say that it is a table all the same.

import * as dom from "./dom.js";

const PART = 200;
/** So many rows are there at once; the others follow when the frame is drawn. */
const FIRST = 16;
/** @param {...(Node | string)} children */
const cell = (...children) => dom.element("td", { role: "cell" }, ...children);

/**
 * The place of every event in the order of a column; equal ones have the same.
 * @param {Payload} events
 * @param {string} column
 */
const ranks = (events, column) => {
  if (column === "type" || column === "region") return events.facets[column].values;
  if (column === "figures") return events.figures;
  const order = Int32Array.from({ length: events.count }, (_, i) => i);
  if (column !== "title") return order;
  const { compare } = new Intl.Collator(document.documentElement.lang);
  const titles = [...order].map((i) => events.title(i) ?? "");
  order.sort((a, b) => compare(titles[a] ?? "", titles[b] ?? ""));
  const places = new Int32Array(events.count);
  order.forEach((i, place) => (places[i] = place));
  return places;
};

/**
 * @param {HTMLElement} place
 * @param {Payload} events
 * @param {(sort: string) => void} sorted
 * @param {(i: number, title: string) => HTMLElement[]} tools
 * @param {string} root
 */
export const mount = (place, events, sorted, tools, root) => {
  const { words } = events;
  const say = (/** @type {string} */ key) => dom.say(events.columns, key);
  /** @type {Map<string, ArrayLike<number>>} */
  const known = new Map();
  /** @type {Uint32Array | number[]} */
  let found = [];
  let sort = "date";
  let limit = PART;

  const heads = events.asks.sort.map((column) => {
    const label = column === "figures" ? dom.say(words, "figures") : column === "title" ? dom.say(words, "results") : say(column);
    const button = dom.element("button", { type: "button", title: dom.say(words, "sort") }, label);
    button.addEventListener("click", () => sorted(sort === column ? `-${column}` : column));
    return dom.element("th", { scope: "col", role: "columnheader", "data-column": column }, button);
  });
  const bar = dom.element("tr", { role: "row" }, ...heads);
  dom.rove(bar);
  const body = dom.element("tbody", { role: "rowgroup" });
  const head = dom.element("thead", { role: "rowgroup" }, bar);
  const more = dom.element("button", { type: "button", class: "bn-explorer__button" });
  const frame = dom.element(
    "div",
    { class: "bn-table" },
    dom.element("table", { class: "bn-rows", role: "table", "aria-label": dom.say(words, "views.table") }, head, body),
  );
  place.append(frame, more);

  /** @param {number} i */
  const row = (i) => {
    const name = (/** @type {"type" | "region"} */ facet) => events.facets[facet].names[events.facets[facet].values[i] ?? 0] ?? "";
    const figures = (events.detail(i)?.figures ?? []).map(([label, value]) =>
      dom.element("li", {}, `${label} `, dom.element("strong", {}, value)),
    );
    return dom.element(
      "tr",
      { "data-event-id": events.key(i), role: "row" },
      cell(events.dateText(i) ?? ""),
      cell(
        dom.element("a", { href: root + dom.page(events, i) }, events.title(i) ?? dom.say(words, "untitled")),
        " ", ...tools(i, events.title(i) ?? ""),
      ),
      cell(name("type")),
      cell(name("region")),
      cell(figures.length ? dom.element("ul", {}, ...figures) : String(events.figures[i] || "")),
    );
  };

  const later = dom.later(body);

  /** What stands around the rows. */
  const about = () => {
    for (const head of heads) {
      const own = sort.replace("-", "") === head.dataset.column;
      head.setAttribute("aria-sort", own ? (sort.startsWith("-") ? "descending" : "ascending") : "none");
    }
    const rest = Math.max(found.length - limit, 0);
    more.hidden = rest === 0;
    more.textContent = dom.say(words, "more", { number: Math.min(rest, PART) });
  };

  /** @param {number} start @param {number} end */
  const some = (start, end) => [...found.slice(start, end)].map(row);

  /** @param {number} end */
  const want = (end) => {
    const shown = [...found.slice(0, end)];
    events.want(shown);
    void events.read(shown, "details").catch(() => undefined);
  };

  const draw = () => {
    later();
    want(limit);
    body.replaceChildren(...some(0, limit));
    about();
  };

  /** Draws the first rows, and the others after the frame. */
  const begin = () => {
    want(FIRST);
    body.replaceChildren(...some(0, FIRST));
    about();
    later(() => {
      want(limit);
      body.append(...some(FIRST, limit));
    });
  };

  more.addEventListener("click", () => {
    const next = limit;
    limit += PART;
    draw();
    body.children[next]?.querySelector("a")?.focus();
  });

  /** @param {string} column */
  const ranked = (column) => {
    const own = known.get(column) ?? ranks(events, column);
    if (column !== "title" || events.title(events.count - 1) !== null) known.set(column, own);
    return own;
  };

  return {
    /** @param {Uint32Array} selected @param {string} by */
    show: async (selected, by) => {
      const column = by.replace("-", "");
      sort = by;
      found = selected;
      limit = PART;
      if (column === "title") await events.read(Array(events.count).keys(), "titles").catch(() => undefined);
      if (sort !== by || found !== selected) return; // another order was asked for in the meantime
      const rank = ranked(column);
      const sign = by.startsWith("-") ? -1 : 1;
      if (by !== "date") found = Uint32Array.from(selected).sort((a, b) => sign * ((rank[a] ?? 0) - (rank[b] ?? 0)) || a - b);
      begin();
    },
    /** Titles or figures have arrived. */
    refresh: draw,
  };
};
