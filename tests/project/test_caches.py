"""No cache belongs to a module but those over what the program itself holds, and over values of a few characters."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.projects import ROOT

PACKAGE = ROOT / "generator"
BOUNDED = {
    "model/dates.py: parse",
    "derive/day_ranges.py: extent",
    "model/numerals/__init__.py: read",
    "model/persons.py: _letters",
}
"""Over texts of bounded length: a date, a token, a character. They refuse a longer one, or are given none."""


def cached(path: Path) -> Iterator[ast.FunctionDef]:
    """The functions of a module whose results outlive their callers."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef):
            names = {each.id for mark in node.decorator_list for each in ast.walk(mark) if isinstance(each, ast.Name)}
            if names & {"cache", "lru_cache"}:
                yield node


def takes_what_is_read(function: ast.FunctionDef) -> bool:
    """Whether a function is given something of a file, or an object that may hold some."""
    own = {"type[Frozen]", "AnyKind"}
    given = [*function.args.args, *function.args.kwonlyargs]
    return any(each.annotation is None or ast.unparse(each.annotation) not in own for each in given)


def test_what_a_module_remembers_is_no_file_of_anybody() -> None:
    found = [(path.relative_to(PACKAGE).as_posix(), each) for path in PACKAGE.rglob("*.py") for each in cached(path)]
    assert len(found) > len(BOUNDED)
    assert {f"{path}: {each.name}" for path, each in found if takes_what_is_read(each)} == BOUNDED


def test_those_over_texts_have_a_bound() -> None:
    for each in BOUNDED - {"model/persons.py: _letters"}:
        path, _, name = each.partition(": ")
        (function,) = [node for node in cached(PACKAGE / path) if node.name == name]
        assert any("maxsize" in ast.unparse(mark) for mark in function.decorator_list), each
