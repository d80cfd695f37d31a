"""ES modules as one classic script: only such a script runs from ``file://`` and under a strict policy.

A module becomes a function that is called once, after those it imports; what it exports is the value
of that call. The forms understood are those that our own modules use, each on one line: ``import * as
name from "./file.js";``, ``import { one, other } from "./file.js";``, ``import "./file.js";`` and
``export`` before a ``const``, function or class. Node and ``tsc`` read the same files as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

_PATH: Final = r'"(?P<path>\.{1,2}/[\w./-]+\.js)";'
_NAMES: Final = r"(?:(?:\* as (?P<all>\w+)|\{ (?P<some>\w+(?:, \w+)*) \}) from )?"
_IMPORT: Final = re.compile(rf"^import {_NAMES}{_PATH}\n", re.MULTILINE)
_EXPORT: Final = re.compile(r"^export (?P<form>const|async function|function|class) (?P<name>\w+)", re.MULTILINE)
_LEFT: Final = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


class ScriptError(Exception):
    """A module that cannot be joined; the text names the file and what it holds."""


def joined(entry: Path) -> str:
    """The module ``entry`` and all that it imports, in the order of their imports.  Raises ScriptError."""
    names: dict[Path, str] = {}
    parts = [_function(names[file], file, names) for file in _ordered(entry.resolve(), (), names)]
    return "\n".join(['(() => {\n"use strict";', *parts, "})();\n"])


def _ordered(file: Path, importers: tuple[Path, ...], names: dict[Path, str]) -> Iterable[Path]:
    """Each module once, after those it imports; ``names`` is filled with what each is called."""
    if file in importers:
        raise ScriptError(f"{file.name}: imports itself by way of {', '.join(each.name for each in importers)}")
    for match in _IMPORT.finditer(_read(file)):
        imported = (file.parent / match["path"]).resolve()
        if imported not in names:
            yield from _ordered(imported, (*importers, file), names)
    names[file] = f"{re.sub(r'[^a-z]', '', file.stem)}_{len(names)}"
    yield file


def _function(name: str, file: Path, names: dict[Path, str]) -> str:
    """One module as a function that was called; ``names`` says what the modules it imports are called."""

    def taken(match: re.Match[str]) -> str:
        module = names[(file.parent / match["path"]).resolve()]
        into = match["all"] or (f"{{ {match['some']} }}" if match["some"] else "")
        return f"const {into} = {module};\n" if into else ""

    text = _IMPORT.sub(taken, _read(file))
    exported = [match["name"] for match in _EXPORT.finditer(text)]
    text = _EXPORT.sub(r"\g<form> \g<name>", text)
    if left := _LEFT.search(text):
        raise ScriptError(f"{file.name}: {left[0]}")
    return f"const {name} = (() => {{\n{text}return {{ {', '.join(exported)} }};\n}})();"


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8")
