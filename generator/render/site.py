"""The pages of the site: every answer of the record as Markdown, in memory."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Final

from generator.derive.index import Index
from generator.render.addresses import yaml_copy
from generator.render.artifact import Artifact, Asset
from generator.render.charts import table_file
from generator.render.edition import Edition
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
from generator.render.search.index import assets as search_index
from generator.render.settings import Settings, Site, strings_of

__all__ = ["Settings", "Site", "render", "strings_of"]

_PAGES: Final = (
    home, timeline, events, entities, topics, regions, indicators, sources,
    compare, graph, coverage, changes, data, search, moved,
)  # fmt: skip


def render(index: Index, site: Site) -> list[Artifact]:
    """Render every page, a copy of the YAML, the tables of the charts, the search index, the feeds; sorted by path."""
    edition = Edition(index, site)
    pages = [page for module in _PAGES for page in module.pages(edition)]
    copies = [Asset(PurePosixPath(yaml_copy(file)), data) for file, data in site.yaml.items()]
    tables = [table_file.asset(spec) for spec in edition.drawn.values()]
    found = [*pages, *copies, *tables, explorer_script(), *search_index(edition), *feeds(edition)]
    return sorted(found, key=lambda artifact: artifact.path)
