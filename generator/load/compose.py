"""YAML text to nodes, from the parser's events.

Events are taken one at a time, so that deep nesting and alias bombs stop where they begin and
not when memory ends.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Any, Final

import yaml
from yaml import events as yaml_events

from generator.diagnostics.diagnostic import Diagnostic, Fix, Related, Sentence, Span
from generator.load import invisible
from generator.load.folding import joined, marked
from generator.load.nodes import Mapping, Node, Scalar, Sequence
from generator.load.rules import duplicate_key, file_too_large, syntax, unsupported_yaml
from generator.load.slips import Slip, slip
from generator.load.text import CONTROL, control_character

MAX_DEPTH: Final = 32
MAX_NODES: Final = 200_000
_OFTEN: Final = 24
"""Keys, codes and ids are as long as this; each is kept once, however many files hold it."""
UNKNOWN_SLIP: Final = Sentence(
    "检查这一行及上一行的引号、冒号后的空格和缩进。",
    "Check quotes, the space after a colon and the indentation here and on the line above.",
)
"""What to do where YAML stopped reading and nobody knows why."""
_PLAIN: Final = Sentence("改用普通的键和值。", "Use plain keys and values instead.")
_QUOTED: Final = Sentence(
    "改用普通的键和值；以这些符号开头的文字整段加单引号。",
    "Use plain keys and values instead; put text that begins with such a mark in single quotes.",
)


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet."""

    span: Span
    mapping: bool
    children: list[Node] = field(default_factory=list)


class _Refused(Exception):  # noqa: N818 - carries a finding, is not an error of the program
    def __init__(self, finding: Diagnostic) -> None:
        super().__init__(finding.message.en)
        self.finding = finding


def compose(text: str, file: PurePosixPath) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """Compose the one document of a file; ``None`` when it cannot be read or is empty."""
    findings = list(invisible.in_text(text, file))
    text = marked(text)
    try:
        return _nodes(_events(text), text, file, findings), tuple(findings)
    except _Refused as refused:
        return None, (*findings, refused.finding)
    except yaml.YAMLError as error:
        return None, (*findings, _syntax_error(error, file, text))


def _events(text: str) -> Iterator[Any]:
    """The events of libyaml 0.2 by way of PyYAML: syntax only, so that no YAML 1.1 type is guessed.

    ``YAML(typ="safe")`` of ruamel.yaml 0.19 takes the parser in Python without a word, which is
    thirteen times slower, and its own copy of libyaml refuses ``[sha256:…]``.
    """
    yield from yaml.parse(text, Loader=yaml.CSafeLoader)


def _nodes(events: Iterable[Any], text: str, file: PurePosixPath, findings: list[Diagnostic]) -> Node | None:
    stack: list[_Open] = []
    root: Node | None = None
    documents = 0
    for count, event in enumerate(events):
        if isinstance(event, (yaml_events.StreamStartEvent, yaml_events.StreamEndEvent, yaml_events.DocumentEndEvent)):
            continue
        span = Span(file, event.start_mark.line + 1, event.start_mark.column + 1)
        if isinstance(event, yaml_events.DocumentStartEvent):
            documents += 1
            if documents > 1:
                _refuse(
                    span,
                    "一个文件只能有一个 YAML 文档，这里开始了第二个",
                    "a file holds one YAML document, and a second begins here",
                    Sentence(
                        "删去 --- 这一行；另一条记录写成另一个文件。",
                        "Remove the line ---; another entry goes into a file of its own.",
                    ),
                )
            continue
        if count > MAX_NODES:
            raise _Refused(_too_many(span))
        _refuse_extras(event, span)
        if isinstance(event, (yaml_events.MappingStartEvent, yaml_events.SequenceStartEvent)):
            if len(stack) == MAX_DEPTH:
                _refuse(span, f"嵌套超过 {MAX_DEPTH} 层", f"nested more than {MAX_DEPTH} levels deep")
            stack.append(_Open(span, isinstance(event, yaml_events.MappingStartEvent)))
            continue
        scalar = isinstance(event, yaml_events.ScalarEvent)
        node = _scalar(event, span, text, findings) if scalar else _collection(stack.pop(), findings)
        if stack:
            stack[-1].children.append(node)
        else:
            root = node
    return root


def _scalar(event: Any, span: Span, source: str, findings: list[Diagnostic]) -> Scalar:
    value = joined(event.value)
    if event.style == '"':
        raw = source[event.start_mark.index : event.end_mark.index]
        findings.extend(invisible.in_escapes(raw, value, span))
    if control := CONTROL.search(value):
        raise _Refused(control_character(span, control.group()))
    start, end = event.start_mark, event.end_mark
    width = len(event.value) + 2 * (event.style in {"'", '"'})
    verbatim = start.line == end.line and end.column - start.column == width
    if verbatim:
        span = replace(span, end=end.column + 1 - (len(event.value) - len(value)))
    text = sys.intern(value) if len(value) <= _OFTEN else value
    return Scalar(span, text, plain=not event.style, verbatim=verbatim)


def _collection(closed: _Open, findings: list[Diagnostic]) -> Node:
    return _mapping(closed, findings) if closed.mapping else Sequence(closed.span, tuple(closed.children))


def _mapping(closed: _Open, findings: list[Diagnostic]) -> Mapping:
    entries: dict[str, tuple[Scalar, Node]] = {}
    for key, value in zip(closed.children[::2], closed.children[1::2], strict=True):
        if not isinstance(key, Scalar):
            _refuse(key.span, "键必须是文字", "a key must be text")
        elif key.text in entries:
            first = entries[key.text][0].span
            findings.append(
                duplicate_key.RULE.at(
                    key.span,
                    Sentence(
                        f"键 {key.text} 在第 {first.line} 行已经写过",
                        f"the key {key.text} is already given on line {first.line}",
                    ),
                    Sentence("删去其中一个。", "Remove one of the two."),
                    related=(Related(first, Sentence("先写在这里", "first given here")),),
                )
            )
        else:
            entries[key.text] = (key, value)
    return Mapping(closed.span, tuple(entries.values()))


def _refuse_extras(event: Any, span: Span) -> None:
    if isinstance(event, yaml_events.AliasEvent) or getattr(event, "anchor", None):
        _refuse(span, "不使用 YAML 的锚点和别名（& 和 *）", "YAML anchors and aliases (& and *) are not used", _QUOTED)
    if getattr(event, "tag", None) not in {None, "!"}:
        _refuse(span, "不使用 YAML 标签（!）", "YAML tags (!) are not used", _QUOTED)


def _refuse(span: Span, zh: str, en: str, what_to_do: Sentence = _PLAIN) -> None:
    raise _Refused(unsupported_yaml.RULE.at(span, Sentence(zh, en), what_to_do))


def _too_many(span: Span) -> Diagnostic:
    return file_too_large.RULE.at(
        span,
        Sentence(f"文件里的键和值超过 {MAX_NODES} 个", f"the file holds more than {MAX_NODES} keys and values"),
        file_too_large.HELP,
    )


def _syntax_error(error: yaml.YAMLError, file: PurePosixPath, text: str) -> Diagnostic:
    span, problem = Span(file), str(error).partition("\n")[0]
    if isinstance(error, yaml.MarkedYAMLError):
        problem = error.problem or problem
        # An unmatched quote is noticed at the end of the file; it stands where the scalar begins.
        opened = problem == "found unexpected end of stream"
        mark = (error.context_mark if opened else None) or error.problem_mark or error.context_mark
        begun = error.context_mark or mark
        if mark is not None:
            found = slip(text, mark.line + 1, begun.line + 1, problem)
            if found:
                return _slipped(found, file)
            span = Span(file, mark.line + 1, mark.column + 1)
    return syntax.RULE.at(
        span,
        Sentence(f"YAML 语法错误：{syntax.PROBLEMS.get(problem, problem)}", f"YAML syntax error: {problem}"),
        UNKNOWN_SLIP,
    )


def _slipped(found: Slip, file: PurePosixPath) -> Diagnostic:
    span = Span(file, found.line, found.column)
    return syntax.RULE.at(
        span,
        Sentence(f"YAML 语法错误：{found.what.zh}", f"YAML syntax error: {found.what.en}"),
        found.help,
        Fix(span, found.old, found.new) if found.old else None,
    )
