// The selection beside a plain scan, and the address that holds it, on the payload of the record.

import assert from "node:assert/strict";
import test from "node:test";

import { data } from "./payload.js";

const address = await import("../../../generator/browser/explorer/address.js");
const dates = await import("../../../generator/browser/explorer/dates.js");
const { answer } = await import("../../../generator/browser/explorer/selection.js");

const events = await data.open("assets/explorer/", { progress() {}, arrived() {} });
const every = Array.from({ length: events.count }, (_, i) => i);
await Promise.all([events.read(every, "titles"), events.read(every, "details"), events.named()]);

/** Numbers below a bound, the same in every run. */
let seed = 11;
const chance = (below) => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return (seed >> 8) % below; // the low bits of such numbers repeat soon
};

const below = ({ parents }, value) => {
  const line = [value];
  while (parents && parents[line.at(-1)] >= 0) line.push(parents[line.at(-1)]);
  return line;
};

const holds = (state, [first, last], i, without) =>
  (events.openEnd[i] || events.last[i] >= first) && (events.openStart[i] || events.first[i] <= last) && first <= last &&
  events.names.every((name) => {
    const facet = events.facets[name];
    const own = [...facet.of(i)].flatMap((value) => below(facet, value));
    return name === without || state.chosen[name].size === 0 || own.some((value) => state.chosen[name].has(value));
  });

const random = () => {
  const state = address.empty(events);
  for (const name of events.names) {
    const { keys } = events.facets[name];
    for (let left = [0, 0, 1, 2][chance(4)]; left > 0; left -= 1) state.chosen[name].add(chance(keys.length));
  }
  const year = 2012 + chance(14);
  if (chance(2)) state.from = String(year);
  if (chance(2)) state.to = `${year + chance(3)}-0${1 + chance(9)}`;
  return state;
};

const range = ({ from, to }) => [dates.read(from)?.[0] ?? -Infinity, dates.read(to)?.[1] ?? Infinity];

test("what is found, and what each further choice would leave, is what a scan finds", () => {
  for (let round = 0; round < 100; round += 1) {
    const state = random();
    const { found, counts } = answer(events, state.chosen, range(state), null);
    const all = Array.from({ length: events.count }, (_, i) => i);
    assert.deepEqual([...found], all.filter((i) => holds(state, range(state), i)));
    for (const name of events.names) {
      const facet = events.facets[name];
      const left = all.filter((i) => holds(state, range(state), i, name));
      const right = facet.keys.map(
        (_, value) => left.flatMap((i) => [...facet.of(i)].map((own) => below(facet, own))).filter((line) => line.includes(value)).length,
      );
      assert.deepEqual([...counts[name]], right, name);
    }
  }
});

test("a text leaves the events that hold it", () => {
  const matches = Uint8Array.from({ length: events.count }, (_, i) => (i % 3 === 0 ? 1 : 0));
  const { found } = answer(events, address.empty(events).chosen, [-Infinity, Infinity], matches);
  assert.deepEqual([...found], [...matches.keys()].filter((i) => i % 3 === 0));
});

test("an address holds a state and gives it back", () => {
  for (let round = 0; round < 100; round += 1) {
    const state = { ...random(), view: ["timeline", "list", "table"][chance(3)], sort: ["date", "-title"][chance(2)], q: ["", "反诈 热线"][chance(2)] };
    if (chance(2)) state.window = [dates.read("2023-02-03")[0], dates.read("2023-05-06")[0]];
    if (chance(2)) state.colour = ["type", "topic"][chance(2)];
    if (chance(2)) state.certainty = new Set([["certain"], ["maybe", "throughout"]][chance(2)]);
    if (chance(2)) state.event = events.key(chance(events.count));
    const written = address.write(state, events);
    const { state: again, ignored } = address.read(written, events);
    assert.deepEqual(ignored, []);
    assert.deepEqual(again, state);
    assert.equal(address.write(again, events), written);
  }
  assert.equal(address.write(address.empty(events), events), "");
});

test("what an address says besides is named, and left out", () => {
  const query = "?type=nothing&colour=red&from=yesterday&q=&view=map&event=no-such&window=2023-05-01..2022&__proto__=1&lanes=basis&sort=size";
  const { state, ignored } = address.read(query, events);
  assert.deepEqual(state, address.empty(events));
  assert.equal(ignored.length, 9);
  assert.equal(address.named(ignored).split(" ").length, 6, "five of them, and that there are more");
  assert.equal(address.named(["a=b"]), "a=b");
  assert.ok(address.named([`q=${"长".repeat(90)}`]).length < 70);
  assert.deepEqual(address.read("?view=list&view=table", events).ignored, ["view=table"]);
});

test("the payload has every event once, with its title, date, summary and figures", () => {
  const keys = new Set();
  for (let i = 0; i < events.count; i += 1) {
    keys.add(events.key(i));
    assert.equal(events.find(events.key(i)), i);
    for (const text of [events.title(i), events.dateText(i), events.edtf(i)]) assert.ok(text, events.key(i));
    assert.equal(events.detail(i).figures.length, events.figures[i]);
    assert.equal(events.facets.figures.keys[events.facets.figures.of(i)[0]], events.figures[i] ? "yes" : "no");
  }
  assert.equal(keys.size, events.count);
  assert.equal(events.find("no-such-event"), -1);
});
