"""The pages of the site: every answer of the record as Markdown, in memory."""

from __future__ import annotations

from functools import partial
from typing import Final

from generator.derive.index import Index
from generator.render.addresses import ROOT, yaml_copy
from generator.render.artifact import Artifact, Asset
from generator.render.charts.live import script_asset as charts_script
from generator.render.edition import Edition
from generator.render.explorer.script import later_asset
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
    others,
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
    others, compare, graph, coverage, changes, data, search, moved,
)  # fmt: skip


def plan(index: Index, *sites: Site) -> Plan:
    """Every page with what it needs, a copy of the YAML, the scripts, the search index, the feeds.

    Of several editions each has its pages, its index and its feeds; they share the rest.
    """
    editions = [Edition(index, site) for site in sites]
    own = [group for edition in editions for group in (partial(search_index, edition), partial(feeds, edition))]
    return Plan(
        inputs=(index.record, *sites),
        pages=tuple(page for edition in editions for module in _PAGES for page in module.pages(edition)),
        feet=(),
        groups=(partial(_copies, sites[0]), _scripts, *own),
    )


def _copies(site: Site) -> list[Asset]:
    return [Asset(ROOT.own(yaml_copy(file)), data) for file, data in site.yaml.items()]


def _scripts() -> list[Asset]:
    return [charts_script(), explorer_script(), later_asset(), *search_scripts()]


def render(index: Index, site: Site) -> list[Artifact]:
    """Everything that is planned, made and sorted by path."""
    return plan(index, site).everything()
