// The timeline on the payload the site has, with its parts within reach of a test.

import * as data from "../../generator/browser/explorer/data.js";
import * as explorerTimeline from "../../generator/browser/explorer/timeline/main.js";
import * as timelineText from "../../generator/browser/explorer/timeline/text.js";
import * as timelineShapes from "../../generator/browser/explorer/timeline/shapes.js";
import { laidOut, troubles } from "./node/layouts.js";

Object.assign(globalThis, { explorerTimeline, laidOut, troubles, timelineText, timelineShapes });
globalThis.opened = [];
globalThis.moves = [];
const told = { progress() {}, arrived: () => globalThis.timeline?.refresh() };
data.open(new URL("assets/explorer/", location.href).href, told).then(async (events) => {
  globalThis.events = events;
  globalThis.all = Uint32Array.from({ length: events.count }, (_, i) => i);
  globalThis.create = () =>
    explorerTimeline.create(document.querySelector("#timeline"), events, {
      words: events.words.timeline,
      open: (i) => opened.push(i),
      openMany: (numbers) => opened.push(...numbers),
      moved: (first, last) => moves.push([first, last]),
    });
  globalThis.timeline = create();
  timeline.show(all, events.facets.topic);
  await Promise.all([events.read(all, "titles"), events.named()]);
  document.body.dataset.ready = "true";
});
