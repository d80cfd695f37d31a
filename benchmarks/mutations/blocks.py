"""The record's files as lines: one block of lines for each observation, one line for each token."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from random import Random
from typing import Final, TypeVar

T = TypeVar("T")
_SEED: Final = "biannian"


@dataclass(frozen=True, slots=True)
class Mutant:
    """A file with one edit; a finding on one of ``lines`` (from 1) is at the right place."""

    kind: str
    what: str
    file: PurePosixPath
    text: str
    lines: frozenset[int]


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one observation in its file; ``start`` is the place of the first, from 0."""

    file: PurePosixPath
    start: int
    lines: tuple[str, ...]

    @property
    def numbers(self) -> frozenset[int]:
        """Its line numbers, from 1."""
        return frozenset(range(self.start + 1, self.start + len(self.lines) + 1))

    def get(self, field: str) -> str | None:
        """What a field holds as it is typed, without the quotes."""
        found = (re.match(rf"  (?:- |  ){field}: (.*)", line) for line in self.lines)
        return next((match[1].strip('"') for match in found if match), None)

    def put(self, field: str, value: str | None) -> Block:
        """The block with another value of a one-line field; None removes it."""
        pattern = re.compile(rf"(    {field}: ).*")
        lines = (line if value is None else pattern.sub(lambda match: match[1] + value, line) for line in self.lines)
        kept = lines if value is not None else (line for line in self.lines if not pattern.match(line))
        return Block(self.file, self.start, tuple(kept))

    def without_note(self) -> Block:
        """The block without its note, which takes the lines below its key."""
        kept, inside = list[str](), False
        for line in self.lines:
            inside = line.startswith("    note:") or (inside and line.startswith("      "))
            if not inside:
                kept.append(line)
        return Block(self.file, self.start, tuple(kept))


@dataclass(frozen=True, slots=True)
class Files:
    """The texts of the record's files, by their path in the project."""

    texts: Mapping[PurePosixPath, str]

    @classmethod
    def of(cls, project: Path) -> Files:
        """Read the record of a project."""
        paths = sorted((project / "content").rglob("*.yaml"))
        return cls({PurePosixPath(path.relative_to(project).as_posix()): path.read_text("utf-8") for path in paths})

    def below(self, folder: str) -> list[PurePosixPath]:
        """The files of a folder of ``content/``."""
        return [file for file in self.texts if file.parts[1] == folder]

    def observations(self) -> Iterator[Block]:
        """Every observation, in the order of the files."""
        for file in self.below("observations"):
            lines = self.texts[file].splitlines()
            starts = [place for place, line in enumerate(lines) if line.startswith("  - id: ")]
            for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
                yield Block(file, start, tuple(lines[start:end]))

    def tokens(self) -> Iterator[tuple[PurePosixPath, int, str]]:
        """Every line of a source that holds a token: its file, its place from 0, and the line."""
        for file in self.below("sources"):
            for place, line in enumerate(self.texts[file].splitlines()):
                if line.lstrip().startswith("- {token: "):
                    yield file, place, line

    def with_lines(self, file: PurePosixPath, start: int, count: int, lines: tuple[str, ...]) -> str:
        """The text of a file with other lines in place of some."""
        old = self.texts[file].splitlines()
        return "\n".join([*old[:start], *lines, *old[start + count :]]) + "\n"

    def with_block(self, old: Block, new: Block) -> str:
        """The text of a file with another block."""
        return self.with_lines(old.file, old.start, len(old.lines), new.lines)


def chosen(options: list[T], *key: object) -> T:
    """One of the options, always the same for a key."""
    return Random(f"{_SEED}{key}").choice(options)  # noqa: S311 - no secret hangs on it
