// The address holds the whole state; what it holds besides is named, and left out.

import * as dates from "./dates.js";

const LONGEST = 100;
const NAMED = 5;

/** Nothing chosen, and all as usual. @param {Payload} events @returns {State} */
export const empty = ({ names, asks: { view: [view = ""], lanes: [lanes = ""], colour: [colour = ""], sort: [sort = ""] } }) => ({
  q: "", from: "", to: "", event: "", view, lanes, colour, sort, window: null, certainty: new Set(),
  chosen: /** @type {State["chosen"]} */ (Object.fromEntries(names.map((name) => [name, new Set()]))),
});

/**
 * What each name of a query may say; false when the value means nothing here.
 * @type {Record<string, (state: State, value: string, events: Payload) => unknown>}
 */
const readers = {
  q: (state, value) => (state.q = value.slice(0, LONGEST)),
  from: (state, value) => dates.read(value) && (state.from = value),
  to: (state, value) => dates.read(value) && (state.to = value),
  view: (state, value, { asks }) => asks.view.includes(value) && (state.view = value),
  event: (state, value, events) => events.find(value) >= 0 && (state.event = value),
  lanes: (state, value, { asks }) => asks.lanes.includes(value) && (state.lanes = value),
  colour: (state, value, { asks }) => asks.colour.includes(value) && (state.colour = value),
  sort: (state, value, { asks }) => asks.sort.includes(value.replace(/^-/u, "")) && (state.sort = value),
  window: (state, value) => (state.window = stretch(value)),
};

/** @param {string} text @returns {State["window"]} */
const stretch = (text) => {
  const [from, to, more] = text.split("..").map((part) => dates.read(part));
  return from && to && more === undefined && from[0] < to[1] ? [from[0], to[1]] : null;
};

/**
 * The state a query stands for, and the parts of it that mean nothing.
 * @param {string} query
 * @param {Payload} events
 * @returns {{state: State, ignored: string[]}}
 */
export const read = (query, events) => {
  const state = empty(events);
  const ignored = [];
  const seen = new Set();
  for (const [name, value] of new URLSearchParams(query)) {
    const facet = events.names.find((known) => known === name);
    const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
    const place = facet ? events.facets[facet].keys.indexOf(value) : -1;
    const sure = name === "certainty" ? events.asks.certainty.find((known) => known === value) : undefined;
    if (facet && place >= 0) state.chosen[facet].add(place);
    else if (sure) state.certainty.add(sure);
    else if (value === "" && (facet || reader)) continue; // an empty field of a form
    else if (!reader || seen.has(name) || !reader(state, value, events)) ignored.push(`${name}=${value}`);
    seen.add(name);
  }
  return { state, ignored };
};

/**
 * The query of a state, the same for the same state; what is as usual is left out.
 * @param {State} state
 * @param {Payload} events
 */
export const write = (state, events) => {
  const query = new URLSearchParams();
  const usual = empty(events);
  if (state.q) query.append("q", state.q);
  for (const name of events.names) {
    for (const value of [...state.chosen[name]].sort((a, b) => a - b)) {
      query.append(name, events.facets[name].keys[value] ?? "");
    }
  }
  for (const name of events.asks.certainty) if (state.certainty.has(name)) query.append("certainty", name);
  for (const name of /** @type {const} */ (["from", "to", "view", "lanes", "colour", "sort", "event"])) {
    if (state[name] !== usual[name]) query.append(name, state[name]);
  }
  if (state.window) query.append("window", state.window.map(dates.written).join(".."));
  return query.size ? `?${query}` : "";
};

/** Whether a query names what is read only when it is asked for. @param {string} query */
export const isNaming = (query) => new URLSearchParams(query).has("entity");

/** A few of the parts that were left out, cut to what can be read. @param {string[]} ignored */
export const named = (ignored) => {
  const parts = ignored.slice(0, NAMED).map((part) => (part.length > 60 ? `${part.slice(0, 60)}…` : part));
  return parts.join(" ") + (ignored.length > NAMED ? " …" : "");
};
