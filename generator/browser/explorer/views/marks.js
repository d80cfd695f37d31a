// The mark of an event as an element: shape and colour say who reports it, the character what it is, the fill how
// its date is known. It is drawing alone: beside it stands the same in words.

import * as dom from "../dom.js";
import * as colours from "../timeline/colours.js";

/** @param {Payload} events @param {number} i @param {string} colour what colours say */
export const mark = (events, i, colour) => {
  const { source, type, basis } = events.facets;
  const shape = colours.isRound(source.of(i)[0] ?? 0) ? "disc" : "square";
  const known = basis.keys[basis.of(i)[0] ?? 0] ?? "stated";
  const sign = dom.say(events.words, `timeline.mark_${type.keys[type.of(i)[0] ?? 0] ?? ""}`);
  const made = dom.element("span", { class: `bn-sign bn-sign--${shape} bn-sign--${known}`, "aria-hidden": "true" }, sign);
  made.style.setProperty("--bn-sign", `var(--bn-timeline-${colours.role(events, i, colour)})`);
  return made;
};

/** The figure beside a title, where the title does not say it. @param {Payload} events @param {number} i */
export const lead = (events, i) => {
  const found = events.lead(i);
  return events.title(i)?.includes(found) ? "" : found;
};

/** What stands in words beside a mark: the type, the date and how it is known. @param {Payload} events @param {number} i */
export const about = (events, i) => {
  const { names, of } = events.facets.type;
  return `${names[of(i)[0] ?? 0] ?? ""} · ${events.dateText(i) ?? ""}`;
};
