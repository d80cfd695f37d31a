"""The grammar of a figure: what may stand around a number and belongs to it.

    figure  = [base] [average] [streak] [bound] [currency] [第] [sign] (part | number) … [bound]
    number  = amount [odd] [measure] [range or compound] [半] [more]
    part    = 百分之… | 五分之二 | 一半 | 半小时 | 俩

Each function reads one part at its place and says where it ends; none looks for its words elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from generator.diagnostics.diagnostic import Sentence
from generator.model.numerals import bounds
from generator.model.numerals.amounts import DIGITS, NUMERIC, SCALES, Amount, amount
from generator.model.numerals.measures import AVERAGES, CLOCK, COMPOUND, CURRENCIES, HALVED, SPANS, base, measure
from generator.model.numerals.reading import Bound, Found, Kind, Reading

_VAGUE: Final = Sentence("没有确定数值的约数", "an amount without a value")
_UNREADABLE: Final = Sentence("数词读不完整", "the numeral cannot be read whole")
_MILLION_OR_TRILLION: Final = Sentence("“兆”有两种数值", "兆 has two values")
_BASE_ALONE: Final = Sentence("比率的基数与其数值分开", "the base of a rate stands apart from its number")
_HYPHEN_OR_MINUS: Final = Sentence("“-”可为负号，也可为连字符", "“-” may be a minus or a hyphen")
_PER: Final = {"百": "%", "千": "‰", "万": "‱"}
_RANGE: Final = re.compile("至|到|—{1,2}|–|-|~|～|－|―")
_RATIO: Final = re.compile("比|[:：∶]")
_SIGN: Final = re.compile(r"(?:[-–+＋±](?=[\d.])|零下|负(?=[\d零一二三四五六七八九十百]))")
_SCIENTIFIC: Final = re.compile(
    r"\d+(?:\.\d+)?(?:[×xX*]10)?\^-?\d+|\d+(?:\.\d+)?[eE][+-]?\d+|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)"
    r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d+·\d+[万亿]*"
)
_RUN: Final = re.compile(rf"[\d{NUMERIC},.]*[\d{NUMERIC}]")
_CURRENCY: Final = re.compile("|".join(sorted(map(re.escape, CURRENCIES), key=len, reverse=True)))
_AVERAGE: Final = re.compile("|".join(AVERAGES))
_SEVERAL: Final = re.compile("好几|好多|若干")
_HALF: Final = re.compile("一半|半数")
_NO_GROWTH: Final = "零增长"
_SLASH: Final = re.compile(r"(?<![\d.,/])(\d{1,3})/(\d{1,3})(?![\d.,/%])")
_PAIR: Final = {"俩": 2, "仨": 3}


@dataclass(frozen=True, slots=True)
class _Before:
    """What stands before a number."""

    end: int
    base: str = ""
    base_end: int = -1
    average: str = ""
    streak: bool = False
    bound: Bound | None = None
    currency: str = ""
    ordinal: bool = False
    sign: str = ""

    @property
    def negative(self) -> bool:
        return self.sign not in {"", *"+＋±"}


@dataclass(frozen=True, slots=True)
class _Number:
    """A number with its measure word."""

    low: Fraction
    high: Fraction
    end: int
    measure: str = ""
    bound: Bound | None = None
    reason: Sentence | None = None
    to: Fraction | None = None
    amount: Amount | None = None


def figure(text: str, at: int) -> Found | None:
    """Read the figure that begins at a place, with all that belongs to it; None where no number stands."""
    before = _before(text, at)
    number = _part(text, before.end) or _number(text, before.end)
    if number is None:
        return _base_alone(before)
    number = _firm(_range(text, _signed(_with_half_and_more(text, number), before)), before)
    after = bounds.after(text, number.end, span=number.measure in SPANS)
    end, bound = after or (number.end, None)
    return Found(end, _reading(before, number, number.bound or bound or before.bound or Bound.EXACT))


def _base_alone(before: _Before) -> Found | None:
    """每千人口, with its number further on."""
    if not before.base or before.base[0] not in SCALES or before.end != before.base_end:
        return None
    return Found(before.end, Reading(Kind.VAGUE, reason=_BASE_ALONE))


def _signed(number: _Number, before: _Before) -> _Number:
    """The number with its sign."""
    return replace(number, low=-number.high, high=-number.low) if before.negative else number


def _firm(number: _Number, before: _Before) -> _Number:
    """A dash before a bare whole number may be a hyphen too (歼-20)."""
    is_bare = before.sign == "-" and not number.measure and number.low == number.high and number.low.denominator == 1
    return replace(number, reason=number.reason or _HYPHEN_OR_MINUS) if is_bare else number


def _before(text: str, at: int) -> _Before:
    """The words before a number, each at most once and in this order."""
    read = _Before(at)
    if per := base(text, at):
        read = replace(read, end=per[0], base=per[1], base_end=per[0])
    if average := _AVERAGE.match(text, read.end):
        read = replace(read, end=average.end(), average=average[0])
    if text.startswith("连续", read.end):
        read = replace(read, end=read.end + 2, streak=True)
    if bound := bounds.before(text, read.end):
        read = replace(read, end=bound[0], bound=bound[1])
    if currency := _CURRENCY.match(text, read.end):
        read = replace(read, end=currency.end(), currency=CURRENCIES[currency[0]])
    if text.startswith("第", read.end):
        return replace(read, end=read.end + 1, ordinal=True)
    sign = _SIGN.match(text, read.end)
    if sign and not _is_hyphen(text, read.end):
        read = replace(read, end=sign.end(), sign=sign[0])
    return read


def _is_hyphen(text: str, at: int) -> bool:
    """Whether a sign joins what stands before it (G15-3, 号-6)."""
    return at > 0 and (text[at - 1] in "号%)）" or (text[at - 1].isascii() and text[at - 1].isalnum()))


def _part(text: str, at: int) -> _Number | None:
    """A share, a fraction, or a half."""
    if half := _HALF.match(text, at):
        return _Number(Fraction(50), Fraction(50), half.end(), "%")
    if text.startswith(_NO_GROWTH, at):
        return _Number(Fraction(0), Fraction(0), at + len(_NO_GROWTH), "%")
    if text[at : at + 1] == "半":
        if odd := _OPEN_UNIT.match(text, at + 1):
            return _Number(Fraction(1, 2), Fraction(1, 2), odd.end(), odd[2], Bound.OVER)
        word = _halved(text, at + 1)
        return _Number(Fraction(1, 2), Fraction(1, 2), *word) if word else None
    if text[at : at + 1] in _PAIR:
        number = Fraction(_PAIR[text[at]])
        return _Number(number, number, at + 1, "个")
    return _fraction(text, at) or _slashed(text, at)


def _slashed(text: str, at: int) -> _Number | None:
    """1/3 is a fraction; 5/17 could be a day as well, and 24/7 is neither."""
    found = _SLASH.match(text, at)
    if found is None:
        return None
    above, below = int(found[1]), int(found[2])
    share = Fraction(above, below) if below else Fraction(0)
    reason = None if above < below <= 10 else _UNREADABLE
    return _Number(share, share, found.end(), reason=reason)


def _halved(text: str, at: int) -> tuple[int, str] | None:
    for word in HALVED:
        if text.startswith(word, at):
            return at + len(word), "小时" if word == "个小时" else word
    return None


def _fraction(text: str, at: int) -> _Number | None:
    below = amount(text, at)
    if below is None or not text.startswith("分之", below.end):
        return None
    above = amount(text, below.end + 2)
    if above is None or below.low == 0:
        return _Number(Fraction(0), Fraction(0), below.end + 2, reason=_UNREADABLE)
    reason = _why_not(text, above)
    if per := _PER.get(text[at : below.end]):
        return _Number(above.low, above.high, above.end, per, reason=reason)
    share = bounds.share(text, above.end)
    end, bound = share or (above.end, None)
    return _Number(above.low / below.low, above.high / below.low, end, bound=bound, reason=reason)


def _number(text: str, at: int) -> _Number | None:
    """An amount with the words behind it."""
    if odd := _SCIENTIFIC.match(text, at):
        return _measured(text, _Number(Fraction(0), Fraction(0), odd.end(), reason=_UNREADABLE))
    several = _SEVERAL.match(text, at)
    found = amount(text, several.end() - 1 if several and several[0] == "好几" else at)
    if found is None:
        run = _RUN.match(text, at)
        return _measured(text, _Number(Fraction(0), Fraction(0), run.end(), reason=_UNREADABLE)) if run else None
    if not found.whole:
        run = _RUN.match(text, found.end)
        end = run.end() if run else found.end
        return _measured(text, _Number(found.low, found.high, end, reason=_UNREADABLE))
    number = _Number(found.low, found.high, found.end, bound=found.bound, reason=_why_not(text, found), amount=found)
    if ratio := _ratio(text, number):
        return ratio
    return _open(text, _measured(text, _odd(text, number)))


def _why_not(text: str, found: Amount) -> Sentence | None:
    if text[found.end : found.end + 1] == "兆" and text[found.end + 1 : found.end + 2] not in {"瓦", "赫", "字"}:
        return _MILLION_OR_TRILLION
    return _VAGUE if found.vague else None


def _open(text: str, number: _Number) -> _Number:
    """六十好几, and 百十来 of which nobody knows how many."""
    if text.startswith("好几", number.end):
        return replace(number, end=number.end + 2, reason=_VAGUE)
    return number


def _odd(text: str, number: _Number) -> _Number:
    """余, 多 or 来 right behind the number, and 兆."""
    end = number.end + (number.reason is _MILLION_OR_TRILLION)
    odd = bounds.odd(text, end)
    if odd is None or (text[end] == "来" and not _is_round(number)):
        return replace(number, end=end)
    return replace(number, end=odd[0], bound=odd[1])


def _is_round(number: _Number) -> bool:
    """来 is “about” behind tens and hundreds only."""
    return 10 <= number.low < 1000 and number.low % 10 == 0


def _ratio(text: str, number: _Number) -> _Number | None:
    """A score or a ratio: 3比1, 2:1."""
    mark = _RATIO.match(text, number.end)
    second = amount(text, mark.end()) if mark else None
    if second is None or not second.whole or second.vague or number.low.denominator != 1:
        return None
    if mark and mark[0] == "比" and measure(text, second.end) and text[second.end : second.end + 1] in "年月日":
        return None
    return replace(number, end=second.end, measure="比", to=second.low)


_EXACTLY: Final = re.compile("整|正(?![式在常确好当规])")
_WITH_TAIL: Final = {"米", "块", "斤", "元"}
_TAIL_DIGITS: Final = re.compile(rf"(?:\d{{1,2}}(?![\d.,%:：])|[一二三四五六七八九]{{1,2}})(?![{NUMERIC}个])")
_OPEN_UNIT: Final = re.compile("个(多|余|来)(月|小时|星期|世纪|钟头)")


def _measured(text: str, number: _Number) -> _Number:
    """The measure word behind a number, with the second part of an amount in two units."""
    if odd := _OPEN_UNIT.match(text, number.end):
        word = "个月" if odd[2] == "月" else odd[2]
        bound = Bound.ABOUT if odd[1] == "来" else Bound.OVER
        return replace(number, end=odd.end(), measure=word, bound=bound)
    if text.startswith("个半", number.end):
        return _and_a_half(text, number)
    word = measure(text, number.end)
    if word is None:
        return number
    end = word[0] + bool(word[1] == "元" and _EXACTLY.match(text, word[0]))
    measured = replace(number, end=end, measure=word[1])
    if word[1] == "成":
        return _tenths(text, measured)
    return _compound(text, _hundredths(text, measured))


def _hundredths(text: str, number: _Number) -> _Number:
    """1米75, 三块五: digits behind the measure word of a length or a price are its tenths and hundredths."""
    digits = _TAIL_DIGITS.match(text, number.end) if number.measure in _WITH_TAIL else None
    if digits is None or measure(text, digits.end()) or number.low.denominator != 1:
        return number
    part = Fraction("0." + "".join(str(DIGITS.get(each, each)) for each in digits[0]))
    return replace(number, low=number.low + part, high=number.high + part, end=digits.end())


def _and_a_half(text: str, number: _Number) -> _Number:
    """一个半小时, 三个半月."""
    word = measure(text, number.end + 2)
    end, name = word or (number.end + 2, "")
    half = Fraction(1, 2)
    return replace(
        number, low=number.low + half, high=number.high + half, end=end, measure="个月" if name == "月" else name
    )


def _tenths(text: str, number: _Number) -> _Number:
    """六成, 六成半, 四成五: a share of a hundred."""
    low, high, end = number.low * 10, number.high * 10, number.end
    digit = amount(text, end)
    if text[end : end + 1] == "半":
        low, high, end = low + 5, high + 5, end + 1
    elif digit and digit.end == end + 1 and digit.high < 10:
        low, high, end = low + digit.low, high + digit.high, digit.end
    share = bounds.share(text, end) or (end, number.bound)
    return replace(number, low=low, high=high, end=share[0], bound=share[1], measure="%")


def _compound(text: str, number: _Number) -> _Number:
    """1小时20分 is 80 minutes; the parts after the first have smaller and smaller measure words."""
    start = number.end + (text[number.end : number.end + 1] in {"零", "又"})
    second = amount(text, start)
    word = measure(text, second.end) if second else None
    factor = COMPOUND.get((number.measure, word[1])) if word else None
    if (
        second is None
        or word is None
        or factor is None
        or second.high >= factor
        or (number.measure == "年" and number.low > 999)
    ):
        return number
    whole = replace(
        number,
        low=number.low * factor + second.low,
        high=number.high * factor + second.high,
        end=word[0],
        measure=word[1],
        reason=number.reason or _why_not(text, second),
    )
    return _compound(text, replace(whole, measure="分钟" if (number.measure, word[1]) in CLOCK else word[1]))


def _with_half_and_more(text: str, number: _Number) -> _Number:
    """两年半, 两年多."""
    if number.measure in HALVED and text[number.end : number.end + 1] == "半" and not _halved(text, number.end + 1):
        half = Fraction(1, 2)
        number = replace(number, low=number.low + half, high=number.high + half, end=number.end + 1)
    more = bounds.more(text, number.end) if number.measure and number.bound is None else None
    return replace(number, end=more[0], bound=more[1]) if more else number


def _range(text: str, first: _Number) -> _Number:
    """A second number behind 至, a dash or the like makes a range; its scale and measure word govern both ends."""
    mark = _RANGE.match(text, first.end)
    if mark is None or first.reason or first.to is not None:
        return first
    sign = _SIGN.match(text, mark.end())
    place = sign.end() if sign else mark.end()
    second = _part(text, place) or _number(text, place)
    if second is None or second.to is not None or first.measure not in {"", second.measure}:
        return first
    if second.reason:
        return replace(second, low=first.low)
    second = _with_half_and_more(text, second)
    low = first.low * _shared_scale(first, second, text)
    is_below = bool(sign and sign[0] not in "+＋±") or (first.low < 0 and not first.measure and not sign)
    high = -second.high if is_below else second.high
    low, high = (high, low) if is_below and high < low < 0 else (low, high)
    reason = None if low < high else _UNREADABLE
    if reason and not sign and mark[0] in {"至", "到"}:
        return first
    return replace(second, low=low, high=high, bound=second.bound or first.bound, reason=reason)


def _shared_scale(first: _Number, second: _Number, text: str) -> int:
    """2.5-3万: the scale word of the second governs the first, which has none and is the smaller; so does 成."""
    if first.amount is None or second.amount is None or first.amount.scale > 1 or first.measure:
        return 1
    scale = 10 if text.startswith("成", second.amount.end) else second.amount.scale
    return scale if abs(first.low) * scale < second.high else 1


def _reading(before: _Before, number: _Number, bound: Bound) -> Reading:
    unit = _unit(before, number)
    if number.reason:
        return Reading(Kind.VAGUE, measure=unit, reason=number.reason)
    if before.ordinal or number.measure in {"等奖", "等功"}:
        return Reading(Kind.ORDINAL, number.low, measure=number.measure)
    low, high = number.low, number.high
    is_range = low != high
    return Reading(
        Kind.RANGE if is_range else Kind.FIGURE,
        min(low, high),
        upper=max(low, high) if is_range else None,
        bound=bound,
        measure=unit,
        streak=before.streak,
        average=before.average,
        to=number.to,
    )


def _unit(before: _Before, number: _Number) -> str:
    """The measure word, that of a rate with its base, of money with its currency."""
    word = (
        before.currency if before.currency and number.measure in {"", "元", "块", before.currency} else number.measure
    )
    per = before.base or AVERAGES.get(before.average, "")
    return f"{word}/{per}" if per and word and "/" not in word else word
