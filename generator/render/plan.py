"""A site before it is made: what it will hold, in parts that can be made one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain
from pathlib import PurePosixPath

from generator.files.artifact import Artifact, Asset, Foot, Page, StoredFile

Group = Callable[[], Iterable[Asset | StoredFile]]
"""Makes files that need no page."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The pages, each rendered when it is asked for, and what makes the files beside them.

    ``feet`` are those of pages written by hand.  Plans of equal ``inputs`` make the same.
    """

    inputs: tuple[object, ...]
    pages: tuple[Page, ...]
    feet: tuple[Foot, ...]
    groups: tuple[Group, ...]

    def everything(self) -> list[Artifact]:
        """All of it, made and sorted by path."""
        made = chain.from_iterable(make() for make in self.groups)
        needed = chain.from_iterable(page.rendered.assets for page in self.pages)
        artifacts: list[Artifact] = [*self.pages, *self.feet, *once([*made, *needed])]
        return sorted(artifacts, key=lambda artifact: artifact.path)


def once(assets: Iterable[Asset | StoredFile]) -> list[Asset | StoredFile]:
    """Each asset once: pages may need the same file, but no two files may lie at one path."""
    found: dict[PurePosixPath, Asset | StoredFile] = {}
    for asset in assets:
        if found.setdefault(asset.path, asset) != asset:
            msg = f"two files of the site would lie at {asset.path}"
            raise ValueError(msg)
    return list(found.values())
