"""A site before it is made: what it will hold, in parts that can be made one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.render.artifact import Artifact, Asset, Foot, Page


@dataclass(frozen=True, slots=True)
class Plan:
    """The pages, which are written when they are read, and what makes the files beside them.

    ``feet`` are those of pages written by hand.  Plans of equal ``inputs`` make the same.  Each of
    ``groups`` makes files that need no page; ``drawn`` gives those that the charts of the pages
    written so far need.
    """

    inputs: tuple[object, ...]
    pages: tuple[Page, ...]
    feet: tuple[Foot, ...]
    groups: tuple[Callable[[], Iterable[Asset]], ...]
    drawn: Callable[[], Iterable[Asset]]

    def everything(self) -> list[Artifact]:
        """All of it, made and sorted by path."""
        assets = [asset for make in self.groups for asset in make()]
        for page in self.pages:
            _ = page.markdown  # only then is all drawn
        return sorted([*self.pages, *self.feet, *assets, *self.drawn()], key=lambda artifact: artifact.path)
