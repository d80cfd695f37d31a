"""The table of contents: content is checked, and a checked record becomes the artifacts of the site."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TypeVar

from pydantic import ValidationError

from generator.derive.index import index
from generator.diagnostics.diagnostic import Diagnostic, Severity, Waived
from generator.load.content import Content, read_content, read_files
from generator.load.published import first_published, published
from generator.load.site_config import read_site_config, read_words
from generator.model.base import Frozen
from generator.model.record import Record
from generator.model.settings_error import SettingsError
from generator.render import reference
from generator.render.addresses import Place, of_place, placed
from generator.render.artifact import Artifact, Asset, Drawn
from generator.render.charts.drawer import Drawer
from generator.render.charts.live import Words
from generator.render.charts.spec import ChartSpec
from generator.render.charts.theme import Theme
from generator.render.downloads import downloads
from generator.render.downloads.downloads import both
from generator.render.downloads.rows import events
from generator.render.explorer.rows import assets as selection_rows
from generator.render.language import Language
from generator.render.plan import Plan
from generator.render.reporting import feet
from generator.render.site import Settings, Site, strings_of
from generator.render.site import plan as plan_pages
from generator.render.wording import Wording
from generator.rules import RULES
from generator.validate.decode import decode
from generator.validate.draft import Draft
from generator.validate.validate import validate

T = TypeVar("T", bound=Frozen)


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of a check: the record when nothing is an error, every finding, and what was waived."""

    record: Record | None
    findings: tuple[Diagnostic, ...]
    waived: tuple[Waived, ...] = ()

    @property
    def clean(self) -> bool:
        """Whether there is nothing to mend; hints do not count."""
        return all(finding.severity is Severity.HINT for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a build is told from outside.

    ``url`` is the site's address, ``built`` the day of the commit (ISO 8601, empty where it is not
    known), ``drawings`` the folder in which drawings are kept between builds; ``written`` holds the
    hand-written pages as Markdown, by their path below ``docs/``.
    """

    url: str
    built: str
    drawings: Path
    written: Mapping[PurePosixPath, str]


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector away: a record holds no cycles, and looking for some costs half of a check."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@_uncollected()
def check(project: Path, before: Content | None = None) -> Checked:
    """Read and check all of ``project/content``; ``before`` is what was published, see ``baseline``."""
    verdict = validate(read_content(project), published(project), before)
    return Checked(verdict.record, verdict.findings, verdict.waived)


def draft(project: Path) -> Draft:
    """All entries of the right shape, whatever else is wrong: for work on a record that is not finished."""
    return decode(read_content(project).documents)[0]


def build(project: Path, record: Record, around: Surroundings) -> list[Artifact]:
    """Make every artifact of the site, in memory, sorted by path.  Raises SettingsError."""
    return plan(project, record, around).everything()


def plan(project: Path, record: Record, around: Surroundings) -> Plan:
    """What ``build`` makes, to be made when it is asked for.  Raises SettingsError, as making it may too."""
    chinese, english = (Wording(record, language(project, code)) for code in ("zh", "en"))
    theme = _setting(project, "chart_theme.yaml", Theme)
    drawer = Drawer(around.drawings, theme)
    sites = [_edition(project, record, around, drawer, place) for place in places(project)]
    indexed = index(record)
    pages = plan_pages(indexed, *sites)
    languages = (chinese.language, english.language)
    site = sites[0]
    has_guide = reference.GUIDE in around.written
    guide = reference.pages(RULES.values(), languages, site) if has_guide else ()
    return Plan(
        inputs=(*pages.inputs, english.language.strings, theme),
        pages=tuple(sorted((*pages.pages, *guide), key=lambda page: page.path)),
        feet=tuple(foot for each in sites for foot in feet(each, languages)),
        groups=(
            *pages.groups,
            partial(_selection_rows, chinese, english),
            partial(downloads, indexed, chinese, english),
        ),
    )


def _selection_rows(chinese: Wording, english: Wording) -> list[Asset]:
    return selection_rows(events(chinese.record, both(chinese, english)))


def settings_of(project: Path) -> Settings:
    """The site's own settings.  Raises SettingsError."""
    return _setting(project, "site.yaml", Settings)


def places(project: Path) -> tuple[Place, ...]:
    """Where the editions of a site lie, the first at its root.  Raises SettingsError."""
    return placed(settings_of(project).languages)


def _edition(project: Path, record: Record, around: Surroundings, drawer: Drawer, place: Place) -> Site:
    wording = Wording(record, language(project, place.language))
    draw = partial(drawer.draw_live, words=_live_words(wording.language), place=place)
    written = of_place(around.written, place, places(project))
    return replace(site_of(project, wording, around, draw), place=place, places=places(project), written=written)


def site_of(project: Path, wording: Wording, around: Surroundings, draw: Callable[[ChartSpec], Drawn]) -> Site:
    """What rendering is told of the site; ``draw`` draws a chart.  Raises SettingsError."""
    settings = settings_of(project)
    return Site(
        place=Place("", wording.language.code),
        strings=wording.language.strings,
        url=around.url,
        built=around.built,
        draw=draw,
        repository=settings.repository,
        contact=settings.contact,
        headline=settings.headline,
        findings=settings.findings,
        highlights=settings.highlights,
        tiles=settings.tiles,
        yaml=read_files(project, wording.record.files.values()),
        written=around.written,
        first=partial(first_published, project),
    )


def language(project: Path, code: str) -> Language:
    """A language of the site, with its UI strings.  Raises SettingsError."""
    return Language(code, strings_of(read_words(project, code)))


def _live_words(language: Language) -> Words:
    keys = [field.name for field in fields(Words) if field.name != "colon"]
    return Words(**{key: language.say(f"live_chart.{key}") for key in keys}, colon=language.say("colon"))


def _setting(project: Path, name: str, model: type[T]) -> T:
    try:
        return model.model_validate(read_site_config(project, name))
    except ValidationError as error:
        raise SettingsError(f"site_config/{name}: {error}") from error
