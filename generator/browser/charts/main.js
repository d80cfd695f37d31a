// Wakes charts: on approach once the reader has done something, or when asked. Nothing is fetched before.

import { Alive, living, part } from "./alive.js";
import { load } from "./load.js";
import "./take.js";

/** @type {WeakMap<HTMLElement, Promise<void>>} */
const awake = new WeakMap();
/** @type {WeakSet<HTMLElement>} */
const known = new WeakSet();

/** Whether the reader asks sites to save data: then charts come alive only when asked. */
const saving = Boolean(/** @type {{connection?: {saveData?: boolean}}} */ (navigator).connection?.saveData);

const GESTURES = ["scroll", "wheel", "pointermove", "pointerdown", "touchstart", "keydown"];

const approach = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      approach.unobserve(target);
      void wake(/** @type {HTMLElement} */ (target));
    }
  },
  { rootMargin: "300px 0px" },
);

/**
 * Bring a chart to life, once; the drawing stays when that fails.
 * @param {HTMLElement} figure
 * @returns {Promise<void>}
 */
function wake(figure) {
  const waking = awake.get(figure) ?? waken(figure);
  awake.set(figure, waking);
  return waking;
}

/** @param {HTMLElement} figure */
async function waken(figure) {
  const { engine = "", options = "" } = figure.dataset;
  const loads = await Promise.allSettled([load(engine), load(options)]);
  if (loads.some(({ status }) => status === "rejected")) {
    awake.delete(figure);
    part(figure, "status").textContent = part(figure, "wake").dataset.failed ?? "";
    return;
  }
  const mine = biannianCharts[figure.id];
  if (mine && figure.isConnected) new Alive(figure, mine);
}

/** @param {HTMLElement} figure */
async function ask(figure) {
  await wake(figure);
  part(figure, "layer")?.focus();
}

/** @returns {NodeListOf<HTMLElement>} */
function figures() {
  return document.querySelectorAll("figure.bn-chart[data-options]");
}

function mount() {
  for (const chart of living) if (!chart.figure.isConnected) chart.dispose();
  for (const figure of figures()) {
    if (known.has(figure)) continue;
    known.add(figure);
    part(figure, "wake").addEventListener("click", () => void ask(figure));
    if (stirred && !saving) approach.observe(figure);
  }
}

// Before the reader has scrolled, pointed or pressed a key, no chart is near: what a page costs to
// open is what it costs to read.
let stirred = false;
function stir() {
  if (stirred) return;
  stirred = true;
  for (const type of GESTURES) removeEventListener(type, stir);
  if (!saving) for (const figure of figures()) approach.observe(figure);
}

for (const type of GESTURES) addEventListener(type, stir, { passive: true });
new MutationObserver(() => living.forEach((chart) => chart.paint())).observe(document.body, {
  attributeFilter: ["data-md-color-scheme"],
});
mount();
if (typeof document$ !== "undefined") document$.subscribe(mount);
