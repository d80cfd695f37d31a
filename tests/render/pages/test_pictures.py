"""The pictures of small records: what is counted in squares, and what stands under an empty place."""

from __future__ import annotations

import re

import pytest

from generator.derive.index import index
from generator.derive.picture_choice import Picture
from generator.model.observations import SourcedObservation
from generator.render.edition import Edition
from generator.render.pages.pictures import DrawnPicture, shown
from tests import records
from tests.render.strings import site


def drawn(*items: SourcedObservation) -> DrawnPicture:
    edition = Edition(index(records.record(observations=items)), site())
    return shown(edition, edition.top, "cases")


@pytest.mark.parametrize(
    ("whole", "part", "squares"),
    [("43", "7", 43), ("60", "7", 60), ("61", "7", 0), ("43.5", "7", 0), ("43", "7.5", 0)],
)
def test_a_part_is_drawn_in_squares_where_both_are_counted_and_few(whole: str, part: str, squares: int) -> None:
    city = records.observation("city", value=part, region="320500")
    picture = drawn(records.observation("province", value=whole), city)
    assert picture.kind is Picture.PART
    text = "".join(picture.drawings[0].items)
    assert text.count("bn-pale") == (squares or 1)  # a bar has one track of the whole
    assert ("bn-units" in text, "bn-track--share" in text) == (squares > 0, squares == 0)


def test_an_empty_place_is_of_the_last_year_of_its_period() -> None:
    province = [records.observation("long", period="2019/2021"), records.observation("year", period="2023")]
    picture = drawn(*province, records.observation("city", region="320500", period="2023"))
    assert picture.kind is Picture.SERIES
    under = [re.findall('bn-when">([^<]*)<', "".join(panel.items)) for panel in picture.drawings]
    assert under == [["2019年至2021年", "2023年"], ["2021年", "2023年"]]
