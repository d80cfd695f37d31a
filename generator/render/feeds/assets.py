"""The feeds as files: at the home of an edition, and beside the page of each topic and region."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time

from generator.files import addresses
from generator.files.artifact import Asset
from generator.render.edition import Edition
from generator.render.feeds.atom import atom
from generator.render.feeds.channel import Channel, channels
from generator.render.feeds.entries import LONGEST, FeedEntry, entries
from generator.render.feeds.json_feed import json_feed


def assets(edition: Edition) -> list[Asset]:
    """Atom, JSON Feed and iCalendar of each channel. Without an entry the day of the build is when they were updated.

    Atom and iCalendar want a moment; where none is known it is the beginning of the computers' time.
    """
    day = date.fromisoformat(edition.site.built or "1970-01-01")
    built, found = datetime.combine(day, time(), UTC), entries(edition)
    return [
        Asset(edition.place.own(f"{channel.folder}{name}"), data)
        for channel in channels(edition)
        for name, data in _files(edition, channel, found, built)
    ]


def _files(
    edition: Edition, channel: Channel, found: Sequence[FeedEntry], built: datetime
) -> Iterator[tuple[str, bytes]]:
    # icalendar is for builds alone: a check does without it.
    from generator.render.feeds.calendar import calendar

    own = [entry for entry in found if channel.holds(entry.node)][:LONGEST]
    yield addresses.ATOM, atom(edition, channel, own, own[0].moment if own else built)
    yield addresses.JSON_FEED, json_feed(edition, channel, own)
    if channel.nodes is None or edition.dated.intersection(channel.nodes):
        yield addresses.CALENDAR, calendar(edition, channel, built)
