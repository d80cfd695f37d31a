/** The pictures that their scripts handed over, as SVG by the id of their chart. */
declare var biannianPictures: Record<string, string>;
declare var biannianSavePng: (id: string) => Promise<void>;
