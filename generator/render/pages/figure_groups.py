"""Figures by topic, each topic a part that folds: what pages of regions and the index of indicators hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.derive.grouping import grouped
from generator.model.observations import SourcedObservation
from generator.model.shared_entries import Indicator
from generator.model.vocabulary import IndicatorKind
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.pages import figure_rows, sentences
from generator.words.markdown import Markdown, escape, joined, span

_MOST_OPEN: Final = 1
"""An only figure is never folded; two and more are, so that a page of twelve topics is five screens of a phone."""
_SEEN_AT_ONCE: Final = 8
_SAID: Final = 2
"""Figures in the sentence of a folded topic: a third would break its line on a phone."""


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """A topic: its name and counts, a sentence of it, its rows under the cautions they share, where to go next."""

    id: str
    name: str
    counts: str
    said: Markdown
    held: figure_rows.FigureRows
    foot: Markdown
    is_open: bool


@dataclass(frozen=True, slots=True)
class KindCount:
    """A kind of number and how many rows have it."""

    value: str
    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What the rows of a page can be narrowed by, and how many there are."""

    number: int
    kinds: list[KindCount]


def of_region(edition: Edition, links: Links, code: str) -> list[FigureGroup]:
    """All topics with what one region has in them; the richest with a change is open."""
    own = _by_topic(edition, (item for item in edition.record.observations.values() if item.region == code))
    opened = _richest(edition, own)
    topics = edition.record.topics
    return [_of_region(edition, links, code, (topic, own.get(topic, ())), is_first=topic == opened) for topic in topics]


def _by_topic(edition: Edition, items: Iterable[SourcedObservation]) -> Mapping[str, tuple[SourcedObservation, ...]]:
    return grouped((edition.record.indicators[item.indicator].topic, item) for item in items)


def _richest(edition: Edition, own: Mapping[str, Sequence[SourcedObservation]]) -> str | None:
    """The topic with most changes, the first of the editors' where two have as many; None where none has any."""
    changes = {topic: sum(_is_change(edition, item) for item in own.get(topic, ())) for topic in edition.record.topics}
    topic = max(changes, key=lambda topic: changes[topic], default=None)
    return topic if topic is not None and changes[topic] else None


def _is_change(edition: Edition, item: SourcedObservation) -> bool:
    return edition.record.indicators[item.indicator].kind is IndicatorKind.CHANGE


def _of_region(
    edition: Edition, links: Links, code: str, held: tuple[str, Sequence[SourcedObservation]], *, is_first: bool
) -> FigureGroup:
    topic, items = held
    events = [event for event in edition.index.events_by_region.get(code, ()) if topic in event.topics]
    told = [item for item in items if not sentences.is_of_the_dead(edition, item)]
    return FigureGroup(
        topic,
        edition.wording.topic(topic),
        edition.language.say("topic.counts", events=len(events), figures=len(items)),
        _said(edition, told),
        figure_rows.of_region(edition, links, items),
        joined(edition.language.say("pairs.meta_separator"), _ways(edition, links, code, topic, number=len(events))),
        is_first or len(items) <= _MOST_OPEN,
    )


def _said(edition: Edition, items: Sequence[SourcedObservation]) -> Markdown:
    """The first figures in words: limits and standards tell least and come last."""
    record, say = edition.record, edition.language.say
    ordered = sorted(items, key=lambda item: record.indicators[item.indicator].kind is IndicatorKind.THRESHOLD)
    clauses = (
        joined(say("region.says"), [edition.wording.short(item.indicator), _figure(edition, item)])
        for item in ordered[:_SAID]
    )
    return joined(say("sentence_separator"), clauses)


def _figure(edition: Edition, item: SourcedObservation) -> Markdown:
    """A figure without a link: in a summary a press opens the part."""
    side = sentences.side_class(edition.side_of[item.source])
    return span(f"bn-figure {side}", edition.wording.figure(item))


def _ways(edition: Edition, links: Links, code: str, topic: str, *, number: int) -> Iterable[Markdown]:
    """To the events in the explorer, which counts those of places within too, and to the page of the topic."""
    say = edition.language.say
    within = sum(topic in event.topics for event in edition.index.events_within.get(code, ()))
    if within:
        form = "region.timeline" if within == number else "region.timeline_within"
        yield links.explorer(say(form, number=within), topic=topic, region=code)
    yield links.to(say("region.topic"), f"topics/{topic}.md")


def of_indicators(edition: Edition, links: Links) -> list[FigureGroup]:
    """All indicators under their topics, with their values; the first topic is open."""
    found = [(topic, edition.index.indicators_by_topic.get(topic, ())) for topic in edition.record.topics]
    held = [(topic, indicators) for topic, indicators in found if indicators]
    return [_of_topic(edition, links, topic, items, is_first=topic == held[0][0]) for topic, items in held]


def _of_topic(
    edition: Edition, links: Links, topic: str, indicators: Sequence[Indicator], *, is_first: bool
) -> FigureGroup:
    rows = [_values(edition, links, indicator) for indicator in indicators]
    names = edition.language.say("list_separator").join(edition.wording.short(item.id) for item in indicators[:_SAID])
    return FigureGroup(
        topic,
        edition.wording.topic(topic),
        edition.language.say("counts.indicators", number=len(indicators)),
        escape(edition.language.say("indicator.among", names=names)),
        figure_rows.FigureRows([], rows),
        links.topic(topic),
        is_first or len(indicators) <= _MOST_OPEN,
    )


def _values(edition: Edition, links: Links, indicator: Indicator) -> Markdown:
    items = edition.index.observations_by_indicator.get(indicator.id, ())
    values = (figure_rows.with_region(edition, links, item) for item in items)
    figure = Markdown(f'<span class="bn-row-figures">{joined(" ", values)}</span>')
    return joined("", [figure_rows.name(edition, links, indicator.id), figure])


def narrowing(edition: Edition, indicators: Iterable[str]) -> Narrowing | None:
    """What rows can be narrowed by; None where a list is short enough to be seen at once."""
    held = list(indicators)
    if len(held) <= _SEEN_AT_ONCE:
        return None
    counts = Counter(edition.record.indicators[id_].kind for id_ in held)
    found = [kind for kind in IndicatorKind if counts[kind]]
    names = (edition.language.say(f"indicator_kinds.{kind}") for kind in found)
    return Narrowing(len(held), [KindCount(kind, name, counts[kind]) for kind, name in zip(found, names, strict=True)])
