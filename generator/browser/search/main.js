// What the box, the explorer and the files of the index call: the one name they share.

import * as answers from "./answer.js";
import * as engine from "./engine.js";
import * as results from "./results.js";

globalThis.biannianSearch = { ...engine, ...answers, ...results };
