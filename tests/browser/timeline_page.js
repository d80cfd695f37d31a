// The timeline on the payload the site has, with its parts within reach of a test.

import * as data from "../../generator/browser/explorer/data.js";
import * as explorerTimeline from "../../generator/browser/explorer/timeline/main.js";
import * as timelineDays from "../../generator/browser/explorer/timeline/days.js";
import * as timelineScale from "../../generator/browser/explorer/timeline/scale.js";
import * as timelineLanes from "../../generator/browser/explorer/timeline/lanes.js";
import * as timelineText from "../../generator/browser/explorer/timeline/text.js";
import * as timelinePack from "../../generator/browser/explorer/timeline/pack.js";
import * as timelineLayout from "../../generator/browser/explorer/timeline/layout.js";
import * as timelineMarks from "../../generator/browser/explorer/timeline/marks.js";
import * as timelineHit from "../../generator/browser/explorer/timeline/hit.js";
import * as timelineShapes from "../../generator/browser/explorer/timeline/shapes.js";
import { timelineWords } from "../../generator/browser/explorer/timeline/words.js";

Object.assign(globalThis, {
  explorerTimeline, timelineDays, timelineScale, timelineLanes, timelineText, timelinePack, timelineLayout, timelineMarks, timelineHit, timelineShapes, timelineWords,
});
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
  await events.read(all, "titles");
  document.body.dataset.ready = "true";
});
