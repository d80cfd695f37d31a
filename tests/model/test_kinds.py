"""The table of kinds and the marks of fields: complete, and of one piece."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Annotated

import pytest

from generator.load.content import kind_of
from generator.model.base import Frozen, Id, LocalText
from generator.model.events import Event
from generator.model.fields import fields_of, types_in
from generator.model.kinds import BY_NAME, ENTRIES, EVENT, KINDS, OBSERVATION, REDIRECT, REGION, AnyKind, Ref
from generator.model.marks import EDTF, Means, RefersTo
from generator.model.record import Record
from generator.model.vocabulary import Addressed
from tests.records import event, record

ALL = [field for kind in KINDS for model in types_in(kind.file) for field in fields_of(model)]


class Silent(Frozen):
    venue: LocalText | None = None


class Telling(Frozen):
    places: Annotated[tuple[Annotated[Id, RefersTo("region")], ...], Means("地点", "places")]
    since: Annotated[str, EDTF, Means("起", "since")] = ""


def test_a_field_that_does_not_say_what_it_means_is_refused_by_its_name() -> None:
    with pytest.raises(TypeError, match=r"Silent\.venue does not say what it means"):
        fields_of(Silent)


def test_marks_are_found_deep_in_a_type_too() -> None:
    places, since = fields_of(Telling)
    assert (places.refers_to, places.required, places.is_date) == (("region",), True, False)
    assert (since.refers_to, since.required, since.is_date) == ((), False, True)


def test_every_field_refers_to_a_kind_there_is_and_means_something_in_both_languages() -> None:
    for field in ALL:
        assert set(field.refers_to) <= {kind.name for kind in ENTRIES}, field.key
        assert field.means.zh, field.key
        assert field.means.en, field.key


def test_an_id_of_every_kind_but_units_is_permanent() -> None:
    assert {*Addressed} == {kind.name for kind in ENTRIES} - {"unit"}


def test_a_record_holds_every_kind() -> None:
    found = record([event("rescue")])
    assert all(found.of(kind) is getattr(found, kind.plural) for kind in ENTRIES)
    assert [*found.of(EVENT)] == ["rescue"]
    assert {kind.plural for kind in ENTRIES} <= set(Record.__dataclass_fields__)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_path_leads_to_its_kind_and_no_other_depth_does(kind: AnyKind) -> None:
    path = PurePosixPath(kind.path.replace("<year>", "2023").replace("<id>", "x").replace("<source>", "x"))
    assert kind_of(path) is kind
    assert kind_of(path.with_suffix(".yml")) is None
    assert kind_of(path.parent / "deeper" / path.name) is not kind
    assert BY_NAME[kind.name] is kind


def test_ids_words_and_patterns() -> None:
    assert (REGION.id, REDIRECT.id, EVENT.id) == ("code", "from_", "id")
    assert (EVENT.word, OBSERVATION.word) == ("event", "observations")
    assert (EVENT.pattern, REGION.pattern) == ("content/events/*/*.yaml", "content/regions.yaml")
    assert EVENT.ref("x") == Ref("event", "x") == ("event", "x")
    assert EVENT.written is Event
    assert "source" not in {field.key for field in fields_of(OBSERVATION.written)}
