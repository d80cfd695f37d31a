"""Where things stand in a JSON text: Python's decoder tells values, this tells their places."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any, Final

from generator.diagnostics.diagnostic import Span
from generator.edit.importing.table import refuse

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_DECODER: Final = json.JSONDecoder()


@dataclass(frozen=True)
class JsonText:
    """A JSON text, and where its lines begin."""

    text: str

    @cached_property
    def starts(self) -> list[int]:
        """The offset of each line."""
        return [0, *(match.end() for match in re.finditer("\n", self.text))]


@dataclass(frozen=True, slots=True)
class JsonValue:
    """A value of a JSON text and the offset at which it begins."""

    text: JsonText
    offset: int
    value: Any

    @property
    def position(self) -> tuple[int, int]:
        """Line and column, from 1."""
        starts = self.text.starts
        line = bisect_right(starts, self.offset)
        return line, self.offset - starts[line - 1] + 1

    def members(self) -> dict[str, JsonValue]:
        """The members of an object by key, nothing for anything else; of two alike the last."""
        return dict(_members(self.text, self.offset)) if isinstance(self.value, dict) else {}

    def items(self) -> list[JsonValue]:
        """The items of an array, nothing for anything else."""
        return list(_items(self.text, self.offset)) if isinstance(self.value, list) else []


def parse(text: str) -> JsonValue:
    """Read a whole JSON text.  Raises json.JSONDecodeError, and RecursionError when it nests too deep."""
    return JsonValue(JsonText(text), _skip(text, 0), json.loads(text))


def read(text: str, file: PurePosixPath) -> JsonValue:
    """Read the JSON text of a file.  Raises UnreadableError."""
    try:
        return parse(text)
    except ValueError as error:
        line, column = getattr(error, "lineno", 1), getattr(error, "colno", 1)
        raise refuse(Span(file, line, column), f"JSON 语法错误：{error}", f"JSON syntax error: {error}") from error
    except RecursionError as error:
        raise refuse(Span(file), "JSON 嵌套太深", "the JSON nests too deep") from error


def _skip(text: str, offset: int) -> int:
    match = _SPACE.match(text, offset)
    assert match is not None  # it matches nothing, too
    return match.end()


def _members(whole: JsonText, offset: int) -> Iterator[tuple[str, JsonValue]]:
    text = whole.text
    offset = _skip(text, offset + 1)
    while text[offset] != "}":
        key, offset = _DECODER.raw_decode(text, offset)
        start = _skip(text, _skip(text, offset) + 1)
        value, end = _DECODER.raw_decode(text, start)
        yield key, JsonValue(whole, start, value)
        offset = _after(text, end)


def _items(whole: JsonText, offset: int) -> Iterator[JsonValue]:
    text = whole.text
    offset = _skip(text, offset + 1)
    while text[offset] != "]":
        value, end = _DECODER.raw_decode(text, offset)
        yield JsonValue(whole, offset, value)
        offset = _after(text, end)


def _after(text: str, end: int) -> int:
    """Where the next member begins, or the closing bracket."""
    offset = _skip(text, end)
    return _skip(text, offset + 1) if text[offset] == "," else offset
