// What a reader may never ask for: the views beside the timeline, a script of their own that is read when one is.

import * as dom from "./dom.js";
import * as figures from "./views/figures.js";
import * as sources from "./views/sources.js";
import * as threads from "./views/threads.js";

/** @type {Record<string, (place: HTMLElement, scene: ViewScene, data: any) => View>} */
const MAKERS = { sources: sources.mount, figures: figures.mount, threads: threads.mount };

/** Marks the open event in a view, and has it in sight. @param {HTMLElement} box @param {string} key */
const point = (box, key) => {
  for (const one of box.querySelectorAll("[data-event]")) {
    one.setAttribute("aria-current", String(/** @type {HTMLElement} */ (one).dataset.event === key));
  }
  if (key) box.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
};

/**
 * The views in their place; it is busy until what was asked for stands there.
 * @param {HTMLElement} place
 * @param {ViewScene} scene
 */
const mount = (place, scene) => {
  /** @type {Map<string, {view: View, box: HTMLElement}>} */
  const made = new Map();
  let shown = "";
  let turn = 0;

  /** @param {string} name */
  const ready = async (name) => {
    const known = made.get(name);
    if (known) return known;
    const data = await scene.events.part(name);
    const box = dom.element("div", { class: `bn-view bn-view--${name} bn-timeline__box` });
    const own = made.get(name) ?? { view: /** @type {NonNullable<typeof MAKERS[string]>} */ (MAKERS[name])(box, scene, data), box };
    made.set(name, own);
    return own;
  };

  return {
    /** Shows the view of the state, unless something else is asked for meanwhile. @param {Asked} asked */
    show: async (asked) => {
      turn += 1;
      const mine = turn;
      shown = asked.state.view;
      const { view, box } = await ready(shown);
      await scene.events.read(asked.found, "titles");
      if (mine !== turn) return;
      if (place.firstChild !== box) place.replaceChildren(box);
      await view.show(asked);
      point(box, asked.state.event);
      if (mine === turn) place.setAttribute("aria-busy", "false");
    },
    /** The events in the order in which they are shown. */
    order: () => made.get(shown)?.view.order() ?? [],
  };
};

globalThis.biannianExplorerViews = { mount };
