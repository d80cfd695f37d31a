"""``feed.xml``: Atom (RFC 4287)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from feedgen.feed import FeedGenerator

from generator.render import addresses
from generator.render.edition import Edition
from generator.render.feeds.entries import Entry


def atom(edition: Edition, entries: Sequence[Entry], updated: datetime) -> bytes:
    """The entries as Atom; the permanent address of each is its id."""
    say, home = edition.language.say, edition.place.url(edition.site.url)
    feed = FeedGenerator()
    feed.id(home)
    feed.title(say("feeds.title"))
    feed.subtitle(say("feeds.subtitle"))
    feed.author(name=say("feeds.author"))
    feed.language(say("feeds.language"))
    feed.updated(updated)
    feed.generator("Biannian")
    feed.link(
        [
            {"href": f"{home}{addresses.ATOM}", "rel": "self"},
            {"href": f"{home}{addresses.published(addresses.CHANGES)}", "rel": "alternate"},
        ]
    )
    for entry in entries:
        one = feed.add_entry(order="append")
        one.id(entry.address)
        one.title(entry.title)
        one.link(href=entry.address, rel="alternate")
        one.updated(entry.moment)
        one.published(entry.moment)
        one.category(term=entry.kind, label=say(f"feeds.kinds.{entry.kind}"))
        one.content(entry.text, type="text")
    written: bytes = feed.atom_str(pretty=True)
    return written
