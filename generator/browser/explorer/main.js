// The explorer: the state is the address, and everything on the page shows the state.

import * as address from "./address.js";
import * as chips from "./chips.js";
import * as choices from "./choices.js";
import * as data from "./data.js";
import * as dates from "./dates.js";
import * as dom from "./dom.js";
import * as drawn from "./drawn.js";
import * as headline from "./headline.js";
import * as list from "./list.js";
import * as selection from "./selection.js";
import * as sheet from "./sheet.js";
import * as text from "./text.js";

// Where the edition and its payload lie, and the rows that all editions share: the page knows its place.
const { home = "", payload = "", rows: shared = "" } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
/** @param {string} place */
const whole = (place) => new URL(place, location.href).href;
const [root, folder, rowsFolder] = [whole(home), whole(payload), whole(shared)];
const [LATER, VIEWS] = ["later", "views"].map((name) => new URL(`explorer-${name}.js`, /** @type {HTMLScriptElement} */ (document.currentScript).src).href);
/** The panel, the table and the downloads. */
const later = () => data.load(LATER ?? "").then(() => biannianExplorerLater);

/** Leaves room for what the address asks for, before anything is read, so that nothing moves later. @param {HTMLElement} page */
const expect = (page) => {
  const query = new URLSearchParams(location.search);
  page.dataset.view = query.get("view") ?? "timeline";
  page.classList.toggle("bn-explorer--waiting", query.size > 0);
  page.classList.toggle("bn-explorer--beside", query.has("event"));
};

/** @param {HTMLElement} page */
export const start = async (page) => {
  const part = (/** @type {string} */ query) => /** @type {HTMLElement} */ (page.querySelector(query));
  const progress = part(".bn-explorer__progress");
  expect(page);
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
    if (address.isNaming(location.search)) await events.named();
  } catch {
    page.classList.remove("bn-explorer--waiting");
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
    if (!detail?.open) opener = from ?? /** @type {HTMLElement | null} */ (document.activeElement);
    change((state) => (state.event = events.key(i)));
    shown(i, true);
  };

  /** The order in which the events are shown: that of the drawing, or of the list. */
  const order = () => (state.view === "timeline" ? timeline.order() : events.has(state.view) ? views?.order() ?? [] : [...found]);

  /** Goes on to the next event, or back. @param {1 | -1} by */
  const step = (by) => {
    const all = order();
    const i = all[all.indexOf(events.find(state.event)) + by];
    if (i === undefined) return;
    change((state) => (state.event = events.key(i)), true);
    shown(i, false);
    timeline.reveal(i);
  };

  /** The panel, once something was opened. @type {ReturnType<typeof biannianExplorerLater.panel.mount> | null} */
  let detail = null;

  /** Has the panel do something as soon as it is read. @param {(panel: NonNullable<typeof detail>) => void} act */
  const withPanel = (act) =>
    void later().then(({ panel }) => {
      const place = () => {
        const all = order();
        return { number: all.indexOf(events.find(state.event)) + 1, all: events.has(state.view) ? all.length : found.length };
      };
      detail ??= panel.mount(events, root, { open, step, closed: close, place });
      act(detail);
    }).catch(failed);

  /** Shows an event in the panel, unless it was closed meanwhile. @param {number} i @param {boolean} focus */
  const shown = (i, focus) =>
    withPanel((panel) => {
      if (state.event !== events.key(i)) return;
      panel.show(i, focus);
      timeline.reveal(i);
    });

  const close = () => {
    const i = events.find(state.event);
    if (state.event) change((state) => (state.event = ""));
    detail?.hide();
    page.classList.remove("bn-explorer--beside");
    if (timeline.focus(i, opener)) return;
    if (opener?.isConnected) opener.focus();
    else if (i >= 0) /** @type {HTMLElement | null} */ (results.querySelector(`li[data-event-id="${events.key(i)}"] a`))?.focus();
  };

  /** @param {number[]} numbers */
  const openMany = (numbers) => {
    if (!detail?.open) opener = /** @type {HTMLElement | null} */ (document.activeElement);
    withPanel((panel) => panel.list(numbers));
  };

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
  const filters = sheet.mount(page, /** @type {HTMLFormElement} */ (part("#facets")), words);
  const clear = () =>
    change((state) => {
      const { view, lanes, colour, sort, window } = state;
      Object.assign(state, address.empty(events), { view, lanes, colour, sort, window, event: state.event });
    });
  const active = chips.mount(part(".bn-chips"), events, {
    remove: ({ facet, place, field, certainty }) =>
      change((state) => {
        if (facet && place !== undefined) state.chosen[facet].delete(place);
        if (field) state[field] = "";
        if (certainty) state.certainty.delete(certainty);
      }),
    clear,
  });
  const more = /** @type {HTMLButtonElement} */ (part("[data-do=more]"));
  const items = list.mount(results, more, events, tools, root);
  /** The table, once it was asked for. @type {ReturnType<typeof biannianExplorerLater.table.mount> | null} */
  let rows = null;

  /** Shows the table as the state then is; its place is busy until the rows are those of what was asked for last. */
  const tabulate = async () => {
    const [place, asked] = [part(".bn-explorer__table"), found];
    const sort = (/** @type {string} */ key) => change((state) => (state.sort = key));
    place.ariaBusy = "true";
    try {
      const { table } = await later();
      rows ??= table.mount(place, events, sort, tools, root);
      if (state.view === "table") await rows.show(found, state.sort);
    } finally {
      if (asked === found || state.view !== "table") place.ariaBusy = "false";
    }
  };

  /** The other views, once one was asked for. @type {ReturnType<typeof biannianExplorerViews.mount> | null} */
  let views = null;
  const aside = part(".bn-explorer__view");
  let drawing = "";

  /** Shows the view of the state, where it is one of these. @param {Asked["counts"]} counts */
  const draw = async (counts) => {
    aside.hidden = !events.has(state.view);
    aside.ariaBusy = String(!aside.hidden);
    if (aside.hidden) return;
    await data.load(VIEWS ?? "");
    views ??= biannianExplorerViews.mount(aside, { events, root, open, choose });
    await views.show({ state, found, counts });
    if (drawing !== state.view) detail?.refresh(); // it says which of them is open
    drawing = state.view;
  };

  /** @param {FacetName} facet @param {number} place */
  const choose = (facet, place) => change(({ chosen }) => chosen[facet].delete(place) || chosen[facet].add(place));

  const timeline = drawn.mount(part(".bn-explorer__timeline"), events, {
    open,
    openMany,
    choose,
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
      /** @type {HTMLElement} */ (label).hidden = !["timeline", ...(label.contains(lanes) ? [] : ["sources", "threads"])].includes(state.view);
    }
    timeline.show(state, found, answer.counts);
    draw(answer.counts).catch(() => {
      aside.ariaBusy = "false";
      failed();
    });
    items.show(found, state.view !== "list");
    if (state.view === "table") tabulate().catch(failed);
    part(".bn-explorer__table").hidden = state.view !== "table";
    say(first > last, answer.certain);
  };

  /** Shows what the address asks for once all of it stands there: what moves before is not seen. */
  const settle = () =>
    void requestAnimationFrame(() => {
      if (page.querySelector(".bn-explorer__main [aria-busy=true]") || text.waiting(words, state.q)) settle();
      else requestAnimationFrame(() => page.classList.remove("bn-explorer--waiting"));
    });

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
    const [told, others] = headline.said(events, found);
    const waiting = text.waiting(words, state.q);
    dom.write(part(".bn-explorer__progress"), waiting); // seen only: what is announced is the end, once
    const said = told + surely(certain) + text.remark(words, state.q);
    if (!waiting) dom.write(part("[role=status]"), said);
    dom.write(part(".bn-explorer__counts"), others);
    dom.write(part("[data-do=list]"), dom.say(words, "list_found", { number: found.length }));
    filters.count(found.length);
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
    if (address.isNaming(location.search) && !events.facets.entity.keys.length) return void events.named().then(arrive, failed);
    ({ state, ignored } = address.read(location.search, events));
    typing = false;
    show();
    timeline.arrive(state);
    const i = events.find(state.event);
    if (i >= 0) return shown(i, false);
    detail?.hide();
    return page.classList.remove("bn-explorer--beside");
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
    embed: () => location.assign(`${root}embed/timeline/${location.protocol === "file:" ? "index.html" : ""}${location.search}`),
    list: () => change((state) => (state.view = "list")),
    filter: filters.toggle,
    shut: filters.shut,
    clear,
    print: () => void events.read(found, "titles").catch(() => undefined).then(() => print()),
  };
  dom.rove(part(".bn-explorer__buttons"));
  page.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    if (button) acts[button.dataset.do ?? ""]?.(button);
  });
  for (const input of page.querySelectorAll("input[name=view]")) {
    input.addEventListener("change", () => change((state) => (state.view = /** @type {HTMLInputElement} */ (input).value)));
  }
  document.addEventListener("keydown", (event) => {
    const here = event.target === document.body || (event.target instanceof Node && page.contains(event.target));
    if (event.key === "Escape" && detail?.open && here && !event.defaultPrevented) close();
  });
  addEventListener("popstate", arrive);
  addEventListener("beforeprint", () => items.print(true));
  addEventListener("afterprint", () => items.print(false));
  document.addEventListener("biannian-search", () => state.q && show());

  for (const hidden of page.querySelectorAll("[data-live]")) /** @type {HTMLElement} */ (hidden).hidden = false;
  page.classList.add("bn-explorer--live");
  arrive();
  settle();

  return {
    refresh: () => {
      items.refresh();
      timeline.refresh();
      if (state.view === "table") rows?.refresh();
      detail?.refresh();
    },
  };
};

{
  const page = document.querySelector(".bn-explorer");
  if (page instanceof HTMLElement) void start(page);
}
