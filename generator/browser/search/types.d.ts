/** The search, once its script is loaded; `generator/render/search/index.py` writes the files that call it. */
declare var biannianSearch: typeof import("./engine.js") & typeof import("./answer.js") & typeof import("./results.js");
