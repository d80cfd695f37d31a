// Narrows the rows of a page by what their text holds and by their kind. Without it all rows stand there.

import { isMatch } from "./match.js";

/** @type {WeakSet<Element>} */
const known = new WeakSet();

/** @param {HTMLElement} form */
function start(form) {
  const groups = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".bn-groups > .bn-group")]);
  const opened = new Set(groups.filter((group) => group instanceof HTMLDetailsElement && group.open));
  const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  const buttons = [...form.querySelectorAll("button")];
  const status = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
  let kind = "";

  function narrow() {
    const text = input.value;
    const isNarrowed = Boolean(text.trim() || kind);
    let number = 0;
    for (const group of groups) {
      const shown = rowsOf(group).filter((row) => show(row, isMatch(row.textContent ?? "", kindOf(row), text, kind)));
      number += shown.length;
      group.hidden = isNarrowed && !shown.length;
      if (group instanceof HTMLDetailsElement) group.open = isNarrowed ? shown.length > 0 : opened.has(group);
    }
    const words = number ? status.dataset.some : status.dataset.none;
    status.textContent = isNarrowed ? (words ?? "").replace("{number}", String(number)) : "";
  }

  input.addEventListener("input", narrow);
  for (const button of buttons) {
    button.addEventListener("click", () => {
      kind = button.value;
      for (const other of buttons) other.setAttribute("aria-pressed", String(other === button));
      narrow();
    });
  }
  form.hidden = false;
}

/** @param {HTMLElement} group */
function rowsOf(group) {
  return /** @type {HTMLElement[]} */ ([...group.querySelectorAll(".bn-rows-of-figures li")]);
}

/** @param {HTMLElement} row */
function kindOf(row) {
  return /** @type {HTMLElement | null} */ (row.querySelector("[data-kind]"))?.dataset.kind ?? "";
}

/**
 * @param {HTMLElement} row
 * @param {boolean} isShown
 */
function show(row, isShown) {
  row.hidden = !isShown;
  return isShown;
}

function mount() {
  const form = /** @type {HTMLElement | null} */ (document.querySelector(".bn-narrow"));
  if (!form || known.has(form)) return;
  known.add(form);
  start(form);
}

mount();
if (typeof document$ !== "undefined") document$.subscribe(mount);
