from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from generator.edit.scaffold.vocabularies import VOCABULARIES
from generator.model import vocabulary
from generator.model.numerals import Bound
from tests.render.strings import language

ENUMS: Mapping[str, Iterable[StrEnum]] = {
    "date_basis": vocabulary.DateBasis,
    "indicator_kinds": vocabulary.IndicatorKind,
    "better": vocabulary.Better,
    "differences": vocabulary.Difference,
    "cautions": vocabulary.Caution,
    "bound": Bound,
    "direction": vocabulary.Direction,
    "basis": vocabulary.Basis,
    "confidence": vocabulary.Confidence,
    "unit_kinds": vocabulary.UnitKind,
    "token_status": [status for status in vocabulary.TokenStatus if status is not vocabulary.TokenStatus.OBSERVATION],
}


def test_every_value_is_offered_under_the_name_it_has_on_the_site() -> None:
    assert VOCABULARIES.keys() == ENUMS.keys()
    for name, offered in VOCABULARIES.items():
        assert [choice.id for choice in offered] == [member.value for member in ENUMS[name]]
        if name not in {"bound", "direction"}:
            assert [choice.name for choice in offered] == [
                language("zh").say(f"{name}.{choice.id}") for choice in offered
            ]
