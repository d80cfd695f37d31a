"""Region pages, also of those the record says nothing about, and the tree of regions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from generator.derive.regions import lineage, nested
from generator.model.reference import Region
from generator.render import addresses
from generator.render.artifact import Page
from generator.render.charts import tile_map
from generator.render.edition import Body, Edition, body
from generator.render.markdown import Markdown, joined, span
from generator.render.pages import parts


def pages(edition: Edition) -> Iterator[Page]:
    """The page of every region, and their index."""
    yield edition.section("region", "regions", partial(_index, edition))
    for region in edition.record.regions.values():
        yield edition.page(addresses.page("region", region.code), partial(_region, edition, region))


def _index(edition: Edition) -> Mapping[str, object]:
    charts = edition.charts(tile_map.specs(edition.index, edition.wording, edition.site.tiles), edition.nested)
    return {"tree": _tree(edition), "charts": charts}


def _tree(edition: Edition) -> list[tuple[Markdown, Markdown]]:
    """Every region with its indent in a nested list and its count."""
    return [
        (Markdown(" " * 4 * depth), _entry(edition, region.code)) for depth, region in nested(edition.record.regions)
    ]


def _entry(edition: Edition, code: str) -> Markdown:
    index, say = edition.index, edition.language.say
    number = len(index.events_within.get(code, ()))
    held = number or index.observations_within.get(code) or index.entities_within.get(code)
    count = say("counts.events", number=number) if held else say("counts.nothing")
    return joined(" ", [edition.nested.region(code), span("bn-count", count)])


def _region(edition: Edition, region: Region) -> Body:
    links, index, say = edition.nested, edition.index, edition.language.say
    name = edition.wording.region(region.code)
    figures = parts.figures(
        edition, links, index.observations_within.get(region.code, ()), "indicator value where period place"
    )
    events = parts.event_items(edition, links, index.events_within.get(region.code, ()))
    entities = parts.entity_items(edition, links, index.entities_within.get(region.code, ()))
    return body(
        "region",
        door=parts.explorer_door(edition, region=region.code) if events else "",
        title=name,
        description=say("region.description", region=name),
        facts=_facts(edition, region),
        nothing="" if figures or events or entities else say("region.nothing", region=name),
        figures=figures,
        events=events,
        entities=entities,
    )


def _facts(edition: Edition, region: Region) -> list[tuple[str, str]]:
    say, links = edition.language.say, edition.nested
    above = lineage(region.code, edition.record.regions)[1:]
    below = [item.code for item in edition.record.regions.values() if item.parent == region.code]
    facts: list[tuple[str, str]] = [
        (say("columns.code"), say("region.code", code=region.code)),
        (say("columns.level"), say(f"levels.{region.level}")),
    ]
    if above:
        facts.append((say("region.above"), links.all(map(links.region, reversed(above)))))
    if below:
        facts.append((say("region.below"), links.all(map(links.region, below))))
    return facts
