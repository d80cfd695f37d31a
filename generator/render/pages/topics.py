"""Topic pages, and the list of topics."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import chain

from generator.model.kinds import TOPIC
from generator.model.reference import Topic
from generator.render import addresses
from generator.render.artifact import Page, assets_of
from generator.render.charts import panels, streaks
from generator.render.edition import Body, Edition, body
from generator.render.links import Links
from generator.render.markdown import Markdown, joined, small, span
from generator.render.pages import parts


def pages(edition: Edition) -> Iterator[Page]:
    """The page of every topic, and their index."""
    yield edition.section("topic", "list", partial(_index, edition))
    for topic in edition.record.topics.values():
        file = edition.record.files[TOPIC.ref(topic.id)]
        yield edition.page(addresses.page("topic", topic.id), partial(_topic, edition, topic), file)


def _index(edition: Edition) -> Mapping[str, object]:
    return {"entries": entries(edition, edition.nested)}


def entries(edition: Edition, links: Links) -> list[Markdown]:
    """Every topic with the number of its events and what it is about."""
    return [_entry(edition, links, topic) for topic in edition.record.topics.values()]


def _entry(edition: Edition, links: Links, topic: Topic) -> Markdown:
    number = len(edition.index.events_by_topic.get(topic.id, ()))
    count = span("bn-count", edition.language.say("counts.events", number=number))
    return joined("", [links.topic(topic.id), " ", count, parts.BREAK, small(links.prose(topic.description))])


def _topic(edition: Edition, topic: Topic) -> Body:
    links, index = edition.nested, edition.index
    observations = index.observations_by_topic.get(topic.id, ())
    own = (streaks.specs(index, edition.wording, topic.id), panels.specs(index, edition.wording, topic.id))
    charts = edition.charts(chain.from_iterable(own), edition.nested)
    return body(
        "topic",
        title=edition.wording.topic(topic.id),
        description=edition.wording.plain(topic.description),
        lead=links.prose(topic.description),
        charts=charts,
        assets=assets_of(charts),
        figures=parts.figures(edition, links, observations, "indicator value where period place"),
        events=parts.event_items(edition, links, index.events_by_topic.get(topic.id, ())),
    )
