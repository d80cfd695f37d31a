"""The grammar of a figure: what may stand around a number and belongs to it.

    figure  = prefix (part | number) [measured] [range] [bound]
    prefix  = [base] [average] [streak] [bound] [currency] [第] [sign]
    part    = 百分之… | 五分之二 | 一半 | 半小时 | 俩

Each function reads one part at its place and says where it ends; none looks for its words elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import Final

from generator.diagnostics.diagnostic import Sentence
from generator.model.numerals import bounds
from generator.model.numerals.amounts import NUMERIC, SCALES, Amount, amount
from generator.model.numerals.measured import measured, with_half_and_more
from generator.model.numerals.measures import AVERAGES, SPANS, measure
from generator.model.numerals.number import MILLION_OR_TRILLION, UNREADABLE, VAGUE, Number, why_not
from generator.model.numerals.parts import part
from generator.model.numerals.prefix import SIGN, Prefix, prefix
from generator.model.numerals.reading import Bound, Found, Reading, TokenKind

_BASE_ALONE: Final = Sentence("比率的基数与其数值分开", "the base of a rate stands apart from its number")
_SEVERAL_TERMS: Final = Sentence("多项之比不是一个数值", "a ratio of three terms and more is no value")
_DAY_OR_LABEL: Final = Sentence("“号”可指日期，也可为编号", "号 may be of a day, or of a thing that has a number")
_HYPHEN_OR_MINUS: Final = Sentence("“-”可为负号，也可为连字符", "“-” may be a minus or a hyphen")
_RANGE: Final = re.compile("至|到|—{1,2}|–|-|~|～|－|―")
_RATIO: Final = re.compile("比|[:：∶]")
_SCIENTIFIC: Final = re.compile(
    r"\d+(?:\.\d+)?(?:[×xX*]10)?\^-?\d+|\d+(?:\.\d+)?[eE][+-]?\d+|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)"
    r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d+·\d+[万亿]*|\d{1,3}(?:，\d{3})+(?![\d，])"
    r"|\d+(?:\.\d+)?(?:[×xX*]\d+(?:\.\d+)?)+(?!\d)"
    # Thousands parted by a plain space are one number, and two where no zero, third group or measure word says so.
    r"|\d{1,3}(?: \d{3})*(?: 0\d\d)(?: \d{3})*(?!\d)|\d{1,3}(?: \d{3}){2,}(?:\.\d+)?(?!\d)"
    r"|\d{1,3}(?: \d{3})+(?=[\u3400-\u9fff%])"
    r"|\d*[¼-¾⅐-⅞]"
)
_RUN: Final = re.compile(rf"[\d{NUMERIC},.]*[\d{NUMERIC}]")
# 七百六十有三: an old way to add units.
_AND_UNITS: Final = re.compile(r"[十百]有[一二三四五六七八九](?![成分十百千万个名人户条项次家种])")
_SEVERAL: Final = re.compile("好几|好多|若干")


def figure(text: str, at: int) -> Found | None:
    """Read the figure that begins at a place, with all that belongs to it; None where no number stands."""
    before = prefix(text, at)
    number = part(text, before.end) or _number(text, before.end)
    if number is None:
        return _base_alone(before)
    first = _signed(with_half_and_more(text, number), before)
    is_change = text[at - 1 : at] == "由"  # 由5%到8%: from the one to the other, with nothing between
    number = _labelled(text, _firm(first if is_change else _range(text, first), before))
    after = bounds.after(text, number.end, span=number.measure in SPANS)
    end, bound = after or (number.end, None)
    return Found(end, _reading(before, number, number.bound or bound or before.bound or Bound.EXACT))


def _base_alone(before: Prefix) -> Found | None:
    """每千人口, with its number further on."""
    if not before.base or before.base[0] not in SCALES or before.end != before.base_end:
        return None
    return Found(before.end, Reading(TokenKind.VAGUE, reason=_BASE_ALONE))


def _signed(number: Number, before: Prefix) -> Number:
    """The number with its sign."""
    return replace(number, low=-number.high, high=-number.low) if before.negative else number


def _firm(number: Number, before: Prefix) -> Number:
    """A dash before a bare whole number may be a hyphen too (歼-20)."""
    is_bare = before.sign == "-" and not number.measure and number.low == number.high and number.low.denominator == 1
    return replace(number, reason=number.reason or _HYPHEN_OR_MINUS) if is_bare else number


def _labelled(text: str, number: Number) -> Number:
    """10号 is a day of the month or a label (10号楼), unless 人 follows: 20号人 are counted."""
    is_label = number.measure == "号" and text[number.end - 2].isdecimal() and not text.startswith("人", number.end)
    may_be_a_day = is_label and number.high <= 31
    if number.measure == "月" and number.high > 12:  # 20235月: a character was lost
        return replace(number, reason=UNREADABLE)
    return replace(number, reason=number.reason or _DAY_OR_LABEL) if may_be_a_day else number


def _number(text: str, at: int) -> Number | None:
    """An amount with the words behind it."""
    if odd := _SCIENTIFIC.match(text, at):
        return measured(text, Number(Fraction(0), Fraction(0), odd.end(), reason=UNREADABLE))
    several = _SEVERAL.match(text, at)
    found = amount(text, several.end() - 1 if several and several[0] == "好几" else at)
    if found is None:
        run = _RUN.match(text, at)
        return measured(text, Number(Fraction(0), Fraction(0), run.end(), reason=UNREADABLE)) if run else None
    if not found.whole:
        run = _RUN.match(text, found.end)
        end = run.end() if run else found.end
        return measured(text, Number(found.low, found.high, end, reason=UNREADABLE))
    if old := _AND_UNITS.match(text, found.end - 1):
        return measured(text, Number(found.low, found.high, old.end(), reason=UNREADABLE))
    number = Number(found.low, found.high, found.end, bound=found.bound, reason=why_not(text, found), amount=found)
    if ratio := _ratio(text, number):
        return ratio
    return _open(text, measured(text, _odd(text, number)))


def _open(text: str, number: Number) -> Number:
    """六十好几, and 百十来 of which nobody knows how many."""
    if text.startswith("好几", number.end):
        return replace(number, end=number.end + 2, reason=VAGUE)
    return number


def _odd(text: str, number: Number) -> Number:
    """余, 多 or 来 right behind the number, and 兆."""
    end = number.end + (number.reason is MILLION_OR_TRILLION)
    odd = bounds.odd(text, end)
    if odd is None or (text[end] == "来" and not _is_round(number)):
        return replace(number, end=end)
    return replace(number, end=odd[0], bound=odd[1])


def _is_round(number: Number) -> bool:
    """来 is “about” behind tens and hundreds only."""
    return 10 <= number.low < 1000 and number.low % 10 == 0


def _ratio(text: str, number: Number) -> Number | None:
    """A score or a ratio: 3比1, 2:1."""
    mark = _RATIO.match(text, number.end)
    second = amount(text, mark.end()) if mark else None
    if second is None or not second.whole or second.vague:
        return None
    if third := _RATIO.match(text, second.end) and amount(text, second.end + 1):
        return replace(_last_term(text, third, number), reason=_SEVERAL_TERMS)
    if mark and mark[0] == "比" and measure(text, second.end) and text[second.end : second.end + 1] in "年月日":
        return None
    return replace(number, end=second.end, measure="比", to=second.low)


def _last_term(text: str, term: Amount, number: Number) -> Number:
    """The whole of a ratio of many terms: 8.9:41.3:49.8."""
    further = amount(text, term.end + 1) if _RATIO.match(text, term.end) else None
    return _last_term(text, further, number) if further else replace(number, end=term.end, measure="比")


def _range(text: str, first: Number) -> Number:
    """A second number behind 至, a dash or the like makes a range; its scale and measure word govern both ends."""
    mark = _RANGE.match(text, first.end)
    if mark is None or first.reason or first.to is not None:
        return first
    sign = SIGN.match(text, mark.end())
    place = sign.end() if sign else mark.end()
    second = part(text, place) or _number(text, place)
    if second is None or second.to is not None or first.measure not in {"", second.measure}:
        return first
    if second.reason:
        return replace(second, low=first.low)
    second = with_half_and_more(text, second)
    low = first.low * _shared_scale(first, second, text)
    is_below = bool(sign and sign[0] not in "+＋±") or (first.low < 0 and not first.measure and not sign)
    high = -second.high if is_below else second.high
    low, high = (high, low) if is_below and high < low < 0 else (low, high)
    reason = None if low < high else UNREADABLE
    if reason and not sign and mark[0] in {"至", "到"}:
        return first
    return replace(second, low=low, high=high, bound=second.bound or first.bound, reason=reason)


def _shared_scale(first: Number, second: Number, text: str) -> int:
    """2.5-3万: the scale word of the second governs the first, which has none and is the smaller; so does 成."""
    if first.amount is None or second.amount is None or first.amount.scale > 1 or first.measure:
        return 1
    scale = 10 if text.startswith("成", second.amount.end) else second.amount.scale
    return scale if abs(first.low) * scale < second.high else 1


def _reading(before: Prefix, number: Number, bound: Bound) -> Reading:
    unit = _unit(before, number)
    if number.reason:
        return Reading(TokenKind.VAGUE, measure=unit, reason=number.reason)
    if before.ordinal or number.measure in {"等奖", "等功"}:
        return Reading(TokenKind.ORDINAL, number.low, measure=number.measure)
    low, high = number.low, number.high
    is_range = low != high
    return Reading(
        TokenKind.RANGE if is_range else TokenKind.FIGURE,
        min(low, high),
        upper=max(low, high) if is_range else None,
        bound=bound,
        measure=unit,
        streak=before.streak,
        average=before.average,
        to=number.to,
    )


def _unit(before: Prefix, number: Number) -> str:
    """The measure word, that of a rate with its base, of money with its currency."""
    word = (
        before.currency if before.currency and number.measure in {"", "元", "块", before.currency} else number.measure
    )
    per = before.base or AVERAGES.get(before.average, "")
    return f"{word}/{per}" if per and word and "/" not in word else word
