"""From every record page one click leads to the explorer's state that holds it."""

from __future__ import annotations

import pytest

from tests.render.pages.test_topics import page
from tests.this_record import this_index, this_record


@pytest.mark.parametrize(
    ("folder", "facet", "ids"),
    [
        ("events", "event", tuple(this_record().events)),
        ("entities", "entity", tuple(this_record().entities)),
        ("regions", "region", tuple(this_index().events_within)),
        ("topics", "topic", tuple(this_index().events_by_topic)),
        ("sources", "source", tuple(this_record().sources)),
    ],
)
def test_a_record_page_has_a_door_to_its_state_of_the_explorer(folder: str, facet: str, ids: tuple[str, ...]) -> None:
    for id_ in ids:
        assert f"(../timeline/index.md?{facet}={id_})" in page(f"{folder}/{id_}.md"), id_


def test_a_region_without_events_has_no_door_to_an_empty_list() -> None:
    silent = next(code for code in this_record().regions if code not in this_index().events_within)
    assert "?region=" not in page(f"regions/{silent}.md")


def test_an_indicator_leads_to_its_event_or_to_its_topic() -> None:
    assert "?event=suqian-reform-projects-scheduled)" in page("indicators/police-reform-key-projects.md")
    for id_ in this_record().indicators:
        assert "(../timeline/index.md?" in page(f"indicators/{id_}.md"), id_
