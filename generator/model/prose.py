"""Prose with references: ``{observation-id}`` is a figure, ``[[entity-id]]`` is a name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

_REFERENCE: Final = re.compile(r"\{(?P<figure>[^{}]*)\}|\[\[(?P<name>[^\[\]|]*)(?:\|(?P<label>[^\[\]]*))?\]\]")


@dataclass(frozen=True, slots=True)
class PlainText:
    """Plain words between references; ``start`` is where they begin in the text."""

    text: str
    start: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class FigureReference:
    """``{id}``: the formatted value of an observation."""

    id: str
    start: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class NameReference:
    """``[[id]]`` or ``[[id|label]]``: the name of an entity, or one of its aliases."""

    id: str
    label: str | None
    start: int = field(default=0, compare=False)


Part = PlainText | FigureReference | NameReference


def parse(text: str) -> tuple[Part, ...]:
    """Split prose into words and references, in order.

    Nothing is invalid: braces that hold no id are references to nothing, and the checks say so.
    """
    parts: list[Part] = []
    end = 0
    for match in _REFERENCE.finditer(text):
        if match.start() > end:
            parts.append(PlainText(text[end : match.start()], end))
        end = match.end()
        if match["figure"] is not None:
            parts.append(FigureReference(match["figure"].strip(), match.start()))
        else:
            parts.append(NameReference(match["name"].strip(), match["label"], match.start()))
    if end < len(text):
        parts.append(PlainText(text[end:], end))
    return tuple(parts)
