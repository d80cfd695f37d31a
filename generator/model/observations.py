"""Observations: one value of an indicator for one region and period, from one passage (SDMX)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Context, Decimal
from fractions import Fraction
from typing import Annotated, Any, Final

from pydantic import ConfigDict, model_validator

from generator.model import marks
from generator.model.base import FRACTION_PATTERN, FractionText, Frozen, Id, LocalText, OwnId, RegionCode, Text, Value
from generator.model.marks import EDTF, INTERNAL, Means, RefersTo
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

    id: Annotated[OwnId, marks.ID]
    indicator: Annotated[Id, RefersTo("indicator"), Means("指标编号", "id of the indicator", ("desk-wait-time",))]
    region: Annotated[RegionCode, RefersTo("region"), marks.REGION]
    period: Annotated[Text, EDTF, marks.PERIOD]
    value: Annotated[Value, Means("数值，以 unit 计；下降为负", "the value in its unit; a fall is negative", (3,))]
    fraction: Annotated[FractionText | None, Means("分数，代替 value", "a fraction, in place of value", ("1/3",))] = (
        None
    )
    upper: Annotated[
        Value | None, Means("区间的上端，与 value 同单位", "upper end of a range, in the unit of value", (5,))
    ] = None
    unit: Annotated[Id, RefersTo("unit"), marks.UNIT]
    bound: Annotated[
        Bound, Means("界限：确数、约数、至少、至多、超过或接近", "exact, about, at least, at most, more than or nearly")
    ] = Bound.EXACT
    direction: Annotated[Direction | None, Means("变化的方向", "the direction of a change")] = None
    verb: Annotated[
        Text | None, Means("原文表示升降的词，一字不改", "the verb of a change as printed", ("下降", "缩短"))
    ] = None
    passage: Annotated[PassageNumber, marks.PASSAGE]
    token: Annotated[TokenText, marks.TOKEN]
    cautions: Annotated[tuple[Caution, ...], marks.CAUTIONS, INTERNAL] = ()
    note: Annotated[LocalText | None, marks.NOTE] = None
    corrections: Annotated[tuple[Correction, ...], marks.CORRECTIONS] = ()

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

    source: Annotated[Id, RefersTo("source"), marks.SOURCE]
    observations: Annotated[tuple[Observation, ...], Means("这个来源的数值", "the figures of the source")] = ()


class SourcedObservation(Observation):
    """An observation that knows the source its file belongs to."""

    source: Annotated[Id, RefersTo("source"), marks.SOURCE]
