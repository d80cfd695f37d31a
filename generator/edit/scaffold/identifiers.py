"""Ids proposed for new entries: from the English title, else from the Chinese one in pinyin."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from itertools import count
from typing import Final

from generator.model.base import RESERVED

_LONGEST: Final = 48
_SMALL_WORDS: Final = frozenset("a an the of for in on at to and by with is are was were its their".split())


def propose(zh: str | None, en: str | None, taken: Container[str], stem: str = "entry") -> str:
    """An id by the rule bad-id that is not ``taken``: words of the title, cut at a word, numbered if need be."""
    slug = _slug(en or "") or _slug(_pinyin(zh or "")) or stem
    if slug not in taken and slug not in RESERVED:
        return slug
    return next(name for number in count(2) if (name := f"{slug}-{number}") not in taken)


def _slug(title: str) -> str:
    plain = unicodedata.normalize("NFKD", title.replace("’", "").replace("'", ""))
    ascii_only = "".join(character for character in plain if not unicodedata.combining(character)).lower()
    words = re.findall("[a-z0-9]+", ascii_only)
    slug = ""
    for word in [word for word in words if word not in _SMALL_WORDS] or words:
        longer = f"{slug}-{word}" if slug else word[:_LONGEST]
        if len(longer) > _LONGEST:
            break
        slug = longer
    return slug


def _pinyin(title: str) -> str:
    from pypinyin import lazy_pinyin  # its tables take a tenth of a second to load

    return " ".join(lazy_pinyin(title))
