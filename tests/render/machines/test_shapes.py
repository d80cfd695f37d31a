"""Every shape of JSON-LD on the pages, by the types that schema.org's vocabulary is published as on npm.

The package `schema-dts` says which properties a type has and what each may hold; the type checker of the site's own
scripts reads it. Of all that pages say one node of each shape is checked: the types and properties, not the words.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from tests.projects import ROOT
from tests.render.machines.blocks import graphs, objects
from tests.render.test_editions import EN, ZH

_MODULES: Final = ROOT / "generator/browser/node_modules"
_OPTIONS: Final = "--noEmit --ignoreConfig --strict --skipLibCheck --module preserve".split()
_THING: Final = "Exclude<Thing, string>"
_ACTION: Final = "WithActionConstraints<SearchAction>"
"""An action says with `query-input` what its address asks for: the package allows that in an action by itself."""
_WRONG: Final[tuple[dict[str, Any], ...]] = (
    {"@type": "Event", "name": "No such property of an event", "areaServed": {"@type": "Place", "name": "Jiangsu"}},
    {"@type": "Observation", "name": "Not what the property may hold", "variableMeasured": 3},
    {"@type": "Event", "location": {"@type": "Place", "headline": "No such property of what lies within"}},
    {"@type": "Happening", "name": "No such type"},
)


def faults(nodes: list[dict[str, Any]], folder: Path) -> list[str]:
    """What the type checker says of nodes, as constants of a module beside the package."""
    lines = ['import type { SearchAction, Thing, WithActionConstraints } from "schema-dts";']
    for node in nodes:
        type_ = _ACTION if node["@type"] == "SearchAction" else _THING
        lines.append(f"export const n{len(lines)}: {type_} = {json.dumps(node, ensure_ascii=False)};")
    (folder / "node_modules").symlink_to(_MODULES)
    (folder / "said.ts").write_text("\n".join(lines), encoding="utf-8")
    node_ = Path(sys.executable).with_name("node")
    command = [str(node_), str(_MODULES / "typescript/bin/tsc"), *_OPTIONS, str(folder / "said.ts")]
    done: subprocess.CompletedProcess[str] = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False
    )
    return done.stdout.splitlines()


def test_every_shape_is_one_of_the_vocabulary_and_what_is_wrong_is_found(tmp_path: Path) -> None:
    said = [_own(node) for place in (ZH, EN) for graph in graphs(place).values() for node in graph["@graph"]]
    actions = [each for node in said for each in objects(node) if each.get("@type") == "SearchAction"]
    shapes = {json.dumps(_shape(node), sort_keys=True): node for node in (*map(_without_actions, said), *actions)}
    assert len(shapes) > 40
    found = faults([*_WRONG, *shapes.values()], tmp_path)
    assert [line.partition(" ")[0].partition(",")[0] for line in found] == [
        f"said.ts({number}" for number in range(2, 2 + len(_WRONG))
    ], found


def _own(value: Any) -> Any:
    """What is said in terms of schema.org: without those of Dublin Core, and a text without its language."""
    if isinstance(value, list):
        return [_own(each) for each in value]
    if not isinstance(value, dict):
        return value
    if "@value" in value:
        return value["@value"]
    return {key: _own(each) for key, each in value.items() if not key.startswith("dcterms:")}


def _without_actions(node: dict[str, Any]) -> dict[str, Any]:
    return {key: each for key, each in node.items() if key != "potentialAction"}


def _shape(value: Any) -> Any:
    """The types and properties of a value; of a list, those of its items."""
    if isinstance(value, list):
        return sorted({json.dumps(_shape(each), sort_keys=True) for each in value})
    if isinstance(value, dict):
        return {key: each if key == "@type" else _shape(each) for key, each in value.items()}
    return type(value).__name__
