"""The UI strings of the project, as the site uses them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from generator.files.addresses import Place, placed
from generator.files.artifact import Drawn
from generator.load.site_config import read_words
from generator.model.record import Record
from generator.render.settings import Site
from generator.words.language import Language
from generator.words.strings import strings_of
from generator.words.wording import Wording
from tests.projects import ROOT


@cache
def language(code: str) -> Language:
    return Language(code, strings_of(read_words(ROOT, code)))


def wordings(record: Record) -> tuple[Wording, Wording]:
    """The record in Chinese and in English."""
    return Wording(record, language("zh")), Wording(record, language("en"))


def site(code: str = "zh", repository: str = "", highlights: tuple[str, ...] = ()) -> Site:
    """A site whose charts are drawn by their names alone."""
    return Site(
        strings=language(code).strings,
        place=Place("", code),
        url="https://example.org/",
        built="2024-02-01",
        draw=lambda spec: Drawn(f'<figure id="{spec.id}"></figure>'),
        repository=repository,
        highlights=highlights,
    )


def editions(*codes: str) -> dict[str, Site]:
    """The editions of one site, by language; the first lies at the root."""
    places = placed(codes)
    return {place.language: replace(site(place.language), place=place, places=places) for place in places}
