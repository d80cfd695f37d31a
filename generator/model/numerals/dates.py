"""Dates as Chinese articles print them, and their EDTF text where they say all of it themselves."""

from __future__ import annotations

import re
from typing import Final

from generator.model.numerals.amounts import DIGITS, amount
from generator.model.numerals.reading import Found, Reading, TokenKind

_HAN: Final = "〇零一二三四五六七八九十"
_YEAR: Final = r"(?:[12]\d{3}|[一二][〇零一二三四五六七八九]{3})"
_MONTH: Final = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY: Final = rf"(?:3[01]|[12]\d|0?[1-9]|[二三]?十[{_HAN}]?|廿[{_HAN}]?|卅一?|[一二三四五六七八九])"
ERAS: Final = tuple("民国 光绪 康熙 乾隆 嘉庆 道光 咸丰 同治 雍正 宣统 洪武 永乐 万历 贞观".split())
_LUNAR_DAY: Final = (
    "(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|廿[一二三四五六七八九]?|[二三]十|二十[一二三四五六七八九])"
)
_TO: Final = r"(?:至|到|—{1,2}|–|-|~|～|－)"
_EDGE: Final = r"(?<![\d.])"
_PART: Final = "(?:第?[一二三四1234]季度|前[二三四两234]季度|上半年|下半年)"
_TEN_DAYS: Final = "[上中下]旬"
_WEEKDAY: Final = "(?:周|星期|礼拜)[一二三四五六日天]"
_HOUR: Final = r"(?:[上下]午|凌晨|清晨|早上|晚上?|中午|傍晚)?(?:2[0-4]|1\d|0?\d)"

_MONTH_AND_DAY: Final = rf"(?P<month>{_MONTH})月(?:(?P<day>{_DAY})[日号]|{_TEN_DAYS})?"
_TO_DAY: Final = rf"(?:{_TO}(?:(?P<month2>{_MONTH})月(?:(?P<day2>{_DAY})[日号])?|(?P<last>{_DAY})[日号]))?"
_TO_MONTH: Final = rf"(?P<months>{_MONTH}){_TO}(?P<months2>{_MONTH})月"
_IN_YEAR: Final = rf"(?:(?P<part>{_PART})|{_MONTH_AND_DAY}{_TO_DAY}|{_TO_MONTH})?"

_FORMS: Final = (
    # 2023年5月17日, 2023年5月上旬, 2023年上半年, 2021年—2025年, 2023年5月至7月
    rf"{_EDGE}(?P<year>{_YEAR})年{_IN_YEAR}(?:{_TO}(?P<year3>{_YEAR})年)?",
    rf"{_EDGE}(?P<year>{_YEAR}){_TO}(?P<year2>{_YEAR})(?:年(?!度?报)|(?![\d%万亿]|[.,]\d))",
    rf"{_EDGE}(?P<month>{_MONTH}){_TO}(?P<month2>{_MONTH})月(?!份额)份?",
    rf"{_EDGE}{_MONTH_AND_DAY}{_TO_DAY}",
    rf"{_EDGE}(?P<last>{_DAY})[日号]{_TO}{_DAY}[日号]",
    # 22日20时, 15日晚: the month is that of the text, and which one it is nothing here says.
    rf"{_EDGE}(?P<last>{_DAY})[日号](?=[上下]午|凌晨|清晨|早[上晨]|晚|中午|傍晚|\d{{1,2}}[时点:])",
    rf"(?<=[本当上下]月)(?P<last>{_DAY})[日号](?![线楼机文])",
    rf"{_EDGE}(?P<iso>[12]\d{{3}}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?![\d-])",
    rf"{_EDGE}(?P<years>[12]\d{{3}}/\d\d)(?!\d|/)",
    rf"{_EDGE}(?P<year>[12]\d{{3}})(?P<mark>[-./])(?P<month>1[0-2]|0?[1-9])(?P=mark)(?P<day>3[01]|[12]\d|0?[1-9])(?![\d.])",
    rf"公元前(?P<bce>\d+|[{_HAN}百千]+)年",
    rf"公元(?P<ce>\d+|[{_HAN}百千]+)年",
    r"(?P<century>1?\d|2[01]|[一二]?十[一二三四五六七八九]?)世纪(?:(?P<decade>\d0|[二三四五六七八九]十)年代)?",
    rf"{_EDGE}(?:\d0|[一二三四五六七八九]十)年代",
    rf"{_PART}",
    r"前(?P<first>1[01]|[2-9]|十一?|[二两三四五六七八九])个月",
    "零时(?![间差])",
    # Whose year or calendar is another's: nothing here says which day that is.
    rf"(?P<else>(?:{'|'.join(ERAS)})(?:元|\d+|[{_HAN}百]+)年|[正冬腊]月{_LUNAR_DAY}?|农历{_MONTH}月{_LUNAR_DAY}?)",
    rf"{_EDGE}(?P<else>\d\d年{_MONTH}月(?:{_DAY}[日号])?|{_YEAR}(?:、{_YEAR})*[、和及与或]{_YEAR}年|{_YEAR}(?:财年|学年|赛季|年?Q[1-4]))",
    rf"{_EDGE}(?P<else>{_YEAR}{_TO}{_YEAR}(?:学年|财年|赛季))",
    rf"{_EDGE}(?:2[0-4]|1\d|0?\d)时(?![间代期速刻段长效])",
    r"(?:[上下]午|凌晨|清晨|早上|晚上?|中午|傍晚)(?:1[0-2]|\d|十[一二]?|[一二两三四五六七八九])点",
    rf"{_WEEKDAY}(?:{_TO}{_WEEKDAY})?",
    rf"{_EDGE}近?(?:[一二三四五六七八九十两]+|\d{{1,2}})(?:多年|年多|个多月|年|个月|天)(?:以)?来",
    rf"{_EDGE}{_HOUR}[:：][0-5]\d(?![\d])(?::[0-5]\d)?(?:{_TO}{_HOUR}[:：][0-5]\d(?!\d))?",
    rf"{_EDGE}(?:{_HOUR}|[一二三四五六七八九十]{{1,2}})(?:时(?![段代])|点)(?:[0-5]?\d分?|[一二三四五]?十[{_HAN}]?分?|半|整|许)(?!个)",
)
_FORM: Final = tuple(re.compile(form) for form in _FORMS)
_START: Final = re.compile(rf"{'|'.join(ERAS)}|农历|[廿卅{_HAN}\d两近公第前上下周星礼凌清早晚中傍正冬腊]")
HOLDS: Final = re.compile("半年|周|星期|礼拜|[上中下]旬")


def date(text: str, at: int) -> Found | None:
    """The longest date that begins at a place."""
    if not _START.match(text, at):
        return None
    matches = [found for form in _FORM if (found := form.match(text, at)) and found.end() > at]
    longest = max(matches, key=lambda found: found.end(), default=None)
    if longest is None or _is_span(text, longest.end(), longest):
        return None
    return Found(longest.end(), Reading(TokenKind.DATE, date=edtf(longest[0])))


def _is_span(text: str, end: int, found: re.Match[str]) -> bool:
    """Whether the words behind make a stretch of time of it (一个月内 is none of May)."""
    return bool(re.fullmatch(rf"[{_HAN}]+月|\d月", found[0]) and text[end : end + 1] in {"内", "龄"})


def is_date(token: str) -> bool:
    """Whether the whole token is a date."""
    found = date(token, 0)
    return found is not None and found.end == len(token)


def edtf(token: str, year: int | None = None) -> str | None:
    """The EDTF text of a date; ``year`` is the year it lies in, where the token has none."""
    for form in _FORM:
        found = form.fullmatch(token)
        if found and "else" in found.groupdict():
            return None
        if found:
            return _edtf(token, {name: value for name, value in found.groupdict().items() if value}, year)
    return None


def _edtf(token: str, part: dict[str, str], year: int | None) -> str | None:
    own = _whole(part)
    if own:
        return own
    begun = _year(part["year"]) if "year" in part else f"{year:04}" if year else None
    if begun is None:
        return None
    ended = part.get("year2") or part.get("year3")
    if ended:
        return f"{begun}/{_year(ended)}" if set(part) <= {"year", "year2", "year3"} else None
    return _within(begun, token, part)


def _whole(part: dict[str, str]) -> str | None:
    """The text of a date that has no year, month and day of its own kind."""
    if "years" in part:
        return _school_year(part["years"])
    if "bce" in part:
        return f"-{_number(part['bce']) - 1:04}"
    if "ce" in part:
        return f"{_number(part['ce']):04}"
    return _century(part) if "century" in part else part.get("iso")


def _school_year(years: str) -> str | None:
    begun, ended = int(years[:4]), int(years[-2:])
    return f"{begun}/{begun + 1}" if (begun + 1) % 100 == ended else None


def _century(part: dict[str, str]) -> str:
    hundreds = _number(part["century"]) - 1
    return f"{hundreds:02}{_number(part['decade']) // 10}X" if "decade" in part else f"{hundreds:02}XX"


def _within(year: str, token: str, part: dict[str, str]) -> str | None:
    """A date in a year, as the words behind the year narrow it."""
    if "first" in part:
        return f"{year}-01/{year}-{_number(part['first']):02}"
    season = re.search(_PART, token)
    if season:
        return _season(year, season[0])
    if re.search(_TEN_DAYS, token):
        return _ten_days(year, part, token) if "month2" not in part else None
    month = part.get("month") or part.get("months")
    if month is None:
        return year if "last" not in part else None
    first = _dated(year, month, part.get("day"))
    until = part.get("month2") or part.get("months2")
    if until:
        return f"{first}/{_dated(year, until, part.get('day2'))}"
    return f"{first}/{_dated(year, month, part['last'])}" if "last" in part else first


def _dated(year: str, month: str, day: str | None) -> str:
    return f"{year}-{_number(month):02}" + (f"-{_number(day):02}" if day else "")


def _season(year: str, words: str) -> str:
    if words in {"上半年", "下半年"}:
        return f"{year}-01/{year}-06" if words == "上半年" else f"{year}-07/{year}-12"
    last = _number(words.strip("第前季度"))
    first = 1 if words.startswith("前") else last
    return f"{year}-{first * 3 - 2:02}/{year}-{last * 3:02}"


def _ten_days(year: str, part: dict[str, str], token: str) -> str:
    month = f"{year}-{_number(part['month']):02}"
    first, last = {"上": ("01", "10"), "中": ("11", "20"), "下": ("21", "")}[token[-2]]
    return f"{month}-{first}/{month}-{last or _days(year, month)}"


def _days(year: str, month: str) -> int:
    number = int(month[-2:])
    if number == 2:
        leap = int(year) % 4 == 0 and (int(year) % 100 != 0 or int(year) % 400 == 0)
        return 29 if leap else 28
    return 30 if number in {4, 6, 9, 11} else 31


def _year(words: str) -> str:
    return words if words.isdigit() and words.isascii() else "".join(str(DIGITS[each]) for each in words)


def _number(words: str) -> int:
    found = amount(words, 0)
    return int(found.low) if found else 0
