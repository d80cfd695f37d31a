"""The feeds, read back by the parsers of other people."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import icalendar
import jsonschema
import pytest

from generator.derive.calendar_days import days
from generator.derive.index import index
from generator.model.base import LocalText
from generator.model.kinds import Ref
from generator.model.record import Record
from generator.render.downloads.about import Licence
from generator.render.edition import Edition
from generator.render.feeds import assets
from generator.render.feeds.entries import LONGEST
from tests import records
from tests.render.hostile import FOLDED, HOSTILE
from tests.render.strings import site

NOTHING: Mapping[Ref, datetime] = MappingProxyType({})
MOMENT = datetime(2024, 1, 31, 9, 30, tzinfo=UTC)
CORRECTION = {"date": "2026-01-02", "was": {"zh": "旧说"}, "is": {"zh": "新说"}, "why": {"zh": "笔误"}}
# What has no reference in it and a record can hold.
PLAIN = [
    item
    for item in [*HOSTILE, *FOLDED]
    if item.strip() and len(item) < 1_000 and not any(mark in item for mark in ("{", "[[", "\ud800"))
]
JSON_FEED = {  # https://www.jsonfeed.org/version/1.1/: what must be there, and the types
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string"},
        "home_page_url": {"type": "string", "format": "uri"},
        "feed_url": {"type": "string", "format": "uri"},
        "authors": {"type": "array", "items": {"type": "object", "properties": {"name": {"type": "string"}}}},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id"],
                "anyOf": [{"required": ["content_text"]}, {"required": ["content_html"]}],
                "properties": {
                    "id": {"type": "string"},
                    "url": {"type": "string", "format": "uri"},
                    "date_published": {"type": "string", "format": "date-time"},
                    "date_modified": {"type": "string", "format": "date-time"},
                    "tags": {"type": "array", "items": {"type": "string"}},
                },
            },
        },
    },
}


def feeds(record: Record, first: Mapping[Ref, datetime] = NOTHING, code: str = "zh") -> dict[str, bytes]:
    edition = Edition(index(record), replace(site(code), first=first))
    return {str(asset.path): asset.data for asset in assets(edition)}


def corrected() -> Record:
    return records.record(
        [records.event("case", title=records.text("案件告破"), corrections=(CORRECTION,)), records.event("other")],
        entities=[records.entity("team")],
        observations=[records.observation("figure", corrections=(CORRECTION,))],
    )


def test_atom_says_the_licence_where_the_site_has_one() -> None:
    licence = Licence(name="CC0-1.0", title=LocalText(zh="放弃权利"), path="https://licence.example/")
    edition = Edition(index(corrected()), replace(site(), licence=licence))
    data = {str(asset.path): asset.data for asset in assets(edition)}["feed.xml"]
    assert feedparser.parse(data).feed.rights == "放弃权利 https://licence.example/"


def test_atom_holds_corrections_and_additions_with_permanent_ids() -> None:
    data = feeds(corrected(), {Ref("event", "other"): MOMENT, Ref("entity", "team"): MOMENT})["feed.xml"]
    read = feedparser.parse(data)
    assert not read.bozo, read.get("bozo_exception")
    assert read.version == "atom10"
    assert [(entry.id, entry.updated, entry.tags[0].label) for entry in read.entries] == [
        ("https://example.org/changes/#event-case-1", "2026-01-02T00:00:00+00:00", "更正"),
        ("https://example.org/changes/#observation-figure-1", "2026-01-02T00:00:00+00:00", "更正"),
        ("https://example.org/events/other/", "2024-01-31T09:30:00+00:00", "事件"),
        ("https://example.org/entities/team/", "2024-01-31T09:30:00+00:00", "机构与机制"),
    ]
    first = read.entries[0]
    assert first.title == "更正：案件告破"
    assert first.content[0].value == "原为旧说；现为新说；原因：笔误（江苏省来源第1段）"
    assert first.link == first.id
    assert read.feed.updated == first.updated
    assert {link.rel: link.href for link in read.feed.links} == {
        "self": "https://example.org/feed.xml",
        "alternate": "https://example.org/changes/",
    }


def test_json_feed_holds_the_same() -> None:
    made = feeds(corrected(), {Ref("event", "other"): MOMENT})
    feed = json.loads(made["feed.json"])
    jsonschema.validate(feed, JSON_FEED, format_checker=jsonschema.FormatChecker())
    atom = feedparser.parse(made["feed.xml"])
    both = [(entry.id, entry.title, entry.content[0].value, entry.updated) for entry in atom.entries]
    items = feed["items"]
    assert [(item["id"], item["title"], item["content_text"], item["date_modified"]) for item in items] == both
    assert feed["feed_url"] == "https://example.org/feed.json"


def test_without_anything_to_tell_the_feeds_are_still_valid() -> None:
    made = feeds(records.record([records.event("case")]))
    read = feedparser.parse(made["feed.xml"])
    assert not read.bozo
    assert (read.entries, read.feed.updated) == ([], "2024-02-01T00:00:00+00:00")
    jsonschema.validate(json.loads(made["feed.json"]), JSON_FEED)


def test_a_feed_is_bounded() -> None:
    many = [records.event(f"e{number}") for number in range(LONGEST + 9)]
    first = {Ref("event", f"e{number}"): MOMENT + timedelta(hours=number) for number in range(LONGEST + 9)}
    read = feedparser.parse(feeds(records.record(many), first)["feed.xml"])
    assert len(read.entries) == LONGEST
    assert read.entries[0].id.endswith(f"/e{LONGEST + 8}/")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2023-05-09", (date(2023, 5, 9), date(2023, 5, 9))),
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2023-05-09/2023-05-12", (date(2023, 5, 9), date(2023, 5, 12))),
        ("2023", None),
        ("2023-22", None),
        ("2023/..", None),
        ("../2023-05-09", None),
        ("2013/2023", None),
        ("2023-01/2023-05", None),
        ("2023-05-09/2023-09-01", None),
        ("2023-05~", None),
        ("2023-05-09?", None),
    ],
)
def test_a_calendar_shows_what_is_known_to_the_day_or_month(text: str, found: tuple[date, date] | None) -> None:
    assert days(records.event("case", date=text)) == found


def test_the_calendar_is_read_back() -> None:
    events = [
        records.event("day", date="2023-05-09", title=records.text("一，二；三,四;五\\n六")),
        records.event("month", date="2023-05", summary=records.text("长" * 200)),
        records.event("year"),
    ]
    data = feeds(records.record(events))["calendar.ics"]
    assert all(len(line) <= 75 for line in data.split(b"\r\n")), "RFC 5545 folds lines at 75 octets"
    calendar = icalendar.Calendar.from_ical(data)
    month, day = calendar.walk("VEVENT")
    assert (day["uid"], day.decoded("dtstart"), day.decoded("dtend")) == (
        "day@example.org", date(2023, 5, 9), date(2023, 5, 10),
    )  # fmt: skip
    assert str(day["summary"]) == "一，二；三,四;五\\n六"
    assert (month.decoded("dtstart"), month.decoded("dtend")) == (date(2023, 5, 1), date(2023, 6, 1))
    assert str(month["summary"]) == "事件month · 2023年5月"
    assert str(month["description"]) == "长" * 200 + "（江苏省来源第1段）"
    assert month.decoded("dtstamp") == datetime(2024, 2, 1, tzinfo=UTC)
    assert str(month["url"]) == "https://example.org/events/month/"


def _hostile(words: str) -> Record:
    correction: dict[str, Any] = CORRECTION | {"was": {"zh": words}}
    event = records.event("case", title=records.text(words), date="2023-05-09", corrections=(correction,))
    return records.record([event])


@pytest.mark.parametrize("words", PLAIN)
def test_hostile_text_stays_text(words: str) -> None:
    made = feeds(_hostile(words), {Ref("event", "case"): MOMENT})
    root = ET.fromstring(made["feed.xml"])  # noqa: S314 - our own
    assert {element.tag.rpartition("}")[2] for element in root.iter()} <= {
        "feed", "id", "title", "updated", "author", "name", "link", "generator", "subtitle", "entry", "content",
        "category", "published",
    }  # fmt: skip
    assert len(json.loads(made["feed.json"])["items"]) == 2
    calendar = icalendar.Calendar.from_ical(made["calendar.ics"])
    assert [len(event.property_items()) for event in calendar.walk("VEVENT")] == [11]


def test_the_english_feeds_are_in_english() -> None:
    read = feedparser.parse(feeds(corrected(), code="en")["feed.xml"])
    assert read.entries[0].title.startswith("Correction: ")
    assert read.feed.language == "en"
