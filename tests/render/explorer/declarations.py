"""The types of ``head.py`` in TypeScript, as tsc reads them beside the scripts."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping, Sequence
from types import NoneType
from typing import Any, Final, Literal, NotRequired, get_args, get_origin, get_type_hints, is_typeddict

from generator.derive.facets import FacetName
from generator.render.explorer import head, view_shapes
from generator.words.strings import Strings

NAMED: Final = {
    FacetName: "FacetName",
    head.SliceKind: "SliceKind",
    head.FileKind: "FileKind",
    head.Mark: "Mark",
    head.Certainty: "Certainty",
    head.Detail: "Detail",
}
"""Types that have a name of their own in the declarations."""
PLAIN: Final[Mapping[Any, str]] = {
    int: "number",
    float: "number",
    bool: "boolean",
    str: "string",
    NoneType: "null",
    Strings: "Words",
}
SHAPES: Final = (
    head.FacetHead,
    head.Asks,
    head.Head,
    head.Columns,
    head.RowsHead,
    view_shapes.Strip,
    view_shapes.Strips,
    view_shapes.Measure,
    view_shapes.Value,
    view_shapes.Panels,
    view_shapes.Knot,
    view_shapes.Thread,
    view_shapes.Threads,
)


def declarations() -> str:
    """The whole file."""
    lines = ["/** Written from generator/render/explorer/head.py; a test holds it to that. */", ""]
    lines += [f"type {name} = {_type(hint, named=False)};" for hint, name in NAMED.items()]
    return "\n".join([*lines, *(line for shape in SHAPES for line in _interface(shape))]) + "\n"


def _interface(shape: type) -> Iterator[str]:
    yield ""
    yield from _comment(inspect.getdoc(shape) or "")
    yield f"interface {shape.__name__} {{"
    for name, hint in get_type_hints(shape, include_extras=True).items():
        optional = get_origin(hint) is NotRequired
        yield f"  {name}{'?' * optional}: {_type(get_args(hint)[0] if optional else hint)};"
    yield "}"


def _comment(text: str) -> Iterator[str]:
    first, *more = text.splitlines()
    if not more:
        yield f"/** {first} */"
        return
    yield "/**"
    yield from (f" * {line}".rstrip() for line in (first, *more))
    yield " */"


def _type(hint: Any, *, named: bool = True) -> str:
    """A type in TypeScript; KeyError for one that the payload has had no need of."""
    if named and hint in NAMED:
        return NAMED[hint]
    if is_typeddict(hint):
        return str(hint.__name__)
    if hint in PLAIN:
        return PLAIN[hint]
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return " | ".join(f'"{word}"' for word in arguments)
    if origin is tuple:
        return f"[{', '.join(map(_type, arguments))}]"
    return {Sequence: "{}[]", Mapping: "Record<{}, {}>"}[origin].format(*map(_type, arguments))
