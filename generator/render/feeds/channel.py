"""What can be followed: the whole record, or what belongs to a topic or a region."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.files import addresses
from generator.model.kinds import TOPIC, Ref
from generator.render.edition import Edition
from generator.words.markdown import fold


@dataclass(frozen=True, slots=True)
class Channel:
    """One set of feeds.

    ``title`` and ``calendar`` name them, ``id`` is permanent, ``page`` the address of the page they belong to and
    ``folder`` where they lie, from the edition's home; ``nodes`` are the entries they tell of, None for all.
    """

    title: str
    calendar: str
    id: str
    page: str
    folder: str = ""
    nodes: frozenset[Ref] | None = None

    def holds(self, node: Ref) -> bool:
        """Whether the feeds tell of an entry."""
        return self.nodes is None or node in self.nodes


def channels(edition: Edition) -> Iterator[Channel]:
    """The whole record, then each topic and region that holds anything."""
    say, url = edition.language.say, edition.site.url
    changes = edition.place.url(url, addresses.CHANGES)
    yield Channel(say("feeds.title"), say("feeds.calendar"), edition.place.url(url), changes)
    for ref, nodes in edition.followed.items():
        name, page = fold(_name(edition, ref)), edition.address(*ref)
        title, calendar = (say("feeds.of", title=say(f"feeds.{key}"), name=name) for key in ("title", "calendar"))
        yield Channel(title, calendar, page, page, addresses.published(addresses.page(*ref)), nodes)


def _name(edition: Edition, ref: Ref) -> str:
    """The name of a topic or a region, which is no prose."""
    return edition.wording.topic(ref.id) if ref.kind == TOPIC.name else edition.wording.region(ref.id)
