"""The words of one language: UI strings, texts of the record, and dates as honest words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from generator.model import dates
from generator.model.base import LocalText
from generator.model.vocabulary import DateBasis
from generator.render.settings import Strings

_DATE: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?(?P<mark>[~?%])?")
_MONTHS: Final = 12
_MARKS: Final = {"~": "approximate", "?": "uncertain", "%": "approximate_and_uncertain"}


@dataclass(frozen=True, eq=False)
class Language:
    """A language code and its UI strings."""

    code: str
    strings: Strings

    def text(self, local: LocalText) -> str:
        """A text in this language, or in Chinese where there is no translation."""
        return (local.en or local.zh) if self.code == "en" else local.zh

    def say(self, key: str, **values: object) -> str:
        """The UI string of a dotted key, its fields filled in; KeyError when there is none."""
        found: str | Strings = self.strings
        for step in key.split("."):
            if isinstance(found, str):
                raise KeyError(key)
            found = found[step]
        if not isinstance(found, str):
            raise KeyError(key)
        return found.format_map(values) if values else found

    @cache  # noqa: B019 - one language lives as long as the build; a record has few distinct dates
    def date(self, text: str, basis: DateBasis | None = None) -> str:
        """Write an EDTF date in words that claim no more than it does.

        With a basis it says, in brackets, what the source leaves open and how the date is known.
        """
        words = self._interval(*text.split("/")) if "/" in text else self._single(text)
        remarks = [] if basis is None else self._remarks(text, basis)
        if not remarks:
            return words
        return self.say("dates.remarked", date=words, remarks=self.say("dates.remark_separator").join(remarks))

    def _interval(self, start: str, end: str) -> str:
        if end in {"..", ""}:
            return self.say("dates.since", date=self._single(start))
        if start in {"..", ""}:
            return self.say("dates.until", date=self._single(end))
        return self.say("dates.from_to", start=self._single(start), end=self._single(end))

    def _single(self, text: str) -> str:
        match = _DATE.fullmatch(text)
        if match is None:
            return text
        words = self._day_month_year(match["year"], match["month"], match["day"])
        return self.say(f"dates.{_MARKS[match['mark']]}", date=words) if match["mark"] else words

    def _day_month_year(self, year: str, month: str | None, day: str | None) -> str:
        if month is None:
            return self.say("dates.year", year=int(year))
        if int(month) > _MONTHS:
            return self.say("dates.season", year=int(year), season=self.say(f"seasons.{month}"))
        name = self.say(f"months.{month}")
        if day is None:
            return self.say("dates.month", year=int(year), month=name)
        return self.say("dates.day", year=int(year), month=name, day=int(day))

    def _remarks(self, text: str, basis: DateBasis) -> list[str]:
        remarks = []
        date = dates.parse(text)
        if date.open_start:
            remarks.append(self.say("dates.open_start"))
        if basis is not DateBasis.STATED:
            remarks.append(self.say(f"date_basis.{basis}"))
        elif date.precision is dates.Precision.YEAR:
            remarks.append(self.say("dates.year_only"))
        return remarks
