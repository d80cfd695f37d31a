"""Sources: a bibliographic record (CSL-JSON terms) and the passage index of its text."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.base import Frozen, LocalText, OwnId, RegionCode, Text
from generator.model.vocabulary import Confidence, DateBasis, SourceType, TokenStatus

Digest = Annotated[str, StringConstraints(pattern=r"^sha256:[0-9a-f]{64}$")]
PassageNumber = Annotated[int, Field(ge=1)]


TokenText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=30)]


class Token(Frozen):
    """One numeral of a passage, and the words of the record's own vocabulary that stand around it.

    Without a ``status`` it must be the token of an observation; with one, ``reason`` says why
    it is no figure and ``ref`` names the entity or the EDTF date it belongs to.

    ``before`` and ``after`` hold the terms of indicators since the token before it and up to the end of
    its clause, ``change`` the verb of change beside it, ``places`` and
    ``times`` the words for regions and periods since the token before it, and ``within`` the name of an
    entity that the token is a part of.
    """

    token: TokenText
    before: tuple[Word, ...] = ()
    after: tuple[Word, ...] = ()
    change: Word | None = None
    places: tuple[Word, ...] = ()
    times: tuple[Word, ...] = ()
    within: Text | None = None
    status: TokenStatus | None = None
    ref: Text | None = None
    reason: LocalText | None = None


class Restoration(Frozen):
    """A reading restored where the printed text has lost characters.

    Where no ``confidence`` is given it is shown as likely: nothing is called certain by default.
    """

    printed: Text
    reading: Text
    confidence: Confidence = Confidence.LIKELY
    reason: LocalText


class Passage(Frozen):
    """The n-th non-empty line of a source's text: its digest and its numerals, not its words.

    Text from which a name could be guessed has no digest of its own.
    """

    passage: PassageNumber
    digest: Digest | None = None
    restored: tuple[Restoration, ...] = ()
    tokens: tuple[Token, ...] = ()


class Index(Frozen):
    """How the passage index was made: by which version of the reader, from which article, with which tokens.

    ``article`` is a digest of the whole text, ``numerals`` one of what the reader wrote; both are
    written by ``source index`` alone.
    """

    reader: Annotated[int, Field(ge=1)] = 1
    article: Digest
    numerals: Digest | None = None


class Issued(Frozen):
    """When a source appeared, and how that is known."""

    date: Text
    basis: DateBasis = DateBasis.STATED
    note: LocalText | None = None


class Source(Frozen):
    """A document the record draws on; ``period`` is the time it reports on where it names none."""

    id: OwnId
    type: SourceType
    title: LocalText
    authors: tuple[Text, ...] = ()
    publisher: LocalText | None = None
    container: LocalText | None = None
    issued: Issued | None = None
    url: Text | None = None
    language: Text = "zh-CN"
    region: RegionCode
    reach: Text
    period: Text | None = None
    description: LocalText
    note: LocalText | None = None
    index: Index | None = None
    passages: tuple[Passage, ...] = ()
