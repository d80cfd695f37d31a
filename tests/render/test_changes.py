from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import PurePosixPath
from types import MappingProxyType

from generator.derive.index import index
from generator.files.artifact import Page
from generator.model.kinds import Ref
from generator.model.record import Record
from generator.model.shared_entries import Redirect
from generator.render.site import render
from tests import records
from tests.render.reading import read_markdown
from tests.render.strings import site

NOTHING: Mapping[Ref, datetime] = MappingProxyType({})
MOMENT = datetime(2024, 1, 31, 9, 30, tzinfo=UTC)


def pages(record: Record, first: Mapping[Ref, datetime] = NOTHING) -> dict[str, str]:
    artifacts = render(index(record), replace(site(), first=first))
    return {str(item.path): item.markdown for item in artifacts if isinstance(item, Page)}


def correction(day: str, was: str) -> dict[str, object]:
    return {"date": day, "was": {"zh": was}, "is": {"zh": "新说"}, "why": {"zh": "笔误"}}


def test_corrections_stand_latest_first_each_at_a_place_that_stays_with_what_it_rests_on() -> None:
    event = records.event("case", corrections=(correction("2026-01-02", "先"), correction("2026-03-01", "后")))
    figure = records.observation("figure", corrections=(correction("2026-02-01", "{figure}"),))
    made = pages(records.record([event], observations=[figure]))
    page = made["changes.md"]
    html = read_markdown(page.split("\n---\n", 1)[1])
    assert [id_ for id_ in html.values("id") if "-" in id_] == ["event-case-2", "observation-figure-1", "event-case-1"]
    assert html.text.index("后") < html.text.index("先")
    assert "江苏省来源第1段" in page
    assert "[3起](sources/report.md#p1)" in page
    assert (
        "[江苏省](../regions/320000.md) 2026年2月1日：原为[3起](../sources/report.md#p1)" in made["indicators/cases.md"]
    )


def test_additions_stand_by_day_and_a_long_list_ends_in_a_link() -> None:
    events = [records.event(f"e{number:02}") for number in range(40)]
    first = {Ref("event", event.id): MOMENT for event in events} | {Ref("entity", "team"): MOMENT + timedelta(days=1)}
    made = pages(records.record(events, entities=[records.entity("team")]), first)
    page = made["changes.md"]
    assert page.index("2024年2月1日") < page.index("1 个机构与机制") < page.index("2024年1月31日")
    assert page.count("](events/e") == 30
    assert "另有 10 项，都列在：[事件](events/index.md)" in page
    assert "2024年2月1日：增加 1 个机构与机制" in made["index.md"]
    assert "2024年1月31日：增加 40 个事件" in made["index.md"]
    assert "](changes.md)" in made["index.md"]


def test_an_old_address_leads_on_and_a_withdrawn_one_says_why() -> None:
    redirects = (
        {"from": "old", "to": "case"},
        {"from": "gone", "kind": "entity", "reason": {"zh": "与[[team]]重复"}},
        {"from": "figure", "kind": "observation", "to": "other"},
    )
    record = replace(
        records.record([records.event("case")], entities=[records.entity("team")]),
        redirects=tuple(map(Redirect.model_validate, redirects)),
    )
    made = pages(record)
    assert "[事件case](../events/case.md)" in made["events/old.md"]
    assert 'moved: "events/case/"' in made["events/old.md"]
    assert "与[平台team](../entities/team.md)重复" in made["entities/gone.md"]
    assert "moved:" not in made["entities/gone.md"]
    assert not any("figure" in path for path in made)
    for path, markdown in made.items():
        if path.startswith("embed/"):
            continue  # a frame is no page to be found
        others = path not in {"events/old.md", "entities/gone.md"}
        assert ('robots: "noindex"' in markdown) is not others, path
        assert "old.md" not in markdown, PurePosixPath(path)
