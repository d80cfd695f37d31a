"""What the record says of itself: its languages, what codes its regions have, and whether it names persons."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Final

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from generator.diagnostics.languages import Language
from generator.model.base import Frozen
from generator.model.marks import Means
from generator.model.region_schemes import RegionScheme

DEFAULT_LANGUAGES: Final[tuple[Language, ...]] = ("zh", "en")
"""The languages of a record that does not say: Chinese is required, English asked for."""
LOCALES: Final[Mapping[str, str]] = {"zh": "zh-CN", "en": "en"}
"""The language of a source that does not say its own, by the main language of the record."""


def _each_once(languages: tuple[Language, ...]) -> tuple[Language, ...]:
    if not languages:
        raise PydanticCustomError("too_short", "at least one language")
    if len(set(languages)) < len(languages):
        raise PydanticCustomError("repeated_language", "each language once")
    return languages


class RecordSettings(Frozen):
    """``content/record.yaml``: of its languages every text has the first, and is asked for the others."""

    languages: Annotated[
        tuple[Language, ...],
        AfterValidator(_each_once),
        Means(
            "记录的语言：第一种每处必填，其余最好也有",
            "languages of the record: each text has the first, the others are asked for",
            (["en"], ["en", "zh"]),
        ),
    ] = DEFAULT_LANGUAGES
    region_scheme: Annotated[
        RegionScheme | None,
        Means(
            "地区代码取自哪种编码，写了就按它核对；不写，代码就是编号",
            "the scheme that codes of regions are of, to which they are held; without one they are ids",
            ("gb-2260",),
        ),
    ] = None
    persons: Annotated[
        bool,
        Means(
            "是否可以写个人姓名；不写就是不可以，核对会指出写了的",
            "whether private persons may be named; where it does not say they may not, and the check reports them",
            (True,),
        ),
    ] = False
