// Asks the search of a folder what the first argument's file of queries, a JSON list, brings: their first five pages.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runInThisContext } from "node:vm";

const [folder, queries] = process.argv.slice(2);
const scripts = [pathToFileURL(join(folder, "index.js"))];
globalThis.document = Object.assign(new EventTarget(), {
  createElement: () => new EventTarget(),
  head: { append: (script) => scripts.push(new URL(script.src)) },
});
const engine = await import("../../generator/browser/search/engine.js");
const { answer } = await import("../../generator/browser/search/answer.js");
globalThis.biannianSearch = engine;
for (const script of scripts) {
  document.currentScript = { src: script.href };
  runInThisContext(readFileSync(script, "utf8"));
}

const said = JSON.parse(readFileSync(queries, "utf8")).map((query) => {
  const { hits, near } = answer(query);
  const first = hits.slice(0, 5).flatMap(({ page, twin }) => [page.address, ...(twin ? [twin.address] : [])]);
  return { query, found: first, near: near.map((page) => page.address) };
});
process.stdout.write(JSON.stringify(said));
