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


Artifact = Page | Asset
