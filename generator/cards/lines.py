"""Texts in lines: as large as there is room for, broken where a reader would pause, even as a headline."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

from generator.cards.breaks import costs, pieces

_ELLIPSIS: Final = "…"
_UNEVEN: Final = 8
"""What lines of very different lengths cost, measured against breaks: see ``breaks.costs``."""
_STEP: Final = 1.32
"""From one line to the next, by the size of the letters."""

Measure = Callable[[str, int], float]
"""The width of a text at a size, in pixels."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one size in pixels."""

    lines: tuple[str, ...]
    size: int

    @property
    def step(self) -> int:
        """Pixels from one line to the next."""
        return round(self.size * _STEP)

    @property
    def height(self) -> int:
        """Pixels from the top of the first line to the end of the last."""
        return self.step * len(self.lines)


def fitted(text: str, sizes: Sequence[int], room: tuple[int, int], measure: Measure) -> Block:
    """A text as large as the room (width and height in pixels) allows.

    Where even the smallest size has too many lines, the text ends between two words, with an ellipsis.
    """
    width, height = room
    parts = pieces(" ".join(text.split()))
    for size in sizes:
        lines = _filled(parts, size, width, measure)
        if lines is not None and Block(tuple(lines), size).height <= height:
            return Block(_even(parts, size, width, measure, len(lines)), size)
    return _cut(parts, sizes[-1], room, measure)


def _filled(parts: Sequence[str], size: int, width: float, measure: Measure) -> list[str] | None:
    """The fewest lines of this width, each as full as can be; None where one piece alone is wider."""
    lines: list[str] = []
    line = ""
    for part in parts:
        if line and measure((line + part).rstrip(), size) > width:
            lines.append(line.rstrip())
            line = ""
        line += part
        if line == part and measure(part.rstrip(), size) > width:
            return None
    return [*lines, line.rstrip()] if line else lines


def _even(parts: Sequence[str], size: int, width: int, measure: Measure, number: int) -> tuple[str, ...]:
    """The best of all ways to break a text into so many lines: where it pauses, and lines of about one length."""
    if number < 2:
        return ("".join(parts).rstrip(),) if parts else ()
    ends = [0.0, *accumulate(measure(part, size) for part in parts)]
    bare = [
        0.0,
        *(end - measure(part, size) + measure(part.rstrip(), size) for end, part in zip(ends[1:], parts, strict=True)),
    ]
    paid, mean = [0.0, *costs(parts)], ends[-1] / number
    best: list[tuple[float, tuple[int, ...]]] = [(0.0, ()), *[(float("inf"), ())] * len(parts)]
    for _ in range(number):
        best = [_ended(best, end, (ends, bare, paid), (width, mean)) for end in range(len(parts) + 1)]
    cuts = (0, *best[-1][1])
    return tuple("".join(parts[start:end]).rstrip() for start, end in pairwise(cuts))


def _ended(
    before: Sequence[tuple[float, tuple[int, ...]]],
    end: int,
    known: tuple[Sequence[float], Sequence[float], Sequence[float]],
    widths: tuple[float, float],
) -> tuple[float, tuple[int, ...]]:
    """The cheapest way to end a line after this piece, given those for the lines before."""
    (ends, bare, paid), (width, mean) = known, widths
    found: tuple[float, tuple[int, ...]] = (float("inf"), ())
    for start in range(end - 1, -1, -1):
        long = bare[end] - ends[start]
        if long > width:
            break
        cost = before[start][0] + paid[end] + _UNEVEN * ((long - mean) / width) ** 2
        found = min(found, (cost, (*before[start][1], end)))
    return found


def _cut(parts: Sequence[str], size: int, room: tuple[int, int], measure: Measure) -> Block:
    """As many lines as there is room for, with an ellipsis; a word wider than a line is parted between letters."""
    width, height = room
    small = [letter for part in parts for letter in ([part] if measure(part.rstrip(), size) <= width / 2 else part)]
    most = height // Block((), size).step
    lines = _filled(small, size, width - measure(_ELLIPSIS, size), measure) or []
    kept = lines[:most]
    if len(lines) > most and kept:
        kept[-1] += _ELLIPSIS
    return Block(tuple(kept), size)
