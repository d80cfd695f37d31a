// The filters: beside the drawing on the desk, over the whole screen on a phone, where what lies below is not reached.

import * as dom from "./dom.js";

const PHONE = matchMedia("(max-width: 59.9em)");

/** All that is not in an element, nor around it. @param {Element} place */
const others = (place) => {
  /** @type {Element[]} */
  const found = [];
  for (let at = place; at.parentElement && at !== document.body; at = at.parentElement) {
    found.push(...[...at.parentElement.children].filter((one) => one !== at));
  }
  return found;
};

/**
 * @param {HTMLElement} page
 * @param {HTMLFormElement} form
 * @param {Words} words
 */
export const mount = (page, form, words) => {
  const fold = /** @type {HTMLDetailsElement} */ (form.querySelector(".bn-explorer__filters"));
  const button = /** @type {HTMLElement} */ (page.querySelector("[data-do=filter]"));
  const foot = /** @type {HTMLElement} */ (form.querySelector(".bn-sheet__foot button"));
  /** What cannot be reached while the sheet covers it. @type {Element[]} */
  let covered = [];

  /** @param {boolean} open */
  const set = (open) => {
    fold.open = open;
    button.setAttribute("aria-expanded", String(open));
    for (const one of covered) one.removeAttribute("inert");
    covered = open && PHONE.matches ? others(form).filter((one) => !one.hasAttribute("inert")) : [];
    for (const one of covered) one.setAttribute("inert", "");
    if (open) /** @type {HTMLElement} */ (form.querySelector("[data-do=shut]")).focus();
    else button.focus();
  };
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    set(false);
  });
  PHONE.addEventListener("change", () => fold.open && set(true));

  return {
    toggle: () => set(!fold.open),
    shut: () => set(false),
    /** @param {number} number of the events found */
    count: (number) => dom.write(foot, dom.say(words, "show_found", { number })),
  };
};
