"""What a step of a story points at, drawn: relations, lengths from one zero, changes, figures, its place in the year.

Everything is a list or a table with SVG tracks in percent, so that it is whole without script and on paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from generator.derive import pairs
from generator.derive.grouping import grouped
from generator.derive.relations import Link
from generator.derive.selection import selected
from generator.model import states
from generator.model.events import Event
from generator.model.kinds import ENTITY, EVENT, Ref
from generator.model.observations import SourcedObservation
from generator.model.stories import Step
from generator.model.vocabularies import Trait
from generator.model.vocabulary import Basis, IndicatorKind
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.pages import cards, dots, mark_strip, pair_table, sentences, shared_notes, year_strip
from generator.words.markdown import Markdown, joined, span

_MOST_CARDS: Final = 3
"""More figures than fit in a row are easier to read in a table."""
_FEW: Final = 2
"""A single bar has nothing to be seen against."""
_MOST_CELLS: Final = 12
"""A length of more units than this is drawn whole: cells would be too narrow to count."""


@dataclass(frozen=True, slots=True)
class StepDrawing:
    """The parts of a drawing, each empty where a step points at nothing of its sort."""

    thread: list[Markdown]
    lengths: list[Markdown]
    notes: list[Markdown]
    changes: list[pair_table.PairPanel]
    cards: list[Markdown]
    tables: list[pair_table.PairPanel]
    year: Markdown
    marks: Markdown


def drawing(edition: Edition, links: Links, step: Step) -> StepDrawing:
    """Draw what a step points at."""
    record = edition.record
    figures = [record.observations[id_] for id_ in step.points if id_ in record.observations]
    events = [record.events[id_] for id_ in step.points if id_ in record.events]
    lengths = _lengths(edition, figures)
    changes = [item for item in figures if pairs.is_drawn_change(item, record)]
    rest = [item for item in figures if item not in lengths and item not in changes]
    as_cards = len(rest) <= _MOST_CARDS
    return StepDrawing(
        thread=_thread(edition, links, step.points),
        lengths=[_length(edition, links, item, lengths) for item in lengths],
        notes=list(shared_notes.notes(edition, links, lengths).together),
        changes=pair_table.changes(edition, links, _paired(edition, changes)),
        cards=cards.cards(edition, links, rest, f"{step.id}-{cards.FIGURE_PLACE}") if as_cards else [],
        tables=[] if as_cards else [pair_table.figures(edition, links, _paired(edition, rest))],
        year=_year(edition, links, step, events),
        marks=_marks(edition, links, step, events),
    )


def _paired(edition: Edition, items: Iterable[SourcedObservation]) -> tuple[pairs.Pair, ...]:
    return pairs.pairs(items, edition.side_of, len(edition.sides))


def _thread(edition: Edition, links: Links, points: Sequence[str]) -> list[Markdown]:
    """The relations between what is pointed at, each as a row; what has none stands alone."""
    record = edition.record
    nodes = [EVENT.ref(id_) for id_ in points if id_ in record.events]
    nodes += [ENTITY.ref(id_) for id_ in points if id_ in record.entities]
    found = [
        (node, link)
        for node in nodes
        for link in edition.index.links.get(node, ())
        if link.other in nodes and not link.inverse
    ]
    once = {frozenset((node, link.other)): (node, link) for node, link in reversed(found)}
    rows = [_related(edition, links, node, link) for node, link in reversed(once.values())]
    joined_ = set().union(*once) if once else set()
    alone = [node for node in nodes if node not in joined_ and node.kind == ENTITY.name]
    return [*rows, *(_node(links, node) for node in alone)]


def _related(edition: Edition, links: Links, node: Ref, link: Link) -> Markdown:
    apart = edition.record.vocabularies.has(link.type, Trait.DISTINCT)
    kind = "apart" if apart else "stated" if link.basis is Basis.STATED else "inferred"
    way = "" if edition.record.vocabularies.has(link.type, Trait.MUTUAL) else " bn-rel--to"
    word = span(f"bn-rel bn-rel--{kind}{way}", edition.language.say(f"relation_types.{link.type}"))
    return joined("", [_node(links, node), word, _node(links, link.other)])


def _node(links: Links, node: Ref) -> Markdown:
    return span(f"bn-node bn-node--{node.kind}", links.node(node))


def _lengths(edition: Edition, figures: Sequence[SourcedObservation]) -> tuple[SourcedObservation, ...]:
    """The durations in one unit, where there are two at least: they share a zero and a scale."""
    record = edition.record
    durations = [item for item in figures if record.indicators[item.indicator].kind is IndicatorKind.DURATION]
    by_unit = grouped((record.units[item.unit].measure, item) for item in durations)
    return max((found for found in by_unit.values() if len(found) >= _FEW), key=len, default=())


def _length(edition: Edition, links: Links, item: SourcedObservation, all_: Sequence[SourcedObservation]) -> Markdown:
    """A duration: what it is of, its figure, and a bar from zero; one of few units is made of as many cells."""
    longest = max(dots.size(edition, each) for each in all_)
    length = dots.size(edition, item)
    cells = int(length) if length == int(length) <= _MOST_CELLS else 1
    each = length / longest / cells * 100
    side = sentences.side_class(edition.side_of[item.source])
    rects = "".join(
        f'<rect class="{side}" x="{each * place:.2f}%" y="0" width="{each:.2f}%" height="100%"></rect>'
        for place in range(cells)
    )
    bar = Markdown(f'<svg class="bn-length" aria-hidden="true">{rects}</svg>')
    figure = sentences.figure(edition, links, item)
    passage = span("bn-meta", links.passage(item.source, item.passage))
    return joined(" ", [links.short(item.indicator), figure, passage, bar])


def _year(edition: Edition, links: Links, step: Step, events: Sequence[Event]) -> Markdown:
    """Where the events lie in their year: one door to the timeline, as it is hardly a finger high."""
    svg = year_strip.strip(edition, events)
    if not svg:
        return svg
    said = span("bn-unseen", edition.language.say("topic.timeline"))
    return links.timeline(joined(" ", [svg, said]), urlencode(states.read(step.state)))


def _marks(edition: Edition, links: Links, step: Step, events: Sequence[Event]) -> Markdown:
    """The events of the step's state as a row of marks, those pointed at filled: one door to the timeline."""
    state = states.read(step.state)
    found = selected(edition.index, state) or ()
    if len(found) < _FEW or not events:
        return Markdown("")
    pointed = {event.id for event in events}
    svg = mark_strip.strip(edition, found, pointed)
    number = sum(event.id in pointed for event in found)
    said = edition.language.say("story.marks", number=len(found), pointed=number)
    return links.timeline(joined(" ", [svg, said]), urlencode(state))
