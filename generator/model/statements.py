"""What every statement of the record carries: where it stands in a source."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model import marks
from generator.model.base import Frozen, Id, LocalText, Text
from generator.model.marks import EDTF, Means, RefersTo
from generator.model.sources import PassageNumber
from generator.model.vocabularies import RelationType
from generator.model.vocabulary import Basis


class Citation(Frozen):
    """The passages of one source that a statement rests on.

    ``at`` says which of the events of the first of them it is, counted from 1.
    """

    source: Annotated[Id, RefersTo("source"), marks.SOURCE]
    passages: Annotated[tuple[PassageNumber, ...], marks.PASSAGES]
    at: Annotated[
        Annotated[int, Field(ge=1, le=999)] | None,
        Means("在该段里是第几件事，从一数起", "which of the events of the passage it is, from 1", (2,)),
    ] = None


class Claim(Frozen):
    """A statement of the source without a number, in our words."""

    text: Annotated[LocalText, Means("表述的内容", "the statement")]
    source: Annotated[Id, RefersTo("source"), marks.SOURCE]
    passage: Annotated[PassageNumber, marks.PASSAGE]


class Relation(Frozen):
    """How this event or entity relates to another, and how that is known."""

    type: Annotated[RelationType, marks.TYPE]
    to: Annotated[Id, RefersTo("event", "entity"), marks.TO]
    basis: Annotated[Basis, marks.BASIS]
    note: Annotated[LocalText | None, marks.NOTE] = None


class Correction(Frozen):
    """A published statement that was changed: when, what was, what is, why. Append-only."""

    date: Annotated[Text, EDTF, marks.DATE]
    was: Annotated[LocalText, Means("改前的内容", "what it said")]
    is_: Annotated[LocalText, Means("改后的内容", "what it says now")] = Field(alias="is")
    why: Annotated[LocalText, Means("为什么改", "why it was changed")]
