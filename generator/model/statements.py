"""What every statement of the record carries: where it stands in a source."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.base import Frozen, Id, LocalText, Text
from generator.model.sources import PassageNumber
from generator.model.vocabulary import Basis, RelationType


class Citation(Frozen):
    """The passages of one source that a statement rests on.

    ``at`` says which of the events of the first of them it is, counted from 1.
    """

    source: Id
    passages: tuple[PassageNumber, ...]
    at: Annotated[int, Field(ge=1, le=999)] | None = None


class Claim(Frozen):
    """A statement of the source without a number, in our words."""

    text: LocalText
    source: Id
    passage: PassageNumber


class Relation(Frozen):
    """How this event or entity relates to another, and how that is known."""

    type: RelationType
    to: Id
    basis: Basis
    note: LocalText | None = None


class Correction(Frozen):
    """A published statement that was changed: when, what was, what is, why. Append-only."""

    date: Text
    was: LocalText
    is_: LocalText = Field(alias="is")
    why: LocalText
