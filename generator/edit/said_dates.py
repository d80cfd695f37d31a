"""The dates of a passage in the order they are said, and which of them is the period of a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.diagnostics.diagnostic import Sentence
from generator.edit.standpoint import Standpoint
from generator.edit.year_rules import (
    AHEAD,
    RELATIVE,
    SENTENCE_END,
    Candidate,
    DateContext,
    candidates,
    dated,
    is_ahead,
    of_word,
    relative_word,
)
from generator.model import numerals
from generator.validate.reading.dating import in_years, read

_COMPARED: Final = re.compile(
    "(?:比|较|与|同|和)$|(?:compared (?:with|to)|than(?: in)?|against"
    "|(?:up|down|rose|fell)[^.;]{0,20} from[^.;]{1,20} in) $",
    re.IGNORECASE,
)
_COMPARES: Final = re.compile("(?:同期|同比|末)?(?:相比|持平|增长|上升|下降|减少|增加)|同期")
_NAMES: Final = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December)(?! [0-9]|[a-z])"
)
_MONTHS: Final = re.compile(
    f"\\b{_NAMES}(?: and | to | until |[-–]){_NAMES}"
    "|(?:(?<=\\b[Ii]n )|(?<=\\b[Bb]y )|(?<=\\bof )|(?<=\\b[Ss]ince )|(?<=\\b[Dd]uring )|(?<=\\b[Ff]rom )|(?<=\\blast ))"
    f"{_NAMES}"
)
_YEARS: Final = re.compile(
    "(?:(?<=\\b[Ii]n )|(?<=\\bof )|(?<=\\b[Bb]y )|(?<=\\b[Ss]ince )|(?<=\\bwith )|(?<=\\bthan ))"
    "(?:19|20)[0-9]{2}(?![0-9%/-]|[.,][0-9])"
)
_SINCE: Final = re.compile("以来|起至今|至今|开始")
_UNTIL: Final = re.compile("(?:截至|截止到?|到|by|until|as of|at the end of) ?$", re.IGNORECASE)
_NOW: Final = re.compile("目前|现有|已有")
_STANDING: Final = re.compile("目前|截至|现有|累计|已有|已建|建成")
_DAY: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class SaidDate:
    """A date where it stands in a passage; of several ``candidates`` the editor has to say which is meant."""

    start: int
    end: int
    candidates: tuple[Candidate, ...]
    compared: bool = False
    since: bool = False
    until: bool = False
    ahead: bool = False
    with_year: bool = False

    @property
    def edtf(self) -> str | None:
        """The date, when it is settled."""
        return self.candidates[0].edtf if len(self.candidates) == 1 else None


@dataclass(frozen=True, slots=True)
class Period:
    """When a figure is true: EDTF, or None with what is asked; ``rule`` tells how its year was found."""

    edtf: str | None
    rule: Sentence | None = None
    choices: tuple[Candidate, ...] = ()


def said_dates(text: str, standpoint: Standpoint) -> list[SaidDate]:
    """Every date of a passage, also those that are words (今年)."""
    found: list[SaidDate] = []
    for start, end in sorted(set(_spans(text))):
        words = DateContext(text[start:end], text[:start], text[end:], *_years(found, text, start))
        found.append(_said(start, words, standpoint))
    return [each for each in found if each.candidates]


def _said(start: int, words: DateContext, standpoint: Standpoint) -> SaidDate:
    meant = _meant(words, standpoint)
    named = RELATIVE.fullmatch(words.token) or relative_word(words.before, words.after)
    return SaidDate(
        start,
        start + len(words.token),
        tuple(meant),
        compared=_is_compared(words.before, words.after),
        since=bool(_SINCE.match(words.after)),
        until=bool(_UNTIL.search(words.before)),
        ahead=is_ahead(words.token),
        with_year=bool(named or [each for each in meant if each.rule is None]),
    )


def _meant(words: DateContext, standpoint: Standpoint) -> list[Candidate]:
    if RELATIVE.fullmatch(words.token):
        return of_word(words.token, standpoint)
    if re.fullmatch("[0-9]{4}", words.token):
        return [Candidate(words.token, None)]
    return candidates(words, standpoint)


def _is_compared(before: str, after: str) -> bool:
    """Whether a date is what a change is measured against, and no period of what follows."""
    against = _COMPARED.search(before)
    return against is not None and (against[0].isascii() or against[0] in "比较" or bool(_COMPARES.match(after)))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    dates = [(start, start + len(token)) for start, token in numerals.placed(text) if dated(token, 2000) is not None]
    dates += [found.span() for form in (_MONTHS, _YEARS) for found in form.finditer(text)]
    yield from dates
    for word in RELATIVE.finditer(text):
        if not any(start == word.end() for start, _ in dates):
            yield word.span()


def _years(found: Sequence[SaidDate], text: str, start: int) -> tuple[int | None, int | None]:
    """The year of the date said last before a place: in its sentence, and printed in the passage."""
    begins = _sentence(text[:start])
    told = [each for each in reversed(found) if each.with_year and not each.compared]
    years = [(each, int(each.edtf[:4])) for each in told if each.edtf and re.match("[0-9]{4}", each.edtf)]
    in_sentence = next((year for each, year in years if each.start >= begins), None)
    return in_sentence, next((year for each, year in years if each.candidates[0].rule is None), None)


def _sentence(before: str) -> int:
    """Where the sentence begins that a text breaks off in."""
    return max((end.end() for end in SENTENCE_END.finditer(before)), default=0)


def period(before: str, token: str, said: Sequence[SaidDate], standpoint: Standpoint, *, change: bool) -> Period:
    """The date said last before a figure: in its sentence, else in its passage, else what is reported.

    Of another sentence neither a day counts, nor a date that was still to come.
    """
    begins = _sentence(before)
    told = [each for each in said if each.end <= len(before) and not each.compared]
    fitting = [each for each in told if each.start >= begins or _lasts(each, standpoint)]
    if not fitting:
        return _settled(standpoint.period, before[begins:], token, change=change, rule=standpoint.why)
    last = fitting[-1]
    if last.edtf is None:
        return Period(None, choices=last.candidates)
    date = last.edtf[:4] if "全年" in before[last.end :] else in_years(last.edtf)
    rule, extent = last.candidates[0].rule, read(date)
    if extent and standpoint.is_later(extent):
        return Period(date, rule)
    if last.since and extent and standpoint.issue_year == extent.named_years[0] and "/" not in date:
        return Period(f"{date}/..", rule)
    if last.until and last.start >= begins and not change and "/" not in date:
        return Period(f"../{date}", rule)
    return _settled(date, before[begins:], token, change=change, rule=rule)


def _lasts(said: SaidDate, standpoint: Standpoint) -> bool:
    edtf, rule = said.candidates[0].edtf, said.candidates[0].rule
    date = read(edtf)
    return (
        date is not None
        and not said.ahead
        and rule is not AHEAD
        and not _DAY.search(edtf)
        and not standpoint.is_later(date)
    )


def _settled(date: str | None, sentence: str, token: str, *, change: bool, rule: Sentence | None) -> Period:
    """A year is reckoned back for a streak; what stands by now is open to the left."""
    reading = numerals.read(token)
    if date is None or reading is None:
        return Period(date, rule)
    number, is_year = reading.number, re.fullmatch("[0-9]{4}", date)
    if is_year and reading.streak and reading.measure == "年" and number is not None and number.denominator == 1:
        return Period(f"{int(date) - number.numerator + 1}/{date}", rule)
    stands = (_STANDING if is_year else _NOW).search(sentence) and not change and "全年" not in sentence
    return Period(f"../{date.split('/')[-1]}" if stands else date, rule)
