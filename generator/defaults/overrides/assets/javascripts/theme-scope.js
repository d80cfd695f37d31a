// The four globals Material's bundle expects, without an inline script: the base address comes
// from a data attribute, since it differs by the depth of the page.
// @ts-check
"use strict";

// Where the host asks for Trusted Types, every script that is loaded later passes here: the site's own, and no others.
// Markup from text is refused; emptying an element that way (ECharts, at the end of a chart) is none.
(() => {
  const assets = new URL("../", /** @type {HTMLScriptElement} */ (document.currentScript).src).href;
  /** @type {{trustedTypes?: {createPolicy: (name: string, rules: Record<string, (text: string) => string | null>) => void}}} */
  const { trustedTypes } = /** @type {any} */ (window);
  trustedTypes?.createPolicy("default", {
    createScriptURL: (address) => (new URL(address, location.href).href.startsWith(assets) ? address : null),
    createHTML: (text) => (text === "" ? text : null),
  });
})();

var __md_scope = new URL(document.currentScript?.dataset.base ?? ".", location.href);

/** @param {string} text @returns {number} */
function __md_hash(text) {
  let hash = 0;
  for (const character of text) hash = (hash << 5) - hash + character.charCodeAt(0);
  return hash;
}

/**
 * What was kept under a key, or null when storage is closed or holds something that is not ours.
 * @param {string} key
 */
function __md_get(key, storage = localStorage, scope = __md_scope) {
  try {
    return JSON.parse(storage.getItem(`${scope.pathname}.${key}`) ?? "null");
  } catch {
    return null;
  }
}

/**
 * Keeps a value; when storage is full or closed the choice lasts for this page only.
 * @param {string} key
 * @param {unknown} value
 */
function __md_set(key, value, storage = localStorage, scope = __md_scope) {
  try {
    storage.setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    return;
  }
}
