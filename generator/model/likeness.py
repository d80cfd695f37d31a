"""How alike two texts are, letter by letter: what was typed, and what may have been meant.

The texts are names and ids of some ten letters. The measures are those of rapidfuzz (``ratio``, ``partial_ratio``,
``OSA``), to the same figures; its binaries were a tenth of all that was installed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest

_Letters = dict[str, int]


def likeness(one: str, other: str) -> float:
    """From 0 to 100: how much of both is one common subsequence."""
    return _likeness(_places(one), len(one), other)


def likeness_of_part(one: str, other: str) -> float:
    """From 0 to 100: the likeness of the shorter text and that stretch of the other which is most like it."""
    short, long = sorted((one, other), key=len)
    best = _of_part(short, long)
    return max(best, _of_part(long, short)) if len(short) == len(long) else best


def most_alike(words: str, texts: Sequence[str], most: int, least: float) -> list[int]:
    """Where those texts stand of which some part is at least ``least`` like ``words``, the likest first."""
    found = ((likeness_of_part(words, text), -place) for place, text in enumerate(texts))
    return [-place for measured, place in nlargest(most, found) if measured >= least]


def likest(word: str, known: Iterable[str], least: float) -> str | None:
    """The first of the words most like this one; None where none is at least ``least`` like it."""
    places, best, found = _places(word), least, None
    for each in known:
        if 200 * min(len(word), len(each)) < best * (len(word) + len(each)):
            continue  # too short or too long to be likelier, whatever its letters
        measured = _likeness(places, len(word), each)
        if measured > best or (found is None and measured == best):
            best, found = measured, each
    return found


def slips(one: str, other: str, most: int) -> int:
    """How many letters were mistyped, left out, put in or exchanged with their neighbour; ``most`` where it is more."""
    if max(len(one), len(other)) - _shared(_places(one), len(one), other) >= most:
        return most
    before: list[int] = []
    row = [*range(len(other) + 1)]
    for i, letter in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, typed in enumerate(other, 1):
            row.append(min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != typed)))
            if older and j > 1 and letter == other[j - 2] and one[i - 2] == typed:
                row[j] = min(row[j], older[j - 2] + 1)
    last: int = row[-1]
    return min(last, most)


def _places(text: str) -> _Letters:
    """Where each letter stands, as the bits of a number."""
    places: _Letters = {}
    for place, letter in enumerate(text):
        places[letter] = places.get(letter, 0) | 1 << place
    return places


def _likeness(places: _Letters, length: int, other: str) -> float:
    both = length + len(other)
    return 200 * _shared(places, length, other) / both if both else 100


def _shared(places: _Letters, length: int, other: str) -> int:
    """The length of the longest common subsequence, for all places at once (Hyyrö, 2004)."""
    every = (1 << length) - 1
    left = every
    for letter in other:
        met = left & places.get(letter, 0)
        left = ((left + met) | (left - met)) & every
    return length - left.bit_count()


def _of_part(short: str, long: str) -> float:
    places = _places(short)
    if not short:
        return 0 if long else 100
    return max((_likeness(places, len(short), part) for part in _stretches(short, long)), default=0)


def _stretches(short: str, long: str) -> Iterator[str]:
    """What of the longer text may be most like the shorter: it ends, or at the end begins, with one of its letters."""
    letters, length = set(short), len(short)
    ends = (end for end in range(1, len(long)) if long[end - 1] in letters)
    yield from (long[max(0, end - length) : end] for end in ends)
    yield from (long[start:] for start in range(len(long) - length, len(long)) if long[start] in letters)
