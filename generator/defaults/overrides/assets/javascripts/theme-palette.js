// Applies the palette the reader chose, or the one the system prefers, before the page is painted.
// @ts-check
"use strict";

(() => {
  const palette = __md_get("__palette");
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const input = document.querySelector(`[data-md-color-media="(prefers-color-scheme: ${system})"]`);
  const color = palette && palette.color ? palette.color : null;
  if (color && color.media !== "(prefers-color-scheme)") {
    for (const [key, value] of Object.entries(color)) document.body.setAttribute(`data-md-color-${key}`, String(value));
  } else if (input) {
    for (const key of ["media", "scheme", "primary", "accent"]) {
      document.body.setAttribute(`data-md-color-${key}`, input.getAttribute(`data-md-color-${key}`) ?? "");
    }
  }
})();
