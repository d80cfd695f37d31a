/** What the files of the explorer share. Days are whole days since 1970-01-01 in UTC; events are numbered in order of time. */

type FacetName = "type" | "topic" | "region" | "entity" | "source" | "basis" | "figures";

/** The values of each event in a row: those of event i are values[starts[i]] up to values[starts[i + 1]]. */
interface Column {
  starts: Uint32Array;
  values: Int32Array;
}

/** The values of a facet, and which of them an event has; `parents` has -1 at the top of a tree. */
interface Facet extends Column {
  keys: string[];
  names: string[];
  parents?: Int32Array;
  of: (i: number) => ArrayLike<number>;
}

interface Events {
  count: number;
  /** First and last day, inclusive; on an open side the nearest day the date names. */
  first: Int32Array;
  last: Int32Array;
  openStart: Uint8Array;
  openEnd: Uint8Array;
  /** 0 day, 1 month, 2 season, 3 year, 4 several years. */
  precision: Uint8Array;
  approximate: Uint8Array;
  /** The date says that the event went on from its first day to its last. */
  lasting: Uint8Array;
  facets: Record<FacetName, Facet>;
  key: (i: number) => string;
  /** Null until its slice is read. */
  title: (i: number) => string | null;
  /** The date in words. */
  dateText: (i: number) => string | null;
  /** Asks for the slices that hold these events; `arrived` is called when some came. */
  want: (numbers: Iterable<number>) => void;
  recordYear: [number, number];
}

/** What the list, the table and the card need besides. */
interface Detail {
  summary: string;
  figures: [name: string, value: string][];
}

interface Words {
  [key: string]: string | Words;
}

interface Payload extends Events {
  /** How many figures an event has. */
  figures: Uint16Array;
  /** The date as the record writes it, in EDTF. */
  edtf: (i: number) => string;
  detail: (i: number) => Detail | null;
  /** Number of an event by its id, or -1. */
  find: (key: string) => number;
  /** Resolves when the titles, or the summaries and figures too, of these events are there. */
  read: (numbers: Iterable<number>, kind: "titles" | "details") => Promise<void>;
  words: Words;
  columns: Words;
  /** Where the pages of events lie, from the home of the edition. */
  folder: string;
}

/** How surely an event is in a range of days: all of it, throughout without being told when else, or only maybe. */
type Certainty = "certain" | "throughout" | "maybe";

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

/** The table and the downloads, once they were asked for. */
declare var biannianExplorerLater: {
  table: typeof import("./table.js");
  download: typeof import("./download.js");
};
