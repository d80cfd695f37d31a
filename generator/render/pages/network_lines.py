"""The lines of a drawn neighbourhood and where their words stand.

The rules are those of ``generator/browser/explorer/views/storylines.js``, which has boxes as the browser lays them out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from generator.charts.labels import width

_ROUND: Final = 26
"""How far a line goes around beside its column."""
_STEPS: Final = 16
"""Points that stand for a curve, where it is asked what lies on it."""
_HIGH: Final = 16
"""Pixels of a line of words."""
_NEAR: Final = 2
"""Pixels between a word and what is beside it."""
_LETTERS: Final = 13


class Pixel(NamedTuple):
    """A place in the drawing, in pixels; it may lie between two."""

    x: float
    y: float


class Area(NamedTuple):
    """A rectangle by its middle, in pixels."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: Area) -> bool:
        """Whether two lie over one another, or nearly."""
        beside = abs(self.x - other.x) < (self.width + other.width) / 2 + _NEAR
        return beside and abs(self.y - other.y) < (self.height + other.height) / 2 + _NEAR

    def holds(self, point: Pixel) -> bool:
        """Whether a point lies in it, or nearly."""
        return self.meets(Area(point.x, point.y, 0, 0))


@dataclass(frozen=True, slots=True)
class Curve:
    """A line across one gap, which leaves and arrives level; ``bend`` is where it turns."""

    start: Pixel
    end: Pixel
    bend: float

    def path(self) -> str:
        """As SVG says it."""
        first, last = self.start, self.end
        return f"{first.x:g},{first.y:g} C{self.bend:g},{first.y:g} {self.bend:g},{last.y:g} {last.x:g},{last.y:g}"

    def points(self) -> list[Pixel]:
        """What it runs through."""
        return [self._at(step / _STEPS) for step in range(_STEPS + 1)]

    def _at(self, share: float) -> Pixel:
        left = 1 - share
        x = self.start.x * left**3 + 3 * self.bend * share * left + self.end.x * share**3
        return Pixel(x, self.start.y + (self.end.y - self.start.y) * share * share * (3 - 2 * share))


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation to be drawn: its two ends, its word, how it is known, and the curves of its line."""

    first: object
    second: object
    word: str
    basis: str
    curves: tuple[Curve, ...]

    def path(self) -> str:
        """The whole line as SVG says it."""
        return " ".join(f"{'L' if number else 'M'}{curve.path()}" for number, curve in enumerate(self.curves))


def curves(first: Area, second: Area, lanes: Sequence[Area] = ()) -> tuple[Curve, ...]:
    """From the right of the first box through lanes to the left of the second; beside the column of both in one."""
    if second.x > first.x:
        return tuple(_across(one, other) for one, other in pairwise([first, *lanes, second]))
    start, edge = first.x + first.width / 2, second.x + second.width / 2
    return (Curve(Pixel(start, first.y), Pixel(edge, second.y), max(start, edge) + _ROUND),)


def _across(first: Area, second: Area) -> Curve:
    start, end = first.x + first.width / 2, second.x - second.width / 2
    return Curve(Pixel(start, first.y), Pixel(end, second.y), (start + end) / 2)


def words(ties: Sequence[Tie], boxes: Iterable[Area]) -> Iterator[tuple[str, Area]]:
    """Each word once for the ties that say the same of one end, over no box and no word, and over few other lines."""
    taken = list(boxes)
    for bundle in sorted(bundles(ties), key=lambda held: len(_places(held))):
        word = bundle[0].word
        size = (width(word) * _LETTERS / 10, _HIGH)
        own = {id(tie) for tie in bundle}
        strange = [point for tie in ties if id(tie) not in own for curve in tie.curves for point in curve.points()]
        found = [Area(*point, *size) for point in _places(bundle)]
        placed = _best([area for area in found if not any(map(area.meets, taken))], strange) or _below(found[0], taken)
        taken.append(placed)
        yield word, placed


def bundles(ties: Sequence[Tie]) -> list[list[Tie]]:
    """The ties whose word is said once: of the first end or of the second, whichever more of them share."""
    held: dict[tuple[int, object, str, str], list[Tie]] = {}
    for tie in ties:
        leading = sum((each.first, each.word, each.basis) == (tie.first, tie.word, tie.basis) for each in ties)
        following = sum((each.second, each.word, each.basis) == (tie.second, tie.word, tie.basis) for each in ties)
        key = (0, tie.first) if leading >= following else (1, tie.second)
        held.setdefault((*key, tie.word, tie.basis), []).append(tie)
    return list(held.values())


def _places(bundle: Sequence[Tie]) -> list[Pixel]:
    """Where the word of a bundle may stand, the best first: the middle of a gap, of the middle line first."""
    middle = (len(bundle) - 1) / 2
    ordered = [tie for _, tie in sorted(enumerate(bundle), key=lambda pair: abs(pair[0] - middle))]
    lines = [curve.points() for tie in ordered for curve in tie.curves]
    steps = sorted(range(2, _STEPS - 1), key=lambda step: abs(step - _STEPS / 2))
    return [points[step] for step in steps for points in lines]


def _best(found: Sequence[Area], strange: Sequence[Pixel]) -> Area | None:
    """The first of those that the fewest other lines run through."""
    costs: Mapping[int, int] = {rank: _STEPS * sum(map(area.holds, strange)) + rank for rank, area in enumerate(found)}
    return found[min(costs, key=lambda rank: costs[rank])] if costs else None


def _below(area: Area, taken: Sequence[Area]) -> Area:
    """An area moved down until nothing is there."""
    while any(map(area.meets, taken)):
        area = area._replace(y=area.y + 1)
    return area
