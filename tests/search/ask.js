// Asks the search of a folder what the first argument's file of queries, a JSON list, brings: their first five pages.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInThisContext } from "node:vm";

const [folder, queries] = process.argv.slice(2);
const shards = [];
globalThis.document = Object.assign(new EventTarget(), {
  currentScript: { src: "https://example.org/assets/search/index.js" },
  createElement: () => new EventTarget(),
  head: { append: (script) => shards.push(new URL(script.src).pathname.split("/").at(-1)) },
});
const engine = await import("../../generator/browser/search/engine.js");
const { answer } = await import("../../generator/browser/search/answer.js");
globalThis.biannianSearch = engine;
const run = (name) => runInThisContext(readFileSync(join(folder, name), "utf8"));
run("index.js");
shards.forEach(run);

const said = JSON.parse(readFileSync(queries, "utf8")).map((query) => {
  const { hits, near } = answer(query);
  const first = hits.slice(0, 5).flatMap(({ page, twin }) => [page.address, ...(twin ? [twin.address] : [])]);
  return { query, found: first, near: near.map((page) => page.address) };
});
process.stdout.write(JSON.stringify(said));
