"""Where the addresses lead that are no longer in use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.base import LocalText
from generator.model.record import Record
from generator.model.vocabulary import Addressed


@dataclass(frozen=True, slots=True)
class Retired:
    """An id out of use: the id in use that its address leads to, or the reason why it leads nowhere."""

    kind: Addressed
    id: str
    to: str | None
    reason: LocalText | None


def retired(record: Record) -> Iterator[Retired]:
    """Every id out of use, in the editors' order, chains followed to their end.

    A checked record has no circle, and no chain that ends in nothing.
    """
    steps = {(redirect.kind, redirect.from_): redirect for redirect in record.redirects}
    for redirect in record.redirects:
        last = redirect
        while last.to is not None and (last.kind, last.to) in steps:
            last = steps[last.kind, last.to]
        yield Retired(redirect.kind, redirect.from_, last.to, last.reason)
