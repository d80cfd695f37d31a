"""Characters that stand for others, made one; the places in a text stay as they are."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Formal numerals of cheques and contracts; several are common characters too (队伍, 大陆).
_FORMAL: Final = str.maketrans("壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億零圆", "一二二三三四五六六七八九十百千万亿零元")
_DIGIT: Final = "[壹贰貳叁參肆伍陆陸柒捌玖]"
_SCALE: Final = "[拾佰仟]"
_BIG: Final = "[万萬亿億]"
# A formal digit with its scale word, a formal 十 with a digit or a larger scale word, or a digit of money.
_FORMAL_RUN: Final = re.compile(
    f"(?:{_DIGIT}(?:{_SCALE}|{_BIG})|(?<!收){_SCALE}(?:{_DIGIT}|{_BIG}))(?:{_DIGIT}|{_SCALE}|{_BIG}|零)*圆?"
    f"|(?<![队入登着大]){_DIGIT}(?=[元圆角分])|(?<!收)拾(?=[元圆])"
)
_OWN: Final = {
    "○": "〇",
    "◯": "〇",
    "兩": "两",
    "萬": "万",
    "億": "亿",
    "−": "-",
    "－": "-",
    "％": "%",
    "﹪": "%",
    "‧": "·",
    "，": "，",
}


def _one(character: str) -> str:
    """The character this one stands for: full-width forms, radicals, compatibility forms."""
    if character in _OWN:
        return _OWN[character]
    folded = unicodedata.normalize("NFKC", character)
    is_plain = len(folded) == 1 and (folded.isalnum() or folded.isascii())
    return folded if is_plain and not unicodedata.category(character).startswith("No") else character


_RANGES: Final = ((0x2E80, 0x2FE0), (0xF900, 0xFB00), (0xFE50, 0xFE70), (0xFF01, 0xFFE7))
_RADICALS: Final = {
    "⺟": "母",
    "⺠": "民",
    "⻓": "长",
    "⻔": "门",
    "⻋": "车",
    "⻅": "见",
    "⻛": "风",
    "⻢": "马",
    "⻥": "鱼",
    "⻩": "黄",
}
_FOLDED: Final = {
    **{code: _one(chr(code)) for low, high in _RANGES for code in range(low, high)},
    **{ord(old): new for old, new in (_OWN | _RADICALS).items()},
}


# The comma of a sentence stays what it is, so that it ends 12,345; between full-width digits it parts thousands.
_OF_THOUSANDS: Final = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")


def folded(text: str) -> str:
    """The text with one character for each of its own, so that every place stays true."""
    plain = text if text.isascii() else _OF_THOUSANDS.sub(",", text).translate(_FOLDED)
    return _FORMAL_RUN.sub(lambda run: run[0].translate(_FORMAL), plain)
