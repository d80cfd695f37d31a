// @ts-check
// The legend: who reports, what kind of event, how the date is known, each with its number; the rest is folded.

import { rove } from "../dom.js";
import * as timelineColours from "./colours.js";
import { element } from "./element.js";

const BASES = ["stated", "context", "restored", "inferred"];
const OTHERS = ["day", "until", "since", "several", "about"];

/** @typedef {import("./words.js").Said} Said */
/** @typedef {{facet: string, place: number, button: HTMLElement, count: HTMLElement}} Entry */

/**
 * @param {Said} words
 * @param {Timeline.Events} events
 * @param {Timeline.Options["choose"]} choose what pressing an entry does; with a finger entries are no buttons
 */
export function build(words, { facets: { source, type, topic, basis } }, choose) {
  const list = element("ul", "legend");
  list.setAttribute("aria-label", words.say("legend"));
  const act = matchMedia("(pointer: coarse)").matches ? undefined : choose;
  /** @type {Entry[]} */
  const entries = [];
  /** @param {string} facet @param {number} place @param {string} shape @param {string} name @param {string} role @param {string} [sign] */
  const add = (facet, place, shape, name, role, sign) => {
    const found = entry(facet, shape, name, role, sign, act && place >= 0 ? () => act(facet, place) : undefined);
    entries.push({ facet, place, button: found.button, count: found.count });
    list.append(found.item);
  };
  for (const [place, name] of (source?.names ?? []).entries()) {
    add("source", place, timelineColours.isRound(place) ? "disc" : "square", name, timelineColours.sourceRole(place));
  }
  for (const [place, key] of (type?.keys ?? []).entries()) {
    add("type", place, "tile", type?.names?.[place] ?? key, `type-${key}`, words.say(`mark_${key}`));
  }
  for (const [place, name] of (topic?.names ?? []).entries()) {
    add("topic", place, "square", name, `hue-${(place % timelineColours.HUES) + 1}`);
  }
  for (const key of BASES) add("basis", basis.keys.indexOf(key), `tile bn-timeline__sample--${key}`, words.say(`basis_${key}`), "main");
  if (act) rove(list);
  return { box: parted(list, words), show: shown(entries) };
}

/**
 * Shows how many events each entry has in the selection, and which are chosen.
 * @param {Entry[]} entries
 */
function shown(entries) {
  /** @param {Record<string, ArrayLike<number>>} counts @param {Record<string, ReadonlySet<number>>} chosen */
  return (counts, chosen) => {
    for (const { facet, place, button, count } of entries) {
      count.textContent = String(counts[facet]?.[place] ?? 0);
      if (button instanceof HTMLButtonElement) button.setAttribute("aria-pressed", String(chosen[facet]?.has(place) ?? false));
    }
  };
}

/**
 * The legend with what is seldom met folded below it.
 * @param {HTMLElement} list
 * @param {Said} words
 */
function parted(list, words) {
  const box = element("div", "legends");
  const more = element("details", "more");
  const rest = element("ul", "legend");
  for (const name of OTHERS) rest.append(entry("other", name, words.say(`legend_${name}`), "main", name === "about" ? "≈" : "").item);
  const hint = element("p", "hint", words.say(matchMedia("(pointer: coarse)").matches ? "hint_touch" : "hint"));
  const body = element("div", "help");
  body.append(rest, hint);
  more.append(element("summary", "summary", words.say("legend_more")), body);
  box.append(list, more);
  return box;
}

/**
 * @param {string} group
 * @param {string} shape
 * @param {string} text
 * @param {string} role of its colour
 * @param {string} [sign]
 * @param {() => void} [act]
 */
function entry(group, shape, text, role, sign = "", act) {
  const item = element("li", `entry bn-timeline__entry--${group}`);
  const sample = element("span", `sample bn-timeline__sample--${shape}`, sign);
  const count = element("span", "count");
  const button = element(act ? "button" : "span", "toggle");
  sample.setAttribute("aria-hidden", "true");
  sample.style.setProperty("--bn-sample", `var(--bn-timeline-${role})`);
  button.append(sample, text, " ", count);
  if (act && button instanceof HTMLButtonElement) {
    button.type = "button";
    button.addEventListener("click", act);
  }
  item.append(button);
  return { item, button, count };
}
