"""What pages tell machines of a source: the day it was published, where the source says so."""

from __future__ import annotations

import pytest

from generator.derive.index import index
from generator.model.vocabulary import DateBasis
from generator.render.edition import Edition
from generator.render.machines.known import Known
from generator.render.machines.nodes import edtf
from generator.render.machines.things import thing
from tests import records
from tests.render.strings import site


@pytest.mark.parametrize("basis", DateBasis)
def test_only_a_date_that_a_source_states_is_the_day_it_was_published(basis: DateBasis) -> None:
    source = records.source(issued={"date": "2024-01-17", "basis": basis})
    told = thing(Known(Edition(index(records.record(sources=(source,))), site())), "source", source)
    assert told is not None
    assert told.get("datePublished") == ("2024-01-17" if basis is DateBasis.STATED else None)
    assert told["dcterms:issued"] == edtf("2024-01-17")


def test_a_source_without_a_date_tells_none() -> None:
    source = records.source()
    told = thing(Known(Edition(index(records.record(sources=(source,))), site())), "source", source)
    assert told is not None
    assert told.keys().isdisjoint({"datePublished", "dcterms:issued"})
