// @ts-check
// The colours in force, as the stylesheet says: light, dark, or the reader's own.

const ROLES = ["ink", "quiet", "ground", "panel", "line", "frame", "main", "second", "strong", "soft", "accent",
  ...Array.from({ length: 12 }, (_, at) => `hue-${at + 1}`)]; // prettier-ignore

/**
 * Computed colours by role, as `rgb(r g b)`: a custom property may hold a mixture or a system colour.
 * @param {HTMLElement} probe an element that nobody sees
 * @param {ArrayLike<string>} [types] the types of events
 * @param {Timeline.Words} [words] which may have a light and a dark colour of a type
 * @returns {Timeline.Palette}
 */
export function read(probe, types = [], words = {}) {
  const keys = Array.from(types);
  if (probe.parentElement) dress(probe.parentElement, keys, words);
  const style = getComputedStyle(probe);
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  /** @type {Timeline.Palette} */
  const found = { font: style.fontFamily };
  for (const role of [...ROLES, ...keys.map((key) => `type-${key}`)]) {
    probe.style.color = `var(--bn-timeline-${role})`;
    if (!pen) continue;
    pen.fillStyle = style.color;
    pen.fillRect(0, 0, 1, 1);
    found[role] = `rgb(${pen.getImageData(0, 0, 1, 1).data.slice(0, 3).join(" ")})`;
  }
  return found;
}

/**
 * Gives each type a colour: that of the record, else that of the stylesheet, else a hue by its place.
 * @param {HTMLElement} box
 * @param {string[]} keys
 * @param {Timeline.Words} words
 */
function dress(box, keys, words) {
  const dark = Number(document.body.dataset.mdColorScheme === "slate");
  for (const [at, key] of keys.entries()) {
    const name = `--bn-timeline-type-${key}`;
    const own = words[`colour_${key}`]?.split(" ")[dark];
    if (own) box.style.setProperty(name, own);
    else if (!getComputedStyle(box).getPropertyValue(name)) box.style.setProperty(name, `var(--bn-timeline-hue-${(at % 12) + 1})`);
  }
}

/**
 * The same colour, unseen.
 * @param {string} colour
 */
export function clear(colour) {
  return colour.replace(")", " / 0)");
}

/**
 * Between two colours.
 * @param {string} one
 * @param {string} other
 * @param {number} share of the other
 */
export function mixed(one, other, share) {
  const goal = parts(other);
  return `rgb(${parts(one).map((value, at) => Math.round(value + ((goal[at] ?? 0) - value) * share)).join(" ")})`;
}

/** @type {Map<string, number[]>} */
const known = new Map();

/** @param {string} colour */
function parts(colour) {
  const found = known.get(colour) ?? colour.slice(4, -1).split(" ").map(Number);
  known.set(colour, found);
  return found;
}

/**
 * A canvas of a size in CSS pixels, sharp on the screen at hand, with nothing but its ground. Below what is
 * seen it may have room left over, which the stylesheet cuts off: another size costs more than a whole drawing.
 * Nothing shines through it, so that the browser need not mix it with what lies below.
 * @param {HTMLCanvasElement} canvas
 * @param {number} width
 * @param {number} height
 * @param {Timeline.Palette} colour
 */
export function cleared(canvas, width, height, { ground = "" }) {
  // A very tall canvas at the density of a phone would not be drawn at all.
  const density = Math.min(devicePixelRatio || 1, 16_000 / Math.max(height, 1), 3);
  const [across, down] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width !== across || canvas.height < down || canvas.height > 2 * down) {
    canvas.width = across;
    canvas.height = down;
  }
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { alpha: false }));
  pen.setTransform(density, 0, 0, density, 0, 0);
  pen.fillStyle = ground;
  pen.fillRect(0, 0, width, height);
  return pen;
}
