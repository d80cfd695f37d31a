"""The page of an event: its sentence and leading figure, its place in time and text, and each thing told once."""

from __future__ import annotations

import re

import pytest

from generator.derive.index import index
from generator.derive.neighbourhoods import around
from generator.files.artifact import Page
from generator.model.kinds import ENTITY, EVENT
from generator.model.record import Record
from generator.render.site import plan
from tests.records import entity, indicator, observation, passage, source, text
from tests.records import event as made_event
from tests.records import record as made_record
from tests.render.pages.test_topics import page
from tests.render.strings import site
from tests.this_record import this_index, this_record


def shown(id_: str, code: str = "zh") -> str:
    return page(f"events/{id_}.md", code)


def of(found: Record, id_: str) -> str:
    made = {str(item.path): item for item in plan(index(found), site()).pages if isinstance(item, Page)}
    return made[f"events/{id_}.md"].markdown


def part(said: str, heading: str) -> str:
    """What stands under a heading, up to the next one."""
    return said.partition(f"{{#{heading}}}")[2].partition("\n## ")[0]


def cards(said: str) -> list[str]:
    return re.findall(r"^- <span class=\"bn-card-value.*$", said, re.MULTILINE)


def figures(said: str) -> list[str]:
    return [re.sub(r"<[^>]*>", "", re.findall(r"\[(.*?)\]\(", card)[0]) for card in cards(said)]


@pytest.mark.parametrize("code", ["zh", "en"])
@pytest.mark.parametrize("id_", sorted(this_record().events))
def test_every_event_begins_with_its_sentence_and_leads_to_its_passages_and_the_timeline(id_: str, code: str) -> None:
    said = shown(id_, code)
    assert said.index('id="summary"') < said.index("bn-beside") < said.index('class="bn-facts"') < said.index("{#time}")
    facts = said.partition('class="bn-facts"')[2].partition("</div>")[0]
    for cited in this_record().events[id_].sources:
        for number in cited.passages:
            assert f"(../sources/{cited.source}.md#p{number})" in facts
    assert f"(../timeline/index.md?event={id_})" in said


@pytest.mark.parametrize("id_", sorted(this_record().events))
def test_what_an_event_involves_is_told_once(id_: str) -> None:
    told = part(shown(id_), "relations").partition('class="bn-kin"')[2]
    node = EVENT.ref(id_)
    related = around(node, this_index().links, this_record()).nodes[1:]
    for other in {*related, *map(ENTITY.ref, this_record().events[id_].entities)}:
        assert told.count(f"({'../entities' if other.kind == 'entity' else '../events'}/{other.id}.md)") == 1, other


def test_the_figure_that_tells_most_stands_first_and_the_others_in_reading_order() -> None:
    assert figures(shown("kunshan-elder-rescue")) == ["半小时", "82岁", "3分钟", "5分钟"]
    assert "bn-cards--led" in shown("kunshan-elder-rescue")


def test_limits_do_not_lead() -> None:
    limit = made_record(
        [made_event("a", observations=("limit",))],
        observations=[observation("limit")],
        indicators=[indicator(kind="threshold")],
    )
    assert "bn-cards--led" not in of(limit, "a")
    assert figures(of(limit, "a")) == ["3起"]


def test_a_caution_of_several_figures_stands_once_and_marks_those_that_share_it() -> None:
    said = shown("kunshan-elder-rescue")
    assert said.count("报道没有说明从何时起算") == 1
    assert "注①：个案数值。报道没有说明从何时起算" in said
    assert ["注①" in card for card in cards(said)] == [True, False, True, True]
    assert "bn-cards--brief" in said, "no card has a caution of its own"


def test_a_caution_of_all_figures_has_no_mark() -> None:
    noted = [observation(id_, note=text("没有说明。")) for id_ in "ab"]
    said = of(made_record([made_event("e", observations=("a", "b"))], observations=noted), "e")
    assert "**注意** 没有说明。" in said
    assert "注①" not in said


def test_a_card_says_only_what_the_page_does_not_say_already() -> None:
    other = observation("b", region="320500", period="2022", value="4", token="四起", passage=2)  # noqa: S106
    found = made_record(
        [made_event("e", observations=("a", "b"))],
        observations=[observation("a"), other],
        sources=[source(passages=(passage(1), passage(2)))],
    )
    own, far = cards(of(found, "e"))
    assert "bn-meta" not in own
    assert all(word in far for word in ("苏州市", "2022年", "第2段", "“四起”"))


@pytest.mark.parametrize("id_", [id_ for id_, event in this_record().events.items() if event.type == "memorial"])
@pytest.mark.parametrize("code", ["zh", "en"])
def test_people_who_died_are_a_sentence_without_card_mark_or_row_beside_others(id_: str, code: str) -> None:
    said = shown(id_, code)
    for drawn in ("bn-cards", "bn-marks", "bn-numeral", "{#topic}"):
        assert drawn not in said
    assert said.partition('id="summary"')[2].partition("</div>")[0].count("bn-plain") == 2


def test_a_dated_event_has_its_place_among_those_that_are_dated() -> None:
    said = part(shown("kunshan-elder-rescue"), "time")
    assert "122 件事件里，只有 4 件说得出月份、季节或日子" in said
    assert said.count("bn-own-stretch") == 1
    assert said.count("bn-spot-mark bn-side-1") == 1
    assert "2024年</text>" in said, "the axis goes on to what is near"
    assert (
        said.index("早于本事件 · 2023年2月")
        < said.index("晚于本事件 · 2023年夏季")
        < said.index("晚于本事件 · 2024年1月10日")
    )


def test_dates_that_share_a_day_are_neither_before_nor_after() -> None:
    events = [made_event("a", date="2023-05"), made_event("b", date="2023-05-20")]
    assert "本事件 ·" not in part(of(made_record(events), "a"), "time")


def test_an_axis_is_whole_up_to_the_last_day_that_there_is() -> None:
    assert 'class="bn-side-1 bn-own-stretch" x="91.' in of(made_record([made_event("a", date="9999-12")]), "a")


@pytest.mark.parametrize(
    ("date", "said"),
    [("2023", "2023年内，月份不明。"), ("2023/..", "2023年起，没有写明结束。"), ("../2023", "截至2023年，起点不明。")],
)
@pytest.mark.parametrize(("number", "drawn"), [(1, False), (2, False), (3, True), (44, True), (45, False)])
def test_what_is_known_to_a_year_is_a_mark_among_its_like(date: str, said: str, number: int, drawn: bool) -> None:
    events = [made_event(f"e{place}", date=date) for place in range(number)]
    time = part(of(made_record([*events, made_event("fine", date="2023-05")]), "e0"), "time")
    assert said in time
    assert "bn-year" not in time
    assert ("bn-marks" in time) is drawn
    assert time.count("bn-mark--other") == (number - 1 if drawn else 0)


def test_people_who_died_are_no_mark_among_others() -> None:
    events = [*(made_event(id_) for id_ in "abc"), made_event("dead", type="memorial")]
    for id_ in ("a", "dead"):
        assert "bn-marks" not in of(made_record(events), id_)
    assert "bn-marks" in of(made_record(events[:3]), "a")


def test_a_streak_has_a_cell_for_each_year() -> None:
    time = part(shown("suqian-homicide-clearance"), "time")
    assert time.count("<rect") == 11
    assert time.count("bn-soft") == 1, "the first year was worked out"


def test_other_events_of_the_passage_stand_in_the_order_of_the_text_the_rest_folded() -> None:
    events = [made_event(id_, sources=({"source": "report", "passages": (1,), "at": at},))
              for at, id_ in enumerate("decab", start=1)]  # fmt: skip
    beside = part(of(made_record(events), "a"), "beside")
    assert re.findall(r"\]\(\.\./events/(\w)\.md\)", beside) == ["d", "e", "c", "b"]
    assert beside.index("events/c.md") < beside.index("再看1项") < beside.index("events/b.md")


def test_without_others_in_the_passage_its_neighbours_in_the_source_stand_there() -> None:
    cited = [({"source": "report", "passages": (number,)},) for number in (1, 2, 3)]
    events = [made_event(id_, sources=sources) for id_, sources in zip("abc", cited, strict=True)]
    found = made_record(events, sources=[source(passages=(passage(1), passage(2), passage(3)))])
    assert "## 来源里相邻的事件 {#beside}" in of(found, "b")
    assert "来源里在前：[事件a]" in of(found, "b")
    assert "来源里在后：[事件c]" in of(found, "b")


def test_the_relations_of_an_event_are_drawn_from_four_names_on_and_listed_with_remarks() -> None:
    names = [entity(id_) for id_ in ("one", "two", "three")]
    uses = [{"type": "uses", "to": each.id, "basis": "stated"} for each in names]
    few, many = (made_event("e", relations=tuple(held)) for held in (uses[:2], uses))
    noted = made_event("e", relations=(*uses[:2], uses[2] | {"note": text("按上下文。")}))
    drawn = ["bn-network" in of(made_record([each], entities=names), "e") for each in (few, many, noted)]
    assert drawn == [False, True, False]


def test_a_numeral_of_the_event_is_marked_in_its_passage_and_leads_to_its_place() -> None:
    strip = part(shown("kunshan-elder-rescue"), "sources")
    marked = re.findall(r'<mark class="bn-numeral">\[.*?\]\((.*?)\)</mark>', strip)
    assert marked == [f"../sources/jiangsu-2023.md#p21-{place}" for place in (6, 8, 9, 10)]


def test_who_comes_to_a_numeral_reads_the_caution_that_it_shares() -> None:
    passages = page("sources/jiangsu-2023.md")
    row = next(line for line in passages.splitlines() if 'id="p21-10"' in line)
    assert '<span class="bn-note bn-note--shared">个案数值。报道没有说明从何时起算' in row
