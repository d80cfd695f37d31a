"""The words of one language: UI strings, texts of the record, and dates as honest words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from generator.model import dates
from generator.model.base import LocalText
from generator.model.vocabulary import DateBasis
from generator.words.dates import in_words
from generator.words.strings import Strings

_REFORM: Final = (1582, 10, 15)
"""The first day of the Gregorian calendar."""


_LOWER: Final = re.compile(r"[a-z]+(?:[ ,\u2013-]|\Z)")
"""A name that begins with a word in small letters."""


class _Count(int):
    """A number that chooses the form of a word in a UI string: ``{number:event|events}``."""

    def __format__(self, form: str) -> str:
        one, bar, many = form.partition("|")
        if not bar:
            return super().__format__(form)
        return one if self == 1 else many


def _counting(value: object) -> object:
    return _Count(value) if type(value) is int else value


@dataclass(frozen=True, eq=False)
class Language:
    """A language code and its UI strings."""

    code: str
    strings: Strings
    _dates: dict[tuple[str, DateBasis | None], str] = field(default_factory=dict, init=False, repr=False)
    """Dates in words: a record has few distinct ones, and says each many times."""

    def text(self, local: LocalText) -> str:
        """A text in this language, or in another one where there is no translation."""
        return local.said(self.code)

    def opening(self, text: str) -> str:
        """A name as it opens a line: names are kept as they stand within a sentence.  Chinese has no capitals."""
        return f"{text[0].upper()}{text[1:]}" if _LOWER.match(text) else text

    def say(self, key: str, **values: object) -> str:
        """The UI string of a dotted key, its fields filled in; KeyError when there is none."""
        found: str | Strings = self.strings
        for step in key.split("."):
            if isinstance(found, str):
                raise KeyError(key)
            found = found[step]
        if not isinstance(found, str):
            raise KeyError(key)
        return found.format_map({name: _counting(value) for name, value in values.items()}) if values else found

    def date(self, text: str, basis: DateBasis | None = None) -> str:
        """Write an EDTF date in words that claim no more than it does.

        With a basis it says, in brackets, what the source leaves open and how the date is known.
        """
        if (text, basis) not in self._dates:
            self._dates[text, basis] = self._date(text, basis)
        return self._dates[text, basis]

    def _date(self, text: str, basis: DateBasis | None) -> str:
        try:
            words = in_words(text, self.say)
        except ValueError:
            return text
        remarks = [] if basis is None else self._remarks(text, basis)
        if not remarks:
            return words
        return self.say("dates.remarked", date=words, remarks=self.say("dates.remark_separator").join(remarks))

    def _remarks(self, text: str, basis: DateBasis) -> list[str]:
        remarks = []
        date = dates.parse(text)
        if date.open_start:
            remarks.append(self.say("dates.open_start"))
        if basis is not DateBasis.STATED:
            remarks.append(self.say(f"date_basis.{basis}"))
        elif date.precision is dates.Precision.YEAR and "X" not in text:
            remarks.append(self.say("dates.year_only"))
        if date.first < _REFORM and not date.is_of_years:
            remarks.append(self.say("dates.calendar"))
        return remarks
