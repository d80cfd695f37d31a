import { current, turned } from "./steps.js";

/**
 * A story as its reader goes through it: the step that is read is marked, a bar leads to the steps before and after,
 * and the link of a step can be copied. Drawings stay by style alone, so nothing moves when this runs.
 */
const mount = () => {
  const ROOM = 0.45;
  const list = document.querySelector("nav.bn-steps");
  const steps = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("section.bn-step")]);
  if (!(list instanceof HTMLElement) || steps.length === 0) return;
  const heads = steps.map((step) => step.querySelector("h2"));
  const { before = "", after = "", link: copy = "", copied = "" } = list.dataset;
  let at = -1;

  /** @param {string} name @param {string} sign @param {() => void} act */
  const button = (name, sign, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = sign;
    if (sign !== name) made.setAttribute("aria-label", name);
    made.addEventListener("click", act);
    return made;
  };

  /** @param {number} step */
  const go = (step) => {
    const head = heads[step];
    if (!head) return;
    history.replaceState(history.state, "", `#${head.id}`);
    head.tabIndex = -1;
    head.focus({ preventScroll: true }); // then the next tab stop is the step's own
    steps[step]?.scrollIntoView(); // at once: nothing moves that a reader did not move
    mark(); // a second key before the next frame goes on from here
  };

  const bar = document.createElement("div");
  const place = document.createElement("span");
  const status = document.createElement("span");
  const back = button(before, "‹", () => go(at - 1));
  const on = button(after, "›", () => go(at + 1));
  const link = button(copy, copy, async () => {
    const address = new URL(`#${heads[at]?.id ?? ""}`, location.href);
    await navigator.clipboard?.writeText(address.href).then(() => (status.textContent = copied), () => {});
  });
  bar.className = "bn-step-bar";
  status.setAttribute("role", "status");
  bar.append(back, place, on, ...(navigator.clipboard ? [link] : []), status);
  list.after(bar);

  /** A drawing stays where its text keeps half of the screen; style alone decides it on a wide one. */
  const hold = () => {
    for (const drawing of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".bn-step__drawing"))) {
      drawing.classList.toggle("bn-step__drawing--stays", drawing.offsetHeight <= innerHeight * ROOM);
    }
  };

  const mark = () => {
    const now = current(steps.map((step) => step.getBoundingClientRect().top), innerHeight);
    if (now === at) return;
    at = now;
    steps.forEach((step, number) => step.classList.toggle("bn-step--read", number === at));
    list.querySelectorAll("a").forEach((one, number) => {
      if (number === at) one.setAttribute("aria-current", "step");
      else one.removeAttribute("aria-current");
    });
    place.textContent = `${at + 1}/${steps.length}`;
    status.textContent = "";
    back.disabled = at === 0;
    on.disabled = at === steps.length - 1;
  };

  let asked = 0;
  const later = () => {
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      mark();
    });
  };
  addEventListener("scroll", later, { passive: true });
  addEventListener("resize", () => {
    hold();
    later();
  });
  document.addEventListener("keydown", (event) => {
    const taken = event.target instanceof Element && event.target.closest("input, textarea, select, [tabindex='0']");
    const modified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    const step = taken || modified || event.defaultPrevented ? -1 : turned(event.key, at, steps.length);
    if (step < 0) return;
    event.preventDefault();
    go(step);
  });
  hold();
  mark();
};

mount();
