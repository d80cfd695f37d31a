/** What the files of the explorer share. Days are whole days since 1970-01-01 in UTC; events are numbered in order of time. */

/** The values of each event in a row: those of event i are values[starts[i]] up to values[starts[i + 1]]. */
interface Column {
  starts: Uint32Array;
  values: Int32Array;
}

/** The values of a facet, and which of them an event has; `parents` has -1 at the top of a tree. */
interface Facet extends Column {
  /** How many values it has; keys and names may come later. */
  number: number;
  keys: string[];
  names: string[];
  parents?: Int32Array;
  of: (i: number) => ArrayLike<number>;
}

interface Events {
  count: number;
  /** First and last day, inclusive; on an open side the nearest day the date names. */
  first: Float64Array;
  last: Float64Array;
  openStart: Uint8Array;
  openEnd: Uint8Array;
  /** 0 day, 1 month, 2 season, 3 year, 4 several years. */
  precision: Uint8Array;
  approximate: Uint8Array;
  /** The date says that the event went on from its first day to its last. */
  lasting: Uint8Array;
  facets: Record<FacetName, Facet>;
  key: (i: number) => string;
  /** The figure that stands beside the title, "" where there is none. */
  lead: (i: number) => string;
  /** Null until its slice is read. */
  title: (i: number) => string | null;
  /** The date in words. */
  dateText: (i: number) => string | null;
  /** Asks for the slices that hold these events; `arrived` is called when some came. */
  want: (numbers: Iterable<number>) => void;
  recordYear: [number, number];
}

/** What the list, the table and the panel need besides; the parts are those of `Detail` in payload.d.ts. */
interface Told {
  summary: string;
  figures: Detail[1];
  notes: Detail[2];
  passages: Detail[3];
  siblings: Detail[4];
}

interface Words {
  [key: string]: string | Words;
}

interface Payload extends Events {
  /** The facets, in the order in which they are shown. */
  names: FacetName[];
  asks: Asks;
  /** How many figures an event has. */
  figures: Uint16Array;
  /** The date as the record writes it, in EDTF. */
  edtf: (i: number) => string;
  /** What the list, the table and the card need besides. */
  detail: (i: number) => Told | null;
  /** Number of an event by its id, or -1. */
  find: (key: string) => number;
  /** Resolves when the names of every facet are there. */
  named: () => Promise<void>;
  /** Whether a view has data of its own, and what it is. */
  has: (view: string) => boolean;
  part: (view: string) => Promise<unknown>;
  /** Resolves when the titles, or the summaries and figures too, of these events are there. */
  read: (numbers: Iterable<number>, kind: "titles" | "details") => Promise<void>;
  words: Words;
  columns: Words;
  /** Where the pages of events lie, from the home of the edition. */
  folder: string;
}

/** What the address holds. `chosen` are positions among the keys of each facet, `window` days. */
interface State {
  q: string;
  chosen: Record<FacetName, Set<number>>;
  from: string;
  to: string;
  /** Of the events in the range, those that are in it so surely; empty is all. */
  certainty: Set<Certainty>;
  view: string;
  event: string;
  lanes: string;
  /** What colours say in the timeline: the source, the type or the topic. */
  colour: string;
  sort: string;
  window: [from: number, to: number] | null;
}

/** Something chosen: a value of a facet, or a field. */
interface Chip {
  label: string;
  facet?: FacetName;
  place?: number;
  field?: "q" | "from" | "to";
  certainty?: Certainty;
}

/** The panel, the table and the downloads, once they were asked for. */
declare var biannianExplorerLater: {
  panel: typeof import("./panel.js");
  table: typeof import("./table.js");
  download: typeof import("./download.js");
};

/** What the views beside the timeline work with. */
interface ViewScene {
  events: Payload;
  /** The address of the edition's home. */
  root: string;
  open: (i: number, from: HTMLElement | null) => void;
  choose: (facet: FacetName, place: number) => void;
}

/** What a view is to show: the state, the events that it holds, and what each choice would leave. */
interface Asked {
  state: State;
  found: Uint32Array;
  counts: Record<FacetName, Uint32Array>;
}

/** A view beside the timeline. */
interface View {
  /** Resolves when it stands there. */
  show: (asked: Asked) => Promise<void>;
  /** The events in the order in which they are shown. */
  order: () => number[];
}

/** The views beside the timeline, once one was asked for. */
declare var biannianExplorerViews: { mount: (place: HTMLElement, scene: ViewScene) => { show: View["show"]; order: View["order"] } };
