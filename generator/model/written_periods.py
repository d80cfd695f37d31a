"""Parts of a year, a month or a century as people write them, to EDTF: 上半年, 第二季度, 5月中旬, Q2 2023."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from typing import Final

from generator.model import dates, edtf_points
from generator.model.days import Day, year_text

_NUMBERS: Final = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_YEAR: Final = r"(?P<y>\d{4})年?"
_HAN_DIGITS: Final = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_HAN_YEAR: Final = re.compile("[〇○零一二三四五六七八九]{4}(?=年)")
_HAN_PART: Final = re.compile("([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日])")


def _months(match: re.Match[str], first: int, last: int) -> str:
    return f"{match['y']}-{first:02}/{match['y']}-{last:02}"


def _half(match: re.Match[str]) -> str:
    second = (match.groupdict().get("half") or "").lower() in {"下", "2", "second"}
    return _months(match, 7, 12) if second else _months(match, 1, 6)


def _quarter(match: re.Match[str]) -> str:
    last = 3 * _NUMBERS[match["q"]]
    return _months(match, last - 2, last)


def _first_quarters(match: re.Match[str]) -> str:
    return _months(match, 1, 3 * _NUMBERS[match["q"]])


def _edge(match: re.Match[str]) -> str:
    return f"{match['y']}-{'01' if match['edge'] == '初' else '12'}~"


def _ten_days(match: re.Match[str]) -> str:
    year, month = int(match["y"]), int(match["m"])
    first, last = {"上": (1, 10), "中": (11, 20), "下": (21, monthrange(year, month)[1])}[match["third"]]
    return f"{year:04}-{month:02}-{first:02}/{year:04}-{month:02}-{last:02}"


def _decade(match: re.Match[str]) -> str:
    return f"{match['y'][:3]}X"


def _century(match: re.Match[str]) -> str:
    """A century as the years that share its first two digits, as it is commonly meant; or a decade of it."""
    decade = match.groupdict().get("decade")
    return f"{int(match['c']) - 1:02}{decade[0] if decade else 'X'}X"


def _before_christ(match: re.Match[str]) -> str:
    """A year before 1, which astronomers count from 0 down: 221 BCE is -0220."""
    parts = [year_text(1 - int(match["bc"])), *(match.groupdict().get(each) for each in "md")]
    return "-".join(part.zfill(2) for part in parts if part)


_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]] = (
    (re.compile(rf"{_YEAR}(?P<half>[上下])半年"), _half),
    (re.compile(r"(?P<half>first|second) half (?:of )?(?P<y>\d{4})", re.IGNORECASE), _half),
    (re.compile(r"H(?P<half>[12])[ -]?(?P<y>\d{4})", re.IGNORECASE), _half),
    (re.compile(r"(?P<y>\d{4})[ -]?H(?P<half>[12])", re.IGNORECASE), _half),
    (re.compile(rf"{_YEAR}第?(?P<q>[一二三四1-4])季度?"), _quarter),
    (re.compile(rf"{_YEAR}前(?P<q>[二三2-3])个?季度"), _first_quarters),
    (re.compile(r"Q(?P<q>[1-4])[ -]?(?P<y>\d{4})", re.IGNORECASE), _quarter),
    (re.compile(r"(?P<y>\d{4})[ -]?Q(?P<q>[1-4])", re.IGNORECASE), _quarter),
    (re.compile(r"(?P<y>\d{4})年(?P<edge>[初底末])"), _edge),
    (re.compile(r"(?P<y>\d{4})年(?P<m>0?[1-9]|1[0-2])月(?P<third>[上中下])旬"), _ten_days),
    (re.compile(r"(?P<y>\d{3}0)(?:年代|s)"), _decade),
    (re.compile(r"(?P<c>\d{1,2})世纪(?:(?P<decade>\d0)年代)?"), _century),
    (re.compile(r"(?P<c>\d{1,2})(?:st|nd|rd|th) century", re.IGNORECASE), _century),
    (re.compile(r"(?:公元)?前(?P<bc>[1-9]\d{0,3})年(?:(?P<m>\d{1,2})月)?(?:(?P<d>\d{1,2})日)?"), _before_christ),
    (re.compile(r"(?P<bc>[1-9]\d{0,3}) ?B\.?C\.?(?:E\.?)?", re.IGNORECASE), _before_christ),
)


def read(text: str) -> str:
    """The EDTF of a period, or nothing where the text is none."""
    for form, write in _FORMS:
        if match := form.fullmatch(text):
            return dates.parse(write(match)).text
    return ""


def before(edtf: str) -> str:
    """The EDTF of all the time before a date: until the year, month or day that ends as it begins.

    Raises ValueError where the date is no single one, or nothing is before it.
    """
    known = dates.parse(edtf)
    parts = {dates.Precision.YEAR: 1, dates.Precision.MONTH: 2, dates.Precision.DAY: 3}
    if known.precision not in parts or edtf_points.read(edtf).marks != ("", "", "") or not edtf[-1].isdigit():
        raise ValueError(edtf)
    before = Day.numbered(known.first.number - 1)
    rest = "".join(f"-{part:02}" for part in before[1 : parts[known.precision]])
    return f"../{year_text(before.year)}{rest}"


def in_digits(text: str) -> str:
    """The text with the Chinese numerals of a date as digits: 二〇二三年十二月一日, not 第一季度."""
    text = _HAN_YEAR.sub(lambda match: match[0].translate(_HAN_DIGITS), text)
    return _HAN_PART.sub(lambda match: str(_number(match[0])), text)


def _number(han: str) -> int:
    tens, ten, ones = han.rpartition("十")
    value = int(ones.translate(_HAN_DIGITS)) if ones else 0
    return value + (10 * int(tens.translate(_HAN_DIGITS) or 1) if ten else 0)
