"""The pages of the site: every answer of the record as Markdown, in memory."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Final

from generator.derive.index import Index
from generator.render.addresses import yaml_copy
from generator.render.artifact import Artifact, Asset
from generator.render.edition import Edition
from generator.render.explorer.payload import assets as explorer_payload
from generator.render.explorer.script import script_asset as explorer_script
from generator.render.feeds import assets as feeds
from generator.render.pages import (
    changes,
    compare,
    coverage,
    data,
    entities,
    events,
    graph,
    home,
    indicators,
    moved,
    regions,
    search,
    sources,
    timeline,
    topics,
)
from generator.render.plan import Plan
from generator.render.search.index import assets as search_index
from generator.render.search.script import script_assets as search_scripts
from generator.render.settings import Settings, Site, strings_of

__all__ = ["Settings", "Site", "plan", "render", "strings_of"]

_PAGES: Final = (
    home, timeline, events, entities, topics, regions, indicators, sources,
    compare, graph, coverage, changes, data, search, moved,
)  # fmt: skip


def plan(index: Index, site: Site) -> Plan:
    """Every page, a copy of the YAML, the tables of the charts, the explorer, the search index, the feeds."""
    edition = Edition(index, site)
    return Plan(
        inputs=(index.record, site),
        pages=tuple(page for module in _PAGES for page in module.pages(edition)),
        feet=(),
        groups=(
            lambda: [Asset(PurePosixPath(yaml_copy(file)), data) for file, data in site.yaml.items()],
            lambda: [explorer_script(), *explorer_payload(edition)],
            lambda: [*search_scripts(), *search_index(edition)],
            lambda: feeds(edition),
        ),
        drawn=edition.tables.values,
    )


def render(index: Index, site: Site) -> list[Artifact]:
    """Everything that is planned, made and sorted by path."""
    return plan(index, site).everything()
