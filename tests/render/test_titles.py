"""A figure or a name in a title is read wherever the title stands."""

from __future__ import annotations

import dataclasses
import html
import json
from pathlib import Path

import pytest

from generator import exchange, pipeline
from generator.derive.differences import differences
from generator.derive.index import index
from generator.diff.report import changes
from generator.diff.values import Words
from generator.edit.scaffold.choices import choices
from generator.files.artifact import Asset, Page
from generator.model.record import Record
from generator.render.site import render
from tests.projects import ROOT
from tests.render.strings import language, site
from tests.rules.overlay import overlay
from tests.small import small_project

TITLED = (ROOT / "tests/rules/reference-in-name/good.yml").read_text(encoding="utf-8")
CORRECTED = "corrections: [{date: 2024-01-02, was: {zh: 服务}, is: {zh: 服务台}, why: {zh: 名称不全}}]\n"
TYPED = "[[town-police|小城警方]]的服务台避免损失{loss-averted}"
SEEN = {
    "zh": "小城警方的服务台避免损失逾138万元",
    "en": "A desk of the Town police averts losses of more than 1.38 million yuan",
}


@pytest.fixture(scope="module")
def titled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return overlay(TITLED, tmp_path_factory.mktemp("titled")).project


@pytest.fixture(scope="module")
def record(titled: Path) -> Record:
    found = pipeline.check(titled).record
    assert found
    return found


@pytest.fixture(scope="module")
def artifacts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every page and file of a site in Chinese, charts included, by its path."""
    project = small_project(tmp_path_factory.mktemp("site"))
    _, _, document = TITLED.partition("\n")
    dated = document.replace('date: "2023"\ndate_basis: context', "date: 2023-05-17\ndate_basis: stated")
    (project / "content/events/2023/fraud-desk.yaml").write_text(dated + CORRECTED, encoding="utf-8")
    found = pipeline.check(project).record
    assert found
    around = pipeline.Surroundings("https://example.org/", "2024-02-01", project / ".cache", {})
    made = pipeline.build(project, found, around)
    texts = {str(item.path): item.markdown for item in made if isinstance(item, Page)}
    unread = {".yaml", ".png", ".xlsx", ".sqlite"}
    assets = (item for item in made if isinstance(item, Asset) and item.path.suffix not in unread)
    return texts | {str(item.path): item.data.decode("utf-8-sig") for item in assets}


def test_no_page_and_no_file_shows_a_reference(artifacts: dict[str, str]) -> None:
    shown = [path for path, text in artifacts.items() if "{loss-averted}" in text or "[[town-police" in text]
    assert shown == []


@pytest.mark.parametrize(
    "path",
    [
        "events/fraud-desk.md", "events/index.md", "topics/safety.md", "regions/320000.md", "entities/town-police.md",
        "timeline/index.md", "feed.xml", "feed.json", "calendar.ics", "data/events.json", "data/events.csv",
    ],
)  # fmt: skip
def test_the_title_is_read_where_it_stands(path: str, artifacts: dict[str, str]) -> None:
    assert SEEN["zh"] in artifacts[path].replace("\r\n ", "")


def test_the_head_of_the_page_and_its_citation_hold_no_markup(artifacts: dict[str, str]) -> None:
    head, _, body = artifacts["events/fraud-desk.md"].partition("\n---\n")
    assert f'title: "{SEEN["zh"]}"' in head
    assert f"# {SEEN['zh']}" in body
    assert f"{SEEN['zh']}[EB/OL]" in html.unescape(body)


def test_the_english_page_has_the_english_figure(record: Record) -> None:
    pages = {str(item.path): item.markdown for item in render(index(record), site("en")) if isinstance(item, Page)}
    assert SEEN["en"] in pages["events/fraud-desk.md"]
    assert SEEN["en"] in pages["timeline/index.md"]


def test_an_entity_named_in_a_title_lists_the_event(record: Record) -> None:
    assert "fraud-desk" in {event.id for event in index(record).events_by_entity["town-police"]}


def test_the_export_for_timelinejs_reads_it(titled: Path, record: Record) -> None:
    data, _ = exchange.export_events(titled, record, "timelinejs", "zh", "")
    headlines = [event["text"]["headline"] for event in json.loads(data)["events"]]
    assert SEEN["zh"] in headlines


@pytest.mark.parametrize("code", ["zh", "en"])
def test_a_difference_names_the_event_as_readers_see_it(code: str, record: Record) -> None:
    old = dataclasses.replace(record, events={"summer-campaign": record.events["summer-campaign"]})
    (change,) = changes(differences(old, record), Words(old, language(code)), Words(record, language(code)))
    assert change.name == SEEN[code]


@pytest.mark.parametrize(
    ("title", "was", "now"),
    [
        ("服务台避免损失{loss-averted}", SEEN["zh"], "服务台避免损失逾138万元"),
        (
            "[[town-police|小城警方]]的服务台避免损失逾138万元",
            TYPED,
            "[[town-police|小城警方]]的服务台避免损失逾138万元",
        ),
        ("服务台避免损失{unknown}", SEEN["zh"], "服务台避免损失{unknown}"),
    ],
)
def test_a_change_of_a_title_is_told_in_words(title: str, was: str, now: str, record: Record) -> None:
    event = record.events["fraud-desk"]
    changed = event.model_copy(update={"title": event.title.model_copy(update={"zh": title})})
    new = dataclasses.replace(record, events={**record.events, event.id: changed})
    (change,) = changes(differences(record, new), Words(record, language("zh")), Words(new, language("zh")))
    assert [(line.was, line.is_) for line in change.lines] == [(was, now)]


def test_editors_choose_the_event_by_what_readers_see(titled: Path) -> None:
    (found,) = [choice for choice in choices(pipeline.draft(titled), "event") if choice.id == "fraud-desk"]
    assert found.name == "小城警方的服务台避免损失138万余元 / A desk of the Town police averts losses of 138万余元"
