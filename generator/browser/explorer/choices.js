// The form of facets: what is chosen, and the number each further choice would leave.

import * as dates from "./dates.js";
import * as dom from "./dom.js";
import * as text from "./text.js";

/** The most choices a search in one facet shows. */
const MOST = 200;

/** A choice on the page, and the number that stands there. @typedef {{item: HTMLLIElement, input: HTMLInputElement, count: HTMLElement, number: number}} Choice */

/** One facet of the form. */
class Group {
  /**
   * @param {HTMLFieldSetElement} fieldset
   * @param {FacetName} name
   * @param {Payload} events
   */
  constructor(fieldset, name, events) {
    this.name = name;
    this.facet = events.facets[name];
    this.list = /** @type {HTMLUListElement} */ (fieldset.querySelector("ul"));
    /** @type {Map<number, Choice>} */
    this.choices = new Map();
    /** Choices of the page as it came, not made live yet. */
    this.plain = [...this.list.querySelectorAll("li")];
    this.shown = this.plain.length;
    /** @type {ReadonlySet<number>} */
    this.chosen = new Set();
    /** @type {Uint32Array} */
    this.counts = new Uint32Array();
    /** Where a name is looked for. @type {HTMLInputElement | null} */
    this.box = null;
    /** Where a facet is long: nothing is written into it until it is unfolded. */
    this.fold = /** @type {HTMLDetailsElement | null} */ (fieldset.querySelector("details[data-long]"));
    this.fold?.addEventListener("toggle", () => {
      fieldset.setAttribute("aria-busy", "true"); // until its names are read
      void events.named().catch(() => undefined).then(() => {
        fieldset.setAttribute("aria-busy", "false");
        this.write(); // makes the choices of the page live, which what was typed meanwhile then narrows
        this.narrow(this.box?.value.trim().toLowerCase() ?? "");
      });
    });
    if (this.fold) this.search(events.words, fieldset.querySelector("legend")?.textContent ?? "");
  }

  /** @param {HTMLLIElement} item */
  adopt(item) {
    const input = /** @type {HTMLInputElement} */ (item.querySelector("input"));
    const count = /** @type {HTMLElement} */ (item.querySelector(".bn-count"));
    const place = this.facet.keys.indexOf(input.value);
    count.id = `count-${this.name}-${place}`;
    input.setAttribute("aria-describedby", count.id);
    /** @type {HTMLElement} */ (item.querySelector("label")).hidden = false;
    item.querySelector("a")?.classList.add("bn-choice__page");
    this.choices.set(place, { item, input, count, number: -1 });
  }

  /** Adds the choice of a value that is not among those on the page. @param {number} place */
  add(place) {
    const model = [...this.choices.values()][0];
    if (this.choices.has(place) || !model) return;
    const item = /** @type {HTMLLIElement} */ (model.item.cloneNode(true));
    const [key, name] = [this.facet.keys[place] ?? "", this.facet.names[place] ?? ""];
    const link = /** @type {HTMLAnchorElement} */ (item.querySelector("a"));
    link.href = model.item.querySelector("a")?.href.replace(`/${model.input.value}/`, `/${key}/`) ?? "";
    link.textContent = name;
    /** @type {HTMLElement} */ (item.querySelector("label span")).textContent = name;
    /** @type {HTMLInputElement} */ (item.querySelector("input")).value = key;
    this.list.append(item);
    this.adopt(item);
  }

  /** A box that finds a value by a part of its name. @param {Words} words @param {string} facet */
  search(words, facet) {
    const box = dom.element("input", {
      type: "search", class: "bn-facet__find", maxlength: "60", "aria-label": dom.say(words, "narrow", { facet }),
    });
    this.box = box;
    box.placeholder = dom.say(words, "narrow", { facet });
    this.list.before(box);
    box.addEventListener("input", (event) => {
      event.stopPropagation();
      this.narrow(box.value.trim().toLowerCase());
    });
    box.addEventListener("change", (event) => event.stopPropagation());
  }

  /** @param {string} part */
  narrow(part) {
    let left = MOST;
    this.facet.names.forEach((name, place) => {
      const fits = part ? name.toLowerCase().includes(part) && left > 0 : place < this.shown;
      if (fits) {
        left -= 1;
        this.add(place);
      }
      const choice = this.choices.get(place);
      if (choice) choice.item.hidden = !fits && !choice.input.checked;
    });
    this.write();
  }

  /** @param {ReadonlySet<number>} chosen @param {Uint32Array} counts */
  update(chosen, counts) {
    this.chosen = chosen;
    this.counts = counts;
    this.write();
  }

  /** Puts what is chosen and what each choice would leave on the page. */
  write() {
    if (this.fold && (!this.fold.open || !this.facet.keys.length)) return; // its names are not read yet
    for (const item of this.plain.splice(0)) this.adopt(item);
    for (const place of this.chosen) this.add(place);
    const focused = document.activeElement;
    for (const [place, choice] of this.choices) {
      const { item, input, count } = choice;
      const number = this.counts[place] ?? 0;
      input.checked = this.chosen.has(place);
      if (input.checked) item.hidden = false;
      const disabled = number === 0 && !input.checked && input !== focused;
      if (input.disabled !== disabled) input.disabled = disabled;
      if (number === choice.number) continue;
      choice.number = number;
      count.textContent = String(number);
      item.classList.toggle("bn-choice--none", number === 0);
    }
  }
}

/**
 * The form made live; `changed` is told what the reader did.
 * @param {HTMLFormElement} form
 * @param {Payload} events
 * @param {{choose: (facet: FacetName, place: number, on: boolean) => void, range: (side: "from" | "to", text: string) => void,
 *   sure: (kind: Certainty, on: boolean) => void, type: (text: string) => void}} changed
 */
export const mount = (form, events, changed) => {
  const groups = events.names.flatMap((name) => {
    const fieldset = form.querySelector(`fieldset[data-facet="${name}"]`);
    return fieldset instanceof HTMLFieldSetElement ? [new Group(fieldset, name, events)] : [];
  });
  const field = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  const sure = /** @type {HTMLElement} */ (form.querySelector(".bn-explorer__certainty"));
  const kinds = /** @type {HTMLInputElement[]} */ ([...sure.querySelectorAll("input")]);
  const [q, from, to] = [field("q"), field("from"), field("to")];

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const group = groups.find(({ name }) => name === target.name);
    if (target.name === "certainty") changed.sure(/** @type {Certainty} */ (target.value), target.checked);
    if (group) changed.choose(group.name, group.facet.keys.indexOf(target.value), target.checked);
  });
  for (const [side, input] of /** @type {const} */ ([["from", from], ["to", to]])) {
    input.addEventListener("change", () => {
      const text = input.value.trim();
      const right = text === "" || dates.read(text) !== null;
      input.setAttribute("aria-invalid", String(!right));
      if (right) changed.range(side, text);
    });
  }
  let composing = false;
  q.addEventListener("focus", text.want);
  q.addEventListener("input", (event) => {
    if (!(/** @type {InputEvent} */ (event).isComposing)) changed.type(q.value);
  });
  q.addEventListener("compositionstart", () => (composing = true));
  q.addEventListener("compositionend", () => {
    composing = false;
    changed.type(q.value);
  });

  /** @param {State} state @param {Record<Certainty, number>} certain */
  const showSure = (state, certain) => {
    sure.hidden = !state.from && !state.to;
    for (const input of kinds) {
      const number = certain[/** @type {Certainty} */ (input.value)];
      input.checked = state.certainty.has(/** @type {Certainty} */ (input.value));
      input.disabled = number === 0 && !input.checked && input !== document.activeElement;
      dom.write(/** @type {Element} */ (input.closest("li")?.querySelector(".bn-count")), String(number));
    }
  };

  /** @param {State} state @param {Record<FacetName, Uint32Array>} counts @param {Record<Certainty, number>} certain */
  const show = (state, counts, certain) => {
    showSure(state, certain);
    for (const group of groups) group.update(state.chosen[group.name], counts[group.name]);
    if (composing) return; // the text is the reader's until it is typed
    if (q !== document.activeElement || q.value.slice(0, 100) !== state.q) q.value = state.q;
    for (const [side, input] of /** @type {const} */ ([["from", from], ["to", to]])) {
      if (input.getAttribute("aria-invalid") !== "true" || input !== document.activeElement) {
        input.value = state[side];
        input.removeAttribute("aria-invalid");
      }
    }
  };
  return { show };
};
