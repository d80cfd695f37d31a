// What a reader may never ask for: the panel, the table and the downloads, a script of their own that is read when they are.

import * as download from "./download.js";
import * as panel from "./panel.js";
import * as table from "./table.js";

globalThis.biannianExplorerLater = { panel, table, download };
