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
  async waited(act) {
    await bench.frame();
    const start = performance.now();
    act();
    return (await bench.frame()) - start;
  },

  /**
   * Milliseconds of work that a call makes: in the call, in the frame that is due, and in its layout. The
   * frame is asked for before anything else can ask for it, so that all that is done in it is counted.
   */
  worked: (act) =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        let begun = 0;
        requestAnimationFrame(() => (begun = performance.now()));
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const start = performance.now();
          act();
          const called = performance.now() - start;
          requestAnimationFrame(() => {
            void document.body.offsetHeight;
            done(called + performance.now() - begun);
          });
        };
        port2.postMessage(0);
      });
    }),

  /** Every second event, then all again, so many times or as often as 5 seconds allow. */
  async filters(times) {
    const found = [];
    const end = performance.now() + 5_000;
    for (let turn = 0; turn < times && performance.now() < end; turn += 1) {
      found.push(await bench.waited(() => bench.filter(turn % 2 === 0)));
    }
    return found;
  },

  /** From the whole range to a month and back, in so many steps or as many as 5 seconds allow. */
  async zooms(steps) {
    const found = [];
    const end = performance.now() + 5_000;
    for (let step = 0; step <= 2 * steps && performance.now() < end; step += 1) {
      const share = 1 - Math.abs(step - steps) / steps;
      const [low, high] = bench.range;
      const length = (high - low) * (30 / (high - low)) ** share;
      const middle = low + (high - low) * (0.5 + 0.35 * share);
      const from = Math.min(Math.max(middle - length / 2, low), high - length);
      found.push(await bench.worked(() => bench.zoom(from, from + length, share)));
    }
    return found;
  },
};
