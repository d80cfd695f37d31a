"""What rendering yields: pages and assets, in memory, by their path in the site's source tree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath


@dataclass(frozen=True)
class Page:
    """A page; ``write`` makes its Markdown when it is first read, ``yaml`` is the file it is made from."""

    path: PurePosixPath
    write: Callable[[], str]
    yaml: PurePosixPath | None = None

    @cached_property
    def markdown(self) -> str:
        """The Markdown with its front matter."""
        return self.write()


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that is handed on as it is."""

    path: PurePosixPath
    data: bytes


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands at the end of a page that is not rendered here: ``text``, which leads to ``address`` if there is one.

    ``lang`` is the language of the text where the page is in another.
    """

    path: PurePosixPath
    text: str
    address: str | None
    lang: str = ""


Artifact = Page | Asset | Foot
