"""YAML as this record writes it: the settings of ruamel.yaml, and mappings in the record's style."""

from __future__ import annotations

import io
from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import Node, ScalarNode
from ruamel.yaml.representer import RoundTripRepresenter
from ruamel.yaml.resolver import VersionedResolver, implicit_resolvers
from ruamel.yaml.scalarstring import DoubleQuotedScalarString
from ruamel.yaml.tag import Tag

from generator.diagnostics.diagnostic import Sentence
from generator.diagnostics.languages import LANGUAGES, Language, said

_NULL: Final = Tag(suffix="tag:yaml.org,2002:null")
_UNWRAPPED: Final = 1 << 30  # Han text has no spaces to wrap at, so no line is wrapped


class _TextResolver(VersionedResolver):
    """Resolves what is not written to null and all else to text, as ``generator.load`` does."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        if kind is ScalarNode and implicit[0]:
            return _NULL if value in {"", "~"} else self.DEFAULT_SCALAR_TAG
        return super().resolve(kind, value, (False, True))


def round_trip(*, typed: bool = True) -> YAML:
    """A reader and writer that keeps comments, quotes and the layout of the record's own files.

    Without ``typed`` every plain scalar is text, so that none is rewritten as a number.
    """
    yaml = YAML()
    if not typed:
        yaml.Resolver = _TextResolver
    yaml.preserve_quotes = True
    yaml.width = _UNWRAPPED
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


class BrokenYamlError(ValueError):
    """The text is no YAML, or has a key twice: the check says where."""


def loaded(text: str) -> Any:
    """The document of a text, comments and all. Raises BrokenYamlError."""
    try:
        return round_trip().load(text)
    except YAMLError as error:
        raise BrokenYamlError(str(error)) from error


def composed(text: str) -> Node | None:
    """The nodes of a text, with their places. Raises BrokenYamlError."""
    try:
        root: Node | None = round_trip().compose(text)
    except YAMLError as error:
        raise BrokenYamlError(str(error)) from error
    return root


def dumped(document: Any, *, typed: bool = True) -> str:
    """The document as text; ``typed`` as it was read."""
    text = io.StringIO()
    round_trip(typed=typed).dump(document, text)
    return text.getvalue()


def looks_typed(text: str) -> bool:
    """Whether a reader of YAML 1.1 or 1.2 would take the plain scalar for a number, date, truth value or null."""
    return any(regexp.match(text) for _, _, regexp, first in implicit_resolvers if text[:1] in (first or [""]))


def quoted(text: str) -> str:
    """A text that other readers of YAML would take for a number or a date, in double quotes."""
    return DoubleQuotedScalarString(text) if text[:1].isdigit() else text


def flow_map(values: Mapping[str, Any]) -> CommentedMap:
    """A mapping on one line."""
    mapping = CommentedMap(values)
    mapping.fa.set_flow_style()
    return mapping


def flow_list(values: list[Any]) -> CommentedSeq:
    """A list on one line."""
    sequence = CommentedSeq(values)
    sequence.fa.set_flow_style()
    return sequence


def _decimal(representer: RoundTripRepresenter, value: Decimal) -> ScalarNode:
    kind = "int" if value == value.to_integral_value() else "float"
    return representer.represent_scalar(f"tag:yaml.org,2002:{kind}", f"{value:f}")


RoundTripRepresenter.add_representer(Decimal, _decimal)


def text_in(languages: Collection[Language], sentence: Sentence) -> CommentedMap:
    """A sentence of ours as a text of the record, in its languages."""
    return flow_map({language: said(sentence, language) for language in LANGUAGES if language in languages})
