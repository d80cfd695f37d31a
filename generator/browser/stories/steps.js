// Which step of a story is read, from where its steps lie: pure, and apart from the page.

/** Where on the screen a reader is taken to look, as a share of its height. */
const EYE = 0.4;

/**
 * The number of the step that is read: the last whose top lies above the reader's eye, the first before any does.
 * @param {number[]} tops of the steps, from the top of the screen
 * @param {number} height of the screen
 */
export const current = (tops, height) => Math.max(0, tops.filter((top) => top <= height * EYE).length - 1);

/**
 * The step a key leads to, or -1 where it leads nowhere. Up and down stay with the page: they scroll it.
 * @param {string} key
 * @param {number} at the step that is read
 * @param {number} all how many steps there are
 */
export const turned = (key, at, all) => {
  const step = at + (key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : Number.NaN);
  return step >= 0 && step < all ? step : -1;
};
