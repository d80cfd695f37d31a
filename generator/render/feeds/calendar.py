"""``calendar.ics``: iCalendar (RFC 5545) of the events a calendar can show without claiming too much.

An event known to the day is that day, one known to the month is all of the month and says so, a
closed interval of days is its days. What is known to the season or year, open, approximate or
uncertain is not shown: a calendar has no way to say so, and would make 1 January of it.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from generator.derive.calendar_days import days
from generator.model import events
from generator.model.kinds import EVENT
from generator.render.edition import Edition
from generator.render.feeds.channel import Channel
from generator.render.feeds.entries import attributed
from generator.words.markdown import fold


def calendar(edition: Edition, channel: Channel, stamp: datetime) -> bytes:
    """The dated events, in the order of time; ``stamp`` is when the calendar was made."""
    whole = Calendar()
    whole.add("prodid", "-//Biannian//Biannian//ZH")
    whole.add("version", "2.0")
    whole.add("method", "PUBLISH")
    whole.add("name", channel.calendar)
    whole.add("x-wr-calname", channel.calendar)
    for event in edition.record.events.values():
        found = days(event) if channel.holds(EVENT.ref(event.id)) else None
        if found:
            whole.add_component(_event(edition, event, found, stamp))
    return bytes(whole.to_ical())


def _event(edition: Edition, event: events.Event, found: tuple[date, date], stamp: datetime) -> Event:
    wording, (first, last) = edition.wording, found
    title = fold(wording.plain(event.title))
    entry = Event()
    entry.add("uid", f"{event.id}@{urlsplit(edition.site.url).hostname or 'biannian'}")
    entry.add("dtstamp", stamp)
    entry.add("dtstart", first)
    entry.add("dtend", last + timedelta(days=1))  # the day after the last, by RFC 5545
    remarked = f"{title} · {wording.date(event)}"
    entry.add("summary", title if first == last and event.date_basis == "stated" else remarked)
    entry.add("description", fold(attributed(edition, EVENT.ref(event.id), wording.plain(event.summary))))
    entry.add("location", fold(wording.region(event.region)))
    entry.add("url", edition.address("event", event.id))
    entry.add("transp", "TRANSPARENT")
    return entry
