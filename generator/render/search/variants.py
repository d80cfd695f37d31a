"""Characters that a reader types for one another, beyond what NFKC and OpenCC know.

A passage copied from a PDF often holds the radical for the character; each hand and keyboard has its own
quotes, dots and dashes.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Final

_RADICALS: Final = (
    "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵"
    "⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁"
    "⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶"
    "⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼"
    "⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟㇆𠃌㇏乀㇐一㇑丨㇒丿㇓丿㇔丶㇕𠃍㇖乛㇗𠃊㇘𠃎"
    "㇙𠄌㇚亅㇛𡿨㇜𠃋㇝乀㇞𠃑㇟乚㇠乙㇡𠄎"
)
"""Each radical and stroke that NFKC leaves as it is, before its character: Equivalent_Unified_Ideograph of
the Unicode Character Database 14.0 (unicode.org/Public/14.0.0/ucd/EquivalentUnifiedIdeograph.txt).
It may grow with a new version of Unicode; no package of PyPI carries it."""

_ALIKE: Final = {
    "": "\"'`\u00ab\u00bb\u02bb\u02bc\u2018-\u201f\u2032-\u2037\u2039\u203a\u300c-\u300f\u301d-\u301f",
    "\u00b7": "\u16eb\u2022\u2027\u2219\u22c5\u2e31\u2e33\u30fb",
    "-": "\u2010-\u2015\u2043\u2212\ufe63",
    "--": "\u2e3a",
    "~": "\u2053\u223c\u223d\u301c\u3030",
    ".": "\u3002",
    ",": "\u3001",
    "...": "\u22ef",
    "[": "\u3010\u3014\u3016",
    "]": "\u3011\u3015\u3017",
    "/": "\u2044\u2215",
    "\u3007": "\u25cb\u25ef",
}
"""By folded form, as in a class of a regular expression.  Quotes fold to nothing: a reader puts them around what
is to be found as it stands, and every search here does that."""


def variants() -> Mapping[str, str]:
    """Every such character with what it folds to."""
    radicals = dict(zip(_RADICALS[::2], _RADICALS[1::2], strict=True))
    return radicals | {character: folded for folded, group in _ALIKE.items() for character in _members(group)}


def _members(group: str) -> str:
    """The characters of a class: ``a-c`` are three."""
    parts = group.split("-")
    runs = (range(ord(before[-1]) + 1, ord(after[0])) for before, after in pairwise(parts))
    return "".join(parts) + "".join(chr(code) for run in runs for code in run)
