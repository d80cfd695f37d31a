// @ts-check
// Which colour and shape an event has: they say who reports it, or by choice what it is or what it is about.

import * as timelinePalette from "./palette.js";

/** Hues that there are for topics; of more topics some share one. */
export const HUES = 12;

/** @type {WeakMap<Timeline.Palette, Map<string, Timeline.Palette>>} */
const known = new WeakMap();

/**
 * The role of an event's colour in the palette.
 * @param {Timeline.Events} events
 * @param {number} i
 * @param {string} [by]
 */
export function role({ facets: { source, type, topic } }, i, by) {
  if (by === "type" && type) return `type-${type.keys[type.of(i)[0] ?? 0] ?? ""}`;
  if (by === "topic" && topic) return `hue-${((topic.of(i)[0] ?? 0) % HUES) + 1}`;
  return sourceRole(source?.of(i)[0] ?? 0);
}

/** The role of what a source tells: two have a colour of their own. @param {number} place */
export function sourceRole(place) {
  return ["main", "second"][place] ?? "quiet";
}

/** Whether a source's marks are round: the colour is never the only sign. @param {number} place */
export function isRound(place) {
  return place % 2 === 1;
}

/**
 * The palette with another colour in the place of the main one, and its tints. Where the reader's own colours are
 * in force there are no tints.
 * @param {Timeline.Palette} colour
 * @param {string} name
 * @returns {Timeline.Palette}
 */
export function tinted(colour, name) {
  if (name === "main") return colour;
  const found = known.get(colour) ?? new Map();
  known.set(colour, found);
  const { ground = "", main: usual = "", strong, soft } = colour;
  const main = colour[name] ?? usual;
  const plain = strong === ground;
  const made = found.get(name) ?? { ...colour, main,
    strong: plain ? strong : timelinePalette.mixed(ground, main, 0.38),
    soft: plain ? soft : timelinePalette.mixed(ground, main, 0.13) }; // prettier-ignore
  found.set(name, made);
  return made;
}
