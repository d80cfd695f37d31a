// The explorer's own timeline, on the payload of the site.

import * as data from "../../generator/browser/explorer/data.js";
import * as explorerTimeline from "../../generator/browser/explorer/timeline/main.js";

const told = { progress() {}, arrived: () => globalThis.drawn?.refresh() };
data.open(new URL("assets/explorer/", location.href).href, told).then((events) => {
  const all = Uint32Array.from({ length: events.count }, (_, i) => i);
  const half = all.filter((i) => i % 2 === 0);
  globalThis.drawn = explorerTimeline.create(document.querySelector("#timeline"), events, {
    words: events.words.timeline,
    open() {},
    openMany() {},
  });
  drawn.window.set(-1e6, 1e6);
  drawn.show(all, events.facets.topic);
  const [first, last] = drawn.window.get();
  Object.assign(bench, {
    range: [first, last + 1],
    filter: (less) => drawn.show(less ? half : all, events.facets.topic),
    zoom: (from, to) => drawn.window.set(Math.round(from), Math.round(to) - 1),
  });
  void bench.ready();
});
