"""Doors of a drawn chart: a link for each of its rows, below the drawing; the live chart follows the same links."""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts import streaks, timeline
from generator.charts.spec import ChartSpec
from generator.derive.date_groups import Stretch
from generator.render.edition import Edition
from generator.render.links import Links
from generator.words.markdown import Markdown


def nav(edition: Edition, chart: str, name: str, lead: str, items: Sequence[Markdown]) -> Markdown:
    """Links in the order of the rows of a chart; ``name`` is said of all of them."""
    return Markdown(edition.template("_columns").render(id=f"{chart}-links", name=name, lead=lead, items=items))


def timeline_rows(edition: Edition, links: Links, specs: Sequence[ChartSpec]) -> list[Markdown]:
    """From each bar of the drawn timeline to its event, or to the explorer at the years of its events."""
    return _rows(edition, specs, [_stretch(edition, links, each) for each in timeline.drawn(edition.index)])


def streak_rows(edition: Edition, links: Links, specs: Sequence[ChartSpec], topic: str) -> list[Markdown]:
    """From each streak of a topic to its indicator."""
    return _rows(edition, specs, [links.indicator(each.indicator) for each in streaks.found(edition.index, topic)])


def _rows(edition: Edition, specs: Sequence[ChartSpec], items: Sequence[Markdown]) -> list[Markdown]:
    name, lead = edition.language.say("charts.doors.name"), edition.language.say("charts.doors.lead")
    return [nav(edition, spec.id, name, lead, items) for spec in specs]


def _stretch(edition: Edition, links: Links, stretch: Stretch) -> Markdown:
    if len(stretch.events) == 1:
        return links.event(stretch.events[0].id)
    date = stretch.date
    state = {} if date.open_start else {"from": f"{date.first.year:04}"}
    state |= {} if date.open_end else {"to": f"{date.last.year:04}"}
    return links.explorer(edition.language.date(date.text), **(state or {"view": "timeline"}))
