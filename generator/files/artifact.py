"""What rendering yields: pages and assets, in memory, by their path in the site's source tree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import Self

from generator.words.markdown import Markdown, front_matter


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that is handed on as it is."""

    path: PurePosixPath
    data: bytes


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that lies in an archive, and is read each time it is asked for: there are many, and they are large."""

    path: PurePosixPath
    read: Callable[[], bytes] = field(compare=False)

    @property
    def data(self) -> bytes:
        """What it holds."""
        return self.read()


@dataclass(frozen=True, slots=True)
class Rendered:
    """What a page became: its Markdown, the files it needs beside it, its title and lead.

    ``foot`` stands at its end, after whatever is added to the page; ``head`` is what its front matter says.
    """

    text: str
    assets: tuple[Asset, ...] = ()
    title: str = ""
    description: str = ""
    foot: str = ""
    head: Mapping[str, str | Sequence[str]] = field(default_factory=dict)

    @property
    def markdown(self) -> str:
        """The whole Markdown, with the front matter."""
        return (front_matter(**self.head) if self.head else "") + self.text + self.foot


@dataclass(frozen=True)
class Page:
    """A page: where it lies, the pure function that renders it, the YAML file it is made from.

    A page is data: it can be pickled, and rendered in another process.
    """

    path: PurePosixPath
    render: Callable[[], Rendered]
    yaml: PurePosixPath | None = None

    @cached_property
    def rendered(self) -> Rendered:
        """What the page became; it is rendered once, when it is first asked for."""
        return self.render()

    @property
    def markdown(self) -> str:
        """The Markdown with its front matter."""
        return self.rendered.markdown


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands at the end of a page that is not rendered here: ``text``, which leads to ``address`` if there is one.

    ``lang`` is the language of the text where the page is in another.
    """

    path: PurePosixPath
    text: str
    address: str | None
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart that was drawn: its HTML, and the files that bring it to life."""

    html: str
    assets: tuple[Asset, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """A chart to take along: its figure as HTML that stays still, a picture of it as SVG.

    ``height`` is that of the drawing for a phone at its largest, in CSS pixels.
    """

    html: str
    picture: str
    height: int


class Chart(Markdown):
    """A chart as it stands on a page; it keeps the files it needs."""

    assets: tuple[Asset, ...]

    def __new__(cls, text: str, assets: Iterable[Asset]) -> Self:
        """The chart as ``text``, with its files."""
        made = super().__new__(cls, text)
        made.assets = tuple(assets)
        return made


def assets_of(parts: Iterable[Markdown]) -> Iterator[Asset]:
    """The files that the charts among some parts of a page need."""
    for part in parts:
        if isinstance(part, Chart):
            yield from part.assets


Artifact = Page | Asset | StoredFile | Foot
