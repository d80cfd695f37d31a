"""What an editor may get wrong about a figure or a token, kind by kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Final

from benchmarks.mutations.blocks import Block, Files, Mutant, chosen
from generator.model.record import Record
from generator.model.vocabulary import TokenStatus

_OTHER_WAY: Final = {"increase": "decrease", "decrease": "increase"}
_OF_A_FIGURE: Final = ("value", "upper", "fraction", "bound", "direction", "verb", "token")


def _mutant(files: Files, kind: str, old: Block, new: Block) -> Mutant:
    return Mutant(kind, old.get("id") or "", old.file, files.with_block(old, new), old.numbers)


def directions(files: Files, _record: Record) -> Iterator[Mutant]:
    """The direction and the sign of a change, together."""
    for block in files.observations():
        direction, value = block.get("direction"), block.get("value") or ""
        if direction:
            turned = block.put("direction", _OTHER_WAY[direction]).put("verb", None)
            sign = value[1:] if value.startswith("-") else f"-{value}"
            yield _mutant(files, "direction and sign", block, turned.put("value", sign))


def exchanges(files: Files, _record: Record) -> Iterator[Mutant]:
    """Two figures of one unit and one passage."""
    for one, other in combinations(files.observations(), 2):
        same = all(one.get(field) == other.get(field) for field in ("passage", "unit"))
        if one.file == other.file and same and one.get("token") != other.get("token"):
            text = Files({one.file: files.with_block(other, _with_figure_of(other, one))})
            what = f"{one.get('id')} and {other.get('id')}"
            yield Mutant(
                "two figures exchanged", what, one.file,
                text.with_block(one, _with_figure_of(one, other)), one.numbers | other.numbers,
            )  # fmt: skip


def _with_figure_of(block: Block, other: Block) -> Block:
    """The block with the lines of another figure; lines only one has go with it, so that the count may change."""
    mine = [line for line in block.lines if not _is_figure(line)]
    place = next(index for index, line in enumerate(mine) if line.startswith("    unit:"))
    return Block(block.file, block.start, (*mine[:place], *filter(_is_figure, other.lines), *mine[place:]))


def _is_figure(line: str) -> bool:
    return line.startswith(tuple(f"    {field}: " for field in _OF_A_FIGURE))


def indicators(files: Files, record: Record) -> Iterator[Mutant]:
    """Another indicator of the same unit."""
    for block in files.observations():
        own = block.get("indicator") or ""
        unit = record.indicators[own].unit
        others = [each.id for each in record.indicators.values() if each.unit == unit and each.id != own]
        if others:
            yield _mutant(
                files, "indicator", block, block.put("indicator", chosen(others, "indicator", block.get("id")))
            )


def regions(files: Files, record: Record) -> Iterator[Mutant]:
    """Another region that lies in that of the source."""
    for block in files.observations():
        around = record.sources[block.file.stem].region
        others = [code for code in record.regions if lies_in(record, code, around) and code != block.get("region")]
        if others:
            code = chosen(others, "region", block.get("id"))
            yield _mutant(files, "region", block, block.put("region", f'"{code}"'))


def lies_in(record: Record, code: str | None, around: str) -> bool:
    """Whether a region is another one, or lies in it."""
    while code and code != around:
        code = record.regions[code].parent
    return code == around


def periods(files: Files, _record: Record) -> Iterator[Mutant]:
    """Another period that figures of the same source have."""
    blocks = list(files.observations())
    for block in blocks:
        own = block.get("period")
        others = sorted({each.get("period") or "" for each in blocks if each.file == block.file} - {own, ""})
        if others:
            period = chosen(others, "period", block.get("id"))
            yield _mutant(files, "period", block, block.put("period", f'"{period}"'))


def cautions(files: Files, _record: Record) -> Iterator[Mutant]:
    """A note deleted, alone and together with the cautions it puts into words."""
    for block in files.observations():
        if block.without_note() != block:
            yield _mutant(files, "note deleted", block, block.without_note())
            yield _mutant(files, "note and cautions deleted", block, block.without_note().put("cautions", None))


def statuses(files: Files, _record: Record) -> Iterator[Mutant]:
    """Another status of a token."""
    all_ = [status.value for status in TokenStatus if status is not TokenStatus.OBSERVATION]
    yield from _in_tokens(files, "status", r"status: (\w+)", lambda old: [each for each in all_ if each != old])


def reasons(files: Files, _record: Record) -> Iterator[Mutant]:
    """The reason of another token."""
    pattern = r"reason: (\{zh: .*?\})\}"
    known = sorted({match[1] for *_, line in files.tokens() if (match := re.search(pattern, line))})
    yield from _in_tokens(files, "reason", pattern, lambda old: [each for each in known if each != old])


def references(files: Files, record: Record) -> Iterator[Mutant]:
    """The ref of another token of the same sort: another entity, or another date."""
    pattern = r'ref: ("?[\w-]+"?)'
    known = sorted({match[1] for *_, line in files.tokens() if (match := re.search(pattern, line))})

    def others(old: str) -> list[str]:
        return [each for each in known if each != old and (each in record.entities) == (old in record.entities)]

    yield from _in_tokens(files, "ref", pattern, others)


def _in_tokens(files: Files, kind: str, pattern: str, others: Callable[[str], list[str]]) -> Iterator[Mutant]:
    for file, place, line in files.tokens():
        match = re.search(pattern, line)
        if match and (options := others(match[1])):
            new = chosen(options, kind, file, place)
            changed = line[: match.start(1)] + new + line[match.end(1) :]
            text = files.with_lines(file, place, 1, (changed,))
            yield Mutant(kind, f"{file.stem}:{place + 1}", file, text, frozenset({place + 1}))


OF_FIGURES: Final = (directions, exchanges, indicators, regions, periods, cautions, statuses, reasons, references)
