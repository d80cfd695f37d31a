// vis-timeline with the same events: a group for each topic, ranges, and a view that filters.
const at = (day) => new Date(day * 864e5);
const { rows, topics, range } = EVENTS;
const items = new vis.DataSet(
  rows.map(([first, last, openStart, openEnd, title, topic], id) => ({
    id,
    content: title,
    group: topic,
    type: "range",
    start: at(openStart ? range[0] : first),
    end: at(openEnd ? range[1] : last + 1),
  })),
);
let less = false;
const view = new vis.DataView(items, { filter: ({ id }) => !less || id % 2 === 0 });
const groups = new vis.DataSet(topics.map((content, id) => ({ id, content })));
const timeline = new vis.Timeline(document.querySelector("#timeline"), view, groups, {
  start: at(range[0]),
  end: at(range[1]),
  maxHeight: 700,
  verticalScroll: true,
});
Object.assign(bench, {
  range,
  filter(now) {
    less = now;
    view.refresh();
  },
  zoom: (from, to) => timeline.setWindow(at(from), at(to), { animation: false }),
});
const begun = () => {
  if (!document.querySelector(".vis-item")) return;
  timeline.off("changed", begun);
  void bench.ready();
};
timeline.on("changed", begun);
begun();
