"""The base of every type of the record, and the scalar types its fields are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Final, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from generator.diagnostics.languages import Language
from generator.model.marks import Means

FRACTION_PATTERN = r"^-?[1-9][0-9]{0,5}/([2-9]|[1-9][0-9]{1,5})$"
ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

LONGEST_ID: Final = 80

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=LONGEST_ID)]
"""A permanent identifier: lower-case letters, digits and single hyphens. It is an address."""

_WINDOWS: Final = frozenset(
    ["con", "prn", "aux", "nul", *(f"{device}{number}" for device in ("com", "lpt") for number in range(10))]
)
"""Names that no file and no folder of Windows can have, with whatever ending."""
_ADDRESSES: Final = frozenset({"index", "in", "page"})
"""Words that the addresses of a site use themselves, beside the ids."""
_SCRIPTS: Final = frozenset({"constructor", "prototype"})
"""Names that every object of JavaScript has a meaning for."""
RESERVED: Final = _WINDOWS | _ADDRESSES | _SCRIPTS
"""Texts of the form of an id that no entry may have as its own."""


def _free(id_: str) -> str:
    if id_ in RESERVED:
        raise PydanticCustomError("reserved_id", "a reserved word")
    return id_


def is_own_id(text: str) -> bool:
    """Whether a text may be the id of an entry."""
    return bool(re.fullmatch(ID_PATTERN, text)) and len(text) <= LONGEST_ID and text not in RESERVED


OwnId = Annotated[Id, AfterValidator(_free)]
"""The id that an entry has itself, by which its files and its address are named."""

RegionCode = Id
"""The code of a region: an id, of the scheme that the record names (``model/settings.py``) where it names one."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=10_000)]

Value = Annotated[Decimal, Field(max_digits=20, allow_inf_nan=False)]
"""The value of an observation, in its unit; exact, never a binary fraction."""

FractionText = Annotated[str, StringConstraints(pattern=FRACTION_PATTERN)]
"""A fraction as a source counts it, such as ``1/3``: kept, never turned into a decimal."""


def fixed_id(text: str) -> str:
    """What a text would be as an id: ``Reading_Week`` is ``reading-week``; may be empty."""
    return re.sub(r"[^a-z0-9]+", "-", text[:80].lower()).strip("-")


class Frozen(BaseModel):
    """A frozen type that takes no field it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class LocalText(Frozen):
    """Text for readers: the main language of the record is required, its others are asked for.

    Prose may hold ``{observation-id}`` for a figure and ``[[entity-id]]`` for a name.
    Which languages those are says ``content/record.yaml``; what is read from it has the main one.
    """

    zh: Annotated[Text | None, Means("中文", "Chinese")] = None
    en: Annotated[Text | None, Means("英文", "English")] = None

    def each(self) -> Iterator[tuple[Language, str]]:
        """The languages it has, each with its text."""
        if self.zh is not None:
            yield "zh", self.zh
        if self.en is not None:
            yield "en", self.en

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of all its languages."""
        return tuple(text for _, text in self.each())

    def said(self, language: str = "") -> str:
        """The text in a language, else in another that it has; empty where it has none."""
        texts = dict[str, str](self.each())
        return texts.get(language) or next(iter(texts.values()), "")

    def __str__(self) -> str:
        return self.said()


def inner_model(annotation: object) -> type[Frozen] | None:
    """The record type that a field's annotation holds, however it is wrapped; ``None`` for plain values."""
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        return annotation
    return next((model for argument in get_args(annotation) if (model := inner_model(argument))), None)
