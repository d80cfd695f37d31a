// @ts-check
// One mark on the canvas: its length is the extent, its outline the basis of its date, never colour alone.

const timelineShapes = (() => {
  /** Dashes by basis; what is stated is darker and has a heavy edge as well. */
  /** @type {Record<string, number[]>} */
  const DASHES = { restored: [6, 3], inferred: [2, 3] };
  /** Pixels over which an open end fades, at least. */
  const FADE = 48;
  /** Pixels by which a lower sheet shows below an upper one, and radius of corners. */
  const [SHEET, ROUND] = [3, 3];

  /** @typedef {{pen: CanvasRenderingContext2D, colour: Timeline.Palette, metrics: Timeline.Metrics}} Board */

  /**
   * @param {Board} board
   * @param {Timeline.Mark} mark
   * @param {string} basis
   * @param {[number, number]} named pixels between which lie the days that the date names
   */
  function bar({ pen, colour }, mark, basis, named) {
    const { x, y, right, height } = mark;
    const fill = basis === "stated" ? colour.strong : basis === "inferred" ? colour.ground : colour.soft;
    pen.fillStyle = faded(pen, mark, named, fill ?? "");
    pen.strokeStyle = faded(pen, mark, named, colour.main ?? "");
    pen.lineWidth = 1;
    pen.setLineDash(DASHES[basis] ?? []);
    outline(pen, mark);
    pen.fill();
    pen.stroke();
    pen.setLineDash([]);
    pen.fillStyle = colour.main ?? "";
    if (basis === "stated") pen.fillRect(mark.openStart ? right - 4 : x, y, 4, height);
    arrows(pen, mark, colour.main ?? "");
  }

  /**
   * @param {CanvasRenderingContext2D} pen
   * @param {Timeline.Mark} mark
   */
  function outline(pen, { x, y, right, height, openStart, openEnd }) {
    const [left, round] = [openStart ? 0 : ROUND, openEnd ? 0 : ROUND];
    pen.beginPath();
    pen.roundRect(x + 0.5, y + 0.5, right - x - 1, height - 1, [left, round, round, left]);
  }

  /**
   * A colour that fades away towards an open end.
   * @param {CanvasRenderingContext2D} pen
   * @param {Timeline.Mark} mark
   * @param {[number, number]} named
   * @param {string} colour
   */
  function faded(pen, { x, right, openStart, openEnd }, [from, to], colour) {
    if (!openStart && !openEnd) return colour;
    const gradient = pen.createLinearGradient(x, 0, right, 0);
    const share = (/** @type {number} */ at) => Math.min(Math.max((at - x) / (right - x), 0), 1);
    const clear = timelinePalette.clear(colour);
    if (openStart) gradient.addColorStop(0, clear);
    gradient.addColorStop(openStart ? share(Math.max(from, x + FADE)) : 0, colour);
    gradient.addColorStop(openEnd ? share(Math.min(to, right - FADE)) : 1, colour);
    if (openEnd) gradient.addColorStop(1, clear);
    return gradient;
  }

  /**
   * @param {CanvasRenderingContext2D} pen
   * @param {Timeline.Mark} mark
   * @param {string} colour
   */
  function arrows(pen, { x, y, right, height, openStart, openEnd }, colour) {
    if (!openStart && !openEnd) return;
    const middle = y + height / 2;
    pen.strokeStyle = colour;
    pen.lineWidth = 2;
    for (const [tip, back] of [...(openStart ? [[x + 4, x + 9]] : []), ...(openEnd ? [[right - 4, right - 9]] : [])]) {
      pen.beginPath();
      pen.moveTo(back ?? 0, middle - 5);
      pen.lineTo(tip ?? 0, middle);
      pen.lineTo(back ?? 0, middle + 5);
      pen.stroke();
    }
  }

  /**
   * A day that is narrower than a mark.
   * @param {Board} board
   * @param {Timeline.Mark} mark
   * @param {string} basis
   */
  function dot({ pen, colour }, { x, y, right, height }, basis) {
    pen.beginPath();
    pen.arc((x + right) / 2, y + height / 2, 6, 0, 2 * Math.PI);
    pen.fillStyle = (basis === "stated" ? colour.main : colour.ground) ?? "";
    pen.strokeStyle = colour.main ?? "";
    pen.lineWidth = 2;
    pen.setLineDash(DASHES[basis] ? [2, 2] : []);
    pen.fill();
    pen.stroke();
    pen.setLineDash([]);
  }

  /**
   * Several events: sheets upon each other, the darker the more.
   * @param {Board} board
   * @param {Timeline.Mark} mark
   * @param {[number, number]} named
   * @param {number} share of the largest count
   */
  function sheets({ pen, colour }, mark, named, share) {
    const { x, y, right, height, openStart, openEnd } = mark;
    const upper = { ...mark, right: right - SHEET, height: height - SHEET };
    const top = timelinePalette.mixed(colour.panel ?? "", colour.strong ?? "", Math.sqrt(share));
    pen.lineWidth = 1;
    pen.strokeStyle = faded(pen, mark, named, colour.ink ?? "");
    pen.fillStyle = faded(pen, mark, named, colour.ground ?? "");
    if (openStart || openEnd) {
      // Where a colour fades a rectangle takes a third of the time of a path; and a lower sheet would shine through.
      foot(pen, mark);
      pen.fillStyle = faded(pen, mark, named, top);
      pen.fillRect(x, y + 0.5, upper.right - x, upper.height - 1);
    } else {
      outline(pen, { ...upper, x: x + SHEET, right, y: y + SHEET });
      pen.fill();
      pen.stroke();
      pen.fillStyle = top;
    }
    outline(pen, upper);
    if (!openStart && !openEnd) pen.fill();
    pen.stroke();
    arrows(pen, upper, colour.ink ?? "");
  }

  /**
   * What is seen of a sheet below another: its foot, and its end where it has one.
   * @param {CanvasRenderingContext2D} pen
   * @param {Timeline.Mark} mark
   */
  function foot(pen, { x, right, y, height, openStart, openEnd }) {
    const [left, low, end] = [x + SHEET, y + height - 0.5, right - 0.5];
    pen.fillRect(left, low - SHEET, end - left, SHEET);
    pen.beginPath();
    if (openEnd) pen.moveTo(right, low);
    else {
      pen.fillRect(end - SHEET, y + SHEET + 0.5, SHEET, height - SHEET - 1);
      pen.moveTo(end - SHEET, y + SHEET + 0.5);
      pen.arcTo(end, y + SHEET + 0.5, end, low, ROUND);
      pen.arcTo(end, low, left, low, ROUND);
    }
    if (!openStart) pen.arcTo(left + 0.5, low, left + 0.5, low - SHEET, ROUND);
    pen.lineTo(left, openStart ? low : low - SHEET);
    pen.stroke();
  }

  /**
   * A column as high as its count.
   * @param {Board} board
   * @param {Timeline.Mark} mark
   */
  function column({ pen, colour }, { x, y, right, height }) {
    pen.fillStyle = colour.main ?? "";
    pen.fillRect(x, y, right - x, height);
  }

  return { bar, dot, sheets, column };
})();
