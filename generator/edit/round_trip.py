"""ruamel.yaml as the editors' files need it: every plain scalar is text, so that none is rewritten as a number."""

from __future__ import annotations

import io
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.resolver import VersionedResolver, implicit_resolvers
from ruamel.yaml.tag import Tag

_NULL: Final = Tag(suffix="tag:yaml.org,2002:null")
_UNWRAPPED: Final = 1 << 30  # Han text has no spaces to wrap at, so no line is wrapped


class _Text(VersionedResolver):
    """Resolves what is not written to null and all else to text, as ``generator.load`` does."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        if kind is ScalarNode and implicit[0]:
            return _NULL if value in {"", "~"} else self.DEFAULT_SCALAR_TAG
        return super().resolve(kind, value, (False, True))


def round_trip() -> YAML:
    """A reader and writer that keeps comments, quotes and blank lines."""
    yaml = YAML()
    yaml.Resolver = _Text
    yaml.preserve_quotes = True
    yaml.width = _UNWRAPPED
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def dumped(yaml: YAML, document: Any) -> str:
    """The document as text."""
    text = io.StringIO()
    yaml.dump(document, text)
    return text.getvalue()


def looks_typed(text: str) -> bool:
    """Whether a reader of YAML 1.1 or 1.2 would take the plain scalar for a number, date, truth value or null."""
    return any(regexp.match(text) for _, _, regexp, first in implicit_resolvers if text[:1] in (first or [""]))
