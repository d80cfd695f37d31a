"""How the year of a date is found that is printed without one; decision 0022 has the reasons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.diagnostics.diagnostic import Sentence
from generator.edit.standpoint import Standpoint
from generator.model import numerals
from generator.validate.reading.dating import read

_AHEAD: Final = re.compile(
    "将[于在要]|将(?:新|召|举|开)|拟[于在]|计划|预计|即将|定于|will |to be held|plans? ", re.IGNORECASE
)
AHEAD: Final = Sentence("发布以后的日期", "a date after the day of issue")
SENTENCE_END: Final = re.compile("[。；;！？!?]|[.] ")
_WORDS: Final = {
    "今年": 0, "本年": 0, "本年度": 0, "今年度": 0, "this year": 0,
    "去年": -1, "last year": -1, "上年": -1, "上一年": -1, "上年度": -1, "前年": -2,
    "明年": 1, "下一年": 1, "来年": 1, "next year": 1,
}  # fmt: skip
_RELATIVE: Final = "|".join(sorted(_WORDS, key=len, reverse=True))
RELATIVE: Final = re.compile(_RELATIVE, re.IGNORECASE)
_BEFORE: Final = re.compile(rf"(?P<word>{_RELATIVE})(?:的|,| )*$", re.IGNORECASE)
_AFTER: Final = re.compile(r" *(?:of |in )?(?P<word>last year|this year|next year)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date as EDTF, and the rule by which it has its year; None when the year is printed with it."""

    edtf: str
    rule: Sentence | None


@dataclass(frozen=True, slots=True)
class DateContext:
    """A date in a text, the words around it, and the years said before it: in its sentence, and in its passage."""

    token: str
    before: str = ""
    after: str = ""
    of_sentence: int | None = None
    of_passage: int | None = None


def relative_word(before: str, after: str) -> str | None:
    """The word that gives a date its year from the standpoint of the source (今年5月, May last year)."""
    found = _BEFORE.search(before) or _AFTER.match(after)
    return found["word"].lower() if found else None


def is_ahead(word: str) -> bool:
    """Whether a word names a year to come (明年)."""
    return _WORDS.get(word.lower(), 0) > 0


def dated(token: str, year: int) -> str | None:
    """A token, or the name of a month, as EDTF, in a year where it has none."""
    edtf = numerals.date_of(token, year) or (numerals.date_of(f"{token} {year}") if token.isascii() else None)
    if edtf is None or edtf == f"{year:04}":  # the year alone: the token says no part of it (周一, 08:15)
        return None
    return edtf


def candidates(words: DateContext, standpoint: Standpoint) -> list[Candidate]:
    """The dates that a token may be, the likeliest first."""
    whole = numerals.date_of(words.token)
    if whole:
        return [Candidate(whole, None)]
    word = relative_word(words.before, words.after)
    if word:
        years = list(_of_word(word, standpoint))
    elif words.of_sentence:
        years = [(words.of_sentence, Sentence("年份同本句前面的日期", "the year of the date before it"))]
    else:
        years = list(_of_issue(words, standpoint))
    return _possible([Candidate(edtf, why) for year, why in years if (edtf := dated(words.token, year))], standpoint)


def of_word(word: str, standpoint: Standpoint) -> list[Candidate]:
    """The years that 今年, last year and the like may be."""
    return _possible([Candidate(str(year), why) for year, why in _of_word(word.lower(), standpoint)], standpoint)


def _of_word(word: str, standpoint: Standpoint) -> Iterator[tuple[int, Sentence]]:
    """From the year of issue; 今年, 明年 and 上年 may also be meant from the year that is reported."""
    issue, report, offset = standpoint.issue_year, standpoint.report_year, _WORDS[word]
    if issue and word not in {"上年", "上一年", "上年度"}:
        yield issue + offset, _by_issue(standpoint, word)
    if report and (issue is None or offset >= 0 or word.startswith("上")):
        yield report + offset, _by_report(standpoint, word)
    if issue and word in {"上年", "上一年", "上年度"}:
        yield issue + offset, _by_issue(standpoint, word)


def _of_issue(words: DateContext, standpoint: Standpoint) -> Iterator[tuple[int, Sentence]]:
    """The last such date before the day of issue; the years that the passage names and the source reports."""
    issue, report, printed, token = standpoint.issue_year, standpoint.report_year, words.of_passage, words.token
    clause = SENTENCE_END.split(words.before)[-1] + token + re.split("[，,。；;]", words.after)[0]
    if issue and _AHEAD.search(clause) and _is_later(token, issue, standpoint):
        yield issue, AHEAD
        return
    if issue:
        yield issue - _is_later(token, issue, standpoint), _by_issue(standpoint, "")
    if printed and not _is_later(token, printed, standpoint):
        yield printed, Sentence("年份见本段前文", "the year is printed earlier in the passage")
    if report and not _is_later(token, report, standpoint):
        yield report, _by_report(standpoint, "")


def _is_later(token: str, year: int, standpoint: Standpoint) -> bool:
    """Whether a date of that year was still to come, or still to end after the month of issue."""
    date = read(dated(token, year) or "")
    return date is not None and (standpoint.is_later(date) or standpoint.ends_later(date))


def _possible(found: list[Candidate], standpoint: Standpoint) -> list[Candidate]:
    """Each date once, by its first rule; those within the reach of the source, where there are any."""
    reach = standpoint.reach
    once = list({each.edtf: each for each in reversed(found)}.values())[::-1]
    within = [each for each in once if reach and (date := read(each.edtf)) and date.within(reach)]
    return within or once


def _by_issue(standpoint: Standpoint, word: str) -> Sentence:
    day = standpoint.issued.text if standpoint.issued else ""
    zh, en = (f"“{word}”", f"“{word}”") if word else ("年份", "the year")
    return Sentence(f"{zh}据发布日期 {day}", f"{en} from the day of issue, {day}")


def _by_report(standpoint: Standpoint, word: str) -> Sentence:
    zh, en = (f"“{word}”", f"“{word}”") if word else ("年份", "the year")
    year = standpoint.report_year
    if standpoint.issued is None:
        return Sentence(f"没有 issued，{zh}据{standpoint.why.zh}", f"there is no issued: {en} as {standpoint.why.en}")
    return Sentence(f"{zh}据所报道的 {year} 年", f"{en} from {year}, the year reported")
