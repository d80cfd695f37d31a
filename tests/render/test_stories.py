"""Story pages: each step is whole without script, and draws what it points at."""

from __future__ import annotations

import re

import pytest

from generator.derive.index import index
from generator.files.artifact import Page
from generator.model.record import Record
from generator.render.site import plan
from tests.records import entity, event, indicator, observation, record, story, text
from tests.render.pages.test_topics import page as page_of_this_record
from tests.render.strings import site
from tests.this_record import this_record


def page(found: Record, path: str, code: str = "zh") -> str:
    pages = {str(item.path): item for item in plan(index(found), site(code)).pages if isinstance(item, Page)}
    return pages[path].markdown


def minutes(id_: str, value: str, unit: str = "minute") -> object:
    return observation(id_, indicator="time", value=value, unit=unit, token="3分钟")  # noqa: S106


def told(**parts: object) -> str:
    steps = [{"id": "one", "title": text("一步"), "text": text("说明。"), "state": "topic=safety"} | parts]
    changes = [
        observation(f"change-{n}", indicator="change", value="-2", unit="percent", direction="decrease") for n in "ab"
    ]
    lengths = [minutes("take-off", "3"), minutes("found", "0.5", "hour")]
    relation = {"type": "uses", "to": "drone", "basis": "inferred", "note": text("按上下文")}
    made = record(
        [event("rescue", date="2023-05", date_basis="restored", date_note=text("复原。"), relations=(relation,)),
         event("other")],
        entities=[entity("drone"), entity("desk")],
        observations=[*changes, *lengths, observation("count")],  # type: ignore[list-item]
        indicators=[
            indicator(), indicator("time", kind="duration", unit="minute"),
            indicator("change", kind="change", unit="percent", base="previous_year"),
        ],
        stories=[story("way", steps=steps)],
    )  # fmt: skip
    return page(made, "stories/way.md")


def test_relations_between_what_is_pointed_at_are_drawn_and_others_stand_alone() -> None:
    drawn = told(points=("rescue", "drone", "desk"))
    assert re.search(
        r"rescue\.md\)</span><span class=\"bn-rel bn-rel--inferred bn-rel--to\">使用</span>.*drone\.md", drawn
    )
    assert re.search(r"- <span class=\"bn-node bn-node--entity\">\[平台desk\]", drawn)


def test_durations_in_units_of_one_base_share_a_zero() -> None:
    drawn = told(points=("take-off", "found"))
    widths = re.findall(r'<rect class="bn-side-1" x="([\d.]+)%" y="0" width="([\d.]+)%"', drawn)
    assert widths == [("0.00", "3.33"), ("3.33", "3.33"), ("6.67", "3.33"), ("0.00", "100.00")]
    assert "bn-cards" not in drawn


def test_one_duration_alone_is_a_figure() -> None:
    drawn = told(points=("take-off",))
    assert "bn-length" not in drawn
    assert "bn-cards" in drawn


def test_changes_are_bars_and_counts_are_cards() -> None:
    drawn = told(points=("change-a", "count"))
    assert "bn-pairs--changes" in drawn
    assert "bn-cards" in drawn


def test_an_event_dated_finer_than_a_year_has_its_place_in_it() -> None:
    assert 'class="bn-side-1 bn-soft" x="32.' in told(points=("rescue",))
    assert "bn-year" not in told(points=("other",))


def test_the_events_of_the_state_are_one_door() -> None:
    drawn = told(points=("rescue",))
    (strip,) = re.findall(r'\[<svg class="bn-marks".*?</svg>[^\]]*\]\(([^)]*)\)', drawn)
    assert strip == "../timeline/index.md?topic=safety"
    assert drawn.count("bn-mark--other") == 1
    assert "bn-marks" not in told(points=("rescue",), state="topic=safety&q=词")


def test_many_marks_share_the_width_of_the_page() -> None:
    events = [event(f"e{number}") for number in range(23)]
    drawn = page(record(events, stories=[story("way", "e3")]), "stories/way.md")
    assert 'class="bn-marks bn-marks--many"' in drawn
    assert drawn.count("bn-mark--other") == 22
    assert 'x="95.65%"' in drawn


def test_a_story_is_reached_from_what_it_points_at() -> None:
    made = record([event("a"), event("b")], stories=[story("way", "a")])
    assert "stories/way.md" in page(made, "events/a.md")
    assert "stories/way.md" not in page(made, "events/b.md")
    assert "stories/way.md" in page(made, "topics/safety.md")
    assert "stories/index.md" in page(made, "index.md")
    assert "stories/index.md" not in page(record([event("a")]), "index.md")


@pytest.mark.parametrize("code", ["zh", "en"])
def test_each_story_of_the_record_opens_with_figures_and_its_steps_have_addresses(code: str) -> None:
    found = this_record()
    assert len(found.stories) >= 3
    for one in found.stories.values():
        text_of = page_of_this_record(f"stories/{one.id}.md", code)
        assert "bn-figure" in text_of.split("bn-headline", 1)[1].split("</div>", 1)[0]
        assert 6 <= len(one.steps) <= 10
        for step in one.steps:
            assert f"{{#{step.id}}}" in text_of
