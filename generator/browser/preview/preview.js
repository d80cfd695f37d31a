// @ts-check
"use strict";

/**
 * The corner of a previewed page: it shows what is to be fixed, as plain text, and loads the page
 * again when it looks different. Its words live here, because they must be there when the site's own
 * strings are what is broken.
 */
(() => {
  /** @typedef {{zh: string, en: string}} Sentence */
  /** @typedef {{place: string, address: string, severity: string, code: string, message: Sentence, help: Sentence}} Finding */
  /** @typedef {{version: number, findings: Finding[], count: number, failure: string}} State */

  const WORDS = {
    zh: {
      name: "预览",
      found: (/** @type {number} */ count) => `有 ${count} 处要改`,
      kept: "；这里仍是上一次没有错误时的网页",
      more: (/** @type {number} */ count) => `还有 ${count} 处，见终端`,
      gone: "预览已停止；重新运行 make serve 后，这里会自动接上",
      close: "关闭",
    },
    en: {
      name: "Preview",
      found: (/** @type {number} */ count) => `${count} to fix`,
      kept: "; this is still the page from before the error",
      more: (/** @type {number} */ count) => `${count} more, see the terminal`,
      gone: "The preview has stopped; after make serve this page goes on by itself",
      close: "Close",
    },
  };
  const CLOSED = "biannian-preview-closed";
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const language = document.documentElement.lang.startsWith("en") ? "en" : "zh";
  const words = WORDS[language];
  const bare = document.body.classList.contains("bn-preview-page"); // shows the findings itself

  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("preview.css", script.src).href;
  document.head.append(style);

  const box = document.createElement("aside");
  const status = document.createElement("p");
  const list = document.createElement("ol");
  const close = document.createElement("button");
  box.className = "bn-preview";
  box.setAttribute("aria-label", words.name);
  status.setAttribute("role", "status");
  close.type = "button";
  close.textContent = words.close;
  list.tabIndex = 0; // it scrolls
  box.append(status, close, list);

  let shown = "";

  /** @param {string} tag @param {string} name @param {string} text */
  const element = (tag, name, text) => {
    const made = document.createElement(tag);
    made.className = name;
    made.textContent = text;
    return made;
  };

  /** @param {Finding} finding */
  const item = (finding) => {
    const made = document.createElement("li");
    const place = document.createElement("a");
    place.href = finding.address;
    place.textContent = finding.place;
    made.append(
      place,
      element("p", `bn-preview__message bn-preview__message--${finding.severity}`, `${finding.message[language]} [${finding.code}]`),
      element("p", "bn-preview__help", finding.help[language]),
    );
    return made;
  };

  /** @param {State} state */
  const items = ({ findings, count, failure }) => {
    const failed = failure ? [element("li", "bn-preview__failure", failure)] : [];
    const left = count - findings.length - failed.length;
    return [...failed, ...findings.map(item), ...(left > 0 ? [element("li", "", words.more(left))] : [])];
  };

  /** Nothing that stays as it is changes in the page, so that it is announced once. @param {State} state */
  const show = (state) => {
    const now = JSON.stringify([state.findings, state.failure]);
    if (now === shown) return;
    shown = now;
    const held = state.failure || state.findings.some((finding) => finding.severity === "error");
    status.textContent = state.count ? words.found(state.count) + (held ? words.kept : "") : "";
    list.replaceChildren(...items(state));
    list.hidden = false;
    box.hidden = bare || !state.count || sessionStorage.getItem(CLOSED) === now;
  };

  close.addEventListener("click", () => {
    box.hidden = true;
    sessionStorage.setItem(CLOSED, shown);
  });

  /** @type {EventSource | undefined} */
  let source;
  const stop = () => {
    source?.close();
    source = undefined;
  };

  /** A browser opens few connections at once to one host: only the page that is seen listens. */
  const listen = () => {
    if (document.visibilityState === "hidden") return stop();
    if (source) return;
    source = new EventSource(new URL("state", script.src));
    source.addEventListener("message", (event) => {
      /** @type {State} */
      const state = JSON.parse(event.data);
      if (String(state.version) !== script.dataset["version"]) return location.reload();
      show(state);
    });
    source.addEventListener("error", () => {
      shown = "";
      status.textContent = words.gone;
      list.hidden = true;
      box.hidden = false;
    });
  };

  document.body.append(box);
  box.hidden = true;
  document.addEventListener("visibilitychange", listen);
  addEventListener("pageshow", listen);
  addEventListener("pagehide", stop);
  listen();
})();
