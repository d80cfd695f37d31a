"""The shape of each kind of file, from its outermost mapping on: which keys, in which order, and what they hold."""

from __future__ import annotations

from decimal import Decimal
from pathlib import PurePosixPath
from typing import get_args

from generator.load.content import kind_of
from generator.model.base import Frozen, inner_model

Shape = type[Frozen]


def shape_of(file: PurePosixPath) -> Shape | None:
    """The shape of a file by its place in the project; ``None`` for a file that is no part of the record."""
    kind = kind_of(file) if file.parts[:1] == ("content",) and len(file.parts) > 1 else None
    return kind.file if kind else None


def ordered(keys: list[str], shape: Shape) -> list[str]:
    """The keys as the shape declares them; one it does not know stays behind the key it followed."""
    declared = [info.alias or name for name, info in shape.model_fields.items()]
    ranks, rank = {}, -1
    for key in keys:
        rank = declared.index(key) if key in declared else rank
        ranks[key] = rank
    return sorted(keys, key=lambda key: ranks[key])


def below(shape: Shape | None, key: str) -> Shape | None:
    """The shape of the mappings under ``key``."""
    annotation = _annotation(shape, key)
    return inner_model(annotation) if annotation else None


def is_text(shape: Shape | None, key: str) -> bool:
    """Whether ``key`` holds text, or a list of texts, and never numbers."""
    annotation = _annotation(shape, key)
    return annotation is not None and inner_model(annotation) is None and not _is_number(annotation)


def _annotation(shape: Shape | None, key: str) -> object | None:
    fields = shape.model_fields.items() if shape else ()
    return next((info.annotation for name, info in fields if (info.alias or name) == key), None)


def _is_number(annotation: object) -> bool:
    return annotation in {int, Decimal} or any(_is_number(argument) for argument in get_args(annotation))
