// @ts-check
// The elements of the timeline: tools, axis, lanes, strip, legend, and the voice.

const LEGEND = ["stated", "context", "restored", "inferred", "day", "until", "since", "several"];

/**
 * @param {string} tag
 * @param {string} name
 * @param {string} [text]
 */
function element(tag, name, text) {
  const made = document.createElement(tag);
  made.className = `bn-timeline__${name}`;
  if (text !== undefined) made.textContent = text;
  return made;
}

/**
 * Fill the root.
 * @param {HTMLElement} root
 * @param {import("./words.js").Said} words
 */
export function build(root, words) {
  const box = element("div", "box");
  const hint = element("p", "hint", words.say(matchMedia("(pointer: coarse)").matches ? "hint_touch" : "hint"));
  const [axis, lanes] = ["axis", "canvas"].map((name) => /** @type {HTMLCanvasElement} */ (element("canvas", name)));
  const field = element("div", "lanes");
  const focus = /** @type {HTMLButtonElement} */ (element("button", "focus"));
  focus.type = "button";
  focus.setAttribute("aria-description", words.say("keys"));
  const tip = element("div", "tip");
  const probe = element("span", "probe");
  const voice = element("p", "voice");
  voice.setAttribute("aria-live", "polite");
  const none = element("p", "none", words.say("none"));
  const strip = element("div", "strip");
  if (!axis || !lanes) throw new TypeError("no canvas");
  for (const hidden of [axis, lanes, tip, probe]) hidden.setAttribute("aria-hidden", "true");
  tip.hidden = none.hidden = true;
  field.append(lanes, focus, tip, none);
  const tools = toolbar(words);
  box.append(tools.bar, hint, axis, field, strip, legend(words), voice, probe);
  root.replaceChildren(box);
  return { box, axis, lanes, field, focus, tip, probe, voice, none, strip, buttons: tools.buttons };
}

/**
 * Buttons with one tab stop; the arrows go from one to the next.
 * @param {import("./words.js").Said} words
 */
function toolbar(words) {
  const bar = element("div", "tools");
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", words.say("tools"));
  const signs = { nearer: "＋", farther: "－", whole: words.say("whole"), year: words.say("own_year") };
  const buttons = Object.fromEntries(
    Object.entries(signs).map(([name, sign], at) => {
      const button = /** @type {HTMLButtonElement} */ (element("button", "tool", sign));
      button.type = "button";
      button.tabIndex = at ? -1 : 0;
      if (name === "nearer" || name === "farther") button.setAttribute("aria-label", words.say(name));
      bar.append(button);
      return [name, button];
    }),
  );
  bar.addEventListener("keydown", (event) => rove(bar, event));
  return { bar, buttons };
}

/**
 * @param {HTMLElement} bar
 * @param {KeyboardEvent} event
 */
function rove(bar, event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const buttons = [...bar.querySelectorAll("button")];
  const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
  const next = buttons[(at + step + buttons.length) % buttons.length];
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next?.focus();
  event.preventDefault();
}

/** @param {import("./words.js").Said} words */
function legend(words) {
  const list = element("ul", "legend");
  list.setAttribute("aria-label", words.say("legend"));
  for (const name of LEGEND) {
    const item = element("li", "entry");
    const sample = element("span", `sample bn-timeline__sample--${name}`);
    sample.setAttribute("aria-hidden", "true");
    item.append(sample, words.say(`legend_${name}`));
    list.append(item);
  }
  const about = element("li", "entry");
  const sign = element("span", "sample bn-timeline__sample--about", "≈");
  sign.setAttribute("aria-hidden", "true");
  about.append(sign, words.say("legend_about"));
  list.append(about);
  return list;
}
