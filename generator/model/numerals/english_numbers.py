"""Numbers as English writes them, in words and in digits: twenty-one, a dozen, 1.2 million, two thirds."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

UNITS: Final = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS: Final = {
    word: number * 10 for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES: Final = {
    "hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "bn": 10**9, "m": 10**6, "mn": 10**6, "k": 1_000, "tn": 10**12,
}  # fmt: skip
PARTS: Final = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "hundredth": 100,
}  # fmt: skip
_LONGEST: Final = 60  # as ``TokenText``; Python refuses to read integers of 4,300 digits and more
_SMALL: Final = "|".join(sorted({*UNITS, *TENS}, key=len, reverse=True))
_DIGITS: Final = re.compile(
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:(?:[ -]?(?P<word>hundred|thousand|million|billion|trillion))\b|(?P<letter>bn|mn|tn|k|m)\b(?! ?\d))?",
    re.IGNORECASE,
)
_WORD: Final = re.compile(rf"(?:(?:{_SMALL})|hundred|thousand|million|billion|dozen)\b", re.IGNORECASE)
_GLUE: Final = re.compile(r"[ -](?:and )?", re.IGNORECASE)
_ARTICLE: Final = re.compile(r"an? (?=(?:hundred|thousand|million|billion|dozen)\b)", re.IGNORECASE)
_PART_OF: Final = {"a half": "1/2", "half": "1/2", "a quarter": "1/4", "three quarters": "3/4", "a third": "1/3"}
_AND_PART: Final = re.compile(
    r"[ -]and[ -](?P<part>(?:a[ -])?half|a[ -]quarter|three[ -]quarters|a[ -]third)\b(?! of\b)"
    r"(?:[ -](?P<scale>thousand|million|billion|trillion)\b)?",
    re.IGNORECASE,
)
_OF_SCALE: Final = re.compile(r" of an? (?P<scale>dozen|hundred|thousand|million|billion|trillion)\b", re.IGNORECASE)
_SLASH: Final = re.compile(r"(?<![\d.,/])(\d{1,2})/(\d{1,2})(?![\d/%]|[.,]\d)")
_FRACTION: Final = re.compile(
    rf"(?P<above>an?|{_SMALL})[ -]"
    r"(?P<below>half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)(?P<many>s?)\b",
    re.IGNORECASE,
)
_IN: Final = re.compile(
    rf"(?P<above>{_SMALL}|\d+) (?:in|out of) (?:every )?(?P<below>{_SMALL}|\d{{1,3}})\b(?![,.]?\d)", re.IGNORECASE
)


def cardinal(text: str, at: int) -> tuple[Fraction, int] | None:
    """A whole number in words or a number in digits, with its scale; the number and where it ends."""
    found = _whole(text, at)
    if found is None:
        return None
    more = _AND_PART.match(text, found[1])
    if more is None or found[0].denominator != 1:
        return found
    last = _last_scale(text[at : found[1]])
    scale = SCALES.get((more["scale"] or "").lower(), 1)
    part = Fraction(_PART_OF[more["part"].lower().replace("-", " ")])
    return (found[0] + part * last) * scale, more.end()


def _last_scale(words: str) -> int:
    """A million and a half has half a million more; two and a half has half of one."""
    found = re.search(r"(?:hundred|thousand|million|billion|trillion)$", words, re.IGNORECASE)
    return SCALES[found[0].lower()] if found else 1


def _whole(text: str, at: int) -> tuple[Fraction, int] | None:
    """A number, and after a comma what goes on below its scale: two million, three hundred thousand."""
    digits = _DIGITS.match(text, at)
    if digits and len(digits["number"]) <= _LONGEST:
        scale = SCALES.get((digits["word"] or digits["letter"] or "").lower(), 1)
        return Fraction(digits["number"].replace(",", "")) * scale, digits.end()
    words = _in_words(text, at)
    below = _in_words(text, words[1] + 2) if words and text.startswith(", ", words[1]) else None
    if words is None or below is None or not 1000 <= below[0] < _last_scale(text[at : words[1]]):
        return words
    return words[0] + below[0], below[1]


def _in_words(text: str, at: int) -> tuple[Fraction, int] | None:
    """Words add up below a scale word and are multiplied by it: two hundred and five thousand."""
    total, section, end, last = 0, 0, 0, 10**15
    article = _ARTICLE.match(text, at)
    position = article.end() if article else at
    section = 1 if article else 0
    while found := _WORD.match(text, position):
        word = found[0].lower()
        if word in TENS or word in UNITS:
            value = TENS.get(word, UNITS.get(word, 0))
            if end and not _follows(section, value, text[position - 1]):
                break
            section += value
        elif word == "dozen":
            section = (section or 1) * 12
        elif word == "hundred":
            section = (section or 1) * 100
        elif SCALES[word] < last:
            last = SCALES[word]
            total, section = total + (section or 1) * last, 0
        else:
            break
        end = found.end()
        glue = _GLUE.match(text, end)
        if glue is None or not _goes_on(text, glue, section, total):
            break
        position = glue.end()
    return (Fraction(total + section), end) if end else None


def _follows(section: int, value: int, before: str) -> bool:
    """Whether a number word may stand behind what was read: twenty-one, hundred and five, not five six."""
    if section % 100 == 0:
        return True
    return section % 100 in TENS.values() and 0 < value < 10 and before in "- "


def _goes_on(text: str, glue: re.Match[str], section: int, total: int) -> bool:
    """“and” goes on a number behind a hundred or a larger scale only: two hundred and five."""
    following = _WORD.match(text, glue.end())
    if following is None:
        return False
    return "and" not in glue[0].lower() or (
        section % 100 == 0 and (section > 0 or total > 0) and following[0].lower() in {*UNITS, *TENS}
    )


def fraction(text: str, at: int) -> tuple[Fraction, int] | None:
    """A share in words: two thirds, a quarter, one in four; a number of quarters of a year is none."""
    found = _FRACTION.match(text, at)
    if found:
        above = UNITS.get(found["above"].lower(), 1)
        below = PARTS[found["below"].lower()]
        is_plain = bool(found["many"]) == (above > 1) and above < below
        return _of_scale(text, Fraction(above, below), found.end()) if is_plain else None
    slash = _SLASH.match(text, at)
    if slash and int(slash[1]) < int(slash[2]) <= 10:
        return Fraction(int(slash[1]), int(slash[2])), slash.end()
    each = _IN.match(text, at)
    if each is None:
        return None
    above, below = (_small(each[name]) for name in ("above", "below"))
    return (Fraction(above, below), each.end()) if 0 < above < below else None


def _of_scale(text: str, part: Fraction, end: int) -> tuple[Fraction, int]:
    """A quarter of a million is a number."""
    scale = _OF_SCALE.match(text, end)
    return (part * {**SCALES, "dozen": 12}[scale["scale"].lower()], scale.end()) if scale else (part, end)


def _small(word: str) -> int:
    lower = word.lower()
    return int(word) if word.isdigit() else UNITS.get(lower) or TENS.get(lower, 0)
