// Makes a PNG of a chart's picture, in the reader's own browser: the picture is an SVG that a script handed over.

/** Pixels of the PNG for each of the picture: sharp in print, and on a screen that is finely grained. */
const SCALE = 2;

/** The picture, painted. @param {string} svg */
const painted = async (svg) => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`; // what a blob holds, policies refuse
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width * SCALE, image.height * SCALE];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
};

/** Hands a canvas to the reader as a file. @param {HTMLCanvasElement} canvas @param {string} name */
const saved = (canvas, name) =>
  /** @type {Promise<void>} */ (new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (!blob) return reject(new Error("the picture is too large for this browser"));
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // a browser may read it a little later
      return resolve();
    }, "image/png");
  }));

/** Saves the picture of a chart. @param {string} id */
globalThis.biannianSavePng = async (id) => saved(await painted(biannianPictures[id] ?? ""), `${id}.png`);
