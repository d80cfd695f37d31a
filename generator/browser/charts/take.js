// The button below a chart that makes a PNG: what that takes is read when it is asked for.

import { load } from "./load.js";

/** @param {HTMLButtonElement} button */
const take = async ({ value, dataset: { picture = "" } }) => {
  await Promise.all([load(picture), load("../javascripts/pictures.js")]);
  await biannianSavePng(value);
};

document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button") : null;
  if (button?.dataset.picture) take(button).catch(() => (button.textContent = button.dataset.failed ?? ""));
});
