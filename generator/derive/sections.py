"""A source in the parts that its editors name, each in runs: a passage with figures alone, others together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.derive.coverage import PassageAccount
from generator.model.sources import Section, Source
from generator.model.vocabulary import TokenStatus

Run = tuple[PassageAccount, ...]
"""One passage with figures, or neighbours without any."""


@dataclass(frozen=True, slots=True)
class SectionPart:
    """A part of a source: what the editors call it, None where they name none, and its runs in reading order."""

    section: Section | None
    runs: tuple[Run, ...]


def parts(source: Source, passages: Sequence[PassageAccount]) -> tuple[SectionPart, ...]:
    """The parts of a source in reading order; what stands before the first section is a part without a name."""
    starts = {section.passage: section for section in source.sections}
    found: list[tuple[Section | None, list[PassageAccount]]] = []
    for passage in passages:
        if passage.passage in starts or not found:
            found.append((starts.get(passage.passage), []))
        found[-1][1].append(passage)
    return tuple(SectionPart(section, tuple(_runs(held))) for section, held in found)


def has_figures(passage: PassageAccount) -> bool:
    """Whether any of its numerals is a figure."""
    return any(token.status is TokenStatus.OBSERVATION for token in passage.tokens)


def _runs(passages: Sequence[PassageAccount]) -> Iterator[Run]:
    for measured, found in groupby(passages, key=has_figures):
        if measured:
            yield from ((passage,) for passage in found)
        else:
            yield tuple(found)
