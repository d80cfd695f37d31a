"""From every record page one click leads to the explorer's state that holds it."""

from __future__ import annotations

import pytest

from generator.derive.index import index
from tests.render.pages.test_topics import page, record


@pytest.mark.parametrize(
    ("folder", "facet", "ids"),
    [
        ("events", "event", tuple(record().events)),
        ("entities", "entity", tuple(record().entities)),
        ("regions", "region", tuple(index(record()).events_within)),
        ("sources", "source", tuple(record().sources)),
    ],
)
def test_a_record_page_has_a_door_to_its_state_of_the_explorer(folder: str, facet: str, ids: tuple[str, ...]) -> None:
    for id_ in ids:
        assert f"(../timeline/index.md?{facet}={id_})" in page(f"{folder}/{id_}.md"), id_


def test_a_region_without_events_has_no_door_to_an_empty_list() -> None:
    silent = next(code for code in record().regions if code not in index(record()).events_within)
    assert "?region=" not in page(f"regions/{silent}.md")


def test_an_indicator_leads_to_its_event_or_to_its_topic() -> None:
    assert "?event=suqian-reform-projects-scheduled)" in page("indicators/police-reform-key-projects.md")
    for id_ in record().indicators:
        assert "(../timeline/index.md?" in page(f"indicators/{id_}.md"), id_
