"""The data page: every download, and what its fields mean."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath
from typing import Final

from generator.files import addresses
from generator.files.addresses import ROOT
from generator.files.artifact import Page
from generator.render.downloads.exports import lines
from generator.render.downloads.openapi import OPENAPI
from generator.render.downloads.whole import DATASETTE, names
from generator.render.edition import Body, Edition, body
from generator.render.pages import changes
from generator.render.pages.parts import PageTable
from generator.words.markdown import Markdown, code, escape, external, joined, preformatted

_KILOBYTE: Final = 1000


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
        interface=edition.top.shared(PurePosixPath(OPENAPI).name, addresses.download(OPENAPI)),
        readers=_readers(ROOT.file_url(edition.site.url, addresses.download("observations.csv"))),
        whole=_whole(edition),
        feeds=changes.feeds(edition),
        licence=_licence(edition),
        files=[(name, say(f"sections.{name}"), _downloads(edition, name), _table(edition, name)) for name in lines()],
    )


def _readers(address: str) -> list[tuple[str, Markdown]]:
    """How programs read the figures with codes of regions as text: the line for each."""
    lines = {
        "pandas": f'pandas.read_csv("{address}", dtype={{"region": str}})',
        "DuckDB": f"FROM read_csv('{address}', types = {{'region': 'VARCHAR'}})",
        "R": f'read.csv("{address}", colClasses = c(region = "character"), fileEncoding = "UTF-8-BOM")',
    }
    return [(program, preformatted(line)) for program, line in lines.items()]


def _licence(edition: Edition) -> Markdown | None:
    """The licence of the data, linked; None where the site names none."""
    licence = edition.site.licence
    return external(edition.language.text(licence.title), licence.path) if licence else None


def _whole(edition: Edition) -> list[Markdown]:
    """The files that hold the whole record, each with its size and what is in it."""
    made = edition.site.downloads
    if made is None:
        return []
    return [_file(edition, name, made.size(name)) for name in (*names(), DATASETTE)]


def _file(edition: Edition, name: str, size: int) -> Markdown:
    say, form = edition.language.say, name.partition(".")[2] if name != DATASETTE else "datasette"
    link = edition.top.shared(name, addresses.download(name))
    return joined("", [link, escape(say("data.sized", size=-(-size // _KILOBYTE), what=say(f"data.{form}")))])


def _downloads(edition: Edition, name: str) -> str:
    files = [f"{name}.{ending}" for ending in ("json", "csv")]
    return joined(" ", [edition.top.shared(file, addresses.download(file)) for file in files])


def _table(edition: Edition, name: str) -> PageTable:
    say = edition.language.say
    rows = tuple((code(field), say(f"fields.{field}")) for field in lines()[name].model_fields)
    return PageTable(say(f"sections.{name}"), (say("columns.field"), say("columns.meaning")), rows)
