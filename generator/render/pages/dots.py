"""Two values of an indicator as marks on one scale, joined by a line: a square left, a disc right.

The label of the first stands above the line, that of the second below, so that they never meet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Final

from generator.derive.comparison import Shared
from generator.model.observations import SourcedObservation
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.pages import sentences
from generator.words.markdown import Markdown, escape, joined, span

_WHOLE: Final = Decimal(100)
_INSET: Final = Decimal(6)
"""Room at both ends of the scale, in per cent, so that a label at an end is not cut."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Where the scale begins and ends."""

    low: Decimal
    high: Decimal

    def at(self, value: Decimal) -> Decimal:
        """The place of a value, in per cent of the width."""
        share = (value - self.low) / (self.high - self.low)
        return _INSET + share * (_WHOLE - 2 * _INSET)


def scale(edition: Edition, items: Sequence[SourcedObservation]) -> Scale:
    """From zero, or below where values are, to the next round number."""
    values = [size(edition, item) for item in items]
    step = Decimal(1).scaleb(max(map(abs, values)).adjusted()) if any(values) else Decimal(1)
    low, high = min(*values, Decimal(0)), max(*values, Decimal(0))
    return Scale(
        (low / step).to_integral_value(ROUND_FLOOR) * step, (high / step).to_integral_value(ROUND_CEILING) * step
    )


def size(edition: Edition, item: SourcedObservation) -> Decimal:
    """A value in the unit that its unit is reckoned in."""
    return item.value * edition.record.units[item.unit].factor


def row(edition: Edition, links: Links, shared: Shared, on: Scale) -> Markdown:
    """An indicator and its two values on a scale."""
    left, right = ((size(edition, item), item) for item in (shared.left[0], shared.right[0]))
    ends = [f"{on.at(value):.2f}%" for value, _ in (left, right)]
    line = f'<line class="bn-dots-line" x1="{ends[0]}" y1="50%" x2="{ends[1]}" y2="50%"></line>'
    origin = f"{on.at(Decimal(0)):.2f}%"
    zero = f'<line class="bn-dots-zero" x1="{origin}" y1="0" x2="{origin}" y2="100%"></line>'
    marks = [
        _mark(edition, links, item, at, first=place == 0)
        for place, (at, item) in enumerate(zip(ends, (left[1], right[1]), strict=True))
    ]
    drawing = Markdown(f'<svg class="bn-dots-track">{zero}{line}{joined("", marks)}</svg>')
    return joined("", [links.short(shared.indicator.id), span("bn-dots-row", drawing)])


def _mark(edition: Edition, links: Links, item: SourcedObservation, at: str, *, first: bool) -> Markdown:
    """A mark with its label, both a door to the numeral."""
    hue = sentences.side_class(edition.side_of[item.source])
    square = (
        f'<svg x="{at}" y="50%" class="bn-dot"><rect class="{hue}" x="-7" y="-7" width="14" height="14"></rect></svg>'
    )
    disc = f'<circle class="{hue}" cx="{at}" cy="50%" r="7.5"></circle>'
    y = "16" if first else "64"
    words = Markdown(
        f'<text class="{hue}" x="{at}" y="{y}" text-anchor="middle">{escape(edition.wording.figure(item))}</text>'
    )
    return links.printed(Markdown(f"{square if first else disc}{words}"), item)


def ends(edition: Edition, on: Scale, unit: str) -> str:
    """What the scale goes from and to, in words."""
    return edition.language.say("compare.scale", low=f"{on.low:f}", high=f"{on.high:f}", unit=unit)
