from __future__ import annotations

from generator.derive.differences import EntryDifference, differences
from tests import records


def only(found: tuple[EntryDifference, ...]) -> EntryDifference:
    (one,) = found
    return one


def test_equal_records_do_not_differ() -> None:
    assert differences(records.record([records.event("a")]), records.record([records.event("a")])) == ()


def test_entries_come_and_go_each_kind_by_itself() -> None:
    old = records.record([records.event("a"), records.event("b")], observations=[records.observation("x")])
    new = records.record([records.event("c"), records.event("b")], entities=[records.entity("x")])
    found = [(item.kind, item.id, item.was is None, item.is_ is None) for item in differences(old, new)]
    assert found == [
        ("event", "c", True, False),
        ("event", "a", False, True),
        ("observation", "x", False, True),
        ("entity", "x", True, False),
    ]


def test_a_figure_is_one_field_whichever_part_of_it_changed() -> None:
    was = records.observation("x", value="3")
    for part in (
        {"value": "4"},
        {"bound": "at_least"},
        {"unit": "percent"},
        {"value": "-3", "direction": "decrease"},
        {"upper": "5"},
        {"fraction": "1/3"},
    ):
        is_ = records.observation("x", **{"value": "3"} | part)
        found = only(differences(records.record(observations=[was]), records.record(observations=[is_])))
        assert [(field.name, field.was, field.is_) for field in found.fields] == [("value", was, is_)]


def test_a_text_changes_by_language() -> None:
    old = records.record([records.event("a", title=records.text("甲", "A"))])
    new = records.record([records.event("a", title=records.text("甲", "B"))])
    assert [(field.name, field.was, field.is_) for field in only(differences(old, new)).fields] == [
        ("title.en", "A", "B")
    ]


def test_a_list_changes_by_item_and_a_citation_keeps_its_place() -> None:
    cited = {"source": "report", "passages": (1,)}
    old = records.record([records.event("a", topics=("safety", "old"), entities=("x", "y"), sources=(cited,))])
    more = cited | {"passages": (1, 2)}
    new = records.record([records.event("a", topics=("safety", "new"), entities=("y", "x"), sources=(more,))])
    fields = {(field.name, str(field.was), str(field.is_)) for field in only(differences(old, new)).fields}
    assert fields == {
        ("topics", "old", "None"),
        ("topics", "None", "new"),
        ("entities", "('x', 'y')", "('y', 'x')"),
        ("sources", "source='report' passages=(1,) at=None", "source='report' passages=(1, 2) at=None"),
    }


def test_a_field_that_had_nothing_is_new() -> None:
    old = records.record([records.event("a")])
    new = records.record([records.event("a", date_note=records.text("注"))])
    assert [(field.name, field.was, field.is_) for field in only(differences(old, new)).fields] == [
        ("date_note.zh", None, "注")
    ]
