// @ts-check
// The legend: who reports, what kind of event, how the date is known; the rest is folded.

import * as timelineColours from "./colours.js";
import { element } from "./element.js";

const BASES = ["stated", "context", "restored", "inferred"];
const OTHERS = ["day", "until", "since", "several", "about"];

/** @typedef {import("./words.js").Said} Said */

/**
 * @param {Said} words
 * @param {Timeline.Events} events
 */
export function build(words, { facets: { source, type, topic } }) {
  const list = element("ul", "legend");
  list.setAttribute("aria-label", words.say("legend"));
  for (const [place, name] of (source?.names ?? []).entries()) {
    const shape = timelineColours.isRound(place) ? "disc" : "square";
    list.append(entry("source", shape, name, timelineColours.sourceRole(place)));
  }
  for (const [place, key] of (type?.keys ?? []).entries()) {
    list.append(entry("type", "tile", type?.names?.[place] ?? key, `type-${key}`, words.say(`mark_${key}`)));
  }
  for (const [place, name] of (topic?.names ?? []).entries()) {
    list.append(entry("topic", "square", name, `hue-${(place % timelineColours.HUES) + 1}`));
  }
  for (const basis of BASES) list.append(entry("basis", `tile bn-timeline__sample--${basis}`, words.say(`basis_${basis}`), "main"));
  return parted(list, words);
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
  for (const name of OTHERS) rest.append(entry("other", name, words.say(`legend_${name}`), "main", name === "about" ? "≈" : ""));
  more.append(element("summary", "summary", words.say("legend_more")), rest);
  box.append(list, more);
  return box;
}

/**
 * @param {string} group
 * @param {string} shape
 * @param {string} text
 * @param {string} role of its colour
 * @param {string} [sign]
 */
function entry(group, shape, text, role, sign = "") {
  const item = element("li", `entry bn-timeline__entry--${group}`);
  const sample = element("span", `sample bn-timeline__sample--${shape}`, sign);
  sample.setAttribute("aria-hidden", "true");
  sample.style.setProperty("--bn-sample", `var(--bn-timeline-${role})`);
  item.append(sample, text);
  return item;
}
