"""Frozen editions of the site: what their list says of each."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Field

from generator.model.base import Frozen

TAG: Final = r"^[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*$"
"""Tags that are an address and the name of a file on every system as they stand.

Three dots part the ends of a comparison, as in git.
"""
NOW: Final = "now"
"""Stands in addresses for the record of today; no tag is called so."""


class Release(Frozen):
    """A state of the record that stays: its tag, the day and id of its commit, and how much it holds.

    ``day`` is ISO 8601, ``digest`` the SHA-256 of the archive of its edition.
    """

    tag: Annotated[str, Field(pattern=TAG)]
    day: Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")]
    commit: str
    digest: str
    events: int
    figures: int


class Releases(Frozen):
    """``site_config/releases.yaml``, which ``biannian release`` writes."""

    releases: tuple[Release, ...] = ()

    @property
    def in_order(self) -> tuple[Release, ...]:
        """The earliest first, by the days of their commits."""
        return tuple(sorted(self.releases, key=lambda release: release.day))
