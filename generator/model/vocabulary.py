"""The closed vocabularies of the record. Their names for readers are in ``site_config/``."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class DateBasis(StrEnum):
    """How the date of an event is known."""

    STATED = "stated"
    CONTEXT = "context"
    RESTORED = "restored"
    INFERRED = "inferred"


class Confidence(StrEnum):
    """How sure a restored reading is: no other fits, another would do as well, or it is a guess."""

    CERTAIN = "certain"
    LIKELY = "likely"
    UNCERTAIN = "uncertain"


class Basis(StrEnum):
    """How a relation is known: said outright, by the structure of the text, or inferred."""

    STATED = "stated"
    STRUCTURE = "structure"
    INFERRED = "inferred"


class IndicatorKind(StrEnum):
    """What sort of number an indicator holds."""

    COUNT = "count"
    AMOUNT = "amount"
    SHARE = "share"
    CHANGE = "change"
    STREAK = "streak"
    DURATION = "duration"
    THRESHOLD = "threshold"


class UnitKind(StrEnum):
    """Whether a unit measures, or is a counter (个, 家, 起) that names nothing outside Chinese."""

    MEASURE = "measure"
    COUNTER = "counter"


class Difference(StrEnum):
    """In what two indicators differ that look comparable."""

    DEFINITION = "definition"
    UNIT = "unit"
    SCOPE = "scope"
    SUBJECT = "subject"
    SAME_NUMBER = "same_number"


class Better(StrEnum):
    """Which direction of an indicator is an improvement; the fallen are never good or bad."""

    MORE = "more"
    LESS = "less"
    NEITHER = "neither"


class Direction(StrEnum):
    """The direction word of a change, which stands outside its token (上升, 下降)."""

    INCREASE = "increase"
    DECREASE = "decrease"


class Caution(StrEnum):
    """What a reader of a figure must know; an indicator may demand some of its observations."""

    BASE_MISSING = "base_missing"
    COMPARISON_UNKNOWN = "comparison_unknown"
    START_UNKNOWN = "start_unknown"
    DATE_UNKNOWN = "date_unknown"
    DENOMINATOR_MISSING = "denominator_missing"
    METHOD_MISSING = "method_missing"
    DEFINITION_MISSING = "definition_missing"
    DETAILS_MISSING = "details_missing"
    RESTORED = "restored"
    DERIVED_PERIOD = "derived_period"
    PART_OF_WHOLE = "part_of_whole"
    COMBINED = "combined"
    SCOPE_DIFFERS = "scope_differs"
    SCOPE_ONLY = "scope_only"
    SINGLE_CASE = "single_case"
    COUNTS_USES = "counts_uses"
    ROUNDED = "rounded"
    STOCK = "stock"
    LOOKS_ALIKE = "looks_alike"


class Addressed(StrEnum):
    """The kinds of entry whose ids are permanent; all but observations have pages of their own."""

    EVENT = "event"
    ENTITY = "entity"
    SOURCE = "source"
    TOPIC = "topic"
    REGION = "region"
    INDICATOR = "indicator"
    OBSERVATION = "observation"
    STORY = "story"


class TokenStatus(StrEnum):
    """What a numeral of a passage is; ``observation`` is derived, the others are recorded.

    ``quoted`` stands in words that an event takes over from its passage as they are.
    """

    OBSERVATION = "observation"
    DATE = "date"
    NAME = "name"
    SLOGAN = "slogan"
    ORDINAL = "ordinal"
    STRUCTURE = "structure"
    BOILERPLATE = "boilerplate"
    QUOTED = "quoted"


NAMES: Final[Mapping[type[StrEnum], str]] = {
    DateBasis: "date_basis",
    Confidence: "confidence",
    Basis: "basis",
    IndicatorKind: "indicator_kinds",
    Better: "better",
    UnitKind: "unit_kinds",
    Difference: "differences",
    Caution: "cautions",
    TokenStatus: "token_status",
}
"""Where the UI strings name the values of each vocabulary."""
