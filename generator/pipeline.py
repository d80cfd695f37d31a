"""The table of contents: content is checked, and a checked record becomes the artifacts of the site."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from generator.derive.index import index
from generator.diagnostics.diagnostic import Diagnostic, Severity
from generator.load.content import read_content, read_files
from generator.load.published import published
from generator.load.site_config import read_site_config
from generator.model.base import Frozen
from generator.model.record import Record
from generator.model.settings_error import SettingsError
from generator.render.artifact import Artifact
from generator.render.charts.drawer import Drawer
from generator.render.charts.live import Words
from generator.render.charts.spec import ChartSpec
from generator.render.charts.theme import Theme
from generator.render.downloads import downloads
from generator.render.downloads.downloads import both
from generator.render.downloads.rows import events
from generator.render.explorer.rows import assets as selection_rows
from generator.render.language import Language
from generator.render.site import Settings, Site, render, strings_of
from generator.render.wording import Wording
from generator.validate.decode import decode
from generator.validate.draft import Draft
from generator.validate.validate import validate

T = TypeVar("T", bound=Frozen)


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of a check: the record when nothing is an error, and every finding."""

    record: Record | None
    findings: tuple[Diagnostic, ...]

    @property
    def clean(self) -> bool:
        """Whether there is nothing to mend; hints do not count."""
        return all(finding.severity is Severity.HINT for finding in self.findings)


def check(project: Path) -> Checked:
    """Read and check all of ``project/content``."""
    record, findings = validate(read_content(project), published(project))
    return Checked(record, findings)


def draft(project: Path) -> Draft:
    """All entries of the right shape, whatever else is wrong: for work on a record that is not finished."""
    return decode(read_content(project).documents)[0]


def build(project: Path, record: Record, url: str, built: str, drawings: Path) -> list[Artifact]:
    """Make every artifact of the site, in memory, sorted by path.

    ``url`` is the site's address, ``built`` the day of the commit (ISO 8601), ``drawings`` the
    folder in which drawings are kept between builds.  Raises SettingsError.
    """
    chinese, english = (Wording(record, _language(project, code)) for code in ("zh", "en"))
    drawer = Drawer(drawings, _setting(project, "chart_theme.yaml", Theme), _live_words(chinese.language))
    site = site_of(project, record, url, built, drawer.draw)
    indexed = index(record)
    rows = selection_rows(events(record, both(chinese, english)))
    artifacts = [*render(indexed, site), *downloads(indexed, chinese, english), *rows, *drawer.assets()]
    return sorted(artifacts, key=lambda artifact: artifact.path)


def site_of(project: Path, record: Record, url: str, built: str, draw: Callable[[ChartSpec], str]) -> Site:
    """What rendering is told of the site; ``draw`` makes the HTML of a chart.  Raises SettingsError."""
    settings = _setting(project, "site.yaml", Settings)
    return Site(
        language="zh",
        strings=_language(project, "zh").strings,
        url=url,
        built=built,
        draw=draw,
        repository=settings.repository,
        highlights=settings.highlights,
        tiles=settings.tiles,
        yaml=read_files(project, record.files.values()),
    )


def _language(project: Path, code: str) -> Language:
    return Language(code, strings_of(read_site_config(project, f"strings/{code}.yaml")))


def _live_words(language: Language) -> Words:
    return Words(**{field.name: language.say(f"live_chart.{field.name}") for field in fields(Words)})


def _setting(project: Path, name: str, model: type[T]) -> T:
    try:
        return model.model_validate(read_site_config(project, name))
    except ValidationError as error:
        raise SettingsError(f"site_config/{name}: {error}") from error
