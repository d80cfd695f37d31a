"""The generator knows no record: no id, alias or proper name of this repository's record stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.model.base import LocalText
from generator.model.kinds import ENTITY, EVENT, INDICATOR, REGION, SOURCE, STORY, TOPIC
from tests.projects import ROOT
from tests.this_record import this_record

_KINDS: Final = (SOURCE, EVENT, ENTITY, INDICATOR, TOPIC, REGION, STORY)
_NOT_OURS: Final = {"node_modules", "__pycache__", "dist"}
_SHORTEST: Final = 3
"""A name of fewer Chinese characters is a word of the language as well: 调解 is an alias, and what mediators do."""
_OF_THE_LANGUAGE: Final = {
    "100000": "what GB/T 2260 gives the whole country",
    "China": "the country, in comments on where a list comes from",
    "中国": "the country",
    "一网通办": "a set phrase with a numeral that counts nothing, among all the others",
    "一窗通办": "a set phrase with a numeral that counts nothing, among all the others",
    "一次办成": "another of them",
}
"""What would stand in the generator if this record had never been."""
_AREA: Final = "[省市县]$|(?: Province| City| County)$"


def _texts(value: LocalText | None) -> list[str]:
    return [text for text in (value.zh, value.en) if text] if value else []


def _names(entry: object) -> Iterator[str]:
    for field in ("name", "title", "short_name"):
        yield from _texts(getattr(entry, field, None))
    yield from getattr(entry, "aliases", ())


def _is_proper(name: str) -> bool:
    """Whether a name is more than a word: several words, a capital within, or characters enough."""
    if name.isascii():
        return len(name.split()) > 1 or (name.lower() != name and len(name) >= _SHORTEST)
    return len(name) >= _SHORTEST


def _wanted() -> dict[str, str]:
    """Each id and proper name of the record, with the entry that it is of."""
    record, wanted = this_record(), dict[str, str]()
    for kind in _KINDS:
        for id_, entry in record.of(kind).items():
            names = [name for name in _names(entry) if _is_proper(name)]
            own = [id_] if "-" in id_ or id_.isdigit() else []
            wanted.update(dict.fromkeys((*own, *names), f"{kind.name} {id_}"))
    for code, region in record.regions.items():
        for name in _texts(region.name):
            wanted[re.sub(_AREA, "", name)] = f"region {code}"
    return {name: of for name, of in wanted.items() if name not in _OF_THE_LANGUAGE}


def _stands_in(name: str, text: str) -> bool:
    if name not in text:
        return False
    return not name.isascii() or re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text) is not None


def test_nothing_of_this_record_stands_in_the_generator() -> None:
    wanted = _wanted()
    assert len(wanted) > 1000
    found = list[str]()
    for path in sorted((ROOT / "generator").rglob("*")):
        if not path.is_file() or _NOT_OURS & {*path.parts}:
            continue
        text = path.read_bytes().decode("utf-8", errors="ignore")
        found.extend(
            f"{path.relative_to(ROOT)}: {name} ({of})" for name, of in wanted.items() if _stands_in(name, text)
        )
    assert found == []
