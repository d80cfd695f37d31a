"""What rendering yields: pages and assets, in memory, by their path in the site's source tree."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class Page:
    """A Markdown page with its front matter; ``yaml`` is the file it was made from."""

    path: PurePosixPath
    markdown: str
    yaml: PurePosixPath | None = None


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
