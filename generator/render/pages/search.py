"""The search page: where the search box leads, with ways on for those who have no script."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from generator.files import addresses
from generator.files.artifact import Page
from generator.render.edition import Body, Edition, body

_KEYS: Final = (("search", ("/", "s")), ("next", ("n", ".")), ("previous", ("p", ",")))
"""What a key alone does on every page; ``theme-keys.js`` turns them off."""


def pages(edition: Edition) -> Iterator[Page]:
    """The search page."""
    yield edition.page(addresses.SEARCH, partial(_search, edition))


def _search(edition: Edition) -> Body:
    say = edition.language.say
    return body(
        "search",
        title=say("sections.search"),
        description=say("leads.search"),
        lead=say("leads.search"),
        key_list=[(keys, say(f"keys.{act}")) for act, keys in _KEYS],
        entries=[
            edition.top.to(say(f"sections.{folder}"), addresses.section(folder))
            for folder in addresses.FOLDERS.values()
        ],
    )
