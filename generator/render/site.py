"""The pages of the site: every answer of the record as Markdown, in memory."""

from __future__ import annotations

from functools import partial
from typing import Final

from generator.charts.live import script_asset as charts_script
from generator.derive.index import Index
from generator.files.addresses import ROOT, published, yaml_copy
from generator.files.artifact import Artifact, Asset
from generator.render import frozen
from generator.render.cite_script import script_asset as cite_script
from generator.render.edition import Edition
from generator.render.explorer.script import later_asset, views_asset
from generator.render.explorer.script import script_asset as explorer_script
from generator.render.feeds import assets as feeds
from generator.render.machines.cards import pictured
from generator.render.machines.files import files, outline
from generator.render.machines.page import described
from generator.render.narrow import script_asset as narrow_script
from generator.render.pages import (
    changes,
    compare,
    coverage,
    data,
    embeds,
    entities,
    events,
    graph,
    home,
    indicators,
    moved,
    others,
    regions,
    releases,
    search,
    sources,
    stories,
    timeline,
    topics,
)
from generator.render.pages.cited import cited
from generator.render.pages.embedded_selection import script_asset as embed_script
from generator.render.pictures_script import script_asset as pictures_script
from generator.render.plan import Group, Plan
from generator.render.search.index import assets as search_index
from generator.render.search.script import script_assets as search_scripts
from generator.render.settings import Settings, Site
from generator.render.story_script import script_asset as story_script
from generator.words.strings import strings_of

__all__ = ["Settings", "Site", "plan", "render", "strings_of"]

_PAGES: Final = (
    home, timeline, events, entities, topics, regions, indicators, sources, stories,
    others, compare, graph, coverage, changes, data, releases, search, moved,
)  # fmt: skip


def plan(index: Index, *sites: Site) -> Plan:
    """Every page with what it needs, a copy of the YAML, the scripts, the search index, the feeds.

    Of several editions each has its pages, its index and its feeds; they share the rest.
    """
    editions = [Edition(index, site) for site in sites]
    pages = [(edition, page) for edition in editions for module in _PAGES for page in module.pages(edition)]
    framed = [page for edition in editions for page in embeds.pages(edition)]
    own: list[Group] = [partial(make, edition) for edition in editions for make in (search_index, feeds, outline)]
    if sites[0].releases:
        own.append(partial(frozen.files, editions, {published(str(page.path)) for _, page in pages}))
    return Plan(
        inputs=(index.record, *sites),
        pages=(*(pictured(edition, described(edition, cited(edition, page))) for edition, page in pages), *framed),
        feet=(),
        groups=(partial(_copies, sites[0]), partial(files, editions[0]), _scripts, *own),
    )


def _copies(site: Site) -> list[Asset]:
    return [Asset(ROOT.own(yaml_copy(file)), data) for file, data in site.yaml.items()]


def _scripts() -> list[Asset]:
    explorer = (explorer_script, later_asset, views_asset, embed_script)
    own = (charts_script, pictures_script, *explorer, narrow_script, cite_script, story_script)
    return [*(make() for make in own), *search_scripts()]


def render(index: Index, site: Site) -> list[Artifact]:
    """Everything that is planned, made and sorted by path."""
    return plan(index, site).everything()
