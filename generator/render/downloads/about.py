"""What is said of the data as a whole: their name, where they are published, of which day, under which licence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.model.base import Frozen, LocalText

_NAME: Final = LocalText(zh="编年", en="Biannian")


class Licence(Frozen):
    """Under which licence the data and the site's own words may be used.

    ``name`` is its identifier at SPDX (CC-BY-4.0), ``title`` its name for people, ``path`` its address.
    """

    name: str
    title: LocalText
    path: str


@dataclass(frozen=True, slots=True)
class About:
    """The data as a whole.

    ``home`` is the address of the site (empty where it has none), ``version`` the day of the last
    commit as ISO text (empty where it is not known).
    """

    title: LocalText = _NAME
    description: LocalText | None = None
    publisher: LocalText = _NAME
    home: str = ""
    version: str = ""
    licence: Licence | None = None
