import { focusOn } from "./keys.js";
import { keepQuery } from "./language.js";

/**
 * The search box of the page header. It fetches nothing before it is used; then results stand below
 * it while the reader types, or in the search page where that is open. Without script the form leads
 * to the search page, which tells other ways.
 */
const mount = () => {
  const PANEL = 8;
  const GUIDE = 3;
  const PAGE = 50;
  const scripts = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  const form = document.querySelector("form.bn-search");
  const input = form?.querySelector("input");
  const panel = form?.querySelector(".bn-search__panel");
  if (!(form instanceof HTMLFormElement) || !input || !panel) return;
  const { home = "", index = "" } = form.dataset; // the page knows where its edition lies
  const root = new URL(home, location.href).href;

  const page = document.getElementById("search-results");
  const place = page ?? panel;
  const status = document.createElement("p");
  const progress = document.createElement("p"); // seen only: what is announced is the end, once
  const list = document.createElement("ol");
  const more = document.createElement("button");
  const guide = document.createElement("section"); // help for editors, apart from what readers look for
  const guideHead = document.createElement("p");
  const guideList = document.createElement("ol");
  status.setAttribute("role", "status");
  progress.hidden = true;
  list.className = guideList.className = "bn-results";
  guide.className = "bn-search__guide";
  guide.hidden = true;
  guide.append(guideHead, guideList);
  more.className = "bn-search__more";
  more.type = page ? "button" : "submit";
  more.hidden = true;
  place.append(progress, status, list, more, guide);

  let asked = false;
  let limit = page ? PAGE : PANEL;
  let query = "";

  /** Fetches the program and the index, once. */
  const load = () => {
    if (asked) return;
    asked = true;
    for (const address of [new URL("search/engine.js", scripts), new URL(index, location.href)]) {
      const script = document.createElement("script");
      script.src = address.href;
      script.async = false; // run in this order
      document.head.append(script);
    }
  };

  /** Shows what the index, as far as it was read, holds for the query. */
  const show = () => {
    if (typeof biannianSearch === "undefined") return;
    if (!biannianSearch.progress.all) return;
    const { folded } = biannianSearch.words(query);
    const { hits, guide: pages, near } = biannianSearch.answer(query);
    const read = biannianSearch.progress.done >= biannianSearch.progress.all; // else something may yet be found
    const nearest = read ? near.map((one) => ({ page: one, twin: null })) : [];
    const shown = hits.length ? hits.slice(0, limit) : nearest;
    open(folded.length > 0); // before the words change, or they would not be announced
    const active = links().indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
    list.replaceChildren(...shown.map((hit) => biannianSearch.item(hit, folded, root)));
    showGuide(pages, folded);
    links()[active]?.focus(); // a shard that arrives does not take the focus away
    tell(folded.length ? biannianSearch.status(hits.length, shown.length, nearest.length > 0) : "");
    more.textContent = biannianSearch.say("more");
    more.hidden = shown.length >= hits.length;
    const help = document.getElementById("search-help");
    if (help) help.hidden = folded.length > 0;
  };

  /** @param {import("./engine.js").Found[]} pages @param {string[]} folded */
  const showGuide = (pages, folded) => {
    guide.hidden = pages.length === 0;
    guideHead.textContent = biannianSearch.say("guide", { number: pages.length });
    const shown = pages.slice(0, page ? pages.length : GUIDE);
    guideList.replaceChildren(...shown.map((one) => biannianSearch.item({ page: one, twin: null }, folded, root)));
  };

  /** Says how many pages there are: to the eye while the index is read, to the ear when it is. @param {string} words */
  const tell = (words) => {
    const { done, all } = biannianSearch.progress;
    progress.textContent = done < all ? words : "";
    progress.hidden = !progress.textContent;
    if (done >= all && status.textContent !== words) status.textContent = words;
  };

  const links = () => [...list.querySelectorAll("a"), ...guideList.querySelectorAll("a")];

  /** @param {boolean} wanted */
  const open = (wanted) => form.classList.toggle("bn-search--open", wanted && !page);

  const type = () => {
    query = input.value;
    limit = page ? PAGE : PANEL;
    load();
    show();
  };

  /** Up and down lead through the box and its results, Escape back to the box. @param {KeyboardEvent} event */
  const move = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [input, ...links()];
    const at = stops.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
    if (event.key === "Escape") {
      input.focus();
      open(false); // after the focus, which opens it
    } else if (step && at >= 0 && !event.isComposing) {
      event.preventDefault();
      stops[at + step]?.focus();
    }
  };

  document.addEventListener("biannian-search-wanted", load); // the explorer asks the same index
  document.addEventListener("biannian-search", show);
  input.addEventListener("focus", load);
  input.addEventListener("focus", () => open(links().length > 0));
  // Half-typed pinyin is no query yet: nothing is looked for, and nothing is said.
  input.addEventListener("input", (event) => {
    if (!(/** @type {InputEvent} */ (event).isComposing)) type();
  });
  input.addEventListener("compositionend", type);
  focusOn(input);
  form.addEventListener("keydown", move);
  page?.addEventListener("keydown", move);
  form.addEventListener("focusout", (event) => {
    if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) open(false);
  });
  if (document.activeElement === input && input.value) type(); // typed before this ran
  if (!page) return;
  more.addEventListener("click", () => {
    const next = limit;
    limit += PAGE;
    show();
    links()[next]?.focus();
  });
  const wanted = new URLSearchParams(location.search).get("q");
  if (wanted) {
    input.value = wanted;
    type();
  }
};

mount();
keepQuery();
