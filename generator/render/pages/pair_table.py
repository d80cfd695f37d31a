"""Tables of figures in pairs: a row for each indicator, a column for each side, and silence said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal
from typing import Final

from generator.derive.grouping import grouped
from generator.derive.pairs import Cell, Pair, base_of
from generator.model.numerals import Bound
from generator.model.observations import SourcedObservation
from generator.model.vocabularies import ChangeBase
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.pages import sentences, shared_notes
from generator.render.pages.parts import BREAK, PageTable
from generator.words import bases
from generator.words.markdown import Markdown, escape, joined, span

_HALF: Final = Decimal(50)
_STEP: Final = Decimal(10)
"""The ends of a scale are round numbers of per cent."""
_FIRST: Final = 5
"""Rows of a group before the rest is folded: about a screen of a phone."""
_LEAST: Final = 3
"""A fold hides at least so many rows, else it takes more room than it saves."""
_SOFT: Final = {Bound.ABOUT, Bound.UNDER, Bound.OVER, Bound.AT_LEAST, Bound.AT_MOST}


@dataclass(frozen=True, slots=True)
class PairPanel:
    """A table, its heading, the cautions that its figures share, and the rows that follow folded."""

    heading: str
    notes: Markdown
    table: PageTable
    kind: str
    further: PairPanel | None = None


def changes(edition: Edition, links: Links, found: Iterable[Pair]) -> list[PairPanel]:
    """Changes as bars from a zero line, those against another base apart, each panel on a scale of its own."""
    record = edition.record
    by_base = grouped((base_of(pair.indicator, record), pair) for pair in found)
    order = [*map(ChangeBase, record.vocabularies.ids(ChangeBase)), None]
    return [_changes(edition, links, base, by_base[base]) for base in order if base in by_base]


def figures(edition: Edition, links: Links, found: Sequence[Pair], heading: str = "") -> PairPanel:
    """Figures that share no axis, side by side."""
    return _panel(edition, links, found, heading, None)


def by_speaker(edition: Edition, links: Links, found: Iterable[Pair]) -> list[PairPanel]:
    """Figures that share no axis, those that the same sides report together: who is silent is said above them.

    The rest of a long group is folded under a line that says the same.
    """
    by_sides = grouped((tuple(map(bool, pair.cells)), pair) for pair in found)
    order = sorted(by_sides, key=lambda reports: (-sum(reports), [not side for side in reports]))
    return [_of_speakers(edition, links, by_sides[reports]) for reports in order]


def _of_speakers(edition: Edition, links: Links, found: Sequence[Pair]) -> PairPanel:
    kind = "" if found[0].is_shared else " bn-pairs--alone"
    shown = found[:_FIRST] if len(found) >= _FIRST + _LEAST else found
    panel = figures(edition, links, shown, _speakers(edition, found))
    if len(shown) < len(found):
        rest = found[_FIRST:]
        heading = edition.language.say("further_of", heading=_speakers(edition, rest))
        further = figures(edition, links, rest, heading)
        panel = replace(panel, further=replace(further, kind=further.kind + kind))
    return replace(panel, kind=panel.kind + kind)


def _speakers(edition: Edition, found: Sequence[Pair]) -> str:
    """Who reports the figures and who does not, in words."""
    say = edition.language.say
    names = [edition.wording.region(code) for code in edition.sides]
    speaking = [name for name, cell in zip(names, found[0].cells, strict=True) if cell]
    silent = [name for name in names if name not in speaking]
    listed = say("list_separator").join
    key = "pairs.alone" if silent else "pairs.shared"
    return escape(say(key, speaking=listed(speaking), silent=listed(silent), number=len(found)))


def _changes(edition: Edition, links: Links, base: ChangeBase | None, found: Sequence[Pair]) -> PairPanel:
    end = _scale([item for pair in found for item in pair.figures])
    return _panel(edition, links, found, bases.said("pairs.bases", base, edition.wording, end=f"{end:f}"), end)


def _panel(edition: Edition, links: Links, found: Sequence[Pair], heading: str, end: Decimal | None) -> PairPanel:
    """A table; the last column is there where a figure has cautions of its own."""
    notes = shared_notes.notes(edition, links, [item for pair in found for item in pair.figures])
    noted = any(notes.beside(pair.figures) for pair in found)
    rows = tuple(_row(edition, links, pair, notes, end)[: None if noted else -1] for pair in found)
    table = PageTable(heading or edition.language.say("figures"), _head(edition)[: None if noted else -1], rows)
    kind = f"{'figures' if end is None else 'changes'}{' bn-pairs--noted' if noted else ''}"
    return PairPanel(heading, joined(BREAK, notes.shared), table, kind)


def _scale(items: Iterable[SourcedObservation]) -> Decimal:
    """Where both ends of an axis are: the next round number, so that no bar touches its edge."""
    most = max(abs(item.value) for item in items)
    return max((most / _STEP).to_integral_value(ROUND_CEILING), Decimal(1)) * _STEP


def _head(edition: Edition) -> tuple[str, ...]:
    say = edition.language.say
    sides = (side_name(edition, place) for place in range(len(edition.sides)))
    return (say("columns.indicator"), *sides, say("pairs.notes"))


def side_name(edition: Edition, place: int) -> Markdown:
    """The name of a side, with the mark that stands for it on every page."""
    return span(f"bn-who {sentences.side_class(place)}", edition.wording.region(edition.sides[place]))


def _row(edition: Edition, links: Links, pair: Pair, notes: shared_notes.Notes, end: Decimal | None) -> tuple[str, ...]:
    cells = (_cell(edition, links, place, cell, end) for place, cell in enumerate(pair.cells))
    signs = notes.signs(pair.figures)
    marked = [span("bn-meta", shared_notes.mark(edition, signs))] if signs else []
    return (joined(" ", [links.short(pair.indicator), *marked]), *cells, joined(" ", notes.beside(pair.figures)))


def _cell(edition: Edition, links: Links, place: int, cell: Cell, end: Decimal | None) -> Markdown:
    """What one side reports; its name is printed where the table has no columns (on a phone)."""
    if not cell:
        silent = edition.language.say("pairs.silent")
        return joined("", [side_name(edition, place), span("bn-silent", silent)])
    return joined(BREAK, (_figure(edition, links, place, item, end) for item in cell))


def _figure(edition: Edition, links: Links, place: int, item: SourcedObservation, end: Decimal | None) -> Markdown:
    value = sentences.figure(edition, links, item)
    where = span("bn-meta", joined(" ", _where(edition, links, place, item)))
    drawn = value if end is None else _bar(edition, item, value, end)
    return joined("", [side_name(edition, place), drawn, where])


def _where(edition: Edition, links: Links, place: int, item: SourcedObservation) -> list[Markdown]:
    """Region where it is not that of the side, and passage."""
    region = [] if item.region == edition.sides[place] else [links.region(item.region)]
    return [*region, links.numbered(item.source, item.passage)]


def _bar(edition: Edition, item: SourcedObservation, value: Markdown, end: Decimal) -> Markdown:
    """A bar from the zero line in the middle; the figure stands on the other side of the line, where there is room."""
    length = abs(item.value) / end * _HALF
    start = _HALF - length if item.value < 0 else _HALF
    side = sentences.side_class(edition.side_of[item.source])
    soft = " bn-soft" if item.bound in _SOFT else ""
    drawing = Markdown(
        f'<svg class="bn-track" aria-hidden="true"><rect class="{side}{soft}" '
        f'x="{start:.2f}%" y="0" width="{length:.2f}%" height="100%"></rect></svg>'
    )
    way = "bn-fall" if item.value < 0 else "bn-rise"
    return joined("", [Markdown(f'<span class="bn-bar {way}">'), drawing, value, Markdown("</span>")])


def summary(edition: Edition, found: Sequence[Pair]) -> str:
    """How many figures each side reports, in words."""
    say = edition.language.say
    numbers = [sum(len(pair.cells[place]) for pair in found) for place in range(len(edition.sides))]
    parts = (
        say("pairs.reports" if number else "pairs.reports_none", region=edition.wording.region(code), number=number)
        for code, number in zip(edition.sides, numbers, strict=True)
    )
    return escape(say("list_separator").join(parts))
