// Citations are copied by a button, with the day on which the page is read. Without it they stand there to be selected.

import { dayOf, inBibtex, inCsl, inText } from "./dated.js";

/** @type {WeakSet<Element>} */
const known = new WeakSet();

/** @param {HTMLElement} folded */
function start(folded) {
  const asked = folded.dataset.accessed ?? "";
  const day = dayOf(new Date());
  for (const shown of /** @type {NodeListOf<HTMLElement>} */ (folded.querySelectorAll(".bn-cited"))) {
    if (asked) date(shown, asked, day);
    shown.after(button(folded, shown));
  }
}

/**
 * @param {HTMLElement} shown
 * @param {string} asked
 * @param {string} day
 */
function date(shown, asked, day) {
  const code = shown.querySelector("code");
  if (code && shown.dataset.form === "bibtex") code.textContent = inBibtex(code.textContent ?? "", day);
  if (code && shown.dataset.form === "csl") code.textContent = inCsl(code.textContent ?? "", day);
  if (code) return;
  const texts = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.textContent = inText(texts.currentNode.textContent ?? "", asked, day);
}

/**
 * @param {HTMLElement} folded
 * @param {HTMLElement} shown
 */
function button(folded, shown) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "bn-copy";
  made.textContent = folded.dataset.copy ?? "";
  made.setAttribute("aria-live", "polite");
  made.addEventListener("click", async () => {
    made.textContent = ((await isCopied(shown)) ? folded.dataset.copied : folded.dataset.failed) ?? "";
  });
  return made;
}

/**
 * Where there is no clipboard for scripts, as on a page without https, the selection is copied.
 * @param {HTMLElement} shown
 */
async function isCopied(shown) {
  const copied = shown.querySelector("code") ?? shown;
  try {
    await navigator.clipboard.writeText((copied.textContent ?? "").trim());
    return true;
  } catch {
    getSelection()?.selectAllChildren(copied);
    return document.execCommand("copy");
  }
}

function mount() {
  for (const folded of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#cite[data-copy]"))) {
    if (!known.has(folded)) start(folded);
    known.add(folded);
  }
}

mount();
if (typeof document$ !== "undefined") document$.subscribe(mount);
