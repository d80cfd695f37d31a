// Reads the payload that generator/render/explorer/payload.py writes: scripts that call `biannianExplorer`.

/**
 * @typedef {{keys: string[], names: string[], parents?: number[]}} FacetHead
 * @typedef {"columns" | "titles" | "details"} Kind
 * @typedef {{count: number, recordYear: [number, number],
 *   dates: [first: number, last: number, marks: number, edtf: string, words: string][],
 *   facets: Record<FacetName, FacetHead>, sizes: Record<Kind, number>, slices: Record<Kind, string[]>,
 *   folder: string, words: Words, columns: Words}} Head
 * @typedef {{id: string[], date: number[], figures: number[], one: Record<string, number[]>,
 *   many: Record<string, [number[], number[]]>}} Columns
 */

/** What scripts have handed over, by the call they make. @type {Map<string, unknown>} */
const given = new Map();
/** @type {Map<string, Promise<void>>} */
const asked = new Map();

/** @type {Record<string, (text: string, number?: number) => void>} */
const calls = {};
for (const name of ["head", "columns", "titles", "details", "rows"]) {
  calls[name] = (text, number = 0) => given.set(`${name}${number}`, JSON.parse(text));
}
Object.assign(globalThis, { biannianExplorer: calls });

/**
 * Loads a script of the payload once; rejects when it cannot be had, and may then be asked for again.
 * @param {string} address
 * @returns {Promise<void>}
 */
export const load = (address) => {
  const known = asked.get(address);
  if (known) return known;
  /** @type {Promise<void>} */
  const loaded = new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => {
      asked.delete(address);
      reject(new Error(`${address} was not loaded`));
    };
    document.head.append(script);
  });
  asked.set(address, loaded);
  return loaded;
};

/** Takes what a script handed over, once. @param {string} name */
const take = (name) => {
  const found = given.get(name);
  given.delete(name);
  return found;
};

export const NAMES = /** @type {FacetName[]} */ (["type", "topic", "region", "entity", "source", "basis", "figures"]);

/**
 * The numbers of all events, filled in slice by slice.
 * @param {number} count
 */
const table = (count) => {
  const bytes = () => new Uint8Array(count);
  const days = () => new Int32Array(count);
  return {
    first: days(), last: days(), openStart: bytes(), openEnd: bytes(), precision: bytes(), approximate: bytes(), lasting: bytes(),
    date: days(), figures: new Uint16Array(count), id: /** @type {string[]} */ (new Array(count)),
    values: /** @type {Record<FacetName, Column>} */ (Object.fromEntries(NAMES.map((name) => [name, column(count)]))),
  };
};

/** @param {number} count @returns {Column} */
const column = (count) => ({ starts: new Uint32Array(count + 1), values: new Int32Array(count) });

/**
 * Adds the values of events from number `from` on: how many each has (null is one each), and all in a row.
 * @param {Column} into
 * @param {number} from
 * @param {number[] | null} lengths
 * @param {number[]} values
 */
const append = (into, from, lengths, values) => {
  const start = into.starts[from] ?? 0;
  if (start + values.length > into.values.length) {
    const larger = new Int32Array(2 * (start + values.length));
    larger.set(into.values);
    into.values = larger;
  }
  into.values.set(values, start);
  const count = lengths?.length ?? values.length;
  for (let offset = 0, end = start; offset < count; offset += 1) {
    end += lengths?.[offset] ?? 1;
    into.starts[from + offset + 1] = end;
  }
};

/**
 * @param {ReturnType<typeof table>} into
 * @param {Head} head
 * @param {number} from
 * @param {Columns} slice
 */
const fill = (into, head, from, slice) => {
  slice.id.forEach((id, offset) => (into.id[from + offset] = id));
  into.date.set(slice.date, from);
  into.figures.set(slice.figures, from);
  const figures = ["no", "yes"].map((key) => head.facets.figures.keys.indexOf(key));
  append(into.values.figures, from, null, slice.figures.map((number) => figures[number ? 1 : 0] ?? 0));
  for (const name of /** @type {const} */ (["type", "region", "basis"])) {
    append(into.values[name], from, null, slice.one[name] ?? []);
  }
  for (const name of /** @type {const} */ (["topic", "entity", "source"])) {
    append(into.values[name], from, ...(slice.many[name] ?? [[], []]));
  }
  slice.date.forEach((number, offset) => {
    const [first, last, marks] = head.dates[number] ?? [0, 0, 0];
    const i = from + offset;
    into.first[i] = first;
    into.last[i] = last;
    into.precision[i] = marks & 7;
    into.openStart[i] = (marks >> 3) & 1;
    into.openEnd[i] = (marks >> 4) & 1;
    into.approximate[i] = (marks >> 5) & 1;
    into.lasting[i] = (marks >> 6) & 1;
  });
};

/** What a script hands over; it stays at hand. @param {string} address @param {string} name */
export const slice = async (address, name) => {
  await load(address);
  return given.get(name);
};

/**
 * Reads the head and all columns. `folder` is the address of the payload; `progress` is told how
 * many slices are read, `arrived` when titles or details that were asked for are there.
 * @param {string} folder
 * @param {{progress: (done: number, all: number, words: Words) => void, arrived: () => void}} told
 * @param {ReadonlyMap<string, string>} [listed] titles that the page holds already, by the id of their event
 * @returns {Promise<Payload>}
 */
export const open = async (folder, told, listed = new Map()) => {
  await load(`${folder}index.js`);
  const head = /** @type {Head} */ (take("head0"));
  const all = table(head.count);
  // Titles that fit one slice are wanted in any case; who wants them asks again where this fails.
  const [titles = "", ...others] = head.slices.titles;
  if (titles && !others.length && listed.size < head.count) load(folder + titles).catch(() => undefined);
  const names = head.slices.columns;
  let done = 0;
  const loads = names.map((name) => load(folder + name).then(() => told.progress((done += 1), names.length, head.words)));
  for (const [number, loading] of loads.entries()) {
    await loading;
    fill(all, head, number * head.sizes.columns, /** @type {Columns} */ (take(`columns${number}`)));
  }
  return payload(folder, head, all, told.arrived, listed);
};

/**
 * @param {string} folder
 * @param {Head} head
 * @param {ReturnType<typeof table>} all
 * @param {() => void} arrived
 * @param {ReadonlyMap<string, string>} listed
 * @returns {Payload}
 */
const payload = (folder, head, all, arrived, listed) => {
  const { titles: titleSize, details: detailSize } = head.sizes;
  /** @type {Map<number, string[]>} */
  const titles = new Map();
  if (all.id.length <= titleSize && all.id.every((id) => listed.has(id))) {
    titles.set(0, all.id.map((id) => listed.get(id) ?? ""));
  }
  /** @type {Map<number, [string, [string, string][]][]>} */
  const details = new Map();
  /** @type {Map<string, number> | null} */
  let places = null;

  /** @param {"titles" | "details"} kind @param {number} number */
  const slice = async (kind, number) => {
    const name = `${kind}${number}`;
    await load(folder + (head.slices[kind][number] ?? ""));
    const found = take(name);
    if (found === undefined) return; // another reader of the same slice took it
    if (kind === "titles") titles.set(number, /** @type {string[]} */ (found));
    else details.set(number, /** @type {[string, [string, string][]][]} */ (found));
    arrived();
  };

  /** @type {Payload["read"]} */
  const read = async (numbers, kind) => {
    const size = head.sizes[kind];
    const have = kind === "titles" ? titles : details;
    const missing = new Set();
    for (const i of numbers) if (!have.has(Math.floor(i / size))) missing.add(Math.floor(i / size));
    await Promise.all([...missing].map((number) => slice(kind, number)));
  };

  const { values: _, date, ...days } = all;
  return {
    ...days,
    count: head.count,
    recordYear: head.recordYear,
    words: head.words,
    columns: head.columns,
    folder: head.folder,
    facets: facets(head, all),
    key: (i) => all.id[i] ?? "",
    title: (i) => titles.get(Math.floor(i / titleSize))?.[i % titleSize] ?? null,
    dateText: (i) => head.dates[date[i] ?? 0]?.[4] ?? null,
    edtf: (i) => head.dates[date[i] ?? 0]?.[3] ?? "",
    detail: (i) => {
      const found = details.get(Math.floor(i / detailSize))?.[i % detailSize];
      return found ? { summary: found[0], figures: found[1] } : null;
    },
    find: (key) => {
      places ??= new Map(all.id.map((id, i) => [id, i]));
      return places.get(key) ?? -1;
    },
    want: (numbers) => void read(numbers, "titles").catch(() => undefined),
    read,
  };
};

/**
 * @param {Head} head
 * @param {ReturnType<typeof table>} all
 * @returns {Record<FacetName, Facet>}
 */
const facets = (head, all) => {
  /** @param {FacetName} name @returns {[FacetName, Facet]} */
  const facet = (name) => {
    const { keys, names, parents } = head.facets[name];
    const { starts, values } = all.values[name];
    /** @type {Facet["of"]} */
    const of = (i) => values.subarray(starts[i], starts[i + 1]);
    const facet = { keys, names, starts, values, of };
    return [name, parents ? { ...facet, parents: Int32Array.from(parents) } : facet];
  };
  return /** @type {Record<FacetName, Facet>} */ (Object.fromEntries(NAMES.map(facet)));
};
