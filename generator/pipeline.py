"""The table of contents: content is checked, and a checked record becomes the artifacts of the site."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from pydantic import ValidationError

from generator.derive.grouping import grouped
from generator.derive.index import index
from generator.diagnostics.diagnostic import Diagnostic, Severity, Span
from generator.edit.importing.drafts import words_of
from generator.edit.importing.placing import place
from generator.edit.importing.reading import read
from generator.edit.rules import not_carried
from generator.edit.schema import schemas as editor_schemas
from generator.load.content import read_content, read_files
from generator.load.published import published
from generator.load.site_config import read_site_config
from generator.model.base import Frozen
from generator.model.record import Record
from generator.model.settings_error import SettingsError
from generator.model.vocabulary import EventType
from generator.render.artifact import Artifact
from generator.render.charts.drawer import Drawer
from generator.render.charts.live import Words
from generator.render.charts.spec import ChartSpec
from generator.render.charts.theme import Theme
from generator.render.downloads import downloads, editing, timelinejs
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


def import_events(
    project: Path, data: bytes, file: PurePosixPath, form: str | None, defaults: Mapping[str, Any]
) -> tuple[dict[PurePosixPath, str], list[Diagnostic]]:
    """The files that the events of another format would be, by path below the project; nothing is written.

    ``file`` is the name of the imported file in findings, ``form`` its format where it is told,
    ``defaults`` the fields of events that do not have them.  Raises SettingsError.
    """
    content = read_content(project)
    record = decode(content.documents)[0]
    taken = {id_ for kind, id_ in published(project) if kind == "event"}
    taken |= {*record.event_by_id, *(document.file.stem for document in content.documents)}
    taken |= {unread.stem for unread in content.unread}
    imported = read(data, file, words_of(record, _event_types(project)), form)
    files, findings = place(imported, taken, defaults)
    return files, sorted([*imported.findings, *findings], key=lambda finding: finding.order)


def export_events(project: Path, record: Record, form: str, code: str, url: str) -> tuple[bytes, list[Diagnostic]]:
    """The events in another format, and a finding for each field that it does not hold.

    ``code`` is the language and ``url`` the address of the site, for readers' formats.  Raises SettingsError.
    """
    if form == "csv":
        data, left_behind = editing.table(index(record)), editing.left_behind
    else:
        wording = Wording(record, _language(project, code))
        data, left_behind = timelinejs.document(record, wording, url), timelinejs.left_behind
    lost = grouped((name, event) for event in record.events.values() for name in left_behind(event))
    findings = [
        not_carried.from_record(Span(record.files["event", events[0].id]), name, len(events), form)
        for name, events in lost.items()
    ]
    return data, findings


def schemas(project: Path) -> dict[str, str]:
    """The JSON Schemas for editors, and the ids they offer, by file name.  Raises SettingsError."""
    written = editor_schemas.schemas(_language(project, "zh"), _language(project, "en"))
    return {**written, editor_schemas.IDS: editor_schemas.ids(draft(project))}


def _event_types(project: Path) -> dict[str, str]:
    """The event types by their names in both languages."""
    languages = [_language(project, code) for code in ("zh", "en")]
    return {language.say(f"event_types.{kind}"): kind.value for language in languages for kind in EventType}


def build(project: Path, record: Record, url: str, built: str, drawings: Path) -> list[Artifact]:
    """Make every artifact of the site, in memory, sorted by path.

    ``url`` is the site's address, ``built`` the day of the commit (ISO 8601), ``drawings`` the
    folder in which drawings are kept between builds.  Raises SettingsError.
    """
    chinese, english = (Wording(record, _language(project, code)) for code in ("zh", "en"))
    drawer = Drawer(drawings, _setting(project, "chart_theme.yaml", Theme), _live_words(chinese.language))
    site = site_of(project, record, url, built, drawer.draw)
    indexed = index(record)
    artifacts = [*render(indexed, site), *downloads(indexed, chinese, english), *drawer.assets()]
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
        contact=settings.contact,
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
