"""The feeds as files at the home of an edition."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from generator.render import addresses
from generator.render.artifact import Asset
from generator.render.edition import Edition
from generator.render.feeds.entries import entries
from generator.render.feeds.json_feed import json_feed


def assets(edition: Edition) -> list[Asset]:
    """Atom, JSON Feed and iCalendar. Without an entry the day of the build is when they were updated.

    Atom and iCalendar want a moment; where none is known it is the beginning of the computers' time.
    """
    # feedgen and icalendar are for builds alone: a check does without them.
    from generator.render.feeds.atom import atom
    from generator.render.feeds.calendar import calendar

    found = entries(edition)
    day = date.fromisoformat(edition.site.built or "1970-01-01")
    built = datetime.combine(day, time(), UTC)
    files = {
        addresses.ATOM: atom(edition, found, found[0].moment if found else built),
        addresses.JSON_FEED: json_feed(edition, found),
        addresses.CALENDAR: calendar(edition, built),
    }
    return [Asset(edition.place.own(name), data) for name, data in files.items()]
