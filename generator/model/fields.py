"""The fields of a type of the record, with what their marks say: the one reader of ``marks``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic.fields import FieldInfo

from generator.model.base import Frozen, inner_model
from generator.model.marks import EDTF, INTERNAL, SHOWN, Means, RefersTo


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name in Python, its key in YAML, its type, and its marks.

    ``refers_to`` are the kinds of entry that an id in it may name, none where it holds no id;
    ``inner`` is the type of the record that it holds, one or several of them.
    """

    name: str
    key: str
    info: FieldInfo
    means: Means
    refers_to: tuple[str, ...]
    inner: type[Frozen] | None
    is_date: bool
    shown: bool
    internal: bool

    @property
    def required(self) -> bool:
        """Whether an entry must have it."""
        return self.info.is_required()


@cache
def fields_of(model: type[Frozen]) -> tuple[Field, ...]:
    """The fields of a type in their order.

    Raises TypeError for a field that does not say what it means.
    """
    return tuple(_field(model, name, info) for name, info in model.model_fields.items())


def _field(model: type[Frozen], name: str, info: FieldInfo) -> Field:
    marks = (*info.metadata, *_marks(info.annotation))
    means = next((mark for mark in marks if isinstance(mark, Means)), None)
    if means is None:
        msg = f"{model.__name__}.{name} does not say what it means: write Annotated[…, Means(zh, en)]"
        raise TypeError(msg)
    return Field(
        name=name,
        key=info.alias or name,
        info=info,
        means=means,
        refers_to=next((mark.kinds for mark in marks if isinstance(mark, RefersTo)), ()),
        inner=inner_model(info.annotation),
        is_date=EDTF in marks,
        shown=SHOWN in marks,
        internal=INTERNAL in marks,
    )


def _marks(annotation: Any) -> Iterator[Any]:
    """The marks that stand deeper in a type, as in ``tuple[Annotated[Id, …], …]``."""
    yield from getattr(annotation, "__metadata__", ())
    for argument in get_args(annotation):
        yield from _marks(argument)


def types_in(model: type[Frozen]) -> Iterator[type[Frozen]]:
    """A type of the record and every type within it, outer ones first, each once."""
    found = dict.fromkeys([model])
    for outer in (model, *(field.inner for field in fields_of(model))):
        found |= dict.fromkeys(types_in(outer)) if outer and outer is not model else {}
    yield from found
