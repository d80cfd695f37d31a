"""The thread of a topic: how its events and what they name hang together, as a small drawing and as lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.derive.neighbourhoods import of_events
from generator.model.events import Event
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.pages import graph, network_drawing
from generator.words.markdown import Markdown, classed


@dataclass(frozen=True, slots=True)
class TopicThread:
    """Its name, the drawing, lines that say the same and their number, and the door to all threads, twice."""

    name: str
    drawing: Markdown
    lines: list[Markdown]
    number: int
    door: Markdown
    short: Markdown


def thread(edition: Edition, links: Links, topic: str, events: Sequence[Event]) -> TopicThread | None:
    """None where hardly anything is related."""
    found = of_events(events, edition.index.links, edition.record)
    if found is None:
        return None
    say = edition.language.say
    state = {"topic": topic, "view": "threads"}
    return TopicThread(
        edition.wording.name(found.centre),
        network_drawing.drawing(edition, links, found),
        graph.lines(edition, links, found.edges),
        len(found.edges),
        classed(links.explorer(say("topic.threads"), **state), "bn-door"),
        classed(links.explorer(say("explorer.views.threads"), **state), "bn-door"),
    )
