// The payload where the network fails: what was not had may be asked for again.

import assert from "node:assert/strict";
import test from "node:test";

import { asked, broken, data } from "./payload.js";

const FOLDER = "assets/explorer/";

test("a script that cannot be had rejects, and may be asked for again", async () => {
  broken.add(`${FOLDER}index.js`);
  await assert.rejects(data.open(FOLDER, { progress() {}, arrived() {} }), /index\.js/);
  broken.clear();
  const done = [];
  let arrived = 0;
  const told = { progress: (part, all) => done.push(part <= all), arrived: () => (arrived += 1) };
  const events = await data.open(FOLDER, told);
  assert.ok(done.length && done.every(Boolean));
  assert.equal(events.detail(0), null);
  const before = asked.length;
  await Promise.all([events.read([0], "details"), events.read([0], "details")]);
  assert.equal(asked.length, before + 1, "two readers of a slice ask for it once");
  assert.ok(events.detail(0).summary);
  assert.ok(arrived >= 1);
  events.want([0]);
  const rows = await data.slice(`${FOLDER}rows.js`, "rows0");
  assert.ok(rows.columns.length);
  assert.equal(await data.slice(`${FOLDER}rows.js`, "rows0"), rows, "a slice stays at hand");
});
