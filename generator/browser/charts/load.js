// Scripts on demand: each is asked for once, from the site itself.

/** @type {Map<string, Promise<void>>} */
const loading = new Map();

// Found from this script's own address: right at any depth, hosted and from a folder.
const assets = new URL("../charts/", /** @type {HTMLScriptElement} */ (document.currentScript).src);

/**
 * Load a script of `assets/charts/`; rejects when it cannot be had, and may then be asked for again.
 * @param {string} file
 * @returns {Promise<void>}
 */
export function load(file) {
  const known = loading.get(file);
  if (known) return known;
  /** @type {Promise<void>} */
  const loaded = new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(file, assets).href;
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      loading.delete(file);
      reject(new Error(`${file} was not loaded`));
    };
    document.head.append(script);
  });
  loading.set(file, loaded);
  return loaded;
}
