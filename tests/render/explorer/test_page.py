"""The explorer's page before any script, and the pages its list goes on to."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from generator.derive.index import index
from generator.files.artifact import Page
from generator.render.edition import Edition
from generator.render.pages import timeline
from tests import records
from tests.render.strings import site


def _pages(edition: Edition) -> list[Page]:
    return [page for page in timeline.pages(edition) if isinstance(page, Page)]


def test_a_long_list_goes_on_on_pages_of_its_own() -> None:
    events = [records.event(f"event-{number}") for number in range(2 * timeline.LISTED + 1)]
    pages = _pages(Edition(index(records.record(events)), site()))
    names = ("timeline/index.md", "timeline/2.md", "timeline/3.md")
    assert [page.path for page in pages] == [PurePosixPath(name) for name in names]
    found = [re.findall(r'data-event-id="([^"]+)"', page.markdown) for page in pages]
    assert [id_ for part in found for id_ in part] == sorted(event.id for event in events)
    for page, own in zip(pages, names, strict=True):
        assert {name for name in names if f"(../{name})" in page.markdown} == set(names) - {own}


def test_a_record_without_events_has_its_page() -> None:
    (page,) = _pages(Edition(index(records.record()), site()))
    assert 'id="results"' in page.markdown
