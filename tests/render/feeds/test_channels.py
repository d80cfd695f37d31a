"""The feeds of one topic and of one region: they tell of what belongs to it, and of nothing else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

import feedparser
import icalendar
import pytest

from generator.derive.index import index
from generator.files.artifact import Page
from generator.model.kinds import Ref
from generator.render.edition import Edition
from generator.render.feeds import assets
from generator.render.pages import regions, topics
from tests import records
from tests.render.strings import site

MOMENT = datetime(2024, 1, 31, 9, 30, tzinfo=UTC)
CORRECTION = {"date": "2026-01-02", "was": {"zh": "旧说"}, "is": {"zh": "新说"}, "why": {"zh": "笔误"}}
TOPICS = tuple(
    records.TOPICS[0].model_copy(update={"id": id_, "name": records.TOPICS[0].name.model_copy(update={"zh": name})})
    for id_, name in (("safety", "治安"), ("fraud", "反诈"), ("empty", "空"))
)
SECOND = {"id": "thefts", "topic": "fraud"}


@cache
def edition(code: str = "zh") -> Edition:
    """A case of fraud in Kunshan that names a team, a dated one of safety in Suqian, and figures of both topics."""
    record = records.record(
        [
            records.event("case", topics=("fraud",), entities=("team",), region="320583"),
            records.event("dated", date="2023-05-09", observations=("figure",), region="321300"),
        ],
        entities=[records.entity("team", region="321300"), records.entity("other", region="320500")],
        observations=[
            records.observation("figure", corrections=(CORRECTION,), region="321300"),
            records.observation("second", indicator="thefts", corrections=(CORRECTION,), region="320500"),
        ],
        indicators=[records.indicator(), records.indicator(**SECOND)],
        topics=TOPICS,
    )
    first = {Ref("event", "case"): MOMENT, Ref("event", "dated"): MOMENT, Ref("source", "report"): MOMENT}
    first |= {Ref("entity", "team"): MOMENT, Ref("entity", "other"): MOMENT}
    return Edition(index(record), replace(site(code), first=first))


@cache
def files(code: str = "zh") -> Mapping[str, bytes]:
    return {str(asset.path): asset.data for asset in assets(edition(code))}


def told(folder: str) -> set[str]:
    read = feedparser.parse(files()[f"{folder}feed.xml"])
    assert not read.bozo
    return {entry.id.removeprefix("https://example.org/") for entry in read.entries}


CASE, DATED, TEAM, OTHER, SOURCE = (
    "events/case/",
    "events/dated/",
    "entities/team/",
    "entities/other/",
    "sources/report/",
)
FIGURE, THEFTS = "changes/#observation-figure-1", "changes/#observation-second-1"


@pytest.mark.parametrize(
    ("folder", "wanted"),
    [
        ("", {CASE, DATED, TEAM, OTHER, SOURCE, FIGURE, THEFTS}),
        ("topics/fraud/", {CASE, TEAM, THEFTS}),
        ("topics/safety/", {DATED, FIGURE}),
        ("regions/320000/", {CASE, DATED, TEAM, OTHER, SOURCE, FIGURE, THEFTS}),
        ("regions/320500/", {CASE, OTHER, THEFTS}),
        ("regions/320583/", {CASE}),
        ("regions/321300/", {DATED, TEAM, FIGURE}),
    ],
)
def test_a_channel_tells_of_what_belongs_to_it(folder: str, wanted: set[str]) -> None:
    assert told(folder) == wanted
    feed = json.loads(files()[f"{folder}feed.json"])
    assert {item["id"].removeprefix("https://example.org/") for item in feed["items"]} == wanted
    assert feed["feed_url"] == f"https://example.org/{folder}feed.json"


def test_a_channel_is_named_after_its_page_and_leads_to_it() -> None:
    read = feedparser.parse(files()["topics/fraud/feed.xml"]).feed
    assert (read.id, read.title) == ("https://example.org/topics/fraud/", "编年：更正与增加（反诈）")
    assert {link.rel: link.href for link in read.links} == {
        "self": "https://example.org/topics/fraud/feed.xml",
        "alternate": "https://example.org/topics/fraud/",
    }
    feed = json.loads(files()["topics/fraud/feed.json"])
    assert feed["home_page_url"] == "https://example.org/topics/fraud/"
    titles = feedparser.parse(files("en")["regions/320000/feed.xml"]).feed.title
    assert titles == "Biannian: corrections and additions (Jiangsu)"


def test_a_calendar_is_there_where_it_has_a_day_to_show() -> None:
    """RFC 5545 knows no calendar without an entry."""
    made = {path for path in files() if path.endswith("calendar.ics")}
    folders = ("", "topics/safety/", "regions/320000/", "regions/321300/")
    assert made == {f"{folder}calendar.ics" for folder in folders}
    calendar = icalendar.Calendar.from_ical(files()["regions/321300/calendar.ics"])
    assert [str(event["uid"]) for event in calendar.walk("VEVENT")] == ["dated@example.org"]
    assert str(calendar["name"]) == "编年：知道哪天或哪月的事件（宿迁市）"


def test_what_holds_nothing_has_no_feeds() -> None:
    assert not [path for path in files() if path.startswith("topics/empty/")]


@pytest.mark.parametrize("code", ["zh", "en"])
def test_each_page_leads_to_its_feeds_and_no_page_to_those_that_are_not_there(code: str) -> None:
    pages: list[Page] = [*topics.pages(edition(code)), *regions.pages(edition(code))]
    for page in pages:
        folder = f"{page.path.with_suffix('')}/"
        text, own = page.markdown, [path for path in files() if path.startswith(folder)]
        assert (f'feeds: "{folder}"' in text) == bool(own)
        for name in ("feed.xml", "feed.json", "calendar.ics"):
            assert (f"(../{folder}{name})" in text) == (f"{folder}{name}" in own), (page.path, name)
