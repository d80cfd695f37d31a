"""A YAML file in its canonical form: keys in the order of the model, one way of indenting and quoting.

The form is what ruamel.yaml writes: two spaces a level, lists indented below their key, one space
after a colon, no line wrapped.  Quotes stay as the editor set them, and text that another reader of
YAML would take for a number or a date gets double quotes.  Comments and blank lines stay.

A file is only given back when its data, read by ``generator.load``, and its comments are the same
as before, and formatting it again would change nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Final

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity, Span
from generator.edit.file_shapes import Shape, below, is_text, ordered, shape_of
from generator.edit.key_order import in_order
from generator.edit.yaml_text import dumped, looks_typed, round_trip
from generator.load.comments import comments
from generator.load.compose import compose
from generator.load.folding import joined, marked
from generator.load.nodes import Node, Scalar, Sequence
from generator.load.rules import unsupported_yaml
from generator.load.text import leads_outside, read_text, unlinked

_BLANK_HEAD: Final = re.compile(r"\A(?:[ \t]*\n)+")
# What ruamel.yaml 0.19 raises on comments in odd places, besides its own errors.
_RUAMEL_ERRORS: Final = (YAMLError, AssertionError, AttributeError, IndexError, NotImplementedError, TypeError)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What formatting a file comes to: ``after`` is ``None`` where the findings say why it was left alone."""

    file: PurePosixPath
    before: str
    after: str | None
    findings: tuple[Diagnostic, ...]

    @property
    def changed(self) -> bool:
        """Whether the file is not in its canonical form."""
        return self.after not in {None, self.before}


def format_file(path: Path, file: PurePosixPath) -> Outcome:
    """Format the file at ``path``, called ``file`` in findings; nothing is written."""
    if file.parts[0] == "content" and leads_outside(path, path.parents[len(file.parts) - 2]):
        return Outcome(file, "", None, (unlinked(file),))
    text, problems = read_text(path, file)
    if text is None:
        return Outcome(file, "", None, tuple(problems))
    has_mark = any(problem.severity is Severity.ERROR for problem in problems)  # a byte order mark goes
    after, findings = formatted(text, file)
    return Outcome(file, ("\ufeff" if has_mark else "") + text, after, tuple(findings))


def formatted(text: str, file: PurePosixPath) -> tuple[str | None, list[Diagnostic]]:
    """Format the text of ``file``, a path relative to the project; ``None`` with the findings that forbid it.

    Line ends stay what they are; a byte order mark is no part of the text.
    """
    line_end = "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"
    before = _BLANK_HEAD.sub("", text.replace("\r\n", "\n"))
    root, findings = compose(before, file)
    if root is None or findings:
        return None, list(findings)
    shape = shape_of(file)
    after = _canonical(before, root, shape)
    if after == before:  # what was made of it, and what would be made of that, is the same text
        return after.replace("\n", line_end), []
    if after is None or not _is_kept(before, root, after, file):
        return None, [_unkept(file)]
    again = compose(after, file)[0]
    if again is None or _canonical(after, again, shape) != after:
        return None, [_unkept(file)]
    return after.replace("\n", line_end), []


def _canonical(text: str, root: Node, shape: Shape | None) -> str | None:
    arranged = in_order(text, root, shape) if shape else text
    try:
        document = round_trip(typed=False).load(marked(arranged))
        _tidy(document, shape)
        return joined(dumped(document, typed=False))
    except _RUAMEL_ERRORS:
        return None


def _tidy(value: Any, shape: Shape | None) -> None:
    """Order the keys of flow mappings, and quote text that looks like something else."""
    if isinstance(value, CommentedSeq):
        for item in value:
            _tidy(item, shape)
    elif isinstance(value, CommentedMap):
        if shape and value.fa.flow_style() and not value.ca.items:
            for key in ordered(list(value), shape):
                value.move_to_end(key)
        for key, inner in value.items():
            if is_text(shape, key):
                _quote(value, key, inner)
            _tidy(inner, below(shape, key))


def _quote(parent: CommentedMap | CommentedSeq, key: Any, value: Any) -> None:
    if isinstance(value, CommentedSeq):
        for index, item in enumerate(value):
            _quote(value, index, item)
    elif type(value) is str and looks_typed(value):  # quoted scalars are of subclasses
        parent[key] = DoubleQuotedScalarString(value)


def _is_kept(before: str, root: Node, after: str, file: PurePosixPath) -> bool:
    again, findings = compose(after, file)
    if again is None or findings or _data(again) != _data(root):
        return False
    return Counter(_words(before)) == Counter(_words(after))


def _words(text: str) -> Iterator[str]:
    return (comment.text for comment in comments(text))


def _data(node: Node) -> object:
    if isinstance(node, Scalar):
        return None if node.missing else node.text
    if isinstance(node, Sequence):
        return [_data(item) for item in node.items]
    return {key.text: _data(value) for key, value in node.entries}


def _unkept(file: PurePosixPath) -> Diagnostic:
    return unsupported_yaml.RULE.at(
        Span(file),
        Sentence(
            "fmt 没有动这个文件：重写会丢失注释或改变内容",
            "fmt left this file alone: writing it anew would lose a comment or change its data",
        ),
        Sentence(
            "把注释移到键的上一行或行尾，去掉少见的写法后再试。",
            "Move comments above their key or to the end of its line, write it more plainly, and try again.",
        ),
    )
