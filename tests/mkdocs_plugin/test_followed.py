"""Every feed and calendar of the built site, of both languages, topics and regions, by the readers of other people."""

from __future__ import annotations

import json
from pathlib import Path

import feedparser
import icalendar
import jsonschema

from generator.files.addresses import ATOM, CALENDAR, JSON_FEED
from tests.render.feeds.test_feeds import JSON_FEED as SHAPE

_ADDRESS = "https://biannian.example/"


def test_each_atom_feed_is_read_without_a_complaint(site: Path) -> None:
    """With all that RFC 4287 requires of a feed and of an entry; no id stands twice."""
    feeds = {file: feedparser.parse(file.read_bytes()) for file in site.rglob(ATOM)}
    assert len({file.parts[-3] for file in feeds}) > len({"topics", "regions"})
    for file, read in feeds.items():
        assert (read.bozo, read.version) == (False, "atom10"), (file, read.get("bozo_exception"))
        assert all(read.feed.get(name) for name in ("id", "title", "updated")), file
        assert read.feed.language.partition("-")[0] == ("en" if "en" in file.relative_to(site).parts else "zh"), file
        ids = [entry.id for entry in read.entries]
        assert len(set(ids)) == len(ids), file
        for entry in read.entries:
            assert all(entry.get(name) for name in ("id", "title", "updated", "link")), (file, entry.id)
            assert read.feed.get("author") or entry.get("author"), (file, entry.id)


def test_each_json_feed_has_the_shape_of_version_1_1_and_tells_what_atom_tells(site: Path) -> None:
    for file in site.rglob(JSON_FEED):
        feed = json.loads(file.read_bytes())
        jsonschema.validate(feed, SHAPE, format_checker=jsonschema.FormatChecker())
        assert feed["feed_url"] == f"{_ADDRESS}{file.relative_to(site)}"
        atom = feedparser.parse(file.with_name(ATOM).read_bytes())
        assert [item["id"] for item in feed["items"]] == [entry.id for entry in atom.entries], file


def test_each_calendar_has_what_rfc_5545_requires(site: Path) -> None:
    """Of each component what must be there, nothing twice that may be there once, no value that cannot be read."""
    for file in site.rglob(CALENDAR):
        calendar = icalendar.Calendar.from_ical(file.read_bytes())
        for component in calendar.walk():
            assert component.errors == [], file
            assert set(component.required) <= set(component), file
            once: tuple[str, ...] = component.singletons
            assert not [name for name in once if isinstance(component.get(name), list)], file
        assert calendar.walk("VEVENT"), file
