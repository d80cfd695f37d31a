// The topics of the selection with their numbers, above a view: each is a filter.

import * as dom from "../dom.js";

/** With a finger, and where there is little room, rows are the targets, and fewer of them are drawn at once. */
export const ROWS = matchMedia("(pointer: coarse), (max-width: 59.9em)");
/** Hues that there are for topics, as in the timeline. */
const HUES = 12;

/** The colour of a topic. @param {number} at */
export const hue = (at) => `var(--bn-timeline-hue-${(at % HUES) + 1})`;

/** @param {ViewScene} scene @param {Asked} asked @param {string} label */
export const list = ({ events, choose }, { state, counts }, label) => {
  const { keys, names } = events.facets.topic;
  const items = names.flatMap((name, at) => {
    const number = counts.topic[at] ?? 0;
    const pressed = state.chosen.topic.has(at);
    if (!number && !pressed) return [];
    const sign = dom.element("span", { class: "bn-sample", "aria-hidden": "true" });
    sign.style.setProperty("--bn-sign", hue(at));
    const button = dom.element("button", { type: "button", "aria-pressed": String(pressed), "data-topic": keys[at] ?? "" }, sign, `${name} ${number}`);
    button.addEventListener("click", () => choose("topic", at));
    return [dom.element("li", {}, button)];
  });
  return dom.element("ul", { class: "bn-view__topics", "aria-label": label }, ...items);
};
