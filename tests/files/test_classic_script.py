"""Modules joined into a classic script do what they do as modules."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
import quickjs

from generator.files.classic_script import ScriptError, joined


def _written(folder: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "main.js"


def _run(entry: Path) -> object:
    context = quickjs.Context()
    context.eval(joined(entry))
    return context.eval("globalThis.seen")


def test_each_module_runs_once_after_those_it_imports(tmp_path: Path) -> None:
    entry = _written(
        tmp_path,
        {
            "main.js": """// what begins
import * as one from "./one.js";
import { twice, Two } from "./deep/two.js";
import "./last.js";

globalThis.seen = [one.start(), twice(4), new Two().name, globalThis.order].join(" ");
""",
            "one.js": """import { twice } from "./deep/two.js";
globalThis.order = (globalThis.order ?? "") + "one";
const hidden = twice(20);
export const start = () => hidden;
""",
            "deep/two.js": """globalThis.order = (globalThis.order ?? "") + "two";
export function twice(number) { return 2 * number; }
export class Two { name = "two"; }
""",
            "last.js": 'globalThis.order += "last";\n',
        },
    )
    assert _run(entry) == "40 8 two twoonelast"


def test_what_a_module_does_not_export_is_its_own(tmp_path: Path) -> None:
    entry = _written(
        tmp_path,
        {
            "main.js": 'import { name } from "./other.js";\nconst own = "main";\nglobalThis.seen = own + name();\n',
            "other.js": 'const own = "other";\nexport const name = () => own;\n',
        },
    )
    assert _run(entry) == "mainother"


@pytest.mark.parametrize(
    "line",
    [
        'import one from "./one.js";',
        'import { one as two } from "./one.js";',
        'import * as one from "one";',
        "export default 1;",
        "export let one = 1;",
        "export { one };",
        'export * from "./one.js";',
        'import * as one from "./one.js"; one();',
    ],
)
def test_a_form_that_is_not_understood_is_refused(tmp_path: Path, line: str) -> None:
    entry = _written(tmp_path, {"main.js": f"{line}\n", "one.js": "export const one = 1;\n"})
    with pytest.raises(ScriptError, match=r"main\.js"):
        joined(entry)


def test_modules_that_import_each_other_are_refused(tmp_path: Path) -> None:
    entry = _written(tmp_path, {"main.js": 'import "./one.js";\n', "one.js": 'import "./main.js";\n'})
    with pytest.raises(ScriptError, match=r"one\.js"):
        joined(entry)
