"""Edits that do no harm: a rewording, a new event, a new claim, a correction that is told. None is to be reported."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from benchmarks.mutations.blocks import Files, Mutant

_CORRECTION: Final = (
    "    corrections:",
    '      - date: "2026-11-30"',
    "        was: {zh: 原来的说法, en: What it said}",
    "        is: {zh: 现在的说法, en: What it says}",
    "        why: {zh: 抄录有误, en: It was copied wrongly}",
)


def harmless(files: Files) -> Iterator[Mutant]:
    """Every edit of every kind, in the order of the files."""
    yield from _reworded(files)
    yield from _corrected(files)
    for file in files.below("events"):
        yield from _of_event(files, file)


def _reworded(files: Files) -> Iterator[Mutant]:
    """A note that says a little more."""
    for block in files.observations():
        for index, line in enumerate(block.lines):
            if re.match(r"      zh: .*。$", line):
                place = block.start + index
                text = files.with_lines(block.file, place, 1, (f"{line}此处照报道的说法。",))
                yield Mutant("note reworded", block.get("id") or "", block.file, text, frozenset())
                break


def _corrected(files: Files) -> Iterator[Mutant]:
    for block in files.observations():
        if not block.get("corrections") and not any("corrections:" in line for line in block.lines):
            text = files.with_lines(block.file, block.start, len(block.lines), (*block.lines, *_CORRECTION))
            yield Mutant("correction told", block.get("id") or "", block.file, text, frozenset())


def _of_event(files: Files, file: PurePosixPath) -> Iterator[Mutant]:
    text, name = files.texts[file], file.stem
    title = re.search(r"^title:\n  zh: (.*)$", text, re.MULTILINE)
    if title:
        reworded = text.replace(title[0], title[0].replace(title[1], _longer(title[1], "（报道）")), 1)
        yield Mutant("title reworded", name, file, reworded, frozenset())
    summary = re.search(r"^summary:\n  zh: (.*)$", text, re.MULTILINE)
    if summary:
        reworded = text.replace(summary[0], summary[0].replace(summary[1], _longer(summary[1], "报道如此。")), 1)
        yield Mutant("summary reworded", name, file, reworded, frozenset())
    another = re.sub(r"^id: .*", f"id: {name}-again", text, count=1)
    another = re.sub(
        r"^(title:\n  zh: ).*\n  en: .*$",
        rf"\1{_TITLES[len(name) % 4]}{name}\n  en: A new entry {name}",
        another,
        flags=re.MULTILINE,
    )
    yield Mutant("new event", name, file.with_name(f"{name}-again.yaml"), another, frozenset())
    claim = "claims:\n  - text: {zh: 报道另有说法, en: The report says so too}\n"
    if "\nclaims: []\n" in text:
        yield Mutant("new claim", name, file, text.replace("claims: []\n", claim), frozenset())


_TITLES: Final = ("新增条目", "另一条目", "补充条目", "后加条目")


def _longer(text: str, addition: str) -> str:
    """A text with an addition, inside its quotes where it has any."""
    return f"{text[:-1]}{addition}{text[-1]}" if text[-1] in "\"'" else text + addition
