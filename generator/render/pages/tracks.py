"""Tracks: drawings in a line of a page, in per cent of its width, so that labels keep their size on a phone.

A track is hidden from those who hear the page: the figure beside it says what it shows. Nothing here
needs a script, a style of its own or a view box.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, Decimal
from typing import Final

from generator.model.numerals import Bound
from generator.model.observations import SourcedObservation
from generator.words.markdown import Markdown, joined

FULL: Final = Decimal(100)
TALLEST: Final = Decimal(82)
"""How much of its room the tallest column takes, in per cent: above it there is room for its label."""
CELL: Final = Decimal("0.92")
"""How much of its place a cell takes: the rest is the gap before the next one."""
_SOFT: Final = frozenset(Bound) - {Bound.EXACT}


def track(kind: str, shapes: Iterable[Markdown]) -> Markdown:
    """A drawing as wide as its place."""
    return Markdown(f'<svg class="bn-track {kind}" aria-hidden="true">{joined("", shapes)}</svg>')


def bar(start: Decimal, length: Decimal, *names: str) -> Markdown:
    """A piece of a line from ``start``, in per cent."""
    return Markdown(
        f'<rect class="{" ".join(names)}" x="{start:.2f}%" y="0" width="{length:.2f}%" height="100%"></rect>'
    )


def rule(start: Decimal, end: Decimal) -> Markdown:
    """A thin line between two places."""
    return Markdown(f'<line class="bn-thread" x1="{start:.2f}%" y1="50%" x2="{end:.2f}%" y2="50%"></line>')


def mark(at: Decimal, place: int, *names: str) -> Markdown:
    """The mark of a side: a square for the first, a disc for any other."""
    classes = " ".join(names)
    if place == 0:
        return Markdown(
            f'<svg x="{at:.2f}%" y="50%" class="bn-spot">'
            f'<rect class="{classes}" x="-7" y="-7" width="14" height="14"></rect></svg>'
        )
    return Markdown(f'<circle class="{classes}" cx="{at:.2f}%" cy="50%" r="7.5"></circle>')


def spacer(width: Decimal) -> Markdown:
    """Room before a label, as wide as what it stands beside."""
    return Markdown(f'<svg class="bn-spacer" aria-hidden="true" width="{width:.2f}%" height="1"></svg>')


def column(height: Decimal, *names: str) -> Markdown:
    """An upright bar, ``height`` in per cent of its room."""
    return Markdown(
        f'<svg class="bn-column" aria-hidden="true" width="100%" height="{height:.2f}%">'
        f'<rect class="{" ".join(names)}" width="100%" height="100%"></rect></svg>'
    )


def point(height: Decimal, before: Decimal | None, name: str) -> Markdown:
    """A point in the middle of its column, and a line to it from the middle of the column before."""
    line = (
        f'<line x1="-50%" y1="{FULL - before:.2f}%" x2="50%" y2="{FULL - height:.2f}%"></line>'
        if before is not None
        else ""
    )
    dot = f'<circle cx="50%" cy="{FULL - height:.2f}%" r="4"></circle>'
    return Markdown(f'<svg class="bn-point {name}" aria-hidden="true">{line}{dot}</svg>')


def softness(item: SourcedObservation) -> tuple[str, ...]:
    """What is about, at least or at most a number has a soft fill and a dashed edge."""
    return ("bn-soft",) if item.bound in _SOFT else ()


def end_of(values: Iterable[Decimal]) -> Decimal:
    """The end of a scale: the next number with one digit that is not zero, so that no mark touches its edge."""
    most = max(map(abs, values), default=Decimal(0)) or Decimal(1)
    step = Decimal(1).scaleb(most.adjusted())
    return (most / step).to_integral_value(ROUND_CEILING) * step
