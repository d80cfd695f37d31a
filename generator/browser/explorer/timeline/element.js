// @ts-check
// An element of the timeline.

/**
 * @param {string} tag
 * @param {string} name
 * @param {string} [text]
 */
export function element(tag, name, text) {
  const made = document.createElement(tag);
  made.className = `bn-timeline__${name}`;
  if (text !== undefined) made.textContent = text;
  return made;
}
