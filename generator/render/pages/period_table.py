"""A table of periods and regions: a row for each period, a column for each region, with passages and cautions."""

from __future__ import annotations

from collections.abc import Sequence

from generator.derive import picture_choice
from generator.derive.picture_choice import Days
from generator.model.observations import SourcedObservation
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.pages import pair_table, sentences, shared_notes
from generator.render.pages.parts import BREAK, PageTable
from generator.words.markdown import Markdown, joined, span

Values = Sequence[SourcedObservation]


def table(edition: Edition, links: Links, items: Values) -> pair_table.PairPanel:
    """All values of an indicator."""
    say = edition.language.say
    notes = shared_notes.notes(edition, links, items)
    columns = picture_choice.by_region(items, edition.record)
    rows = tuple(_row(edition, links, [*columns.values()], days, notes) for days in picture_choice.periods(items))
    names = (_who(edition, found[0]) for found in columns.values())
    head = (say("columns.period"), *names, say("pairs.notes"))
    return pair_table.PairPanel(
        "", joined(BREAK, notes.shared), PageTable(say("figures"), head, rows), "figures bn-pairs--noted"
    )


def _who(edition: Edition, item: SourcedObservation) -> Markdown:
    side = sentences.side_class(edition.side_of[item.source])
    return span(f"bn-who {side}", edition.wording.region(item.region))


def _row(
    edition: Edition, links: Links, columns: Sequence[Values], days: Days, notes: shared_notes.Notes
) -> tuple[Markdown, ...]:
    found = [tuple(item for item in column if picture_choice.days(item) == days) for column in columns]
    held = [item for cell in found for item in cell]
    cells = (_cell(edition, links, column[0], cell, notes) for column, cell in zip(columns, found, strict=True))
    period = links.plain(edition.language.date(held[0].period))
    return (period, *cells, joined(" ", notes.beside(held)))


def _cell(
    edition: Edition, links: Links, first: SourcedObservation, cell: Values, notes: shared_notes.Notes
) -> Markdown:
    """What a region has of a period; its name is printed where the table has no columns (on a phone)."""
    if not cell:
        return joined("", [_who(edition, first), span("bn-silent", edition.language.say("pictures.none"))])
    return joined(BREAK, (_figure(edition, links, item, notes) for item in cell))


def _figure(edition: Edition, links: Links, item: SourcedObservation, notes: shared_notes.Notes) -> Markdown:
    signs = notes.signs([item])
    marked = [shared_notes.mark(edition, signs)] if signs else []
    where = span("bn-meta", joined(" ", [links.passage(item.source, item.passage), *marked]))
    return joined("", [_who(edition, item), sentences.figure(edition, links, item), where])
