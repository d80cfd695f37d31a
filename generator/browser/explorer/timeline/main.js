// @ts-check
// The timeline: what it shows and what is done to it. It leaves nothing behind in the page when disposed.

import * as timelineAxis from "./axis.js";
import * as timelineDays from "./days.js";
import { timelineGestures } from "./gestures.js";
import * as timelineHit from "./hit.js";
import * as timelineLanes from "./lanes.js";
import * as timelineLayout from "./layout.js";
import * as timelineMarks from "./marks.js";
import * as timelinePaint from "./paint.js";
import * as timelinePalette from "./palette.js";
import * as timelineScale from "./scale.js";
import * as timelineStage from "./stage.js";
import { timelineStrip } from "./strip.js";
import { timelineWords } from "./words.js";

const PARTS = 240;
/** Pixels that the canvas reaches beyond the screen, so that a scroll has something to show at once. */
const BEYOND = 240;
/** Milliseconds without a change after which that is painted: until then a frame paints the screen alone. */
const SETTLED = 150;
const QUIET = matchMedia("(prefers-reduced-motion: reduce)");
const COARSE = matchMedia("(pointer: coarse)");

class Drawing {
  /**
   * @param {HTMLElement} root
   * @param {Timeline.Events} events
   * @param {Timeline.Options} options
   */
  constructor(root, events, options) {
    this.root = root;
    this.events = events;
    this.options = options;
    this.words = timelineWords(options.words);
    this.parts = timelineStage.build(root, this.words);
    this.limits = limitsOf(events);
    this.view = timelineScale.around(extent(...events.recordYear), 1, this.limits);
    /** @type {Uint32Array} */
    this.selection = new Uint32Array();
    /** @type {Timeline.Lane[]} */
    this.lanes = [];
    /** @type {Timeline.Layout} */
    this.laid = { marks: [], boxes: [], height: 0, wanted: [] };
    /** @type {Timeline.Mark | Timeline.Place | null} the mark of the tab stop, or where it is to be */
    this.current = null;
    /** @type {number | null} */
    this.open = null;
    /** @type {Timeline.Mark | null} under the pointer */
    this.over = null;
    /** @type {{view: Timeline.View, mark: Timeline.Mark}[]} where Escape leads back to */
    this.trail = [];
    this.across = 0;
    /** Where the lanes begin on the screen. */
    this.above = 0;
    /** The part of the lanes that is painted: a long timeline is higher than any screen. */
    this.part = { top: 0, bottom: 0 };
    this.density = { short: new Float64Array(PARTS), long: new Float64Array(PARTS) };
    this.frame = 0;
    /** Until what is beyond the screen is painted. @type {ReturnType<typeof setTimeout> | undefined} */
    this.rest = undefined;
    /** Whether marks are to be laid out anew before they are used, and whether the strip is to be painted. */
    this.late = { marks: false, strip: false };
    this.flight = 0;
    this.colour = timelinePalette.read(this.parts.probe);
    this.strip = timelineStrip(this.parts.strip, {
      limits: this.limits,
      seen: () => [this.view.from, this.view.to],
      look: (from, to) => this.look({ ...this.view, from, to }),
      valueText: () => this.words.stretch(this.seen()),
    });
    this.strip.pane.setAttribute("aria-label", this.words.say("window"));
    this.listen();
  }

  listen() {
    const { focus, field, buttons } = this.parts;
    timelineGestures(field, {
      pan: (pixels) => this.look(timelineScale.pan(this.view, this.days(pixels), this.limits)),
      zoom: (times, x) => this.look(timelineScale.zoom(this.view, times, this.dayAt(x), this.limits)),
      click: (x, y, reach) => this.click(x, y, reach),
      over: (x, y) => this.point(x, y),
    });
    focus.addEventListener("keydown", (event) => this.key(event));
    focus.addEventListener("click", () => this.activate(this.mark()));
    focus.addEventListener("focus", () => this.announce());
    buttons.nearer?.addEventListener("click", () => this.zoom(0.5));
    buttons.farther?.addEventListener("click", () => this.zoom(2));
    buttons.whole?.addEventListener("click", () => this.fly({ ...this.view, from: this.limits[0], to: this.limits[1] }));
    buttons.year?.addEventListener("click", () => this.fly(this.home()));
    // What comes or goes above the lanes moves them on the screen, and changes the height of the page.
    this.sizes = new ResizeObserver(() => this.resized());
    for (const sized of [field, document.body]) this.sizes.observe(sized);
    // The palette of the page may change under the canvas.
    this.scheme = new MutationObserver(() => this.recolour());
    this.scheme.observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
    this.ended = new AbortController();
    const { signal } = this.ended;
    matchMedia("(forced-colors: active)").addEventListener("change", () => this.recolour(), { signal });
    addEventListener("scroll", () => this.scrolled(), { capture: true, passive: true, signal });
    addEventListener("resize", () => this.scrolled(), { signal });
  }

  /**
   * Draw a selection in lanes.
   * @param {Uint32Array} selection
   * @param {Timeline.Lanes} lanes
   */
  show(selection, lanes) {
    this.selection = selection;
    this.lanes = timelineLanes.index(this.events, selection, lanes, this.words.say("other"));
    this.density = timelineLanes.density(this.events, selection, this.limits, PARTS);
    this.parts.none.hidden = selection.length > 0;
    if (!this.across) this.measure();
    this.late.strip = true;
    this.draw();
  }

  /** Titles have arrived: where one is missing, the marks may have it now. */
  refresh() {
    if (this.layout.wanted.length) this.draw();
  }

  /** The palette changed. */
  recolour() {
    this.colour = timelinePalette.read(this.parts.probe);
    this.late.strip = true;
    this.draw();
  }

  /**
   * Bring an event into view and give it the focus, within a count where it is in one.
   * @param {number} i
   */
  focus(i) {
    const first = this.events.first[i] ?? 0;
    const last = this.events.last[i] ?? 0;
    const stretch = extent(first, last);
    if (!timelineLanes.touches(stretch, this.view)) {
      this.look(timelineScale.around(stretch, this.view.width, this.limits));
    }
    const { marks } = this.layout;
    const mark = marks.find((one) => one.count === 1 && one.i === i) ?? marks.find((one) => this.holds(one, i));
    if (mark) this.go(mark);
  }

  /** @param {number | null} i */
  highlight(i) {
    if (i === this.open) return;
    this.open = i;
    this.request();
  }

  /** @param {Timeline.View} view */
  look(view) {
    cancelAnimationFrame(this.flight);
    this.view = timelineScale.within({ ...view, width: this.view.width }, this.limits);
    this.late.marks = true;
    this.request();
    const { first, last } = this.seen();
    this.options.moved?.(first, last);
  }

  /**
   * Go to a view smoothly, unless the reader asks for less motion.
   * @param {Timeline.View} goal
   */
  fly(goal) {
    if (QUIET.matches) return this.look(goal);
    const from = this.view;
    const start = performance.now();
    const step = (/** @type {number} */ now) => {
      const share = Math.min(Math.max((now - start) / 220, 0), 1);
      this.look(timelineScale.between(from, goal, share * share * (3 - 2 * share)));
      if (share < 1) this.flight = requestAnimationFrame(step);
    };
    cancelAnimationFrame(this.flight);
    this.flight = requestAnimationFrame(step);
    return undefined;
  }

  home() {
    return timelineScale.around(extent(...this.events.recordYear), this.view.width, this.limits);
  }

  /** @param {number} times */
  zoom(times) {
    const mark = document.activeElement === this.parts.focus ? this.mark() : null;
    const middle = mark ? (Math.max(mark.first, this.view.from) + Math.min(mark.last + 1, this.view.to)) / 2 : null;
    this.fly(timelineScale.zoom(this.view, times, middle ?? (this.view.from + this.view.to) / 2, this.limits));
  }

  /** The days seen, whole ones. */
  seen() {
    return extent(Math.round(this.view.from), Math.max(Math.round(this.view.to) - 1, Math.round(this.view.from)));
  }

  /** @param {number} pixels */
  days(pixels) {
    return (pixels / this.view.width) * (this.view.to - this.view.from);
  }

  /** @param {number} x on the canvas */
  dayAt(x) {
    return timelineScale.day(this.view, x - this.metrics().gutter);
  }

  /** @returns {Timeline.Metrics} */
  metrics() {
    const narrow = this.across < 700;
    const coarse = COARSE.matches;
    return {
      gutter: narrow ? 0 : 152,
      header: narrow ? 30 : 0,
      row: coarse ? 46 : 26,
      bar: coarse ? 44 : 22,
      lines: coarse ? 2 : 1,
      rows: coarse ? 72 : 110,
      font: 13,
    };
  }

  /** @returns {import("./marks.js").Scene} */
  scene() {
    return { events: this.events, view: this.view, metrics: this.metrics(), words: this.words };
  }

  /** Take the width; asked for once and when it changed, since to ask makes the browser lay out the page. */
  measure() {
    this.across = this.parts.field.clientWidth;
    this.above = this.parts.field.getBoundingClientRect().top;
    this.view = { ...this.view, width: Math.max(this.across - this.metrics().gutter, 1) };
  }

  resized() {
    const { clientWidth } = this.parts.field;
    if (!clientWidth) return;
    if (clientWidth === this.across) return this.scrolled();
    this.measure();
    this.late.strip = true;
    this.draw();
    this.paint();
  }

  /** Paint anew where the screen shows what is not painted. */
  scrolled() {
    this.above = this.parts.field.getBoundingClientRect().top;
    const { top, bottom } = this.screen();
    if (top < bottom && (top < this.part.top || bottom > this.part.bottom)) this.paint();
  }

  /** Pixels that all lanes take. */
  height() {
    return Math.max(this.layout.height, 120);
  }

  /** The part of the lanes that is on the screen. */
  screen() {
    return { top: Math.max(-this.above, 0), bottom: Math.min(innerHeight - this.above, this.height()) };
  }

  /** The part of the lanes that is on the screen or near it: the canvas, of one size however the page is scrolled. */
  near() {
    const height = Math.min(innerHeight + 2 * BEYOND, this.height());
    const top = Math.min(Math.max(Math.round(-this.above) - BEYOND, 0), this.height() - height);
    return { top, bottom: top + height };
  }

  /** Paint with the next frame, once: to ask for a font on a canvas makes the browser take up all changes of the page. */
  request() {
    clearTimeout(this.rest);
    this.frame ||= requestAnimationFrame(() => this.paint(false));
  }

  /** Lay the marks out anew and paint them. */
  draw() {
    this.late.marks = true;
    this.request();
  }

  /** The marks in view: laid out when they are asked for, so that several changes before a frame cost one layout. */
  get layout() {
    if (this.late.marks) this.arrange();
    return this.laid;
  }

  arrange() {
    this.late.marks = false;
    this.laid = timelineLayout.layout(this.lanes, this.scene());
    this.over = null;
    this.strip.show();
    this.place();
    if (this.laid.wanted.length) this.events.want(this.laid.wanted);
  }

  /** @param {boolean} [whole] what is near the screen as well, else after a while */
  paint(whole = true) {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.rest);
    this.frame = 0;
    if (!whole) this.rest = setTimeout(() => this.paint(), SETTLED);
    if (this.late.strip) this.paintStrip();
    const scene = this.scene();
    const { layout, colour } = this;
    const { metrics, view } = scene;
    const across = metrics.gutter + view.width;
    const near = this.near();
    this.part = whole ? near : this.screen();
    this.parts.field.style.height = `${this.height()}px`;
    this.parts.lanes.style.transform = `translateY(${near.top}px)`;
    const pen = timelinePalette.cleared(this.parts.lanes, across, near.bottom - near.top, colour);
    pen.translate(0, -near.top);
    timelinePaint.lanes({ pen, colour, metrics }, scene, layout, this);
    const head = timelinePalette.cleared(this.parts.axis, across, timelineAxis.HEIGHT, colour);
    timelineAxis.paint({ pen: head, colour, metrics }, scene);
  }

  paintStrip() {
    this.late.strip = false;
    this.strip.paint(this.density, this.colour, (day, unit) => this.words.tick(day, unit), this.across);
    this.strip.show();
  }

  /** The mark of the tab stop; where it is no more, one that has its event, or the first in view. */
  mark() {
    const { marks } = this.layout;
    const { current } = this;
    if (!current) return marks[0] ?? null;
    return (
      ("kind" in current && marks.find((one) => timelineHit.same(one, current))) ||
      marks.find((one) => one.lane === current.lane && this.holds(one, current.i)) ||
      marks[0] ||
      null
    );
  }

  /**
   * Whether an event is in a mark. A mark's days are compared first: its numbers may be thousands.
   * @param {Timeline.Mark} mark
   * @param {number} i
   */
  holds(mark, i) {
    const meets = mark.first <= (this.events.last[i] ?? 0) && mark.last >= (this.events.first[i] ?? 0);
    return meets && mark.numbers().includes(i);
  }

  /** Lay the tab stop over its mark. */
  place() {
    const mark = this.mark();
    const { focus } = this.parts;
    focus.hidden = !mark;
    if (!mark) return;
    this.current = mark;
    focus.style.transform = `translate(${mark.x}px, ${mark.y}px)`;
    focus.style.width = `${mark.right - mark.x}px`;
    focus.style.height = `${mark.height}px`;
    const { title, dateText } = this.events;
    const lane = this.layout.boxes[mark.lane]?.name ?? "";
    const place = timelineHit.place(this.layout.marks, mark);
    focus.setAttribute("aria-label", this.words.sentence(mark, title(mark.i), dateText(mark.i), lane, place));
  }

  /** @param {Timeline.Mark} mark */
  go(mark) {
    this.current = mark;
    this.place();
    const { focus } = this.parts;
    focus.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (document.activeElement === focus) this.announce();
    else focus.focus({ preventScroll: true });
  }

  announce() {
    this.parts.voice.textContent = this.parts.focus.getAttribute("aria-label");
  }

  /**
   * Open a mark: an event; a count by zooming to it, or where that would not part it, as a list.
   * @param {Timeline.Mark | null} mark
   */
  activate(mark) {
    if (!mark) return;
    if (mark.count === 1) return this.options.open(mark.i);
    if (!timelineScale.parts(this.view, mark, this.limits)) return this.options.openMany(mark.numbers());
    this.trail.push({ view: this.view, mark });
    this.current = { i: mark.i, lane: mark.lane };
    this.fly(timelineScale.around(mark, this.view.width, this.limits));
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {number} reach
   */
  click(x, y, reach) {
    const mark = timelineHit.under(this.layout.marks, x, y, reach);
    if (!mark) return;
    this.go(mark);
    this.activate(mark);
  }

  /**
   * @param {number | null} x
   * @param {number} y
   */
  point(x, y) {
    const mark = x === null ? null : timelineHit.under(this.layout.marks, x, y, 2);
    const { tip, lanes } = this.parts;
    lanes.style.cursor = mark ? "pointer" : "";
    if (mark === this.over) return;
    this.over = mark;
    this.request();
    tip.hidden = !mark;
    if (!mark || x === null) return;
    const { title, dateText } = this.events;
    const date = dateText(mark.i) ?? this.words.stretch(mark);
    tip.textContent =
      mark.count === 1 ? `${date}\n${title(mark.i) ?? ""}` : this.words.several(mark);
    const room = this.parts.field.clientWidth - tip.offsetWidth - 8;
    tip.style.transform = `translate(${Math.max(Math.min(x, room), 0)}px, ${mark.y + mark.height + 6}px)`;
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const mark = this.mark();
    if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
    const { marks } = this.layout;
    const span = this.view.to - this.view.from;
    /** @type {Record<string, () => unknown>} */
    const keys = {
      ArrowRight: () => this.step(mark, 1),
      ArrowLeft: () => this.step(mark, -1),
      ArrowDown: () => this.walk(timelineHit.across(marks, mark, 1)),
      ArrowUp: () => this.walk(timelineHit.across(marks, mark, -1)),
      Home: () => this.walk(marks[0]),
      End: () => this.walk(marks.at(-1)),
      PageDown: () => this.look(timelineScale.pan(this.view, span * 0.8, this.limits)),
      PageUp: () => this.look(timelineScale.pan(this.view, -span * 0.8, this.limits)),
      "+": () => this.zoom(0.5),
      "=": () => this.zoom(0.5),
      "-": () => this.zoom(2),
      0: () => this.fly({ ...this.view, from: this.limits[0], to: this.limits[1] }),
      Escape: () => this.back(),
    };
    const act = keys[event.key];
    if (!act || (event.key === "Escape" && !this.trail.length)) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  /** @param {Timeline.Mark | null | undefined} mark */
  walk(mark) {
    if (mark) this.go(mark);
  }

  /**
   * The next mark of the lane; at the edge of the window, what lies beyond it.
   * @param {Timeline.Mark} mark
   * @param {1 | -1} step
   */
  step(mark, step) {
    const next = timelineHit.along(this.layout.marks, mark, step);
    if (next) return this.go(next);
    const beyond = this.beyond(mark.lane, step);
    if (beyond === null) return undefined;
    const stretch = extent(this.events.first[beyond] ?? 0, this.events.last[beyond] ?? 0);
    const middle = (stretch.first + stretch.last + 1) / 2;
    this.current = { i: beyond, lane: mark.lane };
    this.look(timelineScale.pan(this.view, middle - (this.view.from + this.view.to) / 2, this.limits));
    return this.walk(this.mark());
  }

  /**
   * The nearest event of a lane that lies wholly after the window, or before it.
   * @param {number} at
   * @param {1 | -1} step
   * @returns {number | null}
   */
  beyond(at, step) {
    const lane = this.lanes[at];
    if (!lane) return null;
    const { from, to } = this.view;
    const { events } = this;
    const place = timelineLanes.lower(lane.firsts, step > 0 ? to : from) - (step > 0 ? 0 : 1);
    const found = lane.groups.filter((group) =>
      step > 0 ? !group.openStart && group.first >= to : !group.openEnd && group.last + 1 <= from,
    ); // prettier-ignore
    const all = [...found.map(({ members }) => members[0] ?? 0), ...(lane.short[place] === undefined ? [] : [lane.short[place]])];
    const far = (/** @type {number} */ i) => Math.abs((events.first[i] ?? 0) - from);
    return all.reduce((best, i) => (best === null || far(i) < far(best) ? i : best), /** @type {number | null} */ (null));
  }

  /** Return to where the last count was opened. */
  back() {
    const last = this.trail.pop();
    if (!last) return;
    this.look(last.view);
    this.walk(this.layout.marks.find((one) => timelineHit.same(one, last.mark)));
  }

  dispose() {
    cancelAnimationFrame(this.frame);
    cancelAnimationFrame(this.flight);
    clearTimeout(this.rest);
    this.sizes?.disconnect();
    this.scheme?.disconnect();
    this.ended?.abort();
    this.parts.box.remove();
  }
}

/**
 * @param {number} first
 * @param {number} last
 * @returns {Timeline.Extent}
 */
function extent(first, last) {
  return { first, last, openStart: false, openEnd: false };
}

/**
 * The whole range: all years touched, and some room where an event has no end.
 * @param {Timeline.Events} events
 * @returns {[number, number]}
 */
function limitsOf(events) {
  let [low, high] = events.recordYear;
  let open = false;
  for (let i = 0; i < events.count; i += 1) {
    low = Math.min(low, events.first[i] ?? low);
    high = Math.max(high, events.last[i] ?? high);
    open ||= Boolean(events.openStart[i] || events.openEnd[i]);
  }
  const [start, end] = [timelineDays.civil(low).year, timelineDays.civil(high).year + 1];
  const room = open ? Math.max((end - start) * 18, 120) : 0;
  return [timelineDays.day(start) - room, timelineDays.day(end) + room];
}

/**
 * @param {HTMLElement} root
 * @param {Timeline.Events} events
 * @param {Timeline.Options} options
 */
export function create(root, events, options) {
  const timeline = new Drawing(root, events, options);
  return {
    show: timeline.show.bind(timeline),
    refresh: timeline.refresh.bind(timeline),
    focus: timeline.focus.bind(timeline),
    highlight: timeline.highlight.bind(timeline),
    window: {
      /** @returns {[number, number]} */
      get: () => [timeline.seen().first, timeline.seen().last],
      /**
       * @param {number} first
       * @param {number} last
       */
      set: (first, last) => timeline.look({ ...timeline.view, from: first, to: last + 1 }),
    },
    dispose: timeline.dispose.bind(timeline),
  };
}
