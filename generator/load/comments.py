"""The comments of a YAML text, which no parser of data gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import yaml

_COMMENT: Final = re.compile(r"(?<!\S)#[^\r\n\x85\u2028\u2029]*")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment from its ``#`` on; line and column count from 1. ``alone`` when nothing else stands on its line."""

    line: int
    column: int
    text: str
    alone: bool


def comments(text: str) -> Iterator[Comment]:
    """Every comment, in the order of the text: each ``#`` after a space that lies in no scalar.

    Raises yaml.YAMLError where the text is no YAML.
    """
    line, line_start = 1, 0
    for match in _outside_scalars(text):
        line += text.count("\n", line_start, match.start())
        line_start = text.rfind("\n", 0, match.start()) + 1
        before = text[line_start : match.start()]
        yield Comment(line, match.start() - line_start + 1, match.group().rstrip(), not before.strip())


def _outside_scalars(text: str) -> Iterator[re.Match[str]]:
    end = 0
    for token in yaml.scan(text, Loader=yaml.CSafeLoader):
        if isinstance(token, yaml.ScalarToken):
            start = token.start_mark.index
            if token.style in {"|", ">"}:  # a comment may stand beside the mark of a block
                start = text.find("\n", start) + 1 or len(text)
            yield from _COMMENT.finditer(text, end, start)
            end = token.end_mark.index
    yield from _COMMENT.finditer(text, end)
