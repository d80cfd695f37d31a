"""What differs between two records: entries added, removed and changed, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.model.base import Frozen, LocalText
from generator.model.kinds import ENTRIES
from generator.model.observations import SourcedObservation
from generator.model.record import Record
from generator.model.sources import Passage
from generator.model.statements import Citation

FIGURE: Final = ("value", "upper", "fraction", "unit", "bound", "direction", "verb")
"""The fields of an observation that are one figure; a change of any is a change of ``value``."""


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """A field that changed.

    Of a list, each item gone (``is_`` is None), come (``was`` is None) or changed is a field of
    its own; a list that was only put in another order is one.  A text has one per language
    (``title.zh``).  The ``value`` of an observation is the observation itself.
    """

    name: str
    was: object
    is_: object


@dataclass(frozen=True, slots=True)
class EntryDifference:
    """An entry that was added (``was`` is None), removed (``is_`` is None) or changed."""

    kind: str
    id: str
    was: Frozen | None
    is_: Frozen | None
    fields: tuple[FieldDifference, ...] = ()


def differences(old: Record, new: Record) -> tuple[EntryDifference, ...]:
    """Every difference: by kind, then in the order of the new record, what was removed last."""
    return tuple(difference for kind in ENTRIES for difference in _between(kind.name, old.of(kind), new.of(kind)))


def _between(kind: str, old: Mapping[str, Frozen], new: Mapping[str, Frozen]) -> Iterator[EntryDifference]:
    for id_, entry in new.items():
        was = old.get(id_)
        if was is None:
            yield EntryDifference(kind, id_, None, entry)
        elif was != entry:
            yield EntryDifference(kind, id_, was, entry, tuple(_fields(was, entry)))
    for id_, entry in old.items():
        if id_ not in new:
            yield EntryDifference(kind, id_, entry, None)


def _fields(was: Frozen, is_: Frozen) -> Iterator[FieldDifference]:
    names = [name for name in type(is_).model_fields if getattr(was, name) != getattr(is_, name)]
    if isinstance(is_, SourcedObservation) and not {*FIGURE}.isdisjoint(names):
        yield FieldDifference("value", was, is_)
        names = [name for name in names if name not in FIGURE]
    for name in names:
        yield from _field(name, getattr(was, name), getattr(is_, name))


def _field(name: str, was: object, is_: object) -> Iterator[FieldDifference]:
    if isinstance(was, LocalText) or isinstance(is_, LocalText):
        for language in ("zh", "en"):
            one, other = getattr(was, language, None), getattr(is_, language, None)
            if one != other:
                yield FieldDifference(f"{name}.{language}", one, other)
    elif isinstance(was, tuple) and isinstance(is_, tuple):
        yield from _items(name, was, is_)
    else:
        yield FieldDifference(name, was, is_)


def _items(name: str, was: Sequence[object], is_: Sequence[object]) -> Iterator[FieldDifference]:
    gone, come = _without(was, is_), _without(is_, was)
    if not gone and not come:
        yield FieldDifference(name, was, is_)
    for item in gone:
        found = next((other for other in come if _same_place(item, other)), None)
        if found is not None:
            come.remove(found)
        yield FieldDifference(name, *_apart(item, found))
    for item in come:
        yield FieldDifference(name, None, item)


def _without(items: Sequence[object], others: Sequence[object]) -> list[object]:
    """The items that the others do not hold; of equal ones as many as are too many."""
    rest, left = list(others), []
    for item in items:
        if item in rest:
            rest.remove(item)
        else:
            left.append(item)
    return left


def _apart(one: object, other: object) -> tuple[object, object]:
    """Two states of an item; of a passage only the numerals in which they differ."""
    if not isinstance(one, Passage) or not isinstance(other, Passage):
        return one, other
    gone, come = _without(one.tokens, other.tokens), _without(other.tokens, one.tokens)
    return one.model_copy(update={"tokens": tuple(gone)}), other.model_copy(update={"tokens": tuple(come)})


def _same_place(one: object, other: object) -> bool:
    """Whether two items are states of one: a passage by its number, a citation by its source."""
    if isinstance(one, Passage) and isinstance(other, Passage):
        return one.passage == other.passage
    return isinstance(one, Citation) and isinstance(other, Citation) and one.source == other.source
