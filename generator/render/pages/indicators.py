"""Indicator pages: what is measured, with its cautions and all its observations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from generator.model.kinds import INDICATOR
from generator.model.observations import SourcedObservation
from generator.model.reference import Indicator
from generator.render import addresses
from generator.render.artifact import Page
from generator.render.charts import changes, ladder, streaks
from generator.render.edition import Body, Edition, body
from generator.render.markdown import Markdown, joined, small
from generator.render.pages import parts


def pages(edition: Edition) -> Iterator[Page]:
    """The page of every indicator, and their index."""
    yield edition.section("indicator", "groups", partial(_index, edition))
    for indicator in edition.record.indicators.values():
        file = edition.record.files[INDICATOR.ref(indicator.id)]
        yield edition.page(addresses.page("indicator", indicator.id), partial(_indicator, edition, indicator), file)


def _index(edition: Edition) -> Mapping[str, object]:
    groups = [
        (topic.id, edition.nested.topic(topic.id), [_entry(edition, item) for item in found])
        for topic in edition.record.topics.values()
        if (found := edition.index.indicators_by_topic.get(topic.id))
    ]
    own = (*streaks.specs(edition.index, edition.wording), *ladder.specs(edition.index, edition.wording))
    charts = edition.charts([*changes.specs(edition.wording), *own], edition.nested)
    return {"groups": groups, "loose": [], "charts": charts}


def _entry(edition: Edition, indicator: Indicator) -> Markdown:
    say, links = edition.language.say, edition.nested
    values = [
        joined(" ", [edition.wording.region(item.region), links.figure(item)])
        for item in edition.index.observations_by_indicator.get(indicator.id, ())
    ]
    return joined("", [links.indicator(indicator.id), parts.BREAK, small(joined(say("list_separator"), values))])


def _indicator(edition: Edition, indicator: Indicator) -> Body:
    links, index = edition.nested, edition.index
    observations = index.observations_by_indicator.get(indicator.id, ())
    others = [item for item in index.indicators_by_topic[indicator.topic] if item is not indicator]
    return body(
        "indicator",
        door=parts.explorer_door(edition, **_state(edition, indicator, observations)),
        title=edition.wording.indicator(indicator.id),
        description=edition.wording.plain(indicator.definition),
        definition=links.prose(indicator.definition),
        facts=_facts(edition, indicator),
        figures=parts.figures(edition, links, observations, "region value period place events"),
        others=[joined(edition.language.say("colon"), _named(edition, item)) for item in others],
        topic=links.topic(indicator.topic),
        corrections=_corrections(edition, observations),
    )


def _state(edition: Edition, indicator: Indicator, observations: Iterable[SourcedObservation]) -> dict[str, str]:
    """The event that uses it, or its topic where none or several do."""
    events = {event.id for item in observations for event in edition.index.events_by_observation.get(item.id, ())}
    return {"event": min(events)} if len(events) == 1 else {"topic": indicator.topic}


def _corrections(edition: Edition, observations: Iterable[SourcedObservation]) -> list[Markdown]:
    """The corrections of the figures, each with its region."""
    links = edition.nested
    return [
        joined(" ", [links.region(item.region), correction])
        for item in observations
        for correction in parts.correction_items(edition, links, item.corrections)
    ]


def _named(edition: Edition, indicator: Indicator) -> list[Markdown]:
    return [edition.nested.indicator(indicator.id), edition.nested.prose(indicator.definition)]


def _facts(edition: Edition, indicator: Indicator) -> list[tuple[str, str]]:
    say, language = edition.language.say, edition.language
    unit = edition.record.units[indicator.unit]
    facts: list[tuple[str, str]] = [
        (say("columns.kind"), say(f"indicator_kinds.{indicator.kind}")),
        (say("columns.unit"), language.text(unit.name)),
        (say("columns.better"), say(f"better.{indicator.better}")),
        (say("columns.topics"), edition.nested.topic(indicator.topic)),
    ]
    if indicator.base:
        facts.append((say("columns.base"), say(f"change_bases.{indicator.base}")))
    if indicator.denominator:
        facts.append((say("columns.denominator"), edition.nested.prose(indicator.denominator)))
    return facts
