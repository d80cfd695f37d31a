"""What an editor may get wrong beside figures and tokens: events, units, indicators, and references in texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import PurePosixPath
from typing import Final

from benchmarks.mutations.blocks import Files, Mutant, chosen
from benchmarks.mutations.kinds import lies_in
from generator.model.events import Event
from generator.model.record import Record

At = tuple[PurePosixPath, int]
"""A file, and the place of a line in it, from 0."""

_REFERENCE: Final = re.compile(r"\{([a-z0-9-]+)\}")


def event_dates(files: Files, record: Record) -> Iterator[Mutant]:
    """The date that another event of the same source has."""
    for file, event in _events(files, record):
        own = {citation.source for citation in event.sources}
        others = {each.date for each in record.events.values() if own & {cited.source for cited in each.sources}}
        if options := sorted(others - {event.date}):
            yield _field(files, file, "event date", "date", f'"{chosen(options, "date", event.id)}"')


def event_regions(files: Files, record: Record) -> Iterator[Mutant]:
    """Another region that lies in that of a source."""
    for file, event in _events(files, record):
        around = {record.sources[citation.source].region for citation in event.sources}
        inside = [code for code in record.regions if any(lies_in(record, code, each) for each in around)]
        if options := [code for code in inside if code != event.region]:
            yield _field(files, file, "event region", "region", f'"{chosen(options, "region", event.id)}"')


def references_in_texts(files: Files, record: Record) -> Iterator[Mutant]:
    """Another figure of the same unit and source, in both languages of a text."""
    for file, start, lines in _texts(files):
        for old in sorted(set(_REFERENCE.findall("\n".join(lines))) & set(record.observations)):
            if options := [each for each in _alike(record, old) if f"{{{each}}}" not in "\n".join(lines)]:
                new = chosen(options, "told", file, start, old)
                changed = tuple(line.replace(f"{{{old}}}", f"{{{new}}}") for line in lines)
                yield _lines(files, (file, start), "another figure told", f"{old} as {new}", changed)


def exchanges_in_texts(files: Files, record: Record) -> Iterator[Mutant]:
    """Two figures of one unit and source exchanged in both languages of a text."""
    for file, start, lines in _texts(files):
        told = sorted(set(_REFERENCE.findall("\n".join(lines))) & set(record.observations))
        for one, other in combinations(told, 2):
            if other in _alike(record, one):
                changed = tuple(_swapped(line, one, other) for line in lines)
                yield _lines(files, (file, start), "told figures exchanged", f"{one} and {other}", changed)


def _swapped(line: str, one: str, other: str) -> str:
    """A line with two references exchanged."""
    between = line.replace(f"{{{one}}}", "{}").replace(f"{{{other}}}", f"{{{one}}}")
    return between.replace("{}", f"{{{other}}}")


def factors(files: Files, _record: Record) -> Iterator[Mutant]:
    """Ten times, and a tenth of, the factor of a unit."""
    for file, place, line in _lines_of(files, "units.yaml"):
        if match := re.match(r"(    factor: )(\d+)$", line):
            for factor in (int(match[2]) * 10, int(match[2]) // 10):
                yield _lines(files, (file, place), "factor of a unit", f"line {place + 1}", (f"{match[1]}{factor}",))


def better(files: Files, _record: Record) -> Iterator[Mutant]:
    """The other opinion of what is good."""
    turned = {"more": "less", "less": "more"}
    for file, place, line in _lines_of(files, "indicators.yaml"):
        if match := re.match(r"(    better: )(more|less)$", line):
            changed = (f"{match[1]}{turned[match[2]]}",)
            yield _lines(files, (file, place), "what is better", f"line {place + 1}", changed)


def _events(files: Files, record: Record) -> Iterator[tuple[PurePosixPath, Event]]:
    for file in files.below("events"):
        yield file, record.events[file.stem]


def _field(files: Files, file: PurePosixPath, kind: str, name: str, value: str) -> Mutant:
    """An event with another value of a field of one line."""
    lines = files.texts[file].splitlines()
    place = next(index for index, line in enumerate(lines) if line.startswith(f"{name}: "))
    return _lines(files, (file, place), kind, f"{file.stem}: {value}", (f"{name}: {value}",))


def _lines(files: Files, at: At, kind: str, what: str, lines: tuple[str, ...]) -> Mutant:
    """A file with other lines from a place on."""
    file, start = at
    numbers = frozenset(range(start + 1, start + len(lines) + 1))
    return Mutant(kind, what, file, files.with_lines(file, start, len(lines), lines), numbers)


def _lines_of(files: Files, name: str) -> Iterator[tuple[PurePosixPath, int, str]]:
    for file in files.texts:
        if file.name == name:
            for place, line in enumerate(files.texts[file].splitlines()):
                yield file, place, line


def _texts(files: Files) -> Iterator[tuple[PurePosixPath, int, tuple[str, ...]]]:
    """The two lines of every text in Chinese and English that refers to a figure."""
    for file, text in files.texts.items():
        lines = text.splitlines()
        for place in range(len(lines) - 1):
            pair = (lines[place], lines[place + 1])
            if re.match(r" +zh: ", pair[0]) and re.match(r" +en: ", pair[1]) and _REFERENCE.search(pair[0]):
                yield file, place, pair


def _alike(record: Record, id_: str) -> list[str]:
    """The figures of the unit and the source of another one."""
    own = record.observations[id_]
    alike = (each for each in record.observations.values() if (each.unit, each.source) == (own.unit, own.source))
    return [each.id for each in alike if each.id != id_]


OF_ENTRIES: Final = (event_dates, event_regions, references_in_texts, exchanges_in_texts, factors)
