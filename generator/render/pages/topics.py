"""Topic pages, and the list of topics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from generator.charts import streaks
from generator.derive import pairs
from generator.derive.pairs import Pair
from generator.files import addresses
from generator.files.artifact import Page, assets_of
from generator.model.events import Event
from generator.model.kinds import TOPIC
from generator.model.observations import SourcedObservation
from generator.model.shared_entries import Topic
from generator.render.edition import Body, Edition, body
from generator.render.links import Links
from generator.render.pages import (
    cards,
    chart_doors,
    event_rows,
    following,
    pair_table,
    parts,
    sentences,
    stories,
    topic_thread,
)
from generator.words.markdown import Markdown, chinese_in, classed, escape, joined, small, span

_MOST_CARDS: Final = 3
"""More figures than fit in a row are easier to read in a table."""
_NAMES: Final = 6
"""Everyday names in the line below the headline: more are not read."""
_FEW_CHANGES: Final = 2
"""A single bar has nothing to be seen against."""


def pages(edition: Edition) -> Iterator[Page]:
    """The page of every topic, and their index."""
    yield edition.section("topic", "list", partial(_index, edition))
    for topic in edition.record.topics.values():
        file = edition.record.files[TOPIC.ref(topic.id)]
        yield edition.page(addresses.page("topic", topic.id), partial(_topic, edition, topic), file)


def _index(edition: Edition) -> Mapping[str, object]:
    return {"entries": entries(edition, edition.nested)}


def entries(edition: Edition, links: Links) -> list[Markdown]:
    """Every topic with the number of its events and its headline, or what it is about."""
    return [_entry(edition, links, topic) for topic in edition.record.topics.values()]


def _entry(edition: Edition, links: Links, topic: Topic) -> Markdown:
    number = len(edition.index.events_by_topic.get(topic.id, ()))
    count = span("bn-count", edition.language.say("counts.events", number=number))
    said = sentences.sentence(edition, links, topic.headline) if topic.headline else links.prose(topic.description)
    return joined("", [links.topic(topic.id), " ", count, parts.BREAK, small(said)])


def _topic(edition: Edition, topic: Topic) -> Body:
    links, index = edition.nested, edition.index
    events = index.events_by_topic.get(topic.id, ())
    figures = index.observations_by_topic.get(topic.id, ())
    opening = topic.headline or topic.description
    specs = streaks.specs(index, edition.wording, topic.id)
    charts = edition.charts(specs, links, addresses.page("topic", topic.id))
    thread = topic_thread.thread(edition, links, topic.id, events)
    return body(
        "topic",
        title=edition.wording.topic(topic.id),
        follow=following.own(edition, TOPIC.ref(topic.id)),
        description=edition.wording.plain(opening),
        headline=sentences.sentence(edition, links, opening),
        about=links.prose(topic.description) if topic.headline else "",
        aliases=_aliases(edition, topic),
        counts=edition.language.say("topic.counts", events=len(events), figures=len(figures)),
        memorials=sentences.memorials(edition, links, events),
        doors=[*_doors(edition, topic, figures), *([thread.short] if thread else [])],
        charts=[*charts, *chart_doors.streak_rows(edition, links, specs, topic.id)],
        assets=assets_of(charts),
        events=event_rows.told(edition, links, events),
        number=len(events),
        thread=thread,
        stories=stories.entries(edition, links, stories.telling(edition, _of_topic(events, figures))),
        shown=_figures(edition, [item for item in figures if not sentences.is_of_the_dead(edition, item)]),
        no_figures="" if figures else edition.language.say("topic.no_figures"),
    )


def _aliases(edition: Edition, topic: Topic) -> str:
    """The first of the everyday names that search knows the topic by, those in the language of the edition."""
    is_chinese = edition.place.language == "zh"
    own = [name for name in topic.aliases if bool(chinese_in(name, "")) == is_chinese]
    names = edition.language.say("list_separator").join(own[:_NAMES])
    return edition.language.say("topic.aliases", names=escape(names)) if own else ""


def _of_topic(events: Sequence[Event], figures: Sequence[SourcedObservation]) -> list[str]:
    return [*(event.id for event in events), *(item.id for item in figures)]


def _doors(edition: Edition, topic: Topic, figures: Sequence[SourcedObservation]) -> list[Markdown]:
    """To the explorer, and to the comparison where there is more than one side with figures."""
    links, say = edition.nested, edition.language.say
    doors = [classed(links.explorer(say("topic.timeline"), topic=topic.id), "bn-door", "bn-door--main")]
    if len({edition.side_of[item.source] for item in figures}) > 1:
        doors.append(classed(links.to(say("topic.compare"), "compare.md"), "bn-door"))
    return doors


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a topic: changes as bars, and what shares no axis as cards or as tables."""

    changes_heading: str
    changes: list[pair_table.PairPanel]
    heading: str
    cards: list[Markdown]
    tables: list[pair_table.PairPanel]


def _figures(edition: Edition, items: Sequence[SourcedObservation]) -> Figures:
    links, say = edition.nested, edition.language.say
    drawn = _drawn(edition, items)
    changes, rest = _paired(edition, drawn), _paired(edition, [item for item in items if item not in drawn])
    loose = [item for pair in rest for item in pair.figures]
    as_cards = len(loose) <= _MOST_CARDS and not any(pair.is_shared for pair in rest)
    heading = "topic.other_figures" if changes else "topic.figures"
    return Figures(
        say("topic.changes", sides=pair_table.summary(edition, changes)),
        pair_table.changes(edition, links, changes),
        say(heading, sides=pair_table.summary(edition, rest)),
        cards.cards(edition, links, loose) if as_cards else [],
        [] if as_cards else pair_table.by_speaker(edition, links, rest),
    )


def _drawn(edition: Edition, items: Sequence[SourcedObservation]) -> list[SourcedObservation]:
    """The changes, where at least two are against the same base."""
    found = [item for item in items if pairs.is_drawn_change(item, edition.record)]
    against = Counter(edition.record.indicators[item.indicator].base for item in found)
    return found if max(against.values(), default=0) >= _FEW_CHANGES else []


def _paired(edition: Edition, items: Sequence[SourcedObservation]) -> tuple[Pair, ...]:
    """In pairs, those that more than one side reports first."""
    found = pairs.pairs(items, edition.side_of, len(edition.sides))
    return tuple(sorted(found, key=lambda pair: not pair.is_shared))
