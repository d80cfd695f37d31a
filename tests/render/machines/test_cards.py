"""Each page of the record has a picture: its title, figure, place and date, whole and within the picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import PurePosixPath

import pytest

from generator.cards.card import WIDTH, Card, Inks
from generator.cards.drawing import LEFT, RIGHT, placed
from generator.cards.glyphs import Weight, glyphs
from generator.derive.index import index
from generator.files.addresses import Place
from generator.files.artifact import Page
from generator.render.edition import Edition
from generator.render.machines.cards import card
from generator.render.site import plan
from tests.render.strings import site
from tests.render.test_editions import EN, ZH
from tests.this_record import this_record

INKS = Inks("#ffffff", "#1f2328", "#555b63", "#00687a")


_OVERHANG = 8
"""Pixels by which a letter may lean out of its place, as J does."""


@cache
def _cards(place: Place) -> dict[str, Card]:
    """What the picture of each page says, by the path of the page from the edition's home."""
    found: dict[str, Card] = {}
    said: list[Card] = []

    def draw(each: Card) -> bytes:
        said.append(each)
        return b""

    known = replace(site(place.language), place=place, card=draw)
    for page in plan(index(this_record()), known).pages:
        before = len(said)
        made = page.rendered
        if len(said) > before:
            found[str(page.path.relative_to(place.prefix))] = said[-1]
            assert made.head["card"] == str(
                place.own(f"cards/{page.path.relative_to(place.prefix).with_suffix('.png')}")
            )
        else:
            assert "robots" in made.head, page.path
    return found


def _all() -> Iterator[tuple[str, Card]]:
    for place in (ZH, EN):
        for path, each in _cards(place).items():
            yield f"{place.home}{path}", each


def test_each_page_of_both_editions_has_one() -> None:
    assert _cards(ZH).keys() == _cards(EN).keys()
    assert {"index.md", "timeline/index.md", "data.md", "events/jiangsu-fallen-2023.md"} <= _cards(ZH).keys()
    assert len(_cards(ZH)) > len(this_record().events)


def test_all_text_fits_and_none_is_lost() -> None:
    """Measured by the font: no line leaves the picture or meets another one; only a lead may end with an ellipsis."""
    for path, each in _all():
        lines = placed(each, INKS)
        for text, (left, _, size), weight, _ in lines:
            box = glyphs().font(weight, size).getbbox(text, anchor="ls")
            assert left + box[0] >= LEFT - _OVERHANG, (path, text)
            assert left + box[2] <= (RIGHT + size // 2 if text.endswith("）") else RIGHT + _OVERHANG) < WIDTH, (
                path,
                text,
            )
            assert glyphs().width(text, weight, size) == pytest.approx(glyphs().font(weight, size).getlength(text)), (
                text
            )
        said = "".join(text for text, *_ in lines).replace(" ", "")
        for whole in (each.section, each.title, each.figure, each.measured, each.about, each.site):
            assert "".join(whole.split()) in said, (path, whole)
        column = sorted((top, size) for _, (left, top, size), *_ in lines if left == LEFT)
        assert all(top + size * 1.2 <= below for (top, size), (below, _) in pairwise(column)), path


def test_a_lead_that_is_too_long_ends_between_words() -> None:
    for path, each in _all():
        lines = [text for text, (_, _, size), weight, _ in placed(each, INKS) if weight is Weight.REGULAR]
        cut = [line for line in lines if line.endswith("…")]
        for line in cut:
            last = line.removesuffix("…").split()[-1]
            assert last in each.lead.split() or not last.isascii() or each.lead.endswith(line), (path, line)


def test_the_fonts_have_every_character() -> None:
    said = {letter for _, each in _all() for letter in each.said + each.section}
    for weight in Weight:
        font = glyphs().font(weight, 24)
        missing = bytes(font.getmask("\U0010fffd"))
        assert [letter for letter in said if letter.strip() and bytes(font.getmask(letter)) == missing] == []


def test_figures_are_those_of_the_record_and_of_the_dead_are_not_large() -> None:
    known = _cards(EN)
    fallen = known["events/jiangsu-fallen-2023.md"]
    assert (fallen.figure, fallen.quiet) == ("5", True)
    assert fallen.about == "Jiangsu Province · 2023 (from context)"
    assert fallen.section == "Events · Jiangsu Province source"
    assert known["indicators/officers-fallen.md"].quiet
    honours = known["events/jiangsu-second-class-models-named.md"]
    assert (honours.figure, honours.quiet) == ("8", False)
    none = known["events/jiangsu-force-discipline.md"]
    assert not none.figure
    assert none.lead
    sizes = {text: size for text, (_, _, size), *_ in placed(fallen, INKS)}
    assert sizes["5"] < min(size for text, size in sizes.items() if text in fallen.title and len(text) > 3)


def test_a_site_that_draws_none_says_nothing_of_any() -> None:
    edition = Edition(index(this_record()), site())
    assert edition.site.card is None
    (page,) = (each for each in plan(edition.index, edition.site).pages if each.path == PurePosixPath("index.md"))
    assert isinstance(page, Page)
    assert "card" not in page.rendered.head
    assert card(edition, "index.md", page.rendered).title == page.rendered.title
