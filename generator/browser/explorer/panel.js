// The panel of the open event, and the list of events that stand in one place: beside the drawing, on a phone below it.

import * as dom from "./dom.js";

/** So many figures are large, and so many events of the same topic are named. */
const [LARGE, NAMED] = [2, 5];

/**
 * @param {Payload} events
 * @param {string} root
 * @param {{open: (i: number) => void, step: (by: 1 | -1) => void, closed: () => void,
 *   place: () => {number: number, all: number}}} told `place`: the open event among those that are shown
 */
export const mount = (events, root, told) => {
  const { words } = events;
  const say = (/** @type {string} */ key, values = {}) => dom.say(words, key, values);
  /** @param {string} name @param {string} label @param {string} sign @param {() => void} act */
  const button = (name, label, sign, act) => {
    const made = dom.element("button", { type: "button", class: `bn-card__${name}`, "aria-label": label }, sign);
    made.addEventListener("click", act);
    return made;
  };
  const status = dom.element("p", { class: "bn-card__place", role: "status" });
  const previous = button("previous", say("panel.previous"), "‹", () => told.step(-1));
  const next = button("next", say("panel.next"), "›", () => told.step(1));
  const bar = dom.element("div", { class: "bn-card__bar" }, previous, status, next, button("close", say("close"), "×", told.closed));
  const head = dom.element("h2", { id: "bn-card-title", tabindex: "-1" });
  const body = dom.element("div", { class: "bn-card__body" });
  const place = dom.element("section", { class: "bn-card", "aria-labelledby": "bn-card-title" }, bar, head, body);
  place.hidden = true;
  document.querySelector(".bn-explorer")?.append(place);
  let shown = -1;

  /** @param {string} title @param {...Node} children */
  const fill = (title, ...children) => {
    head.textContent = title;
    body.replaceChildren(...children);
    place.hidden = false;
  };

  /** @param {FacetName} facet @param {number} i */
  const names = (facet, i) => Array.from(events.facets[facet].of(i), (value) => events.facets[facet].names[value]).join("、");

  /** An event in a list, with the figure beside its title. @param {number} i */
  const item = (i) => {
    const made = dom.element("button", { type: "button" }, events.title(i) ?? events.key(i));
    made.addEventListener("click", () => told.open(i));
    return dom.element("li", {}, made, dom.element("strong", {}, events.lead(i)));
  };

  /** A list under a heading; nothing where it is empty. @param {string} title @param {number[]} numbers */
  const list = (title, numbers) =>
    numbers.length ? [dom.element("h3", {}, title), dom.element("ul", { class: "bn-card__events" }, ...numbers.map(item))] : [];

  /** The events of the same topic that another source tells. @param {number} i @param {number[]} beside what is named already */
  const others = (i, beside) => {
    const { topic, source } = events.facets;
    const [mine, teller] = [topic.of(i)[0], source.of(i)[0]];
    const found = [];
    for (let at = 0; at < events.count && found.length < NAMED; at += 1) {
      if (topic.of(at)[0] === mine && source.of(at)[0] !== teller && !beside.includes(at)) found.push(at);
    }
    return mine === undefined ? [] : found;
  };

  /** @param {Told["figures"]} figures */
  const figures = (figures) => {
    const large = figures.slice(0, LARGE).map(([, , short, sign]) =>
      dom.element("div", {}, dom.element("strong", {}, sign), " ", dom.element("span", {}, short)),
    );
    const rest = figures.slice(LARGE).map(([name, value]) => dom.element("li", {}, `${name} `, dom.element("strong", {}, value)));
    return [
      ...(large.length ? [dom.element("div", { class: "bn-card__figures" }, ...large)] : []),
      ...(rest.length ? [dom.element("ul", {}, ...rest)] : []),
    ];
  };

  /** Where the sources tell it. @param {Told["passages"]} passages */
  const origin = (passages) =>
    passages.map(([label, page, at]) => {
      const href = `${root}${page}${location.protocol === "file:" ? "index.html" : ""}${at}`; // file:// shows folders
      return dom.element("li", {}, dom.element("a", { href }, label));
    });

  /** @param {number} i */
  const draw = (i) => {
    const detail = events.detail(i);
    const siblings = (detail?.siblings ?? []).filter((one) => one !== i);
    const aside = others(i, siblings);
    events.want([i, ...siblings, ...aside]);
    const topic = events.facets.topic.names[events.facets.topic.of(i)[0] ?? -1] ?? "";
    fill(
      events.title(i) ?? say("untitled"),
      dom.element("p", { class: "bn-card__meta" }, [names("type", i), names("region", i), events.dateText(i), names("topic", i)].join(" · ")),
      ...figures(detail?.figures ?? []),
      dom.element("p", {}, detail?.summary ?? ""),
      ...(detail?.notes ?? []).map((note) => dom.element("p", { class: "bn-card__note" }, note)),
      dom.element("h3", {}, say("panel.origin")),
      dom.element("ul", { class: "bn-card__origin" }, ...origin(detail?.passages ?? [])),
      ...list(say("panel.siblings"), siblings),
      ...list(say("panel.others", { topic }), aside),
      dom.element("p", {}, dom.element("a", { class: "bn-card__page", href: root + dom.page(events, i) }, say("open_page"))),
    );
    const { number, all } = told.place();
    dom.write(status, number ? say("panel.place", { number, all }) : "");
    for (const one of [previous, next]) one.hidden = false;
    previous.disabled = number <= 1;
    next.disabled = number === 0 || number >= all;
  };

  return {
    /** Shows an event; the focus goes to its title where `focus` is true. @param {number} i @param {boolean} focus */
    show: (i, focus) => {
      const stepping = shown >= 0 && (document.activeElement === previous || document.activeElement === next);
      shown = i;
      draw(i);
      place.scrollTop = 0;
      const held = /** @type {HTMLElement} */ (document.activeElement);
      if (stepping ? /** @type {HTMLButtonElement} */ (held).disabled : focus) head.focus();
      void events.read([i], "titles").catch(() => undefined);
      void events.read([i], "details").catch(() => undefined);
    },
    /** Lists events that stand in one place. @param {number[]} numbers */
    list: (numbers) => {
      shown = -1;
      events.want(numbers);
      const items = numbers.map((i) => {
        const made = item(i);
        made.lastElementChild?.before(" ", dom.element("span", { class: "bn-date" }, events.dateText(i) ?? ""));
        return made;
      });
      fill(say("here", { number: numbers.length }), dom.element("ol", { class: "bn-card__events" }, ...items));
      dom.write(status, "");
      for (const one of [previous, next]) one.hidden = true;
      head.focus();
    },
    hide: () => {
      place.hidden = true;
      shown = -1;
    },
    /** Words have arrived. */
    refresh: () => {
      if (shown < 0) return;
      const inside = body.contains(document.activeElement);
      draw(shown);
      if (inside) head.focus();
    },
    get open() {
      return !place.hidden;
    },
  };
};
