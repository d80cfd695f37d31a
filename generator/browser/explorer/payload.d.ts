/** Written from generator/render/explorer/head.py; a test holds it to that. */

type FacetName = "type" | "topic" | "region" | "entity" | "source" | "basis" | "figures";
type SliceKind = "columns" | "titles" | "details";
type FileKind = "columns" | "titles" | "details" | "names" | "sources" | "threads" | "figures";
type Mark = "precision" | "openStart" | "openEnd" | "approximate" | "lasting";
type Certainty = "certain" | "maybe" | "throughout";
type Detail = [string, [string, string, string, string][], string[], [string, string, string][], number[]];

/**
 * The values of a facet by key and name; in a tree ``parents`` has the place of the one above, or -1.
 *
 * Where keys and names come in a file of their own, which holds the same shape, ``number`` says how many there are.
 */
interface FacetHead {
  keys?: string[];
  names?: string[];
  parents?: number[];
  number?: number;
}

/** What may be asked of the page by its address; what stands first is usual. ``-`` before a sort turns it round. */
interface Asks {
  view: string[];
  lanes: string[];
  colour: string[];
  sort: string[];
  certainty: Certainty[];
}

/**
 * ``index.js``: what holds for all events, and the names of the slices.
 *
 * ``year`` is the first and last day of the year most events lie in, or of all years of a long record; a date has its
 * first and last day, its marks as bits, its EDTF text and its words; ``folder`` is where the pages of events lie;
 * ``columns`` are the words of those that the table can be sorted by.
 */
interface Head {
  count: number;
  year: [number, number];
  dates: [number, number, number, string, string][];
  bits: Record<Mark, [number, number]>;
  facets: Record<FacetName, FacetHead>;
  asks: Asks;
  sizes: Record<SliceKind, number>;
  slices: Record<FileKind, string[]>;
  folder: string;
  words: Words;
  columns: Words;
}

/**
 * A slice of columns: ids, places among the dates, numbers of figures, and the values of each facet.
 *
 * ``lead`` is the figure that stands beside a title, up to the last event that has one.
 * Of facets of which an event has one value ``one`` has it; of others ``many`` has how many each event has, and
 * then all of them in a row.
 */
interface Columns {
  id: string[];
  date: number[];
  figures: number[];
  lead: string[];
  one: Record<FacetName, number[]>;
  many: Record<FacetName, [number[], number[]]>;
}

/**
 * ``rows.js``: how many rows a slice holds, the slices, and of each column of a CSV file its name and path.
 *
 * ``formula`` are the characters by which a spreadsheet takes a text for a formula.
 */
interface RowsHead {
  size: number;
  slices: string[];
  columns: [string, string[]][];
  formula: string;
}

/**
 * A source as the strip of its passages.
 *
 * ``source`` is its place in the facet, ``page`` its page from the home of the edition, ``passages`` how many it
 * has; a part has the passage that it begins with and its name; ``told`` has the passages that tell events, and
 * these by number, in reading order.
 */
interface Strip {
  source: number;
  page: string;
  passages: number;
  parts: [number, string][];
  told: [number, number[]][];
}

/**
 * The view by sources.
 *
 * ``shared`` are the indicators that more than one source reports: their names, their pages, and the events that
 * hold a figure of it.
 */
interface Strips {
  strips: Strip[];
  shared: [string, string, number[]][];
  words: Words;
}

/**
 * An indicator: its short name, its page from the home of the edition, the number of its topic, its kind in words.
 *
 * ``scale`` is the number of the scale that it shares with others, -1 where it shares none; ``counted`` says that it
 * is a number of things, ``dead`` that it
 * counts people who died, ``silent`` which sources report nothing of it.
 */
interface Measure {
  name: string;
  page: string;
  topic: number;
  kind: string;
  scale: number;
  counted: boolean;
  dead: boolean;
  silent: number[];
}

/**
 * A figure: the number of its indicator, its size on a scale, and itself in words.
 *
 * ``region`` and ``period`` are in words, ``events`` those that hold it, ``notes`` the cautions that it is read with,
 * by number, ``passage`` the words, the page and the place of where it stands. ``drawn`` is false where it has no
 * single place on a scale, ``soft`` true where the source gives about, at least or at most so much.
 */
interface Value {
  measure: number;
  size: number;
  drawn: boolean;
  text: string;
  soft: boolean;
  region: string;
  period: string;
  source: number;
  events: number[];
  notes: number[];
  passage: [string, string, string];
}

/**
 * The view by figures: all indicators, all figures in reading order, the cautions once each.
 *
 * ``scales`` are the names of what figures of several indicators may share: changes of one unit against one base.
 * ``topics`` are all topics by id and name, ``sides`` all sources by id, with the region that each is of.
 */
interface Panels {
  topics: [string, string][];
  sides: [string, string][];
  measures: Measure[];
  values: Value[];
  notes: string[];
  scales: string[];
  words: Words;
}

/**
 * An event or entity that relations tie: the number of the event, -1 for an entity, which has a name and a page.
 *
 * ``events`` are those that speak of it: itself, or those that name the entity.
 */
interface Knot {
  event: number;
  name: string;
  page: string;
  events: number[];
}

/**
 * What hangs together: the knot of most relations, the columns from what leads to what follows, and the ties.
 *
 * A tie has the numbers of both knots, the relation as the first one says it, and how it is known. ``lanes`` say which
 * ties run through a column to a later one: the number of the tie, the column, and the place between its knots.
 */
interface Thread {
  centre: number;
  columns: number[][];
  lanes: [number, number, number][];
  ties: [number, number, string, string][];
}

/**
 * The view by threads.
 *
 * ``alike`` are pairs of knots that are easily taken for one another: how the record puts it, and its note.
 * ``busy`` is what is in no thread since nearly everything hangs on it: name, page, and number of relations.
 */
interface Threads {
  knots: Knot[];
  threads: Thread[];
  alike: [number, number, string, string][];
  busy: [string, string, number][];
  words: Words;
}
