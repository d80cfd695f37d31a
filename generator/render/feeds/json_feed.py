"""``feed.json``: JSON Feed 1.1 (jsonfeed.org)."""

from __future__ import annotations

from collections.abc import Sequence
from json import dumps

from generator.files import addresses
from generator.render.edition import Edition
from generator.render.feeds.channel import Channel
from generator.render.feeds.entries import FeedEntry


def json_feed(edition: Edition, channel: Channel, entries: Sequence[FeedEntry]) -> bytes:
    """The entries as JSON Feed; the permanent address of each is its id."""
    say, home = edition.language.say, edition.place.url(edition.site.url)
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "description": say("feeds.subtitle"),
        "home_page_url": channel.page,
        "feed_url": f"{home}{channel.folder}{addresses.JSON_FEED}",
        "language": say("feeds.language"),
        "authors": [{"name": say("feeds.author"), "url": home}],
        "items": [
            {
                "id": entry.address,
                "url": entry.address,
                "title": entry.title,
                "content_text": entry.text,
                "date_published": entry.moment.isoformat(),
                "date_modified": entry.moment.isoformat(),
                "tags": [say(f"feeds.kinds.{entry.kind}")],
            }
            for entry in entries
        ],
    }
    return (dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()
