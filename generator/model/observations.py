"""Observations: one value of an indicator for one region and period, from one passage (SDMX)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Context, Decimal
from fractions import Fraction
from typing import Any, Final

from pydantic import ConfigDict, model_validator

from generator.model.base import FRACTION_PATTERN, FractionText, Frozen, Id, LocalText, OwnId, RegionCode, Text, Value
from generator.model.numerals import Bound
from generator.model.sources import PassageNumber, TokenText
from generator.model.statements import Correction
from generator.model.vocabulary import Caution, Direction

_DOUBLE: Final = Context(prec=17)
"""So many digits name a binary number of 64 bits: who reads the decimal as one has the nearest to the fraction."""


def nearest_decimal(fraction: Fraction) -> Decimal:
    """The decimal next to a fraction: 0.33333333333333333 for a third."""
    return _DOUBLE.divide(Decimal(fraction.numerator), Decimal(fraction.denominator))


def _value_or_fraction(schema: dict[str, Any]) -> None:
    """Let editors' schemas ask for one of the two, as the model does."""
    schema["required"].remove("value")
    schema["oneOf"] = [{"required": ["value"]}, {"required": ["fraction"]}]


class Observation(Frozen):
    """One value. A change is signed: a fall of 2.2 % is ``-2.2`` with ``direction: decrease``.

    A range has its lower end as ``value`` and its upper one as ``upper``: a fall of 3 to 5 % is ``-5``
    and ``-3``.  Where the source counts in a ``fraction``, that is written in place
    of ``value``, which then is the decimal nearest to it.  ``verb`` is the verb of a change as the
    source prints it (缩短), one of ``changes.VERBS``.
    """

    model_config = ConfigDict(json_schema_extra=_value_or_fraction)

    id: OwnId
    indicator: Id
    region: RegionCode
    period: Text
    value: Value
    fraction: FractionText | None = None
    upper: Value | None = None
    unit: Id
    bound: Bound = Bound.EXACT
    direction: Direction | None = None
    verb: Text | None = None
    passage: PassageNumber
    token: TokenText
    cautions: tuple[Caution, ...] = ()
    note: LocalText | None = None
    corrections: tuple[Correction, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _take_value_from_fraction(cls, fields: Any) -> Any:
        if not isinstance(fields, Mapping) or fields.get("value") is not None or fields.get("fraction") is None:
            return fields
        fraction = str(fields["fraction"])  # one of another form is refused as such, not as a missing value
        value = nearest_decimal(Fraction(fraction)) if re.match(FRACTION_PATTERN, fraction) else Decimal()
        return {**fields, "value": value}

    @property
    def exact(self) -> Fraction:
        """The value without any loss: the fraction where there is one."""
        return Fraction(self.fraction or self.value)


class ObservationFile(Frozen):
    """``content/observations/<source-id>.yaml``: the observations of one source."""

    source: Id
    observations: tuple[Observation, ...] = ()


class SourcedObservation(Observation):
    """An observation that knows the source its file belongs to."""

    source: Id
