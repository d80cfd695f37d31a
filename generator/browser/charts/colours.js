// Options name colours by role; the stylesheet says what a role looks like in each palette.

const PREFIX = "role:";

/**
 * A copy of an option with the colours of the palette in force. Only a key that ends in "color"
 * holds a colour: a label that reads "role:text" stays as it is.
 * @param {unknown} node
 * @param {(role: string) => string} colour
 * @param {string} [key]
 * @returns {unknown}
 */
export function coloured(node, colour, key = "") {
  if (Array.isArray(node)) return node.map((child) => coloured(child, colour, key));
  if (node && typeof node === "object") {
    return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, coloured(child, colour, name)]));
  }
  const named = typeof node === "string" && node.startsWith(PREFIX) && key.toLowerCase().endsWith("color");
  return named ? colour(node.slice(PREFIX.length)) : node;
}

/**
 * The colours in force at an element, by role.
 * @param {Element} element
 * @returns {(role: string) => string}
 */
export function palette(element) {
  const style = getComputedStyle(element);
  return (role) => style.getPropertyValue(`--bn-chart-${role}`).trim();
}
