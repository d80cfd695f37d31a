"""What the site says of itself follows from the record, also at the other end, of none, of one and of many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import PurePosixPath

import pytest

from generator.charts import timeline
from generator.derive.index import index
from generator.files.artifact import Asset, Page
from generator.load.vocabularies import usual_vocabularies
from generator.model.kinds import Ref
from generator.model.record import Record
from generator.model.vocabularies import RelationType, Trait
from generator.render.settings import Site
from generator.render.site import render
from tests.projects import ROOT
from tests.records import entity, event, observation, record, text
from tests.render.strings import language, site, wordings

SWEEPING = re.compile("全部|每|只|仅|都|没有|最|各|不同|大多|未|一样")
"""Words by which a sentence says something of all, of none, or of an order."""
TABLE = (ROOT / "docs/developers/statements.md").read_text(encoding="utf-8")
DERIVED = (
    "home", "event", "region", "indicator", "source", "pairs", "topic",
    "alike", "charts", "pictures", "compare", "graph", "history", "dates", "leads",
)  # fmt: skip


def sentences(strings: Mapping[str, object], path: str = "") -> Iterator[tuple[str, str]]:
    for key, value in strings.items():
        if isinstance(value, str):
            yield f"{path}{key}", value
        elif isinstance(value, Mapping):
            yield from sentences(value, f"{path}{key}.")


def sweeping() -> list[str]:
    found = sentences(language("zh").strings)
    return [key for key, words in found if key.split(".")[0] in DERIVED and SWEEPING.search(words)]


def test_every_sweeping_sentence_says_from_what_it_follows() -> None:
    listed = re.findall(r"^\| `([^`]+)` \|", TABLE, re.MULTILINE)
    assert listed == sorted(sweeping())


def pages(found: Record, settings: Site | None = None) -> dict[str, str]:
    made = render(index(found), settings or site())
    return {str(item.path): item.markdown for item in made if isinstance(item, Page)}


@pytest.mark.parametrize("type_", [RelationType(id_) for id_ in usual_vocabularies().ids(RelationType)])
@pytest.mark.parametrize(("one", "other"), [("desk", "team"), ("team", "desk")])
def test_a_relation_reads_true_from_both_ends(type_: RelationType, one: str, other: str) -> None:
    stated = {"type": type_, "to": other, "basis": "stated"}
    ends = [entity(one, relations=(stated,)), entity(other)]
    found = pages(record(entities=ends))
    say = language("zh").say
    symmetric = usual_vocabularies().has(type_, Trait.MUTUAL)
    there, back = say(f"relation_types.{type_}"), say(f"inverse_relation_types.{type_}")
    for here, away, word in ((one, other, there), (other, one, back)):
        line = next(line for line in found[f"entities/{here}.md"].splitlines() if f"[平台{away}](" in line)
        assert ("≠" if type_ == "distinct_from" else f"{word}（原文写明）") in line
    assert symmetric or there != back


@pytest.mark.parametrize(
    ("dates", "year", "whole", "close"),
    [
        (["2023"], 2023, 1, 0),
        (["2023-05"], 2023, 0, 1),
        (["2023", "2023~", "../2023", "2013/2023", "2023-05-17", "2022"], 2023, 2, 1),
        (["2022", "2023"], 2023, 1, 0),
    ],
)
def test_the_timeline_counts_and_does_not_say_most(dates: list[str], year: int, whole: int, close: int) -> None:
    events = [event(f"e{number}", date=date) for number, date in enumerate(dates)]
    (spec,) = timeline.specs(index(record(events)), wordings(record(events))[0])
    expected = f"共{len(dates)}个事件：只知道在{year}年的{whole}个，能具体到季、月或日的{close}个。"
    assert spec.statement == expected


def test_a_region_without_an_entry_of_its_own_may_be_covered_by_another() -> None:
    found = pages(record([event("whole", region="320000")], entities=[entity("team", region="321300")]))
    assert "写全省、全国的内容可能包括当地" in found["regions/320500.md"]
    assert "没有单独记录" not in found["regions/320000.md"]
    tree = found["regions/index.md"]
    assert re.search(r"宿迁市\]\([^)]*\) <span class=\"bn-count\">0个事件", tree), "an entity is an entry too"
    assert re.search(r"苏州市\]\([^)]*\)、\[昆山市\]\([^)]*\)：记录里没有单独的事件或数字。", tree)


def test_a_day_that_is_not_known_is_not_said() -> None:
    unknown = replace(site(), built="")
    found = pages(record([event("case")]), unknown)
    assert [path for path, words in found.items() if "1970" in words] == []
    assert "本站数据更新至" not in found["index.md"]
    assert "本站数据更新至2024年2月1日" in pages(record([event("case")]))["index.md"]
    assert any(isinstance(item, Asset) for item in render(index(record([event("case")])), unknown))


def test_a_page_is_cited_with_its_own_day() -> None:
    correction = {"date": "2024-05-06", "was": text("甲"), "is": text("乙"), "why": text("误记")}
    found = record([event("plain"), event("corrected", corrections=(correction,)), event("fresh")])
    first = {Ref("event", id_): datetime(2024, 3, 4, 23, 30, tzinfo=UTC) for id_ in ("plain", "corrected")}
    cited = pages(found, replace(site(), first=first))
    assert "date = {2024-03-04}" in cited["events/plain.md"]
    assert "date = {2024-05-06}" in cited["events/corrected.md"]
    assert "date = {" not in cited["events/fresh.md"]
    assert not any("date = {2024-02-01}" in words for words in cited.values()), "the day of the last commit is not it"


def test_what_is_kept_apart_shows_how_that_is_known() -> None:
    apart = {"type": "distinct_from", "to": "team", "basis": "inferred"}
    figures = [observation("a"), observation("b", region="321300")]
    both = record([event("case")], entities=[entity("desk", relations=(apart,)), entity("team")], observations=figures)
    compared = pages(both)[str(PurePosixPath("compare.md"))]
    assert re.search(r"平台desk\].*≠.*平台team\].*推断", compared)


@pytest.mark.parametrize(("type_", "lines"), [("uses", 2), ("distinct_from", 1)])
def test_the_list_of_relations_has_each_statement_once(type_: str, lines: int) -> None:
    ends = [
        entity(one, relations=({"type": type_, "to": other, "basis": "stated"},))
        for one, other in (("desk", "team"), ("team", "desk"))
    ]
    listed = pages(record(entities=ends))["graph.md"]
    assert len(re.findall(r"平台(?:desk|team)\].*平台(?:desk|team)\]", listed)) == lines
