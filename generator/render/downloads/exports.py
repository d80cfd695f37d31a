"""Which row each kind of entry is exported as: its shape, and every further field of its type.

A shape fixes the order and the form of what is published. A field of the record that no shape names goes to
the end of the row under its own name, unless it is marked as internal; so does all of a kind without a shape.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, Final

from pydantic import create_model

from generator.model import kinds
from generator.model.base import LocalText
from generator.model.fields import Field, fields_of
from generator.model.kinds import AnyKind
from generator.render.downloads import row_shapes
from generator.render.downloads.row_shapes import JSON_ONLY, Shape

_SHAPES: Final[Mapping[AnyKind, type[Shape]]] = {
    kinds.EVENT: row_shapes.EventRow,
    kinds.OBSERVATION: row_shapes.ObservationRow,
    kinds.INDICATOR: row_shapes.IndicatorRow,
    kinds.ENTITY: row_shapes.EntityRow,
    kinds.SOURCE: row_shapes.SourceRow,
    kinds.REGION: row_shapes.RegionRow,
    kinds.TOPIC: row_shapes.TopicRow,
    kinds.UNIT: row_shapes.UnitRow,
}


@cache
def row(kind: AnyKind) -> type[Shape]:
    """The shape of a row of this kind."""
    base = _SHAPES.get(kind, Shape)
    known = base.model_fields
    further = {each.name: _exported(each) for each in fields_of(kind.model) if each.name not in known}
    wanted: dict[str, Any] = {name: exported for name, exported in further.items() if exported}
    if not wanted:
        return base
    described = base if base in _SHAPES.values() else kind.model
    return create_model(f"{kind.model.__name__}Row", __base__=base, __doc__=described.__doc__, **wanted)


def _exported(field: Field) -> tuple[Any, Any] | None:
    """The type of a field as it is exported, None where it is not; parts of entries have no place in CSV."""
    if field.internal:
        return None
    flat = field.inner in {None, LocalText}
    return (field.info.annotation if flat else Annotated[field.info.annotation, JSON_ONLY]), ...


def lines() -> dict[str, type[Shape]]:
    """What a line of each CSV file holds, by the name of the download, in the order readers should meet them."""
    found: dict[str, type[Shape]] = {}
    for kind in kinds.ENTRIES:
        found[kind.plural] = row(kind)
        if kind is kinds.SOURCE:
            found["coverage"] = row_shapes.CoverageLine
    return found
