// The four globals Material's bundle expects, without an inline script: the base address comes
// from a data attribute, since it differs by the depth of the page.
// @ts-check
"use strict";

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
