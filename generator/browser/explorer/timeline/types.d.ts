// What the parts of the timeline say to each other. Days are days since 1970-01-01, in UTC.
declare namespace Timeline {
  type Words = Record<string, string>;

  /** What the timeline asks of the events: a part of what the explorer's data has. */
  interface Events {
    count: number;
    first: Float64Array;
    last: Float64Array;
    openStart: Uint8Array;
    openEnd: Uint8Array;
    precision: Uint8Array;
    approximate: Uint8Array;
    /** `basis` in any case; how a mark looks follows `type` and `source` where they are there. */
    facets: { basis: Values; type?: Values; source?: Values; topic?: Values };
    title: (i: number) => string | null;
    dateText: (i: number) => string | null;
    /** The figure that stands beside the title, "" where there is none. */
    lead?: (i: number) => string;
    want: (numbers: Iterable<number>) => void;
    recordYear: [number, number];
  }

  /** The values of a facet that an event has, as places among its keys. */
  interface Values {
    keys: string[];
    names?: string[];
    of: (i: number) => ArrayLike<number>;
  }

  /** A facet: the values of event i are values[starts[i]] up to values[starts[i + 1]]. */
  interface Lanes {
    names: string[];
    starts: ArrayLike<number>;
    values: ArrayLike<number>;
  }

  interface Options {
    words: Words;
    open: (i: number) => void;
    openMany: (numbers: number[]) => void;
    moved?: (from: number, to: number) => void;
    /** Chooses a value of a facet in the legend, or takes the choice back. */
    choose?: (facet: string, place: number) => void;
  }

  /** A stretch of time: from the start of `first` to the end of `last`, or beyond where open. */
  interface Extent {
    first: number;
    last: number;
    openStart: boolean;
    openEnd: boolean;
  }

  /** Events of one lane that no zoom can part: they share one extent. */
  interface Group extends Extent {
    lane: number;
    members: number[];
    /** What stands at it when it is drawn as one, once it was: the same in every window. */
    text?: string;
  }

  /** A lane of a selection: what is short (a season at most) in the order of time, the rest in groups. */
  interface Lane {
    name: string;
    total: number;
    short: Uint32Array;
    firsts: Float64Array;
    groups: Group[];
  }

  /** What is seen: days `from` up to but not including `to`, on `width` pixels. */
  interface View {
    from: number;
    to: number;
    width: number;
  }

  /** Events that stand beside the axis: open on one side, or within a stretch of years. */
  interface Extended {
    key: string;
    kind: "until" | "within" | "since";
    first: number;
    last: number;
  }

  interface SectionLane {
    name: string;
    members: number[];
  }

  interface Section extends Extended {
    lanes: SectionLane[];
    total: number;
  }

  /** What stands over a section or a lane of it; a section of years has their days. `aside` stands beside the axis. */
  interface Head {
    level: "section" | "lane" | "aside";
    kind: Extended["kind"];
    text: string;
    note: string;
    x: number;
    y: number;
    width: number;
    height: number;
    first: number;
    last: number;
  }

  /**
   * `begun`: what began before the window and reaches into it, where short events are counted.
   * `unit`: an event beside the axis, or so many; `head`: the name of a lane there, which opens it.
   */
  type Kind = "event" | "group" | "cluster" | "bin" | "begun" | "unit" | "head";

  /** Where the tab stop is: at an event, or the first of several, in a lane. */
  interface Place {
    lane: number;
    i: number;
  }

  /** Something drawn: an event (`i`), or a count of several. Pixels are those of the canvas. */
  interface Mark extends Extent, Place {
    kind: Kind;
    count: number;
    numbers: () => number[];
    /** What is left of a group whose other events are drawn one by one. */
    rest: boolean;
    x: number;
    right: number;
    y: number;
    height: number;
    lines: string[];
    labelX: number;
    labelWidth: number;
    inside: boolean;
    /** Where the mark with the event's character stands, before its title. */
    tile?: number;
    /** Of a label that is smaller than others, in pixels. */
    font?: number;
    /** The figure beside the title: where it begins, or of a row where it ends. */
    figure?: { text: string; x: number; ends: boolean };
    /** Of a head: the name its lane is opened by, how many events it has, and whether it is open. */
    key?: string;
    total?: number;
    isOpen?: boolean;
  }

  /** Where a lane is: its rows begin below the name where that stands above them. */
  interface Box {
    name: string;
    total: number;
    top: number;
    height: number;
  }

  interface Layout {
    marks: Mark[];
    boxes: Box[];
    height: number;
    /** Events whose title is to be shown and is not there yet. */
    wanted: number[];
  }

  /** The axis and what stands below it; `names` are those of all lanes, `axis` is its height. */
  interface Whole extends Layout {
    heads: Head[];
    names: string[];
    axis: number;
  }

  /** Sizes in pixels; `rows` is how many rows all lanes share, `lines` how many a label has. */
  interface Metrics {
    gutter: number;
    /** What stands beside the axis, at its right. */
    aside?: number;
    header: number;
    row: number;
    bar: number;
    lines: number;
    rows: number;
    font: number;
  }

  interface Unit {
    kind: "day" | "month" | "year";
    step: number;
    /** Days it has at least. */
    least: number;
  }

  interface Tick {
    day: number;
    text: string;
  }

  type Palette = Record<string, string>;
}
