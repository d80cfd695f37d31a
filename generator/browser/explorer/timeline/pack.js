// @ts-check
// Rows for boxes so that none lies over another, and rows shared out between lanes.

const timelinePack = (() => {
  /**
   * The row of each box: the first that is free where it begins.
   * @param {{start: number, end: number}[]} boxes ordered by start
   * @param {number} [gap] pixels between two in a row
   * @returns {number[]}
   */
  function rows(boxes, gap = 6) {
    /** @type {number[]} */
    const ends = [];
    return boxes.map(({ start, end }) => {
      let row = 0;
      while (row < ends.length && (ends[row] ?? 0) + gap > start) row += 1;
      ends[row] = end;
      return row;
    });
  }

  /**
   * How many rows groups take at least: as many as they have members where most of them meet.
   * @param {Timeline.Group[]} groups
   */
  function together(groups) {
    const edges = groups.flatMap(({ first, last, openStart, openEnd, members: { length } }) => [
      { at: openStart ? -Infinity : first, more: length },
      { at: openEnd ? Infinity : last + 1, more: -length },
    ]);
    let [now, most] = [0, 0];
    for (const { more } of edges.sort((one, other) => one.at - other.at || one.more - other.more)) {
      now += more;
      most = Math.max(most, now);
    }
    return most;
  }

  /**
   * What each gets of a number of rows: what it needs, or as much as all others that need more.
   * @param {number[]} needs
   * @param {number} rows
   * @param {number} least that each gets whatever there is
   * @returns {number[]}
   */
  function shared(needs, rows, least) {
    const level = water(needs, rows);
    return needs.map((need) => Math.min(need, Math.max(level, least)));
  }

  /**
   * @param {number[]} needs
   * @param {number} rows
   */
  function water(needs, rows) {
    let left = rows;
    const rising = [...needs].sort((one, other) => one - other);
    for (const [at, need] of rising.entries()) {
      const level = Math.floor(left / (rising.length - at));
      if (need > level) return level;
      left -= need;
    }
    return Infinity;
  }

  return { rows, together, shared };
})();
