"""YAML as nodes that know where they stand. Scalars stay text: no value is guessed from its look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from generator.diagnostics.diagnostic import Span

_FEW: Final = 16
"""Among so many keys one is found by going through them: a table of names for each mapping took a tenth of a check's
memory."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A scalar exactly as written; ``plain`` when it carries no quotes.

    ``verbatim`` when its text stands in its line as it is, without escapes or line breaks.
    """

    span: Span
    text: str
    plain: bool = True
    verbatim: bool = False

    @property
    def missing(self) -> bool:
        """Whether nothing is written (``key:``), or YAML's ``~``."""
        return self.plain and self.text in {"", "~"}

    def at(self, offset: int) -> Span:
        """The place of a character of the text, as far as it can be told."""
        if not self.verbatim:
            return self.span
        return Span(self.span.file, self.span.line, self.span.column + offset + (not self.plain))


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    span: Span
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """A mapping; on a duplicate key the first entry stands."""

    span: Span
    entries: tuple[tuple[Scalar, Node], ...]
    _by_name: dict[str, tuple[Scalar, Node]] | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        many = len(self.entries) > _FEW
        by_name = {key.text: (key, value) for key, value in reversed(self.entries)} if many else None
        object.__setattr__(self, "_by_name", by_name)

    def key(self, name: str) -> Scalar | None:
        """The key called ``name``, where it stands."""
        entry = self._entry(name)
        return entry[0] if entry else None

    def get(self, name: str) -> Node | None:
        """The value under ``name``."""
        entry = self._entry(name)
        return entry[1] if entry else None

    def _entry(self, name: str) -> tuple[Scalar, Node] | None:
        if self._by_name is not None:
            return self._by_name.get(name)
        return next((entry for entry in self.entries if entry[0].text == name), None)


Node = Scalar | Sequence | Mapping


def plain(node: Node) -> object:
    """The node as lists, dicts and text; what is not written is left out of its mapping."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.entries if not (isinstance(value, Scalar) and value.missing)}


def children(node: Node) -> tuple[Node, ...]:
    """What a list or a mapping holds."""
    if isinstance(node, Mapping):
        return tuple(value for _, value in node.entries)
    return node.items if isinstance(node, Sequence) else ()


def locate(node: Node, path: tuple[str | int, ...]) -> Span:
    """The place of the node at ``path``, or of its nearest ancestor that exists."""
    return node_at(node, path).span


def node_at(node: Node, path: tuple[str | int, ...]) -> Node:
    """The node at ``path``, or its nearest ancestor that exists."""
    for step in path:
        found = None
        if isinstance(node, Mapping):
            found = node.get(str(step))
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            found = node.items[step]
        if found is None:
            break
        node = found
    return node


def scalars(node: Node) -> Iterator[Scalar]:
    """Every scalar value below the node, in the order of the file; keys are left out."""
    if isinstance(node, Scalar):
        yield node
    for child in children(node):
        yield from scalars(child)
