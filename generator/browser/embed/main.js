// A selection of the explorer in a frame: the query of the address says which events, and nothing else is asked.

import * as address from "../explorer/address.js";
import * as data from "../explorer/data.js";
import * as dates from "../explorer/dates.js";
import * as dom from "../explorer/dom.js";
import * as headline from "../explorer/headline.js";
import * as selection from "../explorer/selection.js";
import * as text from "../explorer/text.js";

/** So many events stand in a frame; a test holds it to what the page lists without script. */
const LISTED = 100;

const { home = "", payload = "", search = "" } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
/** @param {string} place */
const whole = (place) => new URL(place, location.href).href;
const engine = new URL("search/engine.js", /** @type {HTMLScriptElement} */ (document.currentScript).src).href;

/** @param {Payload} events @param {number} i */
const item = (events, i) =>
  dom.element(
    "li",
    {},
    dom.element("a", { href: whole(home) + dom.page(events, i) }, events.title(i) ?? events.key(i)),
    " ", dom.element("span", { class: "bn-date" }, events.dateText(i) ?? ""),
  );

/** Shows what the address asks for. @param {HTMLElement} page @param {Payload} events */
const show = async (page, events) => {
  const part = (/** @type {string} */ query) => /** @type {HTMLElement} */ (page.querySelector(query));
  const { state, ignored } = address.read(location.search, events);
  const waiting = text.waiting(events.words, state.q);
  if (waiting) return dom.write(part("[role=status]"), waiting);
  /** @type {[number, number]} */
  const range = [dates.read(state.from)?.[0] ?? -Infinity, dates.read(state.to)?.[1] ?? Infinity];
  const { found } = selection.answer(events, state.chosen, range, text.matches(events, state.q), state.certainty);
  const listed = found.subarray(0, LISTED);
  await events.read(listed, "titles");
  part("ol").replaceChildren(...[...listed].map((i) => item(events, i)));
  const unknown = ignored.length ? ` ${dom.say(events.words, "ignored", { parts: address.named(ignored) })}` : "";
  dom.write(part("[role=status]"), headline.said(events, found)[0] + unknown);
  const link = /** @type {HTMLAnchorElement} */ (part(".bn-embed__whole"));
  link.search = address.write(state, events);
  const code = part(".bn-embed__code code");
  code.textContent = (code.textContent ?? "").replace(/(src="[^"?]*)[^"]*"/u, (_, src) => `${src}${link.search.replaceAll("&", "&amp;")}"`);
  cite(page, link.search);
  return page.setAttribute("aria-busy", "false");
};

/** The address that is cited asks for the same. @param {HTMLElement} page @param {string} query */
const cite = (page, query) => {
  for (const shown of page.querySelectorAll(".bn-cited")) {
    const texts = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: node } = texts;
      node.textContent = (node.textContent ?? "").replace(/\/timeline\/(\?[^\s}"]*)?/u, () => `/timeline/${query}`);
    }
  }
};

/** @param {HTMLElement} page */
const start = async (page) => {
  page.setAttribute("aria-busy", "true");
  const events = await data.open(whole(payload), { arrived: () => undefined, progress: () => undefined });
  if (address.isNaming(location.search)) await events.named();
  const again = () => void show(page, events);
  if (new URLSearchParams(location.search).get("q")?.trim()) {
    document.addEventListener("biannian-search", again);
    await data.load(engine);
    await data.load(whole(search));
  }
  again();
};

const page = document.querySelector("main");
if (page && location.search) start(page).catch(() => page.setAttribute("aria-busy", "false"));
