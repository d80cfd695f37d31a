"""The home page: what this is, key figures, topics, latest corrections, charts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.model.settings_error import SettingsError
from generator.render import addresses
from generator.render.artifact import Page, assets_of
from generator.render.charts import changes, timeline
from generator.render.edition import Body, Edition, body
from generator.render.markdown import Markdown, joined, small, strong
from generator.render.pages import changes as all_changes
from generator.render.pages import parts, topics


def pages(edition: Edition) -> Iterator[Page]:
    """The home page."""
    yield edition.page(addresses.HOME, partial(_home, edition))


def _home(edition: Edition) -> Body:
    say = edition.language.say
    drawn = edition.charts(timeline.specs(edition.index, edition.wording), edition.top)
    charts = edition.charts(changes.specs(edition.wording), edition.top)
    return body(
        "home",
        title=say("home.title"),
        description=say("home.lead"),
        lead=say("home.lead"),
        sources=[edition.top.source(id_) for id_ in edition.record.sources],
        counts=_counts(edition),
        highlights=[_highlight(edition, id_) for id_ in edition.site.highlights],
        timeline=drawn,
        explorer=edition.top.to(say("home.explorer"), addresses.timeline()),
        charts=charts,
        assets=assets_of([*drawn, *charts]),
        topics=topics.entries(edition, edition.top),
        changes=all_changes.latest(edition, edition.top),
        more=edition.top.to(say("history.all"), addresses.CHANGES),
        built=say("home.built", date=edition.language.date(edition.site.built)) if edition.site.built else "",
    )


def _counts(edition: Edition) -> list[Markdown]:
    record, links, say = edition.record, edition.top, edition.language.say
    return [
        links.to(say(f"counts.{name}", number=len(entries)), path)
        for name, entries, path in (
            ("events", record.events, addresses.page("event")),
            ("observations", record.observations, addresses.page("indicator")),
            ("entities", record.entities, addresses.page("entity")),
        )
    ]


def _highlight(edition: Edition, id_: str) -> Markdown:
    item = edition.record.observations.get(id_)
    if item is None:
        msg = f"site_config/site.yaml: highlights: there is no observation {id_}"
        raise SettingsError(msg)
    links = edition.top
    where = (edition.wording.region(item.region), edition.language.date(item.period))
    return joined(
        parts.BREAK,
        [strong(links.figure(item)), links.indicator(item.indicator), small(" · ".join(where))],
    )
