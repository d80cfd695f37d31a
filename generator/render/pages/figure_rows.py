"""Figures as rows of a list: name left, number right, below where it stands and what to mind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model.observations import SourcedObservation
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.pages import parts, sentences, shared_notes
from generator.words.markdown import Markdown, joined, span


@dataclass(frozen=True, slots=True)
class FigureRows:
    """FigureRows with the cautions that several of them share, which stand once above them."""

    notes: list[Markdown]
    rows: list[Markdown]


def of_region(edition: Edition, links: Links, items: Sequence[SourcedObservation]) -> FigureRows:
    """A row for each figure, under the name of its indicator, with what other regions report of that."""
    notes = shared_notes.notes(edition, links, items)
    rows = [
        _row(edition, links, item, name(edition, links, item.indicator), (notes, _others(edition, links, item)))
        for item in items
    ]
    return FigureRows(list(notes.shared), rows)


def of_indicator(edition: Edition, links: Links, items: Sequence[SourcedObservation]) -> FigureRows:
    """A row for each figure, under the name of its region."""
    notes = shared_notes.notes(edition, links, items)
    rows = [_row(edition, links, item, span("bn-row-name", links.region(item.region)), (notes, ())) for item in items]
    return FigureRows(list(notes.shared), rows)


def name(edition: Edition, links: Links, indicator: str) -> Markdown:
    """An indicator as the name of a row, with its kind for those who narrow the list."""
    kind = edition.record.indicators[indicator].kind
    return Markdown(f'<span class="bn-row-name" data-kind="{kind}">{links.indicator(indicator)}</span>')


_Beside = tuple[shared_notes.Notes, Iterable[Markdown]]
"""The cautions of neighbours, and what else a row says."""


def _row(edition: Edition, links: Links, item: SourcedObservation, head: Markdown, beside: _Beside) -> Markdown:
    notes, more = beside
    figure = span("bn-row-figure", sentences.figure(edition, links, item))
    words = [*_meta(edition, links, item, notes.signs([item])), *more]
    meta = span("bn-meta", joined(edition.language.say("pairs.meta_separator"), words))
    own = notes.beside([item])
    note = [span("bn-note", shared_notes.together(edition, own))] if own else []
    return joined("", [head, figure, meta, *note])


def _meta(edition: Edition, links: Links, item: SourcedObservation, signs: str) -> list[Markdown]:
    """When, in which passage, as which token; the marks of shared cautions."""
    words = [
        links.plain(edition.language.date(item.period)),
        _passage(edition, links, item),
        parts.token(edition, item.token, "passage.token"),
    ]
    return [*words, shared_notes.mark(edition, signs)] if signs else words


def _passage(edition: Edition, links: Links, item: SourcedObservation) -> Markdown:
    """The passage by its number alone where the source is that of the region."""
    is_own = edition.record.sources[item.source].region == item.region
    return (links.numbered if is_own else links.passage)(item.source, item.passage)


def _others(edition: Edition, links: Links, item: SourcedObservation) -> Iterable[Markdown]:
    """What other regions report of the same indicator."""
    others = edition.index.observations_by_indicator.get(item.indicator, ())
    return (with_region(edition, links, other) for other in others if other.region != item.region)


def with_region(edition: Edition, links: Links, item: SourcedObservation) -> Markdown:
    """A figure after the name of its region."""
    return joined(" ", [edition.wording.region(item.region), sentences.figure(edition, links, item)])
