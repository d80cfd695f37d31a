"""What rendering is told from outside: the settings of ``site_config/`` and the build's own facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePosixPath

from pydantic import Field

from generator.cards.card import Card
from generator.charts.spec import ChartSpec
from generator.files.addresses import ROOT, Place
from generator.files.artifact import Drawn, Kept
from generator.model.base import Frozen, Id, LocalText, RegionCode
from generator.model.kinds import Ref
from generator.model.record import Record
from generator.model.releases import Release
from generator.render.downloads import Downloads
from generator.render.downloads.about import Licence
from generator.render.written import WrittenPage
from generator.words.strings import Strings


class Texts(Frozen):
    """What ``mkdocs.yml`` says of the site in one language, in another."""

    site_name: str
    site_description: str = ""
    copyright: str = ""


class Settings(Frozen):
    """``site_config/site.yaml``: what the home page says first, where the YAML can be seen.

    ``headline`` is its title; ``findings`` are sentences made of figures, written like the prose of the
    record; without them it lists the figures of ``highlights``.
    Of ``languages``, those of the record where none are named, the first lies at the root of the site,
    each other in the folder of its code;
    ``texts`` says in another language what ``mkdocs.yml`` says of the site.

    ``licence`` says how the data may be used.
    ``contact`` tells readers where to report an error, where no form of the repository can.
    ``tiles`` gives regions their column and row on the map of squares, from the top left.
    ``cards`` says whether pages have pictures for where a link to them is passed on.
    """

    headline: LocalText | None = None
    findings: tuple[LocalText, ...] = ()
    languages: tuple[str, ...] = ()
    texts: dict[str, Texts] = Field(default_factory=dict)
    highlights: tuple[Id, ...] = ()
    repository: str = ""
    contact: LocalText | None = None
    licence: Licence | None = None
    tiles: dict[RegionCode, tuple[int, int]] = Field(default_factory=dict)
    cards: bool = True


def _unkept(_spec: ChartSpec, _foot: Iterable[str]) -> Kept:
    """What a site gives along that draws nothing."""
    return Kept("", "", 0)


@dataclass(frozen=True, slots=True)
class Released:
    """A frozen edition: what the list says of it, its record as far as this version reads it, its files.

    ``errors`` counts what of the record could not be read; ``read`` gives the bytes of one of its ``files``.
    """

    release: Release
    record: Record = field(compare=False)
    errors: int = field(compare=False)
    files: frozenset[str] = field(compare=False)
    read: Callable[[str], bytes] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Site:
    """The place of an edition among ``places``, the strings of its language, where the site lives.

    ``built`` is the day of the last commit as ISO text, empty where it is not known.  ``draw`` draws
    a chart, ``keep`` makes one to take along, with lines below its picture; ``card`` draws the picture of a
    page as PNG, None where pages have none.  ``markdown`` says whether the Markdown of each page lies beside it.
    ``repository`` is the address below which the YAML files can be seen, or empty, and ``contact``
    says where to report an error where the repository has no form for it, ``licence`` how the data may be
    used; ``yaml`` holds
    the files that are published with the site, by their path in the project.  ``tiles`` are
    the places of regions on the map of squares.  ``written`` are the hand-written pages of the
    site, by their path below ``docs/``.  ``first`` tells when ``("event", id)`` and the
    like were published first, as far as there is a history.  ``downloads`` are the files that all
    editions share.  ``release`` is the tag of the edition where the site is being frozen; otherwise ``releases``
    are those that were, the earliest first.
    """

    strings: Strings
    url: str
    built: str
    draw: Callable[[ChartSpec], Drawn] = field(compare=False)
    keep: Callable[[ChartSpec, Iterable[str]], Kept] = field(default=_unkept, compare=False)
    markdown: bool = False
    card: Callable[[Card], bytes] | None = field(default=None, compare=False)
    place: Place = ROOT
    places: tuple[Place, ...] = (ROOT,)
    repository: str = ""
    contact: LocalText | None = None
    licence: Licence | None = None
    headline: LocalText | None = None
    findings: tuple[LocalText, ...] = ()
    highlights: tuple[str, ...] = ()
    yaml: Mapping[PurePosixPath, bytes] = field(default_factory=dict)
    tiles: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    written: Mapping[PurePosixPath, WrittenPage] = field(default_factory=dict)
    first: Mapping[Ref, datetime] = field(default_factory=dict)
    downloads: Downloads | None = field(default=None, compare=False)
    release: str = ""
    releases: tuple[Released, ...] = ()
