"""A plain scan in Python: which pages a search must find, worked out without the program that searches."""

from __future__ import annotations

import random
import shutil
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

from mkdocs.config import load_config
from opencc import OpenCC
from playwright.sync_api import Page

from generator import pipeline
from generator.bundle.files import write_files
from generator.derive.index import index
from generator.files.addresses import of_place
from generator.load.published import History
from generator.mkdocs_plugin.surroundings import surroundings
from generator.render.edition import Edition
from generator.render.search.documents import SearchDocument, documents
from generator.render.search.index import assets
from tests.projects import ROOT
from tests.render.strings import editions

_CHUNK: Final = 50
READ: Final = """() => new Promise(resolve => {
    const look = () => {
        const progress = typeof biannianSearch === "undefined" ? null : biannianSearch.progress;
        if (progress?.all && progress.done === progress.all) resolve(null);
    };
    document.addEventListener("biannian-search", look);
    look();
})"""
_FIND: Final = "queries => queries.map(query => biannianSearch.find(query).map(page => page.address))"

_QUOTES: Final = ("QUOTATION MARK", "CORNER BRACKET", "PRIME", "LETTER TURNED COMMA", "MODIFIER LETTER APOSTROPHE")
_ALIKE: Final = str.maketrans("•‧∙⋅・‐‑‒–—―−〜∼。、【】〔〕○", "·····-------~~.,[][]〇")
"""What a record is likely to hold; the program knows some more."""


@cache
def _character(character: str) -> str:
    name, kind = unicodedata.name(character, ""), unicodedata.category(character)
    if kind == "Cf" or "VARIATION SELECTOR" in name:
        return ""
    if character in "\"'`" or any(word in name for word in _QUOTES):
        return ""
    simple = character.casefold()
    for _ in range(2):
        for converter in _converters():
            simple = converter.convert(simple)
    return simple.translate(_ALIKE)


@cache
def _converters() -> list[OpenCC]:
    return [OpenCC(name) for name in ("hk2t", "tw2t", "t2s")]


def fold(text: str) -> str:
    return "".join(map(_character, unicodedata.normalize("NFKC", text)))


class Oracle:
    """The pages of an edition of a project in all languages, and its search index to write beside a built site."""

    def __init__(self, project: Path, language: str = "zh") -> None:
        record = pipeline.check(project).record
        assert record is not None
        written = surroundings(load_config(str(project / "mkdocs.yml")), ".cache", History()).written
        places = pipeline.site_config(project).places
        self._editions = {
            # A search finds pages of its own edition alone, whatever language they are found in.
            code: Edition(index(record), replace(site, written=of_place(written, site.place, places)))
            for code, site in editions(*(place.language for place in places)).items()
        }
        self.documents = [*documents(self._editions[language])]
        said = {
            code: {address(item): fold(text(item)) for item in documents(each)} for code, each in self._editions.items()
        }
        self._folded = {place: "\n".join(texts.get(place, "") for texts in said.values()) for place in said[language]}

    def write(self, site_folder: Path) -> int:
        """Put the index in the place of the one that is there; return its size in bytes."""
        shutil.rmtree(site_folder / "assets" / "search")
        found = [asset for edition in self._editions.values() for asset in assets(edition)]
        write_files(found, site_folder)
        return sum(len(asset.data) for asset in found)

    def pages(self, query: str) -> set[str]:
        words = fold(query).split()
        return {address for address, words_of in self._folded.items() if words and all(w in words_of for w in words)}

    def substrings(self, count: int, seed: int) -> Iterator[str]:
        """Random substrings of one to six characters, of any page."""
        chance = random.Random(seed)  # noqa: S311 - the same queries every time
        while count:
            lines = text(chance.choice(self.documents)).split("\n")
            line = chance.choice(lines)
            start = chance.randrange(len(line) or 1)
            query = line[start : start + chance.randint(1, 6)]
            if query.strip():
                count -= 1
                yield query


@cache
def this_oracle(language: str = "zh") -> Oracle:
    """The scan of this record's edition, made once in a process."""
    return Oracle(ROOT, language)


def address(item: SearchDocument) -> str:
    return "/".join([*filter(None, (item.section, item.id)), ""])


def text(item: SearchDocument) -> str:
    return "\n".join((item.title, *item.names, *item.lines))


def wait(page: Page) -> None:
    """Use the box, and wait until all of the index is there."""
    page.focus("input[name=q]")
    page.evaluate(READ)


def wrong(page: Page, oracle: Oracle, queries: Sequence[str]) -> list[str]:
    """The queries for which the browser finds other pages than the scan does."""
    found: list[str] = []
    for start in range(0, len(queries), _CHUNK):
        asked = queries[start : start + _CHUNK]
        for query, answer in zip(asked, page.evaluate(_FIND, asked), strict=True):
            expected = oracle.pages(query)
            if set(answer) != expected or len(answer) != len(expected):
                found.append(f"{query!r}: {len(answer)} pages instead of {len(expected)}")
    return found
