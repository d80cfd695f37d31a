"""JSON-LD as values: nodes of schema.org's vocabulary, and their text on a page.

What schema.org has no word for, a date as honest as EDTF, is said with Dublin Core.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Final

from generator.words.markdown import Markdown, chinese_in, fold

Node = dict[str, Any]
"""A JSON object; its keys are terms of the context."""

_CONTEXT: Final = "https://schema.org"
_WITH_DATES: Final = (_CONTEXT, {"dcterms": "http://purl.org/dc/terms/"})
EDTF: Final = "http://id.loc.gov/datatypes/edtf/EDTF"

_IN_SCRIPT: Final = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}
"""Characters that could end a script or begin markup; in JSON they only stand in texts."""


def node(type_: str, id_: str = "", **properties: object) -> Node:
    """A node of one type; what is empty is left out, texts stand on one line."""
    known = {name: _value(value) for name, value in properties.items() if value not in (None, "", (), [])}
    return {"@type": type_, **({"@id": id_} if id_ else {}), **known}


def _value(value: object) -> object:
    match value:
        case str():
            return fold(value)
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case Mapping() | int() | float():
            return value
        case Iterable():
            return [_value(item) for item in value]
        case _:
            raise TypeError(type(value))


def printed(text: str, language: str) -> str | Node:
    """A text as a source prints it, marked where it is Chinese on a page in another language."""
    lang = chinese_in(text, language)
    return {"@value": fold(text), "@language": lang} if lang else text


def reference(address: str) -> Node:
    """A node that is told elsewhere."""
    return {"@id": address}


def edtf(date: str) -> Node:
    """A date in EDTF, typed as one."""
    return {"@type": EDTF, "@value": date}


def block(graph: Iterable[Node]) -> Markdown:
    """The nodes as a data block of HTML: no script runs, so that the strictest policy allows it."""
    nodes = json.dumps(list(graph), ensure_ascii=False, separators=(",", ":"))
    context = json.dumps(_WITH_DATES if '"dcterms:' in nodes else _CONTEXT, separators=(",", ":"))
    text = f'{{"@context":{context},"@graph":{nodes}}}'
    return Markdown(f'\n\n<script type="application/ld+json">{text.translate(_IN_SCRIPT)}</script>\n')
