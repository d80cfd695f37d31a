// A key alone leads to the search box: / and s, as on many sites.

const KEYS = new Set(["/", "s"]);
/** Where a key is text, or has a meaning of its own. */
const TAKEN = "input, textarea, select, [contenteditable], [role=application]";

/** Whether a key is meant for the page, and not for what has the focus. @param {KeyboardEvent} event */
const isFree = (event) => {
  const modified = event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented;
  return !modified && !(event.target instanceof Element && event.target.closest(TAKEN));
};

/** @param {HTMLInputElement} box */
export const focusOn = (box) =>
  document.addEventListener("keydown", (event) => {
    if (!KEYS.has(event.key) || !isFree(event)) return;
    event.preventDefault(); // or the key would be typed into the box
    box.focus();
    box.select();
  });
