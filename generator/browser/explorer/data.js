// Reads the payload that generator/render/explorer/payload.py writes: scripts that call `biannianExplorer`.
// What it holds is in payload.d.ts; the names of facets and the bits of marks come with it.

/** What scripts have handed over, by the call they make. @type {Map<string, unknown>} */
const given = new Map();
/** @type {Map<string, Promise<void>>} */
const asked = new Map();

/** @type {Record<string, (text: string, number?: number) => void>} */
const calls = {};
for (const name of ["head", "columns", "titles", "details", "names", "rows", "sources", "threads", "figures"]) {
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

/**
 * The names of a record, which has no others.
 * @template {string} Name
 * @param {Record<Name, unknown>} record
 */
const namesOf = (record) => /** @type {Name[]} */ (Object.keys(record));

/**
 * A record with the same names, and of each what is made for it.
 * @template {string} Name
 * @template Value
 * @param {Record<Name, unknown>} record
 * @param {(name: Name) => Value} make
 */
const each = (record, make) =>
  /** @type {Record<Name, Value>} */ (Object.fromEntries(namesOf(record).map((name) => [name, make(name)])));

/**
 * The numbers of all events, filled in slice by slice.
 * @param {Head} head
 */
const table = ({ count, facets, bits }) => {
  // Days of 13.8 billion years are more than 32 bits hold.
  const days = () => new Float64Array(count);
  return {
    first: days(), last: days(), marks: each(bits, () => new Uint8Array(count)),
    date: new Int32Array(count), figures: new Uint16Array(count), id: /** @type {string[]} */ (new Array(count)),
    lead: /** @type {string[]} */ (new Array(count)),
    values: each(facets, () => column(count)),
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
  slice.lead.forEach((lead, offset) => (into.lead[from + offset] = lead));
  into.date.set(slice.date, from);
  into.figures.set(slice.figures, from);
  for (const name of namesOf(slice.one)) append(into.values[name], from, null, slice.one[name]);
  for (const name of namesOf(slice.many)) append(into.values[name], from, ...slice.many[name]);
  const bits = namesOf(head.bits);
  slice.date.forEach((number, offset) => {
    const [first, last, marks] = head.dates[number] ?? [0, 0, 0];
    const i = from + offset;
    into.first[i] = first;
    into.last[i] = last;
    for (const name of bits) into.marks[name][i] = (marks >> head.bits[name][0]) & head.bits[name][1];
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
  const all = table(head);
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
  /** @type {Map<number, Detail[]>} */
  const details = new Map();
  /** @type {Map<string, number> | null} */
  let places = null;

  /** @param {"titles" | "details"} kind @param {number} number */
  const some = async (kind, number) => {
    const name = `${kind}${number}`;
    await load(folder + (head.slices[kind][number] ?? ""));
    const found = take(name);
    if (found === undefined) return; // another reader of the same slice took it
    if (kind === "titles") titles.set(number, /** @type {string[]} */ (found));
    else details.set(number, /** @type {Detail[]} */ (found));
    arrived();
  };

  /** @type {Payload["read"]} */
  const read = async (numbers, kind) => {
    const size = head.sizes[kind];
    const have = kind === "titles" ? titles : details;
    const missing = new Set();
    for (const i of numbers) if (!have.has(Math.floor(i / size))) missing.add(Math.floor(i / size));
    await Promise.all([...missing].map((number) => some(kind, number)));
  };

  const made = facets(head, all);
  const { entity } = made;
  const named = async () => {
    await load(folder + (head.slices.names[0] ?? ""));
    const found = /** @type {FacetHead | undefined} */ (take("names0"));
    if (!found) return; // they are there already
    entity.keys.push(...(found.keys ?? []));
    entity.names.push(...(found.names ?? []));
  };

  const { first, last, figures, date, lead } = all;
  return {
    first, last, figures,
    ...all.marks,
    count: head.count,
    recordYear: head.year,
    asks: head.asks,
    names: namesOf(head.facets),
    words: head.words,
    columns: head.columns,
    folder: head.folder,
    facets: made,
    named,
    has: (view) => view in head.slices,
    part: (view) => slice(folder + (head.slices[/** @type {FileKind} */ (view)][0] ?? ""), `${view}0`),
    key: (i) => all.id[i] ?? "",
    lead: (i) => lead[i] ?? "",
    title: (i) => titles.get(Math.floor(i / titleSize))?.[i % titleSize] ?? null,
    dateText: (i) => head.dates[date[i] ?? 0]?.[4] ?? null,
    edtf: (i) => head.dates[date[i] ?? 0]?.[3] ?? "",
    detail: (i) => {
      const found = details.get(Math.floor(i / detailSize))?.[i % detailSize];
      return found ? { summary: found[0], figures: found[1], notes: found[2], passages: found[3], siblings: found[4] } : null;
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
const facets = (head, all) =>
  each(head.facets, (name) => {
    const { keys = [], names = [], parents, number = keys.length } = head.facets[name];
    const { starts, values } = all.values[name];
    /** @type {Facet["of"]} */
    const of = (i) => values.subarray(starts[i], starts[i + 1]);
    const facet = { number, keys, names, starts, values, of };
    return parents ? { ...facet, parents: Int32Array.from(parents) } : facet;
  });
