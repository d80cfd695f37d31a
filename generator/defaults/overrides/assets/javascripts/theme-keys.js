// What the theme leaves to the mouse, for the keyboard: the palette, the menu, tables that scroll.
// @ts-check
"use strict";

(() => {
  /** @param {KeyboardEvent} event */
  const presses = ({ key, ctrlKey, metaKey, altKey }) => (key === " " || key === "Enter") && !ctrlKey && !metaKey && !altKey;

  // The palettes are radio buttons of which one is seen: pressed, it makes way for the next.
  document.querySelector("[data-md-component=palette]")?.addEventListener("keydown", (event) => {
    const now = event.target;
    if (!(event instanceof KeyboardEvent) || !presses(event) || !(now instanceof HTMLInputElement)) return;
    event.preventDefault(); // Enter would send the form
    const next = now.nextElementSibling instanceof HTMLLabelElement ? now.nextElementSibling.control : null;
    next?.click();
    next?.focus();
  });

  // The button of the menu is a label, which no key reaches; the menu lies beside the page while it is closed.
  const label = document.querySelector("header label[for=__drawer]");
  const drawer = document.getElementById("__drawer");
  if (label instanceof HTMLLabelElement && drawer instanceof HTMLInputElement) {
    const menu = document.createElement("button");
    const { menu: name = "" } = /** @type {HTMLElement | null} */ (document.querySelector(".bn-skips"))?.dataset ?? {};
    const tell = () => menu.setAttribute("aria-expanded", String(drawer.checked));
    menu.type = "button";
    menu.className = `${label.className} bn-menu`;
    menu.setAttribute("aria-label", name);
    menu.append(...label.childNodes);
    label.replaceWith(menu);
    tell();
    drawer.addEventListener("change", tell);
    menu.addEventListener("click", () => {
      drawer.click();
      if (drawer.checked) document.getElementById("bn-navigation")?.focus();
    });
    document.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !drawer.checked) return;
      drawer.click();
      menu.focus();
    });
  }

  // A key alone may be meant for other things by who speaks to the machine or strikes keys without meaning to
  // (WCAG 2.1.4): the search page turns them off. The search and the theme hear none of them then.
  const ALONE = new Set(["/", "s", "f", "n", ".", "p", ","]);
  let isOff = __md_get("__keys") === false;
  addEventListener("keydown", (event) => {
    if (isOff && ALONE.has(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopImmediatePropagation();
  }, true);
  const chosen = document.querySelector(".bn-keys input");
  if (chosen instanceof HTMLInputElement) {
    chosen.checked = !isOff;
    chosen.addEventListener("change", () => {
      isOff = !chosen.checked;
      __md_set("__keys", chosen.checked);
    });
  }

  // The frame of a table is a tab stop where it scrolls, and only there.
  const sizes = new ResizeObserver((seen) => {
    for (const { target } of seen) {
      const frame = target.closest(".bn-table");
      if (frame instanceof HTMLElement) frame.tabIndex = frame.scrollWidth > frame.clientWidth ? 0 : -1;
    }
  });
  for (const part of document.querySelectorAll(".bn-table, .bn-table table")) sizes.observe(part);
})();
