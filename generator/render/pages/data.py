"""The data page: every download, and what its fields mean."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath

from generator.render import addresses
from generator.render.artifact import Page
from generator.render.downloads.tables import lines
from generator.render.edition import Body, Edition, body
from generator.render.markdown import code, joined
from generator.render.pages import changes
from generator.render.pages.parts import Table


def pages(edition: Edition) -> Iterator[Page]:
    """The data page."""
    yield edition.page(addresses.DATA, partial(_data, edition))


def _data(edition: Edition) -> Body:
    say = edition.language.say
    return body(
        "data",
        title=say("sections.data"),
        description=say("leads.data"),
        lead=say("leads.data"),
        package=edition.top.shared(PurePosixPath(addresses.PACKAGE).name, addresses.PACKAGE),
        feeds=changes.feeds(edition),
        files=[(name, say(f"sections.{name}"), _downloads(edition, name), _table(edition, name)) for name in lines()],
    )


def _downloads(edition: Edition, name: str) -> str:
    files = [f"{name}.{ending}" for ending in ("json", "csv")]
    return joined(" ", [edition.top.shared(file, addresses.download(file)) for file in files])


def _table(edition: Edition, name: str) -> Table:
    say = edition.language.say
    rows = tuple((code(field), say(f"fields.{field}")) for field in lines()[name].model_fields)
    return Table(say(f"sections.{name}"), (say("columns.field"), say("columns.meaning")), rows)
