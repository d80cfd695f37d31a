"""Region pages, also of those the record says nothing about, and the tree of regions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from generator.charts import tile_map
from generator.derive.grouping import grouped
from generator.derive.regions import lineage, nested
from generator.files import addresses
from generator.files.artifact import Page
from generator.model.kinds import REGION
from generator.model.observations import SourcedObservation
from generator.model.shared_entries import Region
from generator.model.vocabularies import EntityKind
from generator.model.vocabulary import Caution, IndicatorKind
from generator.render.edition import Body, Edition, body
from generator.render.pages import doors, event_rows, figure_groups, following, region_tiles, sentences
from generator.words.markdown import Markdown, joined, span

_MOST_NAMES: Final = 4
"""Names of a kind on the page of a region; the index of entities has them all."""
_FEW_EVENTS: Final = 8
"""So many events are listed; more are counted, and stand in the explorer and on the pages of topics."""


def pages(edition: Edition) -> Iterator[Page]:
    """The page of every region, and their index."""
    yield edition.section("region", "regions", partial(_index, edition))
    for region in edition.record.regions.values():
        yield edition.page(addresses.page("region", region.code), partial(_region, edition, region))


def _index(edition: Edition) -> Mapping[str, object]:
    specs = tile_map.specs(edition.index, edition.wording, edition.site.tiles)
    held = [(depth, region.code) for depth, region in nested(edition.record.regions) if _holds(edition, region.code)]
    empty = [region.code for region in edition.record.regions.values() if not _holds(edition, region.code)]
    tree = [(Markdown(" " * 4 * depth), _entry(edition, code)) for depth, code in held]
    maps = [region_tiles.tile_map(edition, edition.nested, spec) for spec in specs]
    tables = edition.tables(specs, edition.nested)
    return {"tree": tree, "maps": maps, "charts": tables, "empty": _empty(edition, empty)}


def _holds(edition: Edition, code: str) -> bool:
    """Whether the record has anything on a region, or on a place within it."""
    index = edition.index
    within = (index.events_within, index.observations_within, index.entities_within)
    return any(found.get(code) for found in within)


def _entry(edition: Edition, code: str) -> Markdown:
    """A region with what it and the places within it hold, and its headline."""
    region = edition.record.regions[code]
    number = len(edition.index.events_within.get(code, ()))
    figures = len(edition.index.observations_within.get(code, ()))
    count = span("bn-count", edition.language.say("topic.counts", events=number, figures=figures))
    said = [span("bn-said", sentences.sentence(edition, edition.nested, region.headline))] if region.headline else []
    return joined(" ", [edition.nested.region(code), count, *said])


def _empty(edition: Edition, codes: Iterable[str]) -> Markdown:
    """The places without anything, in one sentence with all names."""
    names = edition.nested.all(map(edition.nested.region, codes))
    return sentences.filled(edition.language.say("region.empty"), names=names) if names else names


def _region(edition: Edition, region: Region) -> Body:
    links, index, say = edition.nested, edition.index, edition.language.say
    name, own = edition.wording.region(region.code), _own(edition, region.code)
    events = index.events_by_region.get(region.code, ())
    holds = _holds(edition, region.code)
    return body(
        "region",
        title=name,
        follow=following.own(edition, REGION.ref(region.code)),
        description=edition.wording.plain(region.headline)
        if region.headline
        else say("region.description", region=name),
        headline=sentences.sentence(edition, links, region.headline) if region.headline else "",
        caution=_caution(edition, own),
        stands=_meta(edition, region, own),
        doors=_doors(edition, region, own) if holds else [],
        nothing="" if holds else say("region.nothing", region=name),
        groups=figure_groups.of_region(edition, links, region.code) if own or events else [],
        narrowing=figure_groups.narrowing(edition, (item.indicator for item in own)),
        told=event_rows.told(edition, links, events) if len(events) <= _FEW_EVENTS else [],
        inside=_inside(edition, region.code),
        entities=_entities(edition, region.code),
    )


def _own(edition: Edition, code: str) -> list[SourcedObservation]:
    return [item for item in edition.index.observations_within.get(code, ()) if item.region == code]


def _caution(edition: Edition, own: Iterable[SourcedObservation]) -> str:
    """What holds for all figures: they are the sources' own; and that no change has a base, where none has."""
    items = list(own)
    if not items:
        return ""
    indicators = edition.record.indicators
    changes = [item for item in items if indicators[item.indicator].kind is IndicatorKind.CHANGE]
    baseless = changes and all(Caution.BASE_MISSING in item.cautions for item in changes)
    return edition.language.say("region.caution_changes" if baseless else "region.caution")


def _meta(edition: Edition, region: Region, own: Iterable[SourcedObservation]) -> Markdown:
    """How much there is, from where, and where the region lies."""
    say, links = edition.language.say, edition.nested
    events = len(edition.index.events_by_region.get(region.code, ()))
    counts = say("topic.counts", events=events, figures=len(list(own)))
    sources = [links.source(item.id) for item in edition.record.sources.values() if item.region == region.code]
    above = [links.region(code) for code in reversed(lineage(region.code, edition.record.regions)[1:])]
    words = [counts, *sources, *_code(edition, region), say(f"levels.{region.level}")]
    lies = [joined(say("colon"), [say("region.above"), joined(" › ", above)])] if above else []
    return joined(say("pairs.meta_separator"), [*words, *lies])


def _code(edition: Edition, region: Region) -> list[str]:
    """The code with what it is of; an id of the record's own says nothing to a reader."""
    scheme = edition.record.region_scheme
    return [edition.language.say("region.code", code=region.code, scheme=scheme.called)] if scheme else []


def _doors(edition: Edition, region: Region, own: Iterable[SourcedObservation]) -> list[Markdown]:
    """To the explorer where it has something of the region, and to the comparison."""
    if edition.index.events_within.get(region.code):
        return doors.doors(edition, own, region=region.code)
    return doors.comparison(edition, own)


def _inside(edition: Edition, code: str) -> list[Markdown]:
    """The places within: those with records each with its counts, the others in one sentence."""
    within = [item.code for item in edition.record.regions.values() if item.parent == code]
    held = [_entry(edition, inner) for inner in within if _holds(edition, inner)]
    empty = _empty(edition, [inner for inner in within if not _holds(edition, inner)])
    return [*held, empty] if empty else held


def _entities(edition: Edition, code: str) -> list[Markdown]:
    """The named things of the region itself, a line for each kind: the first by name, the others by their number."""
    own = [entity for entity in edition.index.entities_within.get(code, ()) if entity.region == code]
    by_kind = grouped((entity.kind, entity.id) for entity in own)
    return [_of_kind(edition, kind, ids) for kind, ids in by_kind.items()]


def _of_kind(edition: Edition, kind: EntityKind, ids: Sequence[str]) -> Markdown:
    links, say = edition.nested, edition.language.say
    names = [links.entity(id_) for id_ in ids[:_MOST_NAMES]]
    if rest := ids[_MOST_NAMES:]:
        names.append(links.to(say("pairs.more", number=len(rest)), addresses.page("entity")))
    return joined(say("colon"), [say(f"entity_kinds.{kind}"), links.all(names)])
