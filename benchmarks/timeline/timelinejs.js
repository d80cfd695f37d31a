// TimelineJS with the same events. It has no filter: fewer events are a new timeline.
const when = (day) => {
  const date = new Date(day * 864e5);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};
const { rows, topics, range } = EVENTS;
const slides = rows.map(([first, last, openStart, openEnd, title, topic], id) => ({
  unique_id: `event-${id}`,
  group: topics[topic],
  text: { headline: title },
  start_date: when(openStart ? range[0] : first),
  end_date: when(openEnd ? range[1] : last),
}));
let timeline;
const make = (events) =>
  new Promise((done) => {
    document.querySelector("#timeline").replaceChildren();
    timeline = new TL.Timeline("timeline", { events }, { font: null, hash_bookmark: false });
    timeline.on("ready", done);
  });
Object.assign(bench, {
  range,
  async filters(times) {
    const found = [];
    const end = performance.now() + 5_000;
    for (let turn = 0; turn < times && performance.now() < end; turn += 1) {
      const start = performance.now();
      await make(turn % 2 ? slides : slides.filter((_, id) => id % 2 === 0));
      found.push((await bench.frame()) - start);
    }
    return found;
  },
  zoom: (from, to, share) => timeline.setZoom(Math.round(share * 9)),
});
make(slides).then(() => bench.ready());
