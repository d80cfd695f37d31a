// How surely events are in a range, beside a plain scan of all the days that their dates allow.

import assert from "node:assert/strict";
import test from "node:test";

import { data } from "./payload.js";

const address = await import("../../../generator/browser/explorer/address.js");
const certainty = await import("../../../generator/browser/explorer/certainty.js");
const dates = await import("../../../generator/browser/explorer/dates.js");
const { answer } = await import("../../../generator/browser/explorer/selection.js");

const events = await data.open("assets/explorer/", { progress() {}, arrived() {} });
const every = Array.from({ length: events.count }, (_, i) => i);

/** Further than any date of the record: an open side reaches so far at least. */
const FAR = 20 * 366;

const days = (first, last) => Array.from({ length: last - first + 1 }, (_, at) => first + at);
const allowed = (i) =>
  days(events.first[i] - (events.openStart[i] ? FAR : 0), events.last[i] + (events.openEnd[i] ? FAR : 0));

const scanned = ([first, last], i) => {
  const all = allowed(i);
  const inside = all.filter((day) => day >= first && day <= last);
  if (!inside.length) return null;
  if (inside.length === all.length) return "certain";
  const goes = events.edtf(i).includes("/") && !events.edtf(i).includes("..");
  return goes && days(first, last).every((day) => all.includes(day)) ? "throughout" : "maybe";
};

let seed = 3;
const chance = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;

test("what is certain, throughout or maybe is what a scan of the days says", () => {
  const ranges = [["2023-05", "2023-05"], ["2023", "2023"], ["2023-05-17", "2023-05-17"], ["2022-11", "2024-02"], ["2015", "2016"]];
  for (let round = 0; round < 25; round += 1) {
    const year = 2014 + chance(11);
    ranges.push([`${year}-0${1 + chance(9)}`, `${year + chance(2)}-1${chance(3)}`]);
  }
  for (const [from, to] of ranges) {
    const range = [dates.read(from)[0], dates.read(to)[1]];
    const right = every.map((i) => scanned(range, i));
    for (const i of every) if (right[i]) assert.equal(certainty.of(events, range, i), right[i], `${events.edtf(i)} ${from} ${to}`);
    const { chosen } = address.empty(events);
    const { found, certain } = answer(events, chosen, range, null);
    assert.deepEqual([...found], every.filter((i) => right[i]));
    const of = (...kinds) => every.filter((i) => kinds.includes(right[i]));
    const lists = { certain: of("certain"), maybe: of("maybe", "throughout"), throughout: of("throughout") };
    for (const [name, list] of Object.entries(lists)) {
      assert.equal(certain[name], list.length, name);
      const chosenly = answer(events, chosen, range, null, new Set([name]));
      assert.deepEqual([...chosenly.found], list);
      assert.deepEqual(chosenly.certain, certain, "a choice leaves the numbers of the others");
    }
  }
});

test("May 2023 in the record", () => {
  const range = [dates.read("2023-05")[0], dates.read("2023-05")[1]];
  const { certain } = answer(events, address.empty(events).chosen, range, null);
  assert.deepEqual(certain, { certain: 1, maybe: 118, throughout: 3 });
});

test("a side without a bound leaves what is open on it certain, and without a range nothing is asked", () => {
  const { chosen } = address.empty(events);
  const { found, certain } = answer(events, chosen, [-Infinity, dates.read("2023")[1]], null, new Set(["certain"]));
  assert.deepEqual([...found], every.filter((i) => !events.openEnd[i] && events.last[i] <= dates.read("2023")[1]));
  assert.equal(certain.certain, found.length);
  const whole = answer(events, chosen, [-Infinity, Infinity], null, new Set(["certain"]));
  assert.equal(whole.found.length, events.count);
  assert.deepEqual(whole.certain, { certain: 0, maybe: 0, throughout: 0 });
});

test("an address holds how surely, beside an old address that says nothing of it", () => {
  const { state, ignored } = address.read("?from=2023-05&to=2023-05&certainty=throughout&certainty=certain&certainty=perhaps", events);
  assert.deepEqual([...state.certainty].sort(), ["certain", "throughout"]);
  assert.deepEqual(ignored, ["certainty=perhaps"]);
  assert.equal(address.write(state, events), "?certainty=certain&certainty=throughout&from=2023-05&to=2023-05");
  assert.equal(address.read("?from=2023-05", events).state.certainty.size, 0);
});
