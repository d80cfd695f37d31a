"""One word for one thing: no two classes of the generator have one name."""

from __future__ import annotations

import ast
from collections import defaultdict

from tests.projects import ROOT

GENERATOR = ROOT / "generator"


def test_no_two_classes_have_one_name() -> None:
    places = defaultdict[str, list[str]](list)
    for stage in (GENERATOR, *(path for path in GENERATOR.iterdir() if path.is_dir() and path.name != "browser")):
        for path in stage.glob("*.py") if stage == GENERATOR else stage.rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_bytes())):
                if isinstance(node, ast.ClassDef):
                    places[node.name].append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert len(places) > 100
    assert {name: found for name, found in places.items() if len(found) > 1} == {}
