"""``feed.xml``: Atom (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.files import addresses
from generator.render.edition import Edition
from generator.render.feeds.channel import Channel
from generator.render.feeds.entries import FeedEntry

_NAMESPACE: Final = "http://www.w3.org/2005/Atom"


def atom(edition: Edition, channel: Channel, entries: Sequence[FeedEntry], updated: datetime) -> bytes:
    """The entries as Atom; the permanent address of each is its id."""
    say = edition.language.say
    feed = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": say("feeds.language")})
    for name, text in _head(edition, channel, updated):
        SubElement(feed, name).text = text
    SubElement(SubElement(feed, "author"), "name").text = say("feeds.author")
    own = edition.place.file_url(edition.site.url, f"{channel.folder}{addresses.ATOM}")
    SubElement(feed, "link", href=own, rel="self")
    SubElement(feed, "link", href=channel.page, rel="alternate")
    for entry in entries:
        _add(feed, entry, say(f"feeds.kinds.{entry.kind}"))
    indent(feed)
    written: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _head(edition: Edition, channel: Channel, updated: datetime) -> Iterator[tuple[str, str]]:
    yield "id", channel.id
    yield "title", channel.title
    yield "subtitle", edition.language.say("feeds.subtitle")
    yield "updated", updated.isoformat()
    yield "generator", "Biannian"
    if licence := edition.site.licence:
        yield "rights", f"{edition.language.text(licence.title)} {licence.path}"


def _add(feed: Element, entry: FeedEntry, label: str) -> None:
    one = SubElement(feed, "entry")
    moment = entry.moment.isoformat()
    for name, text in (("id", entry.address), ("title", entry.title), ("updated", moment), ("published", moment)):
        SubElement(one, name).text = text
    SubElement(one, "link", href=entry.address, rel="alternate")
    SubElement(one, "category", term=entry.kind, label=label)
    SubElement(one, "content", type="text").text = entry.text
