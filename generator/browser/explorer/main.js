// The explorer: the state is the address, and everything on the page shows the state.

import * as address from "./address.js";
import * as card from "./card.js";
import * as chips from "./chips.js";
import * as choices from "./choices.js";
import * as data from "./data.js";
import * as dates from "./dates.js";
import * as dom from "./dom.js";
import * as drawn from "./drawn.js";
import * as list from "./list.js";
import * as selection from "./selection.js";
import * as text from "./text.js";

// Where the edition and its payload lie, and the rows that all editions share: the page knows its place.
const { home = "", payload = "", rows: shared = "" } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
/** @param {string} place */
const whole = (place) => new URL(place, location.href).href;
const [root, folder, rowsFolder] = [whole(home), whole(payload), whole(shared)];
const LATER = new URL("explorer-later.js", /** @type {HTMLScriptElement} */ (document.currentScript).src).href;
/** The table and the downloads. */
const later = () => data.load(LATER).then(() => biannianExplorerLater);

/** @param {HTMLElement} page */
export const start = async (page) => {
  const part = (/** @type {string} */ query) => /** @type {HTMLElement} */ (page.querySelector(query));
  const progress = part(".bn-explorer__progress");
  let refresh = () => {};
  let due = 0;
  const arrived = () => (due ||= requestAnimationFrame(() => {
    due = 0;
    refresh();
  }));
  /** @type {Payload} */
  let events;
  const told = {
    arrived,
    progress: (/** @type {number} */ done, /** @type {number} */ all, /** @type {Words} */ words) =>
      void (all > 1 && dom.write(progress, dom.say(words, "reading", { done, all }))),
  };
  try {
    events = await data.open(folder, told, list.titles(part("#results")));
  } catch {
    part(".bn-explorer__note").textContent = page.dataset.failed ?? "";
    part(".bn-explorer__note").hidden = false;
    return;
  }
  const explorer = live(page, part, events);
  refresh = explorer.refresh;
};

/**
 * @param {HTMLElement} page
 * @param {(query: string) => HTMLElement} part
 * @param {Payload} events
 */
const live = (page, part, events) => {
  const { words } = events;
  let { state, ignored } = address.read(location.search, events);
  let typing = false;
  /** @type {HTMLElement | null} */
  let opener = null;
  /** @type {Uint32Array} */
  let found = new Uint32Array();
  const results = /** @type {HTMLOListElement} */ (part("#results"));

  /** Changes the state, and the address with it. @param {(state: State) => void} act @param {boolean} replace */
  const change = (act, replace = false) => {
    act(state);
    ignored = [];
    const query = address.write(state, events);
    if (query !== location.search) {
      history[replace ? "replaceState" : "pushState"](null, "", location.pathname + query + location.hash);
    }
    typing = false;
    show();
  };

  /** @param {number} i @param {HTMLElement | null} from */
  const open = (i, from = null) => {
    if (!detail.open) opener = from ?? /** @type {HTMLElement | null} */ (document.activeElement);
    change((state) => (state.event = events.key(i)));
    detail.show(i, true);
  };

  const close = () => {
    const i = events.find(state.event);
    if (state.event) change((state) => (state.event = ""));
    detail.hide();
    if (timeline.focus(i, opener)) return;
    if (opener?.isConnected) opener.focus();
    else if (i >= 0) /** @type {HTMLElement | null} */ (results.querySelector(`li[data-event-id="${events.key(i)}"] a`))?.focus();
  };

  /** @param {number[]} numbers */
  const openMany = (numbers) => {
    if (!detail.open) opener = /** @type {HTMLElement | null} */ (document.activeElement);
    detail.list(numbers);
  };

  const detail = card.mount(events, root, { open, closed: close });

  /** The button that opens an event. @param {number} i @param {string} title */
  const tools = (i, title) => {
    const button = dom.element(
      "button",
      { type: "button", class: "bn-brief", "aria-label": dom.say(words, "brief_of", { title }) },
      dom.say(words, "brief"),
    );
    button.addEventListener("click", () => open(i, button));
    return [button];
  };

  const form = choices.mount(/** @type {HTMLFormElement} */ (part("#facets")), events, {
    choose: (facet, place, on) => change(({ chosen }) => chosen[facet][on ? "add" : "delete"](place)),
    range: (side, text) => change((state) => (state[side] = text)),
    sure: (kind, on) => change(({ certainty }) => certainty[on ? "add" : "delete"](kind)),
    type: (text) => {
      change((state) => (state.q = text.slice(0, 100)), typing);
      typing = true;
    },
  });
  const active = chips.mount(part(".bn-chips"), events, {
    remove: ({ facet, place, field, certainty }) =>
      change((state) => {
        if (facet && place !== undefined) state.chosen[facet].delete(place);
        if (field) state[field] = "";
        if (certainty) state.certainty.delete(certainty);
      }),
    clear: () =>
      change((state) => {
        const { view, lanes, colour, sort, window } = state;
        Object.assign(state, address.empty(), { view, lanes, colour, sort, window, event: state.event });
      }),
  });
  const more = /** @type {HTMLButtonElement} */ (part("[data-do=more]"));
  const items = list.mount(results, more, events, tools, root);
  /** The table, once it was asked for. @type {ReturnType<typeof biannianExplorerLater.table.mount> | null} */
  let rows = null;

  /** Shows the table as the state then is. */
  const tabulate = async () => {
    const { table } = await later();
    const sort = (/** @type {string} */ key) => change((state) => (state.sort = key));
    rows ??= table.mount(part(".bn-explorer__table"), events, sort, tools, root);
    if (state.view === "table") await rows.show(found, state.sort);
  };

  const timeline = drawn.mount(part(".bn-explorer__timeline"), events, {
    open,
    openMany,
    moved: (window) => {
      state.window = window;
      history.replaceState(null, "", location.pathname + address.write(state, events) + location.hash);
    },
  });
  const lanes = /** @type {HTMLSelectElement} */ (part("select[name=lanes]"));
  lanes.addEventListener("change", () => change((state) => (state.lanes = lanes.value)));
  const colours = /** @type {HTMLSelectElement} */ (part("select[name=colour]"));
  colours.addEventListener("change", () => change((state) => (state.colour = colours.value)));

  /** The range of days that is asked for. @returns {[number, number]} */
  const range = () => [dates.read(state.from)?.[0] ?? -Infinity, dates.read(state.to)?.[1] ?? Infinity];

  /** Puts the state on the page. */
  const show = () => {
    const [first, last] = range();
    const answer = selection.answer(events, state.chosen, [first, last], text.matches(events, state.q), state.certainty);
    found = answer.found;
    form.show(state, answer.counts, answer.certain);
    active.show(state);
    page.dataset.view = state.view;
    for (const input of page.querySelectorAll("input[name=view]")) {
      /** @type {HTMLInputElement} */ (input).checked = /** @type {HTMLInputElement} */ (input).value === state.view;
    }
    lanes.value = state.lanes;
    colours.value = state.colour;
    for (const label of page.querySelectorAll(".bn-explorer__lanes")) {
      /** @type {HTMLElement} */ (label).hidden = state.view !== "timeline";
    }
    timeline.show(state, found);
    items.show(found, state.view !== "list");
    if (state.view === "table" && rows) void rows.show(found, state.sort);
    else if (state.view === "table") tabulate().catch(failed);
    part(".bn-explorer__table").hidden = state.view !== "table";
    say(first > last, answer.certain);
  };

  /** Says that a part of the page could not be read. */
  const failed = () => {
    dom.write(part(".bn-explorer__note"), page.dataset.failed ?? "");
    part(".bn-explorer__note").hidden = false;
  };

  /** How many are surely in the range that is asked for. @param {Record<Certainty, number>} certain */
  const surely = (certain) => {
    if (!state.from && !state.to) return "";
    const more = certain.throughout ? dom.say(words, "throughout_said", { number: certain.throughout }) : "";
    return dom.say(words, "certainty_said", { certain: certain.certain, maybe: certain.maybe }) + more;
  };

  /** @param {boolean} reversed @param {Record<Certainty, number>} certain */
  const say = (reversed, certain) => {
    const all = events.count;
    const key = found.length === all ? "everything" : found.length === 0 ? "nothing" : found.length === 1 ? "one" : "many";
    const waiting = text.waiting(words, state.q);
    dom.write(part(".bn-explorer__progress"), waiting); // seen only: what is announced is the end, once
    const said = dom.say(words, key, { number: found.length, all }) + surely(certain) + text.remark(words, state.q);
    if (!waiting) dom.write(part("[role=status]"), said);
    const note = part(".bn-explorer__note");
    const remarks = [
      ignored.length ? dom.say(words, "ignored", { parts: address.named(ignored) }) : "",
      reversed ? dom.say(words, "reversed") : "",
    ].filter(Boolean);
    dom.write(note, remarks.join(" "));
    note.hidden = remarks.length === 0;
  };

  /** Takes the state from the address: at first, and after Back and forward. */
  const arrive = () => {
    ({ state, ignored } = address.read(location.search, events));
    typing = false;
    show();
    timeline.arrive(state);
    const i = events.find(state.event);
    if (i >= 0) detail.show(i, false);
    else if (detail.open) detail.hide();
  };

  /** @type {Record<string, (button: HTMLElement) => void>} */
  const acts = {
    copy: (button) => {
      const told = (/** @type {string} */ key) => (button.textContent = dom.say(words, key));
      // A copy of an address without a secure context has no clipboard.
      const copied = navigator.clipboard?.writeText(location.href) ?? Promise.reject(new Error("no clipboard"));
      copied.then(() => told("copied"), () => told("not_copied"));
    },
    csv: () => void later().then(({ download }) => download.saveCsv(data.slice, rowsFolder, found)).catch(failed),
    json: () => void later().then(({ download }) => download.saveJson(data.slice, rowsFolder, found)).catch(failed),
    print: () => void events.read(found, "titles").catch(() => undefined).then(() => print()),
  };
  dom.rove(part(".bn-explorer__buttons"));
  part(".bn-explorer__tools").addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    if (button) acts[button.dataset.do ?? ""]?.(button);
  });
  for (const input of page.querySelectorAll("input[name=view]")) {
    input.addEventListener("change", () => change((state) => (state.view = /** @type {HTMLInputElement} */ (input).value)));
  }
  document.addEventListener("keydown", (event) => {
    const here = event.target === document.body || (event.target instanceof Node && page.contains(event.target));
    if (event.key === "Escape" && detail.open && here && !event.defaultPrevented) close();
  });
  addEventListener("popstate", arrive);
  addEventListener("beforeprint", () => items.print(true));
  addEventListener("afterprint", () => items.print(false));
  document.addEventListener("biannian-search", () => state.q && show());

  for (const hidden of page.querySelectorAll("[data-live]")) /** @type {HTMLElement} */ (hidden).hidden = false;
  page.classList.add("bn-explorer--live");
  if (matchMedia("(min-width: 60em)").matches) part(".bn-explorer__filters").setAttribute("open", "");
  arrive();

  return {
    refresh: () => {
      items.refresh();
      timeline.refresh();
      if (state.view === "table") rows?.refresh();
      detail.refresh();
    },
  };
};

{
  const page = document.querySelector(".bn-explorer");
  if (page instanceof HTMLElement) void start(page);
}
