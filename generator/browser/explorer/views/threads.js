// The view by threads: what hangs together by relations, from what leads to what follows. Knots stand in columns and
// are lists; lines are drawn over them once it is known where they stand. Names alike are a warning and no line.

import * as dom from "../dom.js";
import * as marks from "./marks.js";
import * as storylines from "./storylines.js";
import * as topics from "./topics.js";

const SVG = "http://www.w3.org/2000/svg";
/** So many threads are drawn at once, and on a phone; the others when they are asked for. */
const [PART, FEW] = [6, 3];

/** @typedef {import("./storylines.js").Storyline} Storyline */

/**
 * @param {HTMLElement} place
 * @param {ViewScene} scene
 * @param {Threads} data
 * @returns {View}
 */
export const mount = (place, scene, data) => {
  const { events, root, open } = scene;
  const { knots, words } = data;
  const say = (/** @type {string} */ key, values = {}) => dom.say(words, key, values);
  const html = location.protocol === "file:" ? "index.html" : ""; // file:// shows folders
  const part = () => (topics.ROWS.matches ? FEW : PART);
  /** @type {Asked} */
  let asked;
  /** @type {ReadonlySet<number>} */
  let chosen = new Set();
  let drawn = "";
  let limit = part();
  /** The event that the first thread is about. */
  let around = -1;
  /** Draws the lines of a thread anew where its knots have moved. @type {WeakMap<Element, () => void>} */
  const lines = new WeakMap();
  const moved = new ResizeObserver((entries) => entries.forEach(({ target }) => lines.get(target)?.()));

  /** @param {number} at */
  const nameOf = (at) => {
    const knot = knots[at];
    return knot && knot.event >= 0 ? events.title(knot.event) ?? events.key(knot.event) : knot?.name ?? "";
  };

  /** A knot as a door: an event to the panel, an entity to its page. @param {number} at @param {string} name */
  const door = (at, name) => {
    const { event = -1, page = "" } = knots[at] ?? {};
    if (event < 0) return dom.element("a", { class: name, href: root + page + html }, nameOf(at));
    const button = dom.element(
      "button",
      { type: "button", class: `${name} bn-knot__event`, "data-event": events.key(event) },
      marks.mark(events, event, asked.state.colour),
      dom.element("span", {}, nameOf(at), " ", dom.element("strong", {}, marks.lead(events, event))),
    );
    button.addEventListener("click", () => open(event, button));
    return button;
  };

  /** A knot, and in words what it leads to. @param {Storyline} storyline @param {number} at */
  const knot = ({ thread, lit }, at) => {
    const ties = thread.ties.filter(([first]) => first === at).map(([, second, word, basis]) =>
      dom.element("li", {}, dom.element("span", { class: `bn-tie bn-tie--${basis}` }, word), " ", nameOf(second), dom.element("span", { class: "bn-unseen" }, ` (${say(`bases.${basis}`)})`)),
    );
    const kind = `${at === thread.centre ? " bn-knot--centre" : ""}${lit.has(at) ? "" : " bn-knot--quiet"}`;
    const list = ties.length ? [dom.element("ul", { class: "bn-knot__ties" }, ...ties)] : [];
    return dom.element("li", { class: `bn-knot${kind}`, "data-knot": String(at) }, door(at, "bn-knot__door"), ...list);
  };

  /** Draws the lines between the knots where they stand. @param {HTMLElement} frame @param {SVGElement} svg @param {Thread} thread */
  const tie = (frame, svg, { ties }) => {
    const around = frame.getBoundingClientRect();
    const box = (/** @type {Element} */ element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x - around.x, y: y - around.y, width, height };
    };
    const doors = new Map([...frame.querySelectorAll("[data-knot]")].map((knot) => [Number(/** @type {HTMLElement} */ (knot).dataset.knot), box(knot.children[0] ?? knot)]));
    const none = box(frame);
    const made = ties.map(([first, second], at) => storylines.line(doors.get(first) ?? none, doors.get(second) ?? none, [...frame.querySelectorAll(`[data-lane="${at}"]`)].map(box)));
    svg.setAttribute("width", String(around.width));
    svg.setAttribute("height", String(around.height));
    const paths = made.flatMap(({ path, arrow }, at) => [shape("path", { class: `bn-line bn-line--${ties[at]?.[3]}`, d: path }), shape("path", { class: "bn-line__arrow", d: arrow })]);
    const texts = storylines.words(ties, made, [...doors.values()]).map(({ x, y, word }) => shape("text", { class: "bn-line__word", x, y: y + 4, "text-anchor": "middle" }, word));
    svg.replaceChildren(...paths, ...texts);
  };

  /** @param {string} name @param {Record<string, string | number>} attributes @param {string} [text] */
  const shape = (name, attributes, text = "") => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
    made.textContent = text;
    return made;
  };

  /** @param {Threads["alike"][number]} pair */
  const warning = ([one, other, known, note]) =>
    dom.element(
      "p", { class: "bn-warning" },
      door(one, "bn-warning__door"), dom.element("span", { "aria-hidden": "true" }, known === "distinct" ? " ≠ " : " ≈ "), door(other, "bn-warning__door"),
      " ", dom.element("strong", {}, say(`alike.${known}`)), " ", note,
    );

  /** The knots of a column, and between them room for each tie that leads on to a later one. @param {Thread} thread @param {number} number @param {HTMLElement[]} items */
  const passed = ({ lanes }, number, items) => {
    for (const [tie, column, place] of lanes) {
      if (column === number) items.splice(place, 0, dom.element("li", { class: "bn-lane", "data-lane": String(tie), "aria-hidden": "true" }));
    }
    return items;
  };

  /** @param {Storyline} storyline @param {Threads["alike"]} alike */
  const thread = (storyline, alike) => {
    const { columns, centre, ties } = storyline.thread;
    const counts = say("counts", { knots: columns.flat().length, ties: ties.length });
    const head = dom.element("h2", {}, nameOf(centre), " ", dom.element("small", {}, counts));
    const svg = /** @type {SVGElement} */ (shape("svg", { class: "bn-lines", "aria-hidden": "true" }));
    const lists = columns.map((column, number) => dom.element("li", {}, dom.element("ul", {}, ...passed(storyline.thread, number, column.map((at) => knot(storyline, at))))));
    const frame = dom.element("div", { class: "bn-thread__frame" }, svg, dom.element("ol", { class: "bn-thread__columns", "aria-label": say("columns") }, ...lists));
    lines.set(frame, () => tie(frame, svg, storyline.thread));
    moved.observe(frame);
    return dom.element("section", { class: "bn-storyline" }, head, frame, ...alike.map(warning));
  };

  const legend = () => {
    const bases = ["stated", "structure", "inferred"].map((basis) => dom.element("li", {}, dom.element("span", { class: `bn-tie bn-tie--${basis}` }, "　　"), ` ${say(`bases.${basis}`)}`));
    return dom.element("ul", { class: "bn-view__topics", "aria-label": say("legend") }, ...bases);
  };

  /** What is not drawn: what nearly everything hangs on, and events without a relation. */
  const rest = () => {
    const busy = data.busy.flatMap(([name, page, number]) => [dom.element("a", { href: root + page + html }, name), ` ${say("relations", { number })} `]);
    const number = storylines.alone(data, chosen).length;
    return [
      ...(busy.length ? [dom.element("p", { class: "bn-view__lead" }, say("busy"), ...busy)] : []),
      ...(number ? [dom.element("p", { class: "bn-view__lead" }, say("alone", { number }))] : []),
    ];
  };

  /** @param {number} number */
  const more = (number) => {
    const button = dom.element("button", { type: "button", class: "bn-view__turn" }, say("more", { number: number - limit }));
    button.addEventListener("click", () => {
      const from = limit;
      limit += part();
      draw();
      /** @type {HTMLElement | null} */ (place.querySelectorAll(".bn-storyline")[from]?.querySelector("a, button") ?? null)?.focus();
    });
    return number > limit ? [button] : [];
  };

  const draw = () => {
    moved.disconnect();
    const found = storylines.storylines(data, chosen, around);
    const alike = storylines.warnings(data, found);
    const lead = dom.element("p", { class: "bn-view__lead" }, say(found.length ? "lead" : "nothing"));
    const shown = found.slice(0, limit).map((each, at) => thread(each, alike[at] ?? []));
    place.replaceChildren(lead, topics.list(scene, asked, say("topics")), ...(found.length ? [legend()] : []), ...shown, ...more(found.length), ...rest());
    for (const frame of place.querySelectorAll(".bn-thread__frame")) lines.get(frame)?.();
  };

  /** Draws so many threads that the one of an event is there. @param {number} i */
  const reach = (i) => {
    const at = storylines.storylines(data, chosen, around).findIndex(({ thread: { columns } }) => columns.flat().some((knot) => knots[knot]?.event === i));
    if (at < limit) return;
    limit = at + 1;
    draw();
  };

  addEventListener("beforeprint", () => {
    limit = Infinity;
    if (place.isConnected) draw();
  });

  return {
    show: async (now) => {
      asked = now;
      const what = JSON.stringify([[...now.found], [...now.state.chosen.topic], now.state.colour]);
      if (what !== drawn) {
        drawn = what;
        limit = part();
        chosen = new Set(now.found);
        around = events.find(now.state.event);
        const held = storylines.storylines(data, chosen).flatMap(({ thread: { columns } }) => columns.flat());
        await events.read(held.flatMap((at) => (knots[at]?.event ?? -1) < 0 ? [] : [knots[at]?.event ?? 0]), "titles");
        draw();
      } else if (now.state.event) {
        reach(events.find(now.state.event));
      }
    },
    order: () => {
      const all = storylines.storylines(data, chosen, around).flatMap(({ thread: { columns } }) => columns.flat()).map((at) => knots[at]?.event ?? -1);
      return [...new Set(all)].filter((i) => chosen.has(i));
    },
  };
};
