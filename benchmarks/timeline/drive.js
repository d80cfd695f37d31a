// What is asked of every timeline, and how it is timed. A page gives `bench` its four moves.
globalThis.bench = {
  /** Resolves after the frame that is due has been drawn. */
  frame: () =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(0);
      });
    }),

  /** The first frame with marks is drawn: milliseconds since navigation began. */
  async ready() {
    document.body.dataset.ready = String(await bench.frame());
  },

  /** Milliseconds from a call until its frame is drawn. */
  async timed(act) {
    await bench.frame();
    const start = performance.now();
    act();
    return (await bench.frame()) - start;
  },

  /** Every second event, then all again. */
  async filters(times) {
    const found = [];
    for (let turn = 0; turn < times; turn += 1) found.push(await bench.timed(() => bench.filter(turn % 2 === 0)));
    return found;
  },

  /** From the whole range to a month and back. */
  async zooms(steps) {
    const found = [];
    for (let step = 0; step <= 2 * steps; step += 1) {
      const share = 1 - Math.abs(step - steps) / steps;
      const [low, high] = bench.range;
      const length = (high - low) * (30 / (high - low)) ** share;
      const middle = low + (high - low) * (0.5 + 0.35 * share);
      const from = Math.min(Math.max(middle - length / 2, low), high - length);
      found.push(await bench.timed(() => bench.zoom(from, from + length, share)));
    }
    return found;
  },
};
