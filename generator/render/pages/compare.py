"""The comparison page: what two regions or sources both measure, and what cannot be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from generator.charts import side_by_side, table_file
from generator.derive.comparison import Comparison, Side, SideKind, comparisons, twin
from generator.files import addresses
from generator.files.artifact import Asset, Page
from generator.render.edition import Body, Edition, body
from generator.render.pages import contrasts, side_pair
from generator.render.pages.side_pair import SidePair
from generator.words.markdown import Markdown, classed, joined

_MOST: Final = 12
"""So many pairs of regions at most, and of sources."""


@dataclass(frozen=True, slots=True)
class PairGroup:
    """Pairs of one kind of side; ``repeats`` are those that stand under another kind already."""

    id: str
    name: str
    sections: list[SidePair]
    repeats: list[Markdown]
    assets: list[Asset]


def pages(edition: Edition) -> Iterator[Page]:
    """The comparison page."""
    yield edition.page(addresses.COMPARE, partial(_compare, edition))


def _compare(edition: Edition) -> Body:
    say, groups = edition.language.say, _groups(edition)
    sections = [section for group in groups for section in group.sections]
    alone = sections[0] if len(sections) == 1 else None
    return body(
        "compare",
        title=alone.result if alone else say("sections.compare"),
        description=say("leads.compare"),
        headline=alone.lede if alone else say("leads.compare"),
        doors=_doors(edition),
        groups=groups,
        named=not alone,
        assets=[asset for group in groups for asset in group.assets],
        first=contrasts.FIRST,
        contrasts=contrasts.lines(edition),
        distinct=contrasts.names(edition),
    )


def _doors(edition: Edition) -> list[Markdown]:
    """To the timeline of the sources that are compared."""
    label = edition.language.say("topic.timeline")
    return [classed(edition.top.to(label, addresses.timeline()), "bn-door", "bn-door--main")]


def _groups(edition: Edition) -> list[PairGroup]:
    regions, sources = (comparisons(edition.record, kind)[:_MOST] for kind in SideKind)
    twins = [(item, twin(item, regions)) for item in sources]
    fresh = [item for item, known in twins if known is None]
    repeats = [_repeat(edition, item, known) for item, known in twins if known is not None]
    groups = (_group(edition, SideKind.REGION, regions, []), _group(edition, SideKind.SOURCE, fresh, repeats))
    return [group for group in groups if group.sections or group.repeats]


def _group(edition: Edition, kind: SideKind, found: Iterable[Comparison], repeats: list[Markdown]) -> PairGroup:
    pairs = tuple(found)
    tables = [spec for item in pairs if (spec := side_by_side.spec(item, edition.wording))]
    return PairGroup(
        kind,
        edition.language.say(f"compare.{kind}"),
        [side_pair.side_pair(edition, item) for item in pairs],
        repeats,
        [table_file.asset(spec, edition.place) for spec in tables],
    )


def _repeat(edition: Edition, item: Comparison, known: Comparison) -> Markdown:
    """Say that two sources put the same figures beside each other as two regions, and where."""
    there = edition.top.to(side_pair.name(edition, known), f"{addresses.COMPARE}#pair-{side_pair.id_of(known)}")
    words = edition.language.say("compare.repeats", left=_title(edition, item.left), right=_title(edition, item.right))
    return joined(" ", [words, there])


def _title(edition: Edition, side: Side) -> str:
    title = edition.language.text(edition.record.sources[side.id].title)
    return edition.language.say("source.title", title=title)
