// The view by figures: the observations of the selection as small multiples. Those that may share a scale stand on
// one, the others beside each other, each with its cautions; every figure opens the event that holds it.

import * as dom from "../dom.js";
import * as panels from "./panels.js";
import * as topics from "./topics.js";

/** Signs of shared cautions; of more there is none. */
const MARKS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
/** So many topics are drawn at once, and on a phone; the others when they are asked for. */
const [PART, FEW] = [12, 3];

/** @typedef {import("./panels.js").Row} Row */
/** @typedef {import("./panels.js").Panel} Panel */
/** @typedef {import("./panels.js").Group} Group */
/** @typedef {import("./panels.js").Chapter} Chapter */

/**
 * @param {HTMLElement} place
 * @param {ViewScene} scene
 * @param {Panels} data
 * @returns {View}
 */
export const mount = (place, scene, data) => {
  const { events, root, open, choose } = scene;
  const { words, notes, sides } = data;
  const { topic, source } = events.facets;
  const say = (/** @type {string} */ key, values = {}) => dom.say(words, key, values);
  const html = location.protocol === "file:" ? "index.html" : ""; // file:// shows folders
  /** @type {Asked} */
  let asked;
  /** @type {ReadonlySet<number>} */
  let chosen = new Set();
  let drawn = "";
  const part = () => (topics.ROWS.matches ? FEW : PART);
  let limit = PART;

  /** The place of a source among those of the events, which have their colours. @param {number} side */
  const placed = (side) => source.keys.indexOf(sides[side]?.[0] ?? "");

  /** The colour of who reports. @param {number} side */
  const hue = (side) => `var(--bn-timeline-${["main", "second"][placed(side)] ?? "quiet"})`;

  /** The sign of who reports, and its name or more than that. @param {number} side @param {string} [name] */
  const who = (side, name = sides[side]?.[1] ?? "") => {
    const sign = dom.element("span", { class: `bn-sample${placed(side) % 2 === 1 ? " bn-sample--disc" : ""}`, "aria-hidden": "true" });
    sign.style.setProperty("--bn-sign", hue(side));
    return [sign, name];
  };

  /** The region and period of a figure. @param {Row} row */
  const said = ({ region, period }) => say("where", { region, period });

  /** The chosen event that holds a figure. @param {Row} row */
  const holder = ({ events: held }) => held.find((i) => chosen.has(i)) ?? -1;

  /** A figure as a door to its event. @param {Row} row @param {string} name @param {...(Node | string)} children */
  const door = (row, name, ...children) => {
    const i = holder(row);
    const button = dom.element("button", { type: "button", class: `bn-value ${name}`, "data-event": events.key(i), title: events.title(i) ?? "" }, ...children);
    button.style.setProperty("--bn-sign", hue(row.source));
    button.addEventListener("click", () => open(i, button));
    return button;
  };

  /** The signs of shared cautions. @param {Row} row */
  const signs = ({ marks }) =>
    marks.length ? [dom.element("span", { class: "bn-panel__marks" }, dom.element("span", { class: "bn-unseen" }, say("note")), marks.map((at) => MARKS[at] ?? "").join(""))] : [];

  /** Where figures stand: each passage once. @param {Row[]} rows */
  const origins = (rows) => {
    const known = new Map(rows.map((row) => [row.passage.join(" "), row]));
    const links = [...known.values()].map(({ passage: [label, path, at] }) => dom.element("a", { href: root + path + html + at }, label));
    return dom.element("p", { class: "bn-panel__origin" }, ...links.flatMap((link) => [link, " "]));
  };

  /** Cautions in full. @param {number[]} found @param {string} name */
  const cautions = (found, name) => found.map((at) => dom.element("p", { class: name }, notes[at] ?? ""));

  /** A bar from zero, on a scale that reaches as far to either side as it must. @param {Row} row @param {number} end @param {boolean} both */
  const bar = ({ size, soft }, end, both) => {
    const track = dom.element("span", { class: `bn-bar${both ? " bn-bar--both" : ""}${soft ? " bn-bar--soft" : ""}`, "aria-hidden": "true" });
    const share = Math.min(Math.abs(size) / end, 1) * (both ? 50 : 100);
    track.style.setProperty("--bn-from", `${both ? (size < 0 ? 50 - share : 50) : 0}%`);
    track.style.setProperty("--bn-length", `${share}%`);
    return track;
  };

  /** A mark for each thing that is counted. @param {Row} row */
  const units = ({ size, source: side }) => {
    const sign = () => dom.element("span", { class: placed(side) % 2 === 1 ? "bn-unit bn-unit--disc" : "bn-unit" });
    return dom.element("span", { class: "bn-units", "aria-hidden": "true" }, ...Array.from({ length: size }, sign));
  };

  /** A row: who, the drawing, the figure. @param {Row} row @param {Node} drawing @param {boolean} where whether its period is said */
  const line = (row, drawing, where) => {
    const label = who(row.source, where ? said(row) : row.region);
    const button = door(row, "bn-value--row", dom.element("span", { class: "bn-value__who" }, ...label), drawing, dom.element("strong", {}, row.text));
    return dom.element("li", { class: "bn-value__line" }, button, ...signs(row));
  };

  /** @param {number} side */
  const silent = (side) => dom.element("li", { class: "bn-value--silent" }, dom.element("span", { class: "bn-value__who" }, ...who(side)), dom.element("span", {}, say("silent")));

  /** @param {Measure} measure */
  const title = (measure) => dom.element("h4", {}, dom.element("a", { href: root + measure.page + html }, measure.name));

  /** Whether two rows are of one source, so that the source alone does not tell them apart. @param {Row[]} rows */
  const isMixed = (rows) => new Set(rows.map(({ source: side }) => side)).size < rows.length;

  /** On the scale of its group. @param {Panel} panel @param {Group} group */
  const scaled = ({ measure, rows }, { end }) => {
    const lines = rows.map((row) => line(row, bar(row, end, true), isMixed(rows)));
    const ticks = dom.element("p", { class: "bn-panel__ticks", "aria-hidden": "true" }, ...[-end, 0, end].map((at) => dom.element("span", {}, at ? say("tick", { at: String(at).replace("-", "−") }) : "0")));
    const own = rows.flatMap((row) => row.own);
    return dom.element("li", { class: "bn-panel" }, title(measure), dom.element("ul", {}, ...lines, ...measure.silent.map(silent)), ticks, ...cautions([...new Set(own)], "bn-panel__note"), origins(rows));
  };

  /** On its own: several figures of one indicator on one scale, or a large figure. @param {Panel} panel */
  const alone = (panel) => {
    const { measure, rows } = panel;
    const isCounted = panels.isCounted(panel);
    const end = panels.end(rows.map(({ size }) => size));
    const figures = panels.isDrawn(panel)
      ? rows.map((row) => line(row, isCounted ? units(row) : bar(row, end, false), isMixed(rows)))
      : rows.map((row) => {
          const about = dom.element("span", { class: "bn-value__where" }, ...who(row.source, said(row)));
          return dom.element("li", {}, door(row, "bn-value--large", dom.element("strong", {}, row.text)), about, ...signs(row));
        });
    const own = [...new Set(rows.flatMap((row) => row.own))];
    const head = dom.element("div", { class: "bn-panel__head" }, title(measure), dom.element("span", {}, measure.kind));
    return dom.element("li", { class: "bn-panel" }, head, dom.element("ul", {}, ...figures), ...cautions(own, "bn-panel__note"), origins(rows));
  };

  /** @param {Group} group */
  const group = (group) => {
    const { scale, end, panels: held, shared } = group;
    const isShared = scale >= 0;
    const head = dom.element(
      "h3", {}, say(!isShared ? "apart" : held.length > 1 ? "together" : "single"), " ",
      dom.element("small", {}, isShared ? say(held.length > 1 ? "scale" : "scale_one", { base: data.scales[scale] ?? "", end }) : say("apart_why")),
    );
    const said = shared.map((at, number) => dom.element("p", { class: "bn-panel__note" }, `${MARKS[number] ?? ""} ${notes[at] ?? ""}`));
    const list = dom.element("ul", { class: "bn-panels" }, ...held.map((panel) => (isShared ? scaled(panel, group) : alone(panel))));
    return dom.element("section", { class: "bn-scale" }, head, list, ...(said.length ? [dom.element("div", { class: "bn-scale__notes" }, ...said)] : []));
  };

  /** Who died is told in a sentence, away from what is drawn. @param {Panel} panel */
  const memorial = ({ measure, rows }) =>
    dom.element("p", { class: "bn-memorial" }, dom.element("a", { href: root + measure.page + html }, measure.name), " ", ...rows.flatMap((row) => [door(row, "bn-value--word", row.text), ` ${said(row)} `]), ...cautions([...new Set(rows.flatMap((row) => row.notes))], "bn-panel__note"));

  /** The name of a topic, a filter where events have it. @param {string} key @param {string} name */
  const heading = (key, name) => {
    const at = topic.keys.indexOf(key);
    if (at < 0) return name;
    const button = dom.element("button", { type: "button", "aria-pressed": String(asked.state.chosen.topic.has(at)), "data-topic": key }, name);
    button.addEventListener("click", () => choose("topic", at));
    return button;
  };

  /** @param {Chapter} chapter */
  const chapter = ({ topic: at, groups, dead }) => {
    const number = groups.reduce((sum, { panels: held }) => sum + held.reduce((all, { rows }) => all + rows.length, 0), dead.reduce((all, { rows }) => all + rows.length, 0));
    const [key, name] = data.topics[at] ?? ["", ""];
    const head = dom.element("h2", {}, heading(key, name), " ", dom.element("small", {}, say("number", { number })));
    return dom.element("section", { class: "bn-chapter" }, head, ...dead.map(memorial), ...groups.map(group));
  };

  /** @param {Chapter[]} found */
  const rest = (found) => {
    if (found.length <= limit) return [];
    const more = dom.element("button", { type: "button", class: "bn-view__turn" }, say("more", { number: found.length - limit }));
    more.addEventListener("click", () => {
      const from = limit;
      limit += part();
      draw();
      /** @type {HTMLElement | null} */ (place.querySelectorAll(".bn-chapter h2 button")[from])?.focus();
    });
    return [more];
  };

  const draw = () => {
    const found = panels.chapters(data, chosen);
    const lead = dom.element("p", { class: "bn-view__lead" }, say(found.length ? "lead" : "nothing"));
    place.replaceChildren(lead, topics.list(scene, asked, say("topics")), ...found.slice(0, limit).map(chapter), ...rest(found));
  };

  addEventListener("beforeprint", () => {
    limit = Infinity;
    if (place.isConnected) draw();
  });

  return {
    show: async (now) => {
      asked = now;
      const what = JSON.stringify([[...now.found], [...now.state.chosen.topic]]);
      if (what !== drawn) {
        drawn = what;
        limit = part();
        chosen = new Set(now.found);
        draw();
      }
    },
    order: () => {
      const all = panels.chapters(data, chosen).flatMap(({ groups, dead }) => [...dead, ...groups.flatMap((one) => one.panels)].flatMap(({ rows }) => rows.map(holder)));
      return [...new Set(all)];
    },
  };
};
