"""The files of frozen editions, as they were but for one line: the notice on each page."""

from __future__ import annotations

import html
from collections.abc import Collection, Sequence
from functools import partial
from pathlib import PurePosixPath
from typing import Final

from generator.files import addresses
from generator.files.addresses import ROOT
from generator.files.artifact import StoredFile
from generator.model.releases import NOW
from generator.render.edition import Edition
from generator.render.settings import Released

_BEGIN: Final = b"<!--bn-release "
_END: Final = b"-->"
"""Around the code of the page's language, where ``main.html`` leaves a place for the notice.

Archives hold it: it stays as it is.
"""


def files(editions: Sequence[Edition], pages: Collection[str]) -> list[StoredFile]:
    """Every file of every release; ``pages`` are the addresses of today's, from the root of the site."""
    return [
        StoredFile(_path(item, name), partial(_file, editions, item, name, pages))
        for item in editions[0].site.releases
        for name in sorted(item.files)
    ]


def _path(item: Released, name: str) -> PurePosixPath:
    return PurePosixPath(addresses.released(item.release.tag, name))


def _file(editions: Sequence[Edition], item: Released, name: str, pages: Collection[str]) -> bytes:
    """A file of a release, with the notice where it has a place for one."""
    data = item.read(name)
    before, found, rest = data.partition(_BEGIN) if name.endswith(".html") else (data, b"", b"")
    if not found:
        return data
    language, _, after = rest.partition(_END)
    spoken = {edition.place.language: edition for edition in editions}
    edition = spoken.get(language.decode(), editions[0])
    return b"".join((before, _notice(edition, item, name, pages).encode(), after))


def _notice(edition: Edition, item: Released, name: str, pages: Collection[str]) -> str:
    """Which release a page is of, what there is since, and where the page of today is."""
    release, say = item.release, edition.language.say
    root = ROOT.root(addresses.depth(str(_path(item, name))))
    own = f"{root}{edition.place.home}"
    newest = item is edition.site.releases[-1] and release.tag in edition.unchanged
    links = [(say("release.today"), f"{root}{name}")] if _address(name) in pages else []
    links += [
        (say("release.since"), f"{own}{addresses.published(addresses.comparison(release.tag, NOW))}index.html"),
        (say("release.every"), f"{own}{addresses.published(addresses.RELEASES)}index.html"),
    ]
    said = say(f"release.{'newest' if newest else 'older'}", tag=release.tag, day=edition.language.date(release.day))
    doors = (f'<a href="{html.escape(target)}">{html.escape(label)}</a>' for label, target in links)
    return f"{html.escape(said)} {say('release.between').join(doors)}"


def _address(name: str) -> str:
    """The address at which a page with this file is published."""
    return name.removesuffix("index.html")
