// @ts-check
// The elements of the timeline: tools, legend, strip, axis, lanes, and the voice.

import { rove } from "../dom.js";
import { element } from "./element.js";
import * as timelineLegend from "./legend.js";

/**
 * Fill the root.
 * @param {HTMLElement} root
 * @param {import("./words.js").Said} words
 * @param {Timeline.Events} events
 * @param {Timeline.Options["choose"]} choose
 */
export function build(root, words, events, choose) {
  const box = element("div", "box");
  const legend = timelineLegend.build(words, events, choose);
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
  const above = element("div", "above");
  above.append(strip, tools.bar);
  box.append(legend.box, above, axis, field, voice, probe);
  root.replaceChildren(box);
  return { box, axis, lanes, field, focus, tip, probe, voice, none, strip, legend, buttons: tools.buttons };
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
    Object.entries(signs).map(([name, sign]) => {
      const button = /** @type {HTMLButtonElement} */ (element("button", "tool", sign));
      button.type = "button";
      if (name === "nearer" || name === "farther") button.setAttribute("aria-label", words.say(name));
      bar.append(button);
      return [name, button];
    }),
  );
  rove(bar);
  return { bar, buttons };
}
