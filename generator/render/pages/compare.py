"""The comparison page: what two regions both measure, and what only sounds alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.derive.comparison import Comparison, LookAlike, comparisons
from generator.derive.relations import Node
from generator.model.observations import SourcedObservation
from generator.model.vocabulary import RelationType
from generator.render.artifact import Page
from generator.render.charts import side_by_side
from generator.render.edition import Edition
from generator.render.markdown import Markdown, escape, joined, small
from generator.render.pages import parts
from generator.render.pages.parts import Table

_MOST: Final = 12
"""So many pairs of regions at most."""


@dataclass(frozen=True, slots=True)
class Section:
    """Two regions: their id, their name, the chart and table of what they share, the look-alikes."""

    id: str
    name: str
    charts: list[Markdown]
    table: Table
    alike: list[tuple[Markdown, list[Markdown]]]


def pages(edition: Edition) -> Iterator[Page]:
    """The comparison page."""
    say = edition.language.say
    yield edition.page(
        "compare.md",
        "compare",
        title=say("sections.compare"),
        description=say("leads.compare"),
        lead=say("leads.compare"),
        sections=[_section(edition, item) for item in comparisons(edition.record)[:_MOST]],
        distinct=_distinct(edition),
    )


def _section(edition: Edition, compared: Comparison) -> Section:
    say, wording = edition.language.say, edition.wording
    name = say("compare.pair", left=wording.region(compared.left), right=wording.region(compared.right))
    chart = side_by_side.spec(compared, wording)
    head = (say("columns.indicator"), wording.region(compared.left), wording.region(compared.right))
    rows = tuple(
        (edition.top.indicator(item.indicator.id), _values(edition, item.left), _values(edition, item.right))
        for item in compared.shared
    )
    return Section(
        f"{compared.left}-{compared.right}",
        name,
        edition.charts([chart] if chart else [], edition.top),
        Table(name, head, rows),
        [_alike(edition, item) for item in compared.alike],
    )


def _values(edition: Edition, items: tuple[SourcedObservation, ...]) -> Markdown:
    return edition.top.all(map(edition.top.figure, items))


def _alike(edition: Edition, item: LookAlike) -> tuple[Markdown, list[Markdown]]:
    kind = edition.language.say(f"indicator_kinds.{item.kind}")
    name = edition.language.say("compare.group", topic=edition.wording.topic(item.topic), kind=kind)
    return escape(name), [_defined(edition, one) for one in (*item.left, *item.right)]


def _defined(edition: Edition, item: SourcedObservation) -> Markdown:
    links = edition.top
    line = joined(" ", [links.region(item.region), links.indicator(item.indicator), links.figure(item)])
    definition = small(links.prose(edition.record.indicators[item.indicator].definition))
    return joined(parts.BREAK, [line, definition])


def _distinct(edition: Edition) -> list[Markdown]:
    """Every pair the record says is not the same, once, with the reason it gives."""
    seen: set[frozenset[Node]] = set()
    lines: list[Markdown] = []
    for node, links in edition.index.links.items():
        for link in links:
            pair = frozenset((node, link.other))
            if link.type is not RelationType.DISTINCT_FROM or pair in seen:
                continue
            seen.add(pair)
            type_ = small(edition.language.say(f"relations.{link.type}"))
            line = joined(" ", [edition.top.node(node), type_, edition.top.node(link.other)])
            note = [small(edition.top.prose(link.note))] if link.note else []
            lines.append(joined(parts.BREAK, [line, *note]))
    return lines
