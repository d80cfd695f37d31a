// The payload of a record in node: its scripts are run as a page runs them, from the folder that PAYLOAD names.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInThisContext } from "node:vm";

const folder = process.env.PAYLOAD ?? "";

/** Files that are not to be had, by name, and those that were asked for. */
export const broken = new Set();
export const asked = [];

globalThis.document = Object.assign(new EventTarget(), {
  createElement: () => ({}),
  head: {
    append: (script) =>
      queueMicrotask(() => {
        asked.push(script.src);
        if (broken.has(script.src)) return script.onerror();
        runInThisContext(readFileSync(join(folder, script.src), "utf8"));
        return script.onload();
      }),
  },
});

export const data = await import("../../../generator/browser/explorer/data.js");
