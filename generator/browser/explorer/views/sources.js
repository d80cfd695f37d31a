// The view by sources: each article as the strip of its passages in reading order, and in each passage its events.
// From topic to passage to event to figure: a topic narrows the selection, a passage unfolds, a mark opens its event.

import * as dom from "../dom.js";
import * as marks from "./marks.js";
import * as passages from "./passages.js";
import * as topics from "./topics.js";

/** A selection of so many events at most is written out at once. */
const WRITTEN = 24;
/** Of more events than this a passage has only their number. */
const MARKED = 2_000;
/** A dot for each figure of an event, up to so many. */
const DOTS = 9;

/** @typedef {import("./passages.js").Told} Told */
/** @typedef {import("./passages.js").Quiet} Quiet */

/**
 * @param {HTMLElement} place
 * @param {ViewScene} scene
 * @param {Strips} data
 * @returns {View}
 */
export const mount = (place, scene, { strips, shared, words }) => {
  const { events, root, open } = scene;
  const say = (/** @type {string} */ key, values = {}) => dom.say(words, key, values);
  const { topic, source } = events.facets;
  /** Passages that a reader folded or unfolded, by source and number. @type {Map<string, boolean>} */
  const turned = new Map();
  /** @type {boolean | null} whether all are written out; null until a reader says so */
  let all = null;
  /** @type {Asked} */
  let asked;
  /** @type {ReadonlySet<number>} */
  let chosen = new Set();
  let drawn = "";

  /** @param {number} i the first of its topics */
  const topicOf = (i) => topic.of(i)[0] ?? -1;
  const isOpen = (/** @type {string} */ key) => turned.get(key) ?? all ?? chosen.size <= WRITTEN;

  /** The address of a page. @param {string} path */
  const page = (path) => root + path + (location.protocol === "file:" ? "index.html" : ""); // file:// shows folders

  /** An event: its mark, title and leading figure, and below them its figures. @param {number} i @param {boolean} written */
  const event = (i, written) => {
    const figures = written ? events.detail(i)?.figures ?? [] : [];
    const lead = marks.lead(events, i);
    const button = dom.element(
      "button",
      { type: "button", class: "bn-mention", "data-event": events.key(i), "aria-current": String(events.key(i) === asked.state.event) },
      marks.mark(events, i, asked.state.colour),
      dom.element("span", { class: "bn-mention__title" }, events.title(i) ?? events.key(i)),
      dom.element("strong", {}, figures.length > 1 ? "" : lead),
      dom.element("span", { class: "bn-mention__about" }, marks.about(events, i)),
    );
    if (!written) button.title = `${events.title(i) ?? ""} ${lead}`;
    button.addEventListener("click", () => open(i, button));
    const dots = dom.element(
      "span",
      { class: "bn-mention__dots", "aria-hidden": "true" },
      ...Array.from({ length: Math.min(events.figures[i] ?? 0, DOTS) }, () => dom.element("span", {}, "·")),
    );
    const lines = figures.map(([, , short, value]) => dom.element("li", {}, `${short} `, dom.element("strong", {}, value)));
    const list = figures.length > 1 ? [dom.element("ul", { class: "bn-mention__figures" }, ...lines)] : [];
    return dom.element("li", {}, button, ...(written ? list : [dots]));
  };

  /** Coloured by the topics of its events, as much as each has. @param {number[]} own */
  const edge = (own) => {
    const shares = own.map((i) => {
      const part = dom.element("span", {});
      part.style.setProperty("--bn-sign", topics.hue(topicOf(i)));
      return part;
    });
    return dom.element("span", { class: "bn-paragraph__edge", "aria-hidden": "true" }, ...shares);
  };

  /** “Passage 4”, of which the number alone is seen where there is little room. @param {number} number @param {boolean} whole */
  const numbered = (number, whole) => {
    const around = say("passage", { number: "|" }).split("|").map((part) => dom.element("span", whole ? {} : { class: "bn-unseen" }, part));
    return dom.element("span", { class: "bn-paragraph__number" }, around[0] ?? "", String(number), around[1] ?? "");
  };

  /** @param {Strip} strip @param {Told} told */
  const passage = (strip, { number, events: own }) => {
    const key = `${strip.source}-${number}`;
    const few = chosen.size <= MARKED;
    const written = few && isOpen(key);
    const names = [...new Set(own.map(topicOf))].map((at) => topic.names[at] ?? "").join(say("separator"));
    const head = dom.element(
      "button",
      { type: "button", class: "bn-paragraph__head", "aria-expanded": String(written), "data-passage": key },
      edge(own),
      numbered(number, topics.ROWS.matches || written),
      dom.element("span", { class: "bn-paragraph__topics" }, ` ${names}`),
      dom.element("span", { class: "bn-unseen" }, ` ${say("number", { number: own.length })}`),
    );
    const isRow = topics.ROWS.matches && !written;
    if (isRow || !few) {
      const signs = few ? own.map((i) => marks.mark(events, i, asked.state.colour)) : [say("number", { number: own.length })];
      head.append(dom.element("span", { class: "bn-paragraph__signs" }, ...signs));
    }
    head.addEventListener("click", () => {
      turned.set(key, !written);
      void draw().then(() => /** @type {HTMLElement | null} */ (place.querySelector(`[data-passage="${key}"]`))?.focus());
    });
    const list = dom.element("ol", {}, ...(few && !isRow ? own.map((i) => event(i, written)) : []));
    const made = dom.element("li", { class: `bn-paragraph${written ? " bn-paragraph--written" : ""}` }, head);
    if (list.childElementCount) made.append(list);
    return made;
  };

  /** Passages without an event of the selection: slivers. @param {Strip} strip @param {Quiet} quiet */
  const quiet = (strip, { first, last }) => {
    const slivers = Array.from({ length: last - first + 1 }, () => dom.element("span", { "aria-hidden": "true" }));
    const label = dom.element("span", { class: "bn-unseen" }, say(first === last ? "quiet_one" : "quiet", { first, last }));
    return dom.element("li", { class: "bn-quiet" }, label, ...slivers);
  };

  /** @param {Strip} strip */
  const article = (strip) => {
    const own = passages.inOrder(strip, chosen);
    const found = passages.parts(strip, chosen).filter(({ cells }) => cells.length);
    const told = found.flatMap(({ cells }) => cells).filter((cell) => "events" in cell).length;
    const name = source.names[strip.source] ?? "";
    const link = dom.element("a", { href: page(strip.page) }, name);
    const counts = dom.element("small", {}, say("counts", { passages: strip.passages, events: own.length, told }));
    const parts = found.map(({ name: title, cells }) =>
      dom.element(
        "section",
        { class: "bn-stretch" },
        dom.element("h3", {}, title || say("before")),
        dom.element("ol", {}, ...cells.map((cell) => ("events" in cell ? passage(strip, cell) : quiet(strip, cell)))),
      ),
    );
    const box = dom.element("section", { class: "bn-article", "data-source": source.keys[strip.source] ?? "" });
    box.style.setProperty("--bn-sign", `var(--bn-timeline-${["main", "second"][strip.source] ?? "quiet"})`);
    box.append(dom.element("h2", {}, link, " ", counts), dom.element("div", { class: "bn-article__parts" }, ...parts));
    return box;
  };

  /** What several sources report, where the selection holds it of more than one. */
  const ties = () => {
    const found = shared.filter(([, , held]) => new Set(held.filter((i) => chosen.has(i)).map((i) => source.of(i)[0])).size > 1);
    const items = found.map(([name, path]) => dom.element("li", {}, dom.element("a", { href: page(path) }, name)));
    return items.length ? [dom.element("p", { class: "bn-view__ties", id: "bn-ties" }, say("shared")), dom.element("ul", { class: "bn-view__shared", "aria-labelledby": "bn-ties" }, ...items)] : [];
  };

  /** Writes all out, or folds all. */
  const turn = () => {
    const written = all ?? chosen.size <= WRITTEN;
    const button = dom.element("button", { type: "button", class: "bn-view__turn" }, say(written ? "fold" : "unfold"));
    button.addEventListener("click", () => {
      turned.clear();
      all = !written;
      void draw().then(() => /** @type {HTMLElement | null} */ (place.querySelector(".bn-view__turn"))?.focus());
    });
    return button;
  };

  const draw = async () => {
    const wanted = [...chosen].filter(() => chosen.size <= MARKED);
    await events.read(wanted, "details").catch(() => undefined);
    const few = chosen.size <= MARKED;
    const lead = dom.element("p", { class: "bn-view__lead" }, say(few ? "lead" : "many"), " ", ...(few ? [turn()] : []));
    const articles = strips.map(article);
    place.replaceChildren(lead, topics.list(scene, asked, say("topics")), ...articles, ...ties());
    if (!chosen.size) place.replaceChildren(dom.element("p", { class: "bn-view__lead" }, say("nothing")));
  };

  topics.ROWS.addEventListener("change", () => void draw());
  return {
    show: async (now) => {
      asked = now;
      const what = JSON.stringify([[...now.found], now.state.colour, [...now.state.chosen.topic]]);
      if (what !== drawn) {
        drawn = what;
        turned.clear();
        chosen = new Set(now.found);
        await draw();
      }
    },
    order: () => strips.flatMap((strip) => passages.inOrder(strip, chosen)),
  };
};
