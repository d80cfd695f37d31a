// @ts-check
// The timeline: what it shows and what is done to it. It leaves nothing behind in the page when disposed.

import * as timelineBand from "./band.js";
import * as timelineDays from "./days.js";
import * as timelineFrames from "./frames.js";
import { timelineGestures } from "./gestures.js";
import * as timelineKeys from "./keys.js";
import * as timelineLanes from "./lanes.js";
import * as timelineMoves from "./moves.js";
import * as timelinePalette from "./palette.js";
import * as timelineScale from "./scale.js";
import * as timelineStage from "./stage.js";
import * as timelineStops from "./stops.js";
import { timelineStrip } from "./strip.js";
import * as timelineTip from "./tip.js";
import * as timelineWhole from "./whole.js";
import { timelineWords } from "./words.js";

const PARTS = 240;
const COARSE = matchMedia("(pointer: coarse)");

export class Drawing {
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
    this.parts = timelineStage.build(root, this.words, events, options.choose);
    this.limits = limitsOf(events);
    this.view = timelineScale.around(timelineScale.extent(...events.recordYear), 1, this.limits);
    /** @type {Uint32Array} */
    this.selection = new Uint32Array();
    /** @type {Timeline.Lane[]} */
    this.lanes = [];
    /** @type {timelineWhole.Sorted} */
    this.sorted = { lanes: [], plain: null, sections: [], isPlain: null, band: null };
    /** Lanes beside the axis that the reader opened, by their keys. @type {Set<string>} */
    this.opened = new Set();
    /** @type {Timeline.Whole} */
    this.laid = { marks: [], boxes: [], heads: [], names: [], axis: 0, height: 0, wanted: [] };
    /** @type {Timeline.Mark | Timeline.Place | null} the mark of the tab stop, or where it is to be */
    this.current = null;
    /** @type {number | null} */
    this.open = null;
    /** @type {Timeline.Mark | null} under the pointer */
    this.over = null;
    /** @type {{view: Timeline.View, mark: Timeline.Mark}[]} where Escape leads back to */
    this.trail = [];
    /** What colours say: who reports, or by choice the type or the topic. */
    this.by = "source";
    this.across = 0;
    /** Pixels of the strip. */
    this.broad = 0;
    /** Pixels beside the axis, and whether the axis is one lane with all its titles. */
    this.aside = 0;
    this.plain = false;
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
    this.colour = timelinePalette.read(this.parts.probe, this.events.facets.type?.keys, this.options.words);
    this.strip = timelineStrip(this.parts.strip, {
      limits: this.limits,
      seen: () => [this.view.from, this.view.to],
      look: (from, to) => timelineMoves.look(this, { ...this.view, from, to }),
      valueText: () => this.words.stretch(timelineMoves.seen(this)),
    });
    this.strip.pane.setAttribute("aria-label", this.words.say("window"));
    this.listen();
  }

  listen() {
    const { focus, field, buttons } = this.parts;
    timelineGestures(field, {
      pan: (pixels) => timelineMoves.look(this, timelineScale.pan(this.view, timelineMoves.days(this, pixels), this.limits)),
      zoom: (times, x) => timelineMoves.look(this, timelineScale.zoom(this.view, times, timelineMoves.dayAt(this, x), this.limits)),
      click: (x, y, reach) => timelineKeys.click(this, x, y, reach),
      over: (x, y) => timelineTip.point(this, x, y),
    });
    focus.addEventListener("keydown", (event) => timelineKeys.key(this, event));
    focus.addEventListener("click", () => timelineKeys.activate(this, timelineStops.current(this)));
    focus.addEventListener("focus", () => timelineStops.announce(this));
    focus.addEventListener("blur", () => timelineTip.hide(this));
    buttons.nearer?.addEventListener("click", () => timelineMoves.zoom(this, 0.5));
    buttons.farther?.addEventListener("click", () => timelineMoves.zoom(this, 2));
    buttons.whole?.addEventListener("click", () => timelineMoves.fly(this, { ...this.view, from: this.limits[0], to: this.limits[1] }));
    if (timelineScale.isLong(this.events)) buttons.year?.remove();
    buttons.year?.addEventListener("click", () => timelineMoves.fly(this, timelineMoves.home(this)));
    // What comes or goes above the lanes moves them on the screen, and changes the height of the page.
    this.sizes = new ResizeObserver(() => timelineFrames.resized(this));
    for (const sized of [field, document.body]) this.sizes.observe(sized);
    // The palette of the page may change under the canvas.
    this.scheme = new MutationObserver(() => this.recolour());
    this.scheme.observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
    this.ended = new AbortController();
    const { signal } = this.ended;
    timelineTip.listen(this, signal);
    matchMedia("(forced-colors: active)").addEventListener("change", () => this.recolour(), { signal });
    addEventListener("scroll", () => timelineFrames.scrolled(this), { capture: true, passive: true, signal });
    addEventListener("resize", () => timelineFrames.scrolled(this), { signal });
  }

  /**
   * Draw a selection in lanes.
   * @param {Uint32Array} selection
   * @param {Timeline.Lanes} lanes
   * @param {string} [by] what colours say
   */
  show(selection, lanes, by = "source") {
    this.by = by;
    this.parts.box.dataset.colour = by;
    this.selection = selection;
    this.sorted = timelineWhole.sorted(this.events, selection, lanes, this.words);
    this.density = timelineLanes.density(this.events, selection, this.limits, PARTS);
    this.parts.none.hidden = selection.length > 0;
    if (this.across) this.fit();
    else timelineFrames.measure(this);
    this.late.strip = true;
    timelineFrames.draw(this);
  }

  /** Titles have arrived: where one is missing, the marks may have it now. */
  refresh() {
    if (!this.layout.wanted.length) return;
    this.sorted.band = null;
    timelineFrames.draw(this);
  }

  /** The palette changed. */
  recolour() {
    this.colour = timelinePalette.read(this.parts.probe, this.events.facets.type?.keys, this.options.words);
    this.late.strip = true;
    timelineFrames.draw(this);
  }

  /**
   * Bring an event into view and give it the focus, within a count where it is in one.
   * @param {number} i
   */
  focus(i) {
    const mark = this.find(i) ?? this.brought(i);
    if (mark) timelineStops.go(this, mark);
  }

  /** The mark of an event, or a count that it is in. @param {number} i */
  find(i) {
    const { marks } = this.layout;
    return marks.find((one) => one.count === 1 && one.i === i) ?? marks.find((one) => timelineStops.holds(this, one, i));
  }

  /** The mark of an event that the window is moved to. @param {number} i */
  brought(i) {
    const stretch = timelineScale.extent(this.events.first[i] ?? 0, this.events.last[i] ?? 0);
    timelineMoves.look(this, timelineScale.around(stretch, this.view.width, this.limits));
    return this.find(i);
  }

  /** Scroll to an event without taking the focus. @param {number} i */
  reveal(i) {
    const mark = this.find(i) ?? this.brought(i);
    if (!mark) return;
    this.current = mark;
    timelineFrames.paint(this); // the field has its height from now on
    timelineStops.place(this);
    this.parts.focus.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** @param {number | null} i */
  highlight(i) {
    if (i === this.open) return;
    this.open = i;
    timelineFrames.request(this);
  }

  /** Takes what follows from the width and the selection: what stands beside the axis, and whether it is one lane. */
  fit() {
    this.aside = timelineBand.asideOf(this.sorted.sections, this.across);
    this.plain = true; // the one lane has all the width: whether it has room there is what is asked
    this.view = { ...this.view, width: Math.max(this.across - this.aside, 1) };
    this.plain = timelineWhole.isPlain(this.sorted, this.scene(), this.limits);
    this.view.width = Math.max(this.across - this.aside - this.metrics().gutter, 1);
  }

  /** @returns {Timeline.Metrics} */
  metrics() {
    const narrow = this.across < 700;
    const coarse = COARSE.matches;
    return {
      gutter: narrow || this.plain ? 0 : 152,
      aside: this.aside,
      header: narrow && !this.plain ? 30 : 0,
      row: coarse ? 46 : this.plain ? 21 : 26,
      bar: coarse ? 44 : this.plain ? 17 : 22,
      lines: coarse ? 2 : 1,
      rows: coarse ? 72 : 110,
      font: 13,
    };
  }

  /** @returns {import("./marks.js").Scene} */
  scene() {
    return { events: this.events, view: this.view, metrics: this.metrics(), words: this.words, by: this.by };
  }

  /** Pixels that all lanes take. */
  height() {
    return Math.max(this.layout.height, 120);
  }

  /** The marks in view: laid out when they are asked for, so that several changes before a frame cost one layout. */
  get layout() {
    if (this.late.marks) this.arrange();
    return this.laid;
  }

  arrange() {
    this.late.marks = false;
    this.lanes = timelineWhole.lanes(this.sorted, this.scene(), this.limits);
    this.laid = timelineWhole.layout(this.sorted, this.scene(), this);
    this.over = null;
    this.strip.show();
    timelineStops.place(this);
    if (this.laid.wanted.length) this.events.want(this.laid.wanted);
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
    legend: timeline.parts.legend.show,
    focus: timeline.focus.bind(timeline),
    highlight: timeline.highlight.bind(timeline),
    reveal: timeline.reveal.bind(timeline),
    /** What is drawn in the window, for tests. */
    marks: () => timeline.layout.marks,
    window: {
      /** @returns {[number, number]} */
      get: () => [timelineMoves.seen(timeline).first, timelineMoves.seen(timeline).last],
      /**
       * @param {number} first
       * @param {number} last
       */
      set: (first, last) => timelineMoves.look(timeline, { ...timeline.view, from: first, to: last + 1 }),
    },
    dispose: timeline.dispose.bind(timeline),
  };
}
