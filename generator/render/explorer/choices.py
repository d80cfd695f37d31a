"""The choices of the explorer's facets in the words of an edition, and the page each leads to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from generator.derive.facets import Facet
from generator.files import addresses
from generator.render.edition import Edition

_PAGES: Final[Mapping[str, str]] = {
    "topic": "topic",
    "region": "region",
    "entity": "entity",
    "source": "source",
}


@dataclass(frozen=True, slots=True)
class FacetChoice:
    """A value of a facet: its key and name, how many events have it, its depth in a tree, its page."""

    key: str
    name: str
    count: int
    depth: int
    page: str


def names(edition: Edition, facet: str, values: Facet) -> list[str]:
    """The name of each value of a facet."""
    say, wording = edition.language.say, edition.wording
    name: Mapping[str, Callable[[str], str]] = {
        "type": lambda key: say(f"event_types.{key}"),
        "topic": wording.topic,
        "region": wording.region,
        "entity": wording.entity,
        "source": lambda key: wording.sources[key],
        "basis": lambda key: say(f"date_basis.{key}"),
        "figures": lambda key: say(f"explorer.has_figures.{key}"),
    }
    return [name[facet](key) for key in values.keys]


def choices(edition: Edition, facet: str, values: Facet) -> Iterator[FacetChoice]:
    """Every choice of a facet, in the order they are shown."""
    depths: list[int] = []
    for place, (key, name) in enumerate(zip(values.keys, names(edition, facet, values), strict=True)):
        above = values.parents[place] if values.parents else -1
        depths.append(depths[above] + 1 if above >= 0 else 0)
        kind = _PAGES.get(facet)
        page = addresses.page(kind, key) if kind else addresses.page("event")
        yield FacetChoice(key, name, values.counts[place], depths[place], page)
