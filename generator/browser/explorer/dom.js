// Elements and words. Text from the record becomes text nodes only.

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} name
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 */
export const element = (name, attributes, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

/** The text of a key like `views.list`, its fields filled in. @param {Words} words @param {string} key @param {Record<string, string | number>} values */
export const say = (words, key, values = {}) => {
  /** @type {Words | string | undefined} */
  let found = words;
  for (const step of key.split(".")) found = typeof found === "object" ? found[step] : undefined;
  return typeof found === "string" ? found.replace(/\{(\w+)\}/gu, (_, name) => String(values[name] ?? "")) : "";
};

/** The address of the page of an event, from the edition's home. @param {Payload} events @param {number} i */
export const page = (events, i) => `${events.folder}${events.key(i)}/${location.protocol === "file:" ? "index.html" : ""}`; // file:// shows folders

/** Sets the text only where it differs, so that nothing is read out twice. @param {Element} place @param {string} text */
export const write = (place, text) => {
  if (place.textContent !== text) place.textContent = text;
};

/**
 * Runs what is asked of it once the next frame is drawn, the last thing alone; `place` is busy until then.
 * Without anything to do it drops what was due.
 * @param {HTMLElement} place
 */
export const later = (place) => {
  let due = 0;
  /** @param {() => void} [act] */
  const ask = (act) => {
    due += 1;
    const mine = due;
    place.setAttribute("aria-busy", String(Boolean(act)));
    const run = () => {
      if (mine !== due) return;
      place.setAttribute("aria-busy", "false");
      act?.();
    };
    if (act) requestAnimationFrame(() => setTimeout(run));
  };
  return ask;
};

/** Gives the buttons of a toolbar one tab stop; the arrows go from one to the next. @param {HTMLElement} bar */
export const rove = (bar) => {
  const buttons = [...bar.querySelectorAll("button")];
  buttons.forEach((button, at) => (button.tabIndex = at ? -1 : 0));
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = buttons.findIndex((button) => button === event.target);
    const next = step && buttons[(at + step + buttons.length) % buttons.length];
    if (!next) return;
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next.focus();
    event.preventDefault();
  });
};
