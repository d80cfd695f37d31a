"""Links to what other programs follow: feeds and calendar, of the whole record or of one topic or region."""

from __future__ import annotations

from generator.files import addresses
from generator.model.kinds import Ref
from generator.render.edition import Edition
from generator.words.markdown import Markdown, joined


def own(edition: Edition, ref: Ref) -> Markdown:
    """To the feeds of a topic or a region, after what is told of it in its line; empty where it has none."""
    if ref not in edition.followed:
        return Markdown()
    say, links = edition.language.say, edition.nested
    names = [("atom", addresses.ATOM), ("json", addresses.JSON_FEED)]
    if edition.dated.intersection(edition.followed[ref]):
        names.append(("calendar_short", addresses.CALENDAR))
    folder = addresses.published(addresses.page(*ref))
    told = joined(" ", [links.to(say(f"history.{word}"), f"{folder}{name}") for word, name in names])
    return joined("", [say("pairs.meta_separator"), say("history.follow"), told])
