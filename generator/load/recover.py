"""YAML read in spite of slips, so that one of them does not hide all the other mistakes of its file.

A slip that can be fixed in one way only is read as if it were. Of any other the value is left out: as
little as lets the text be read on, and what stands on those lines is told of no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Span
from generator.load.compose import UNKNOWN_SLIP, compose
from generator.load.conflicts import conflicts, finding, one_side
from generator.load.nodes import Node
from generator.load.rules import syntax
from generator.load.slips import LINE_BREAK
from generator.load.unclosed import open_bracket

_MOST: Final = 20  # so many slips in one file are one too many to be slips
_KEPT: Final = re.compile(r"\s*(?:-\s+)*(?:[A-Za-z_]+\s*[:：]|-(?=\s))")


@dataclass(frozen=True, slots=True)
class Recovered:
    """What could be read, from the text ``text``; every finding; and lines that were left out of it.

    On ``damaged`` lines a value is not known, on ``lost`` ones among them not even its key.
    """

    root: Node | None
    findings: tuple[Diagnostic, ...]
    text: str
    damaged: frozenset[int] = frozenset()
    lost: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Fixed:
    text: str
    damaged: frozenset[int] = frozenset()
    lost: frozenset[int] = frozenset()


def recovered(text: str, file: PurePosixPath) -> Recovered:
    """Read a file as far as it can be read."""
    unresolved = list(conflicts(text))
    said = [finding(file, first) for first, _, _ in unresolved]
    lines = frozenset(number for first, _, last in unresolved for number in range(first, last + 1))
    state = _Fixed(one_side(text, unresolved), lines, lines)
    moved: dict[int, list[tuple[int, int]]] = {}
    for _ in range(_MOST):
        root, found = compose(state.text, file)
        slip = found[-1] if root is None and found and found[-1].code == syntax.RULE.code else None
        fixed = _fixed(state, slip, file) if slip else None
        if slip is None or fixed is None:
            return Recovered(root, _in_order(said, found), state.text, state.damaged, state.lost)
        said.append(replace(slip, span=_where_it_was(slip.span, moved)))
        if slip.fix and not fixed.damaged - state.damaged:
            moved.setdefault(slip.span.line, []).append((slip.span.column, len(slip.fix.new) - len(slip.fix.old)))
        state = fixed
    return Recovered(None, tuple(said), state.text, state.damaged, state.lost)


def _in_order(said: list[Diagnostic], found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    return tuple(sorted((*said, *found), key=lambda each: each.span))


def _where_it_was(span: Span, moved: dict[int, list[tuple[int, int]]]) -> Span:
    """The place in the file itself of one in a line that was fixed before."""
    column = span.column
    for at, by in reversed(moved.get(span.line, [])):
        column -= by if column > at else 0
    return Span(span.file, span.line, max(column, 1))


def _fixed(state: _Fixed, slip: Diagnostic, file: PurePosixPath) -> _Fixed | None:
    """The text without this slip: the first try that leaves none, else one that leaves another plain one behind it."""
    tries = [(tried, *compose(tried.text, file)) for tried in _tries(state, slip)]
    whole = [tried for tried, root, found in tries if root is not None or not _is_slip(found)]
    exact = {None} if slip.fix is None else {state.damaged}  # what was left out may be what is wrong further on
    onwards = [
        tried
        for tried, _, found in tries
        if _is_slip(found) and found[-1].span > slip.span and (tried.damaged in exact or found[-1].help != UNKNOWN_SLIP)
    ]
    return next(iter(whole + onwards), None)


def _is_slip(found: tuple[Diagnostic, ...]) -> bool:
    return bool(found) and found[-1].code == syntax.RULE.code


def _tries(state: _Fixed, slip: Diagnostic) -> Iterator[_Fixed]:
    lines = LINE_BREAK.split(state.text)
    number = slip.span.line
    if number > len(lines):
        return
    line, at = lines[number - 1], slip.span.column - 1
    if slip.fix and line.startswith(slip.fix.old, at):
        fixed = line[:at] + slip.fix.new + line[at + len(slip.fix.old) :]
        yield replace(state, text="\n".join([*lines[: number - 1], fixed, *lines[number:]]))
    yield from _left_out(state, lines, number)
    if opened := next((above for above in range(number - 1, 0, -1) if open_bracket(lines[above - 1])), 0):
        yield from _left_out(state, lines, opened)


def _left_out(state: _Fixed, lines: list[str], number: int) -> Iterator[_Fixed]:
    """The text without what stands on a line, behind its key first, then with the lines that belong to it."""
    line = lines[number - 1]
    kept = _KEPT.match(line)
    below = _deeper(lines, number)
    for last in dict.fromkeys((number, below)):
        for head in [kept[0].replace("：", ":"), ""] if kept else [""]:
            out = [*lines[: number - 1], head, *[""] * (last - number), *lines[last:]]
            gone = frozenset(range(number, last + 1))
            lost = frozenset() if head else gone
            yield _Fixed("\n".join(out), state.damaged | gone, state.lost | lost)


def _deeper(lines: list[str], number: int) -> int:
    """The last of the lines below that belong to a line by their indentation."""
    indent = len(lines[number - 1]) - len(lines[number - 1].lstrip())
    last = number
    while last < len(lines) and (not lines[last].strip() or len(lines[last]) - len(lines[last].lstrip()) > indent):
        last += 1
    return last
