"""The search page: where the search box leads, with ways on for those who have no script."""

from __future__ import annotations

from collections.abc import Iterator

from generator.render.addresses import FOLDERS
from generator.render.artifact import Page
from generator.render.edition import Edition


def pages(edition: Edition) -> Iterator[Page]:
    """The search page."""
    say = edition.language.say
    yield edition.page(
        "search.md",
        "search",
        title=say("sections.search"),
        description=say("leads.search"),
        lead=say("leads.search"),
        entries=[edition.top.to(say(f"sections.{folder}"), f"{folder}/index.md") for folder in FOLDERS.values()],
    )
