"""YAML as this record writes it: the settings of ruamel.yaml, and mappings in the record's style."""

from __future__ import annotations

import io
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import Node, ScalarNode
from ruamel.yaml.representer import RoundTripRepresenter
from ruamel.yaml.scalarstring import DoubleQuotedScalarString


def round_trip() -> YAML:
    """A reader and writer that keeps comments, quotes and the layout of the record's own files."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 4096
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


def dumped(document: Any) -> str:
    """The document as text."""
    text = io.StringIO()
    round_trip().dump(document, text)
    return text.getvalue()


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
