"""The comparison page: what two regions or sources both measure, and what cannot be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from generator.derive.comparison import Comparison, LookAlike, Side, SideKind, comparisons, twin
from generator.model.kinds import Ref
from generator.model.observations import SourcedObservation
from generator.model.reference import Indicator
from generator.model.vocabulary import RelationType
from generator.render import addresses
from generator.render.artifact import Chart, Page, assets_of
from generator.render.charts import side_by_side
from generator.render.edition import Body, Edition, body
from generator.render.markdown import Markdown, escape, joined, small, span
from generator.render.pages import parts
from generator.render.pages.parts import Table

_MOST: Final = 12
"""So many pairs of regions at most, and of sources."""


@dataclass(frozen=True, slots=True)
class Section:
    """Two sides: their id, their name, the chart and table of what they share, and what they do not."""

    id: str
    name: str
    charts: list[Chart]
    table: Table
    alike: list[tuple[Markdown, list[Markdown]]]
    alone: list[tuple[str, list[Markdown]]]


@dataclass(frozen=True, slots=True)
class Group:
    """Pairs of one kind of side; ``repeats`` are those that stand under another kind already."""

    id: str
    name: str
    sections: list[Section]
    repeats: list[Markdown]


def pages(edition: Edition) -> Iterator[Page]:
    """The comparison page."""
    yield edition.page(addresses.COMPARE, partial(_compare, edition))


def _compare(edition: Edition) -> Body:
    say, groups = edition.language.say, _groups(edition)
    return body(
        "compare",
        title=say("sections.compare"),
        description=say("leads.compare"),
        lead=say("leads.compare"),
        groups=groups,
        assets=assets_of(chart for group in groups for section in group.sections for chart in section.charts),
        distinct=_distinct(edition),
    )


def _groups(edition: Edition) -> list[Group]:
    regions, sources = (comparisons(edition.record, kind)[:_MOST] for kind in SideKind)
    twins = [(item, twin(item, regions)) for item in sources]
    fresh = [item for item, known in twins if known is None]
    repeats = [_repeat(edition, item, known) for item, known in twins if known is not None]
    groups = (_group(edition, SideKind.REGION, regions, []), _group(edition, SideKind.SOURCE, fresh, repeats))
    return [group for group in groups if group.sections or group.repeats]


def _group(edition: Edition, kind: SideKind, found: Iterable[Comparison], repeats: list[Markdown]) -> Group:
    return Group(kind, edition.language.say(f"compare.{kind}"), [_section(edition, item) for item in found], repeats)


def _repeat(edition: Edition, item: Comparison, known: Comparison) -> Markdown:
    """Say that two sources put the same figures beside each other as two regions, and where."""
    there = edition.top.to(_name(edition, known), f"{addresses.COMPARE}#pair-{_id(known)}")
    words = edition.language.say("compare.repeats", left=_title(edition, item.left), right=_title(edition, item.right))
    return joined(" ", [words, there])


def _id(compared: Comparison) -> str:
    return f"{compared.left.id}-{compared.right.id}"


def _name(edition: Edition, compared: Comparison) -> str:
    left, right = (side_by_side.named(side, edition.wording) for side in (compared.left, compared.right))
    return edition.language.say("compare.pair", left=left, right=right)


def _title(edition: Edition, side: Side) -> str:
    title = edition.language.text(edition.record.sources[side.id].title)
    return edition.language.say("source.title", title=title)


def _section(edition: Edition, compared: Comparison) -> Section:
    wording, name = edition.wording, _name(edition, compared)
    sides = [side_by_side.named(side, wording) for side in (compared.left, compared.right)]
    chart = side_by_side.spec(compared, wording)
    rows = tuple(
        (edition.top.indicator(item.indicator.id), _values(edition, item.left), _values(edition, item.right))
        for item in compared.shared
    )
    alone = [
        (edition.language.say("compare.alone", side=side, number=len(mine)), _indicators(edition, mine))
        for side, mine in zip(sides, compared.alone, strict=True)
        if mine
    ]
    return Section(
        _id(compared),
        name,
        edition.charts([chart] if chart else [], edition.top),
        Table(name, (edition.language.say("columns.indicator"), *sides), rows),
        [_alike(edition, item) for item in compared.alike],
        alone,
    )


def _indicators(edition: Edition, items: Iterable[Indicator]) -> list[Markdown]:
    return [edition.top.indicator(item.id) for item in items]


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
    seen: set[frozenset[Ref]] = set()
    lines: list[Markdown] = []
    for node, links in edition.index.links.items():
        for link in links:
            pair = frozenset((node, link.other))
            if link.type is not RelationType.DISTINCT_FROM or pair in seen:
                continue
            seen.add(pair)
            type_ = small(edition.language.say(f"relations.{link.type}"))
            basis = span("bn-basis", edition.language.say(f"basis.{link.basis}"))
            line = joined(" ", [edition.top.node(node), type_, edition.top.node(link.other), basis])
            note = [small(edition.top.prose(link.note))] if link.note else []
            lines.append(joined(parts.BREAK, [line, *note]))
    return lines
