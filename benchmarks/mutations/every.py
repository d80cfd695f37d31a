"""Every kind of mistake that is tried: those that rules are to notice, and one that none can."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from benchmarks.mutations.blocks import Files, Mutant
from benchmarks.mutations.kinds import OF_FIGURES
from benchmarks.mutations.told import OF_ENTRIES, better
from generator.model.record import Record

Kind = Callable[[Files, Record], Iterator[Mutant]]

KINDS: Final[Mapping[str, Kind]] = {each.__name__: each for each in (*OF_FIGURES, *OF_ENTRIES)}
"""At least nine in ten of each are to be caught."""

UNSEEN: Final[Mapping[str, Kind]] = {each.__name__: each for each in (better,)}
"""What no text of the record bears out: whether more is better is an opinion (decision 0044)."""
