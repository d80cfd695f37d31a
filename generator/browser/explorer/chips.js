// What is chosen, each with a button that takes it away, and one that takes all away.

import * as dom from "./dom.js";

/**
 * @param {HTMLElement} list
 * @param {Payload} events
 * @param {{remove: (chip: Chip) => void, clear: () => void}} told
 */
export const mount = (list, events, told) => {
  const { words } = events;

  /** @param {State} state @returns {Chip[]} */
  const chosen = (state) => {
    const found = events.names.flatMap((facet) =>
      [...state.chosen[facet]]
        .sort((a, b) => a - b)
        .map((place) => ({ facet, place, label: events.facets[facet].names[place] ?? "" })),
    );
    const field = (/** @type {"q" | "from" | "to"} */ name, /** @type {string} */ label) =>
      state[name] ? [{ field: name, label }] : [];
    return [
      ...found,
      ...field("from", dom.say(words, "range_from", { date: state.from })),
      ...field("to", dom.say(words, "range_to", { date: state.to })),
      ...events.asks.certainty.filter((name) => state.certainty.has(name)).map((name) => ({
        certainty: name, label: dom.say(words, `certainties.${name}`),
      })),
      ...field("q", dom.say(words, "contains", { text: state.q })),
    ];
  };

  /** @param {string} label @param {string} name @param {() => void} act */
  const button = (label, name, act) => {
    const made = dom.element("button", { type: "button", class: "bn-chip", "aria-label": name }, label);
    made.addEventListener("click", () => {
      const place = [...list.querySelectorAll("button")].indexOf(made);
      act();
      const left = list.querySelectorAll("button");
      (left[place] ?? left[left.length - 1])?.focus();
    });
    return dom.element("li", {}, made);
  };

  /** @param {State} state */
  const show = (state) => {
    const all = chosen(state);
    const items = all.map((chip) =>
      button(`${chip.label} ×`, dom.say(words, "remove", { choice: chip.label }), () => told.remove(chip)),
    );
    if (all.length) items.push(button(dom.say(words, "clear"), dom.say(words, "clear"), told.clear));
    list.replaceChildren(...items);
    list.hidden = all.length === 0;
  };
  return { show };
};
