"""What rendering is told from outside: the settings of ``site_config/`` and the build's own facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePosixPath
from typing import Union

from pydantic import Field

from generator.model.base import Frozen, Id, LocalText, RegionCode
from generator.model.kinds import Ref
from generator.model.settings_error import SettingsError
from generator.render.addresses import ROOT, Place
from generator.render.artifact import Drawn
from generator.render.charts.spec import ChartSpec

Strings = Mapping[str, Union[str, "Strings"]]
"""UI strings of one language: text, nested by key."""


class Texts(Frozen):
    """What ``mkdocs.yml`` says of the site in one language, in another."""

    site_name: str
    site_description: str = ""
    copyright: str = ""


class Settings(Frozen):
    """``site_config/site.yaml``: what the home page says first, where the YAML can be seen.

    ``headline`` is its title; ``findings`` are sentences made of figures, written like the prose of the
    record; without them it lists the figures of ``highlights``.
    Of ``languages`` the first lies at the root of the site, each other in the folder of its code;
    ``texts`` says in another language what ``mkdocs.yml`` says of the site.

    ``contact`` tells readers where to report an error, where no form of the repository can.
    ``tiles`` gives regions their column and row on the map of squares, from the top left.
    """

    headline: LocalText | None = None
    findings: tuple[LocalText, ...] = ()
    languages: tuple[str, ...] = Field(default=("zh",), min_length=1)
    texts: dict[str, Texts] = Field(default_factory=dict)
    highlights: tuple[Id, ...] = ()
    repository: str = ""
    contact: LocalText | None = None
    tiles: dict[RegionCode, tuple[int, int]] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Site:
    """The place of an edition among ``places``, the strings of its language, where the site lives.

    ``built`` is the day of the last commit as ISO text, empty where it is not known.  ``draw`` draws
    a chart.
    ``repository`` is the address below which the YAML files can be seen, or empty, and ``contact``
    says where to report an error where the repository has no form for it; ``yaml`` holds
    the files that are published with the site, by their path in the project.  ``tiles`` are
    the places of regions on the map of squares.  ``written`` are the hand-written pages of the
    site as Markdown, by their path below ``docs/``.  ``first`` tells when ``("event", id)`` and the
    like were published first, as far as there is a history.
    """

    strings: Strings
    url: str
    built: str
    draw: Callable[[ChartSpec], Drawn] = field(compare=False)
    place: Place = ROOT
    places: tuple[Place, ...] = (ROOT,)
    repository: str = ""
    contact: LocalText | None = None
    headline: LocalText | None = None
    findings: tuple[LocalText, ...] = ()
    highlights: tuple[str, ...] = ()
    yaml: Mapping[PurePosixPath, bytes] = field(default_factory=dict)
    tiles: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    written: Mapping[PurePosixPath, str] = field(default_factory=dict)
    first: Callable[[], Mapping[Ref, datetime]] = field(default=dict, compare=False)


def strings_of(data: object, path: str = "") -> Strings:
    """Check that what a file of UI strings holds is text, nested by key.

    Raises SettingsError with the key that is something else.
    """
    if not isinstance(data, Mapping):
        msg = f"{path or 'the UI strings'}: keys and texts are expected"
        raise SettingsError(msg)
    return {
        str(key): value if isinstance(value, str) else strings_of(value, f"{path}{key}.") for key, value in data.items()
    }
