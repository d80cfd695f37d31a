"""The explorer's page: facets, the drawing of the whole record, and every event in order of time.

It is complete before any script; the browser's half is ``generator/browser/explorer``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from generator.charts import timeline
from generator.derive.day_ranges import timed
from generator.derive.facets import facets
from generator.files import addresses
from generator.files.artifact import Page, assets_of
from generator.model.events import Event
from generator.render.edition import Body, Edition, body
from generator.render.explorer import payload
from generator.render.explorer.choices import FacetChoice, choices
from generator.render.explorer.head import CERTAINTIES, COLOURS, LANES, VIEWS
from generator.render.explorer.headline import headline, others
from generator.render.links import Links
from generator.words.markdown import Markdown, escape, joined, span

LISTED: Final = 500
"""So many events stand on one page."""
_CHOICES: Final = 12
"""So many choices of a facet stand on the page; a longer one has a search, and script adds what it finds."""

_SAME: Final[Mapping[str, str]] = {
    "sources": addresses.page("source"),
    "threads": addresses.GRAPH,
    "figures": addresses.page("topic"),
}
"""The views beside the timeline, and where the pages begin that draw the same without a script."""


@dataclass(frozen=True, slots=True)
class Group:
    """A facet: its key, its name, its choices as list items, how many choices there are in all."""

    key: str
    name: str
    items: tuple[Markdown, ...]
    number: int
    long: bool


def pages(edition: Edition) -> Iterator[Page]:
    """The explorer, and the rest of a list that is too long for it."""
    events = [item.event for item in timed(edition.record.events.values())]
    parts = [events[start : start + LISTED] for start in range(0, len(events), LISTED)] or [[]]
    yield edition.page(addresses.timeline(), partial(_explorer, edition, events, parts))
    for number, part in enumerate(parts[1:], start=2):
        yield edition.page(addresses.timeline(number), partial(_rest, edition, number, part, len(parts)))


def _explorer(edition: Edition, events: Sequence[Event], parts: Sequence[Sequence[Event]]) -> Body:
    say, links = edition.language.say, edition.nested
    told = timed(events)
    found, data = facets(edition.index, events), payload.assets(edition)
    charts = edition.charts(timeline.specs(edition.index, edition.wording), links)
    return body(
        "timeline",
        title=say("sections.timeline"),
        description=say("leads.timeline"),
        meta={
            "template": "explorer.html",
            "hide": "toc",
            "preload": [*map(str, payload.ahead(data))],
        },
        lead=say("explorer.lead"),
        elsewhere=_elsewhere(edition, links),
        groups=[_group(name, [*choices(edition, name, values)], edition) for name, values in found.items()],
        everything=headline(edition.language, [item.extent for item in told]),
        rest_counts=others(edition.language, [item.extent for item in told]),
        views=[(view, say(f"explorer.views.{view}")) for view in VIEWS],
        lanes=[(lane, say(f"explorer.lane_kinds.{lane}")) for lane in LANES],
        colours=[(colour, say(f"explorer.colour_kinds.{colour}")) for colour in COLOURS],
        certainties=[(each, say(f"explorer.certainties.{each}")) for each in CERTAINTIES],
        charts=charts,
        assets=[*assets_of(charts), *data],
        items=[_item(edition, links, event) for event in parts[0]],
        rest=say("explorer.rest", shown=LISTED, number=len(events)) if len(parts) > 1 else "",
        numbers=_numbers(edition, 1, len(parts)),
    )


def _elsewhere(edition: Edition, links: Links) -> Markdown:
    """The pages that say without a script what the views show."""
    say = edition.language.say
    pages = [links.to(say(f"explorer.views.{view}"), path) for view, path in _SAME.items()]
    return joined("", [escape(say("explorer.elsewhere")), links.all(pages)])


def _rest(edition: Edition, number: int, events: Sequence[Event], last: int) -> Body:
    say, links = edition.language.say, edition.nested
    which = say("explorer.page", number=number, all=last)
    title = f"{say('sections.timeline')} · {which}"
    return body(
        "timeline_rest",
        title=title,
        description=say("leads.timeline"),
        meta={"hide": "toc"},
        start=(number - 1) * LISTED + 1,
        items=[_item(edition, links, event) for event in events],
        numbers=_numbers(edition, number, last),
    )


def _group(key: str, found: Sequence[FacetChoice], edition: Edition) -> Group:
    name = edition.language.say(f"explorer.facets.{key}")
    items = tuple(_choice(key, choice, edition) for choice in found[:_CHOICES])
    return Group(key, name, items, len(found), len(found) > _CHOICES)


def _choice(facet: str, choice: FacetChoice, edition: Edition) -> Markdown:
    """A choice: a plain link, which script turns into a checkbox with the link beside it."""
    name = escape(choice.name)
    return Markdown(
        f'<li class="bn-choice bn-choice--{choice.depth}" markdown="1"><label hidden>'
        f'<input type="checkbox" name="{facet}" value="{choice.key}"> <span>{name}</span></label>'
        f"{edition.nested.to(choice.name, choice.page)} {span('bn-count', str(choice.count))}</li>"
    )


def _item(edition: Edition, links: Links, event: Event) -> Markdown:
    say, wording = edition.language.say, edition.wording
    parts = [
        links.event(event.id),
        span("bn-date", wording.date(event)),
        span("bn-kind", say(f"event_types.{event.type}")),
        span("bn-region", wording.region(event.region)),
    ]
    return Markdown(f'<li data-event-id="{event.id}" markdown="1">{joined(" ", parts)}</li>')


def _numbers(edition: Edition, current: int, last: int) -> list[Markdown]:
    """Links to the pages of the list, the current one as a plain number."""
    return [
        escape(str(number)) if number == current else edition.nested.to(str(number), addresses.timeline(number))
        for number in range(1, last + 1)
        if last > 1
    ]
