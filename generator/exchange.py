"""What editors ask of the record beside the site: what changed, other formats in and out, schemas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from generator.derive.differences import differences
from generator.derive.grouping import grouped
from generator.derive.index import index
from generator.diagnostics.diagnostic import Diagnostic, Severity, Span
from generator.diff.report import Report, changes
from generator.diff.values import Words
from generator.edit.importing import into_record
from generator.edit.importing.drafts import by_id, words_of
from generator.edit.importing.into_record import Progress, Result, TargetRecord, Wishes
from generator.edit.importing.placing import Headline, headlines, place
from generator.edit.importing.reading import read, read_table
from generator.edit.importing.updating import updates
from generator.edit.rules import not_carried
from generator.edit.schema import schemas as editor_schemas
from generator.load.content import Content, content_of, read_content
from generator.load.nodes import plain
from generator.load.published import history
from generator.load.revision import read_revision
from generator.model.kinds import EVENT
from generator.model.record import Record
from generator.model.vocabularies import EventType, Vocabularies
from generator.pipeline import draft, language
from generator.render.downloads import editing, timelinejs
from generator.validate.decode import decode
from generator.validate.draft import Draft
from generator.validate.validate import as_far_as_decoded, validate
from generator.words.wording import Wording


def changed(project: Path, old: str, new: str, code: str) -> Report:
    """What changed in the record from one revision to another; an empty ``new`` is the work tree.

    Raises GitError and SettingsError.
    """
    contents = read_revision(project, old), read_revision(project, new) if new else read_content(project)
    words = language(project, code)
    remarks, records = [], []
    for name, content in zip((old, new or words.say("diff.work_tree")), contents, strict=True):
        findings = validate(content).findings
        if errors := sum(finding.severity is Severity.ERROR for finding in findings):
            remarks.append(words.say("diff.errors", revision=name, number=errors))
        records.append(as_far_as_decoded(decode(content.documents)[0]))
    before, after = records
    found = changes(differences(before, after), Words(before, words), Words(after, words))
    return Report(words, old, new, tuple(remarks), found)


def import_events(
    project: Path, data: bytes, file: PurePosixPath, form: str | None, defaults: Mapping[str, Any]
) -> tuple[dict[PurePosixPath, str], list[Diagnostic]]:
    """The files that the events of another format would be, by path below the project; nothing is written.

    ``file`` is the name of the imported file in findings, ``form`` its format where it is told,
    ``defaults`` the fields of events that do not have them.  Raises SettingsError.
    """
    known, record = _known(project)
    words = words_of(record, known.types)
    imported = read(data, file, words, form)
    files, findings = place(imported, known.taken, known.there, by_id(defaults, words))
    return files, sorted([*imported.findings, *findings], key=lambda finding: finding.order)


def import_into(
    project: Path, files: Mapping[PurePosixPath, bytes], file: PurePosixPath, wishes: Wishes, progress: Progress
) -> Result:
    """What a file, or a folder of Markdown files, adds to a record, or the record it begins where there is none.

    Nothing is written.  Raises SettingsError and ImportRefusedError.
    """
    if not (project / "content").is_dir():
        return into_record.begin(files, file, wishes, progress)
    known, _ = _known(project)
    return into_record.import_into(known, files, file, wishes, progress)


@dataclass(frozen=True, slots=True)
class Updated:
    """The files that an edited table changes, how many of its cells do, and what there is to say."""

    files: Mapping[PurePosixPath, str]
    cells: int
    findings: tuple[Diagnostic, ...]


def update_events(project: Path, data: bytes, file: PurePosixPath) -> Updated:
    """What an exported table that was edited changes in the record; nothing is written.

    Among the findings are those of the check for what it changes.  Raises UnreadableError.
    """
    content = read_content(project)
    record = as_far_as_decoded(decode(content.documents)[0])
    before, _ = read_table(editing.table(index(record)), PurePosixPath("events.csv"))
    edited, problems = read_table(data, file)
    paths = {event: record.files[EVENT.ref(event)] for event in record.events}
    texts = {event: (project / path).read_bytes().decode().replace("\r\n", "\n") for event, path in paths.items()}
    found = updates(before, edited, texts)
    files = {paths[event]: text for event, text in found.texts.items()}
    new = content_of({path: text.encode() for path, text in files.items()})
    kept = tuple(document for document in content.documents if document.file not in files)
    waivers = tuple(waiver for waiver in content.waivers if waiver.span.file not in files)
    whole = replace(content, documents=(*kept, *new.documents), waivers=(*waivers, *new.waivers))
    checked = [each for each in validate(whole).findings if each.span.file in files]
    told = [each for each in checked if each.severity is not Severity.HINT]
    return Updated(files, found.cells, (*problems, *found.findings, *told))


def _known(project: Path) -> tuple[TargetRecord, Draft]:
    """The record that a file is imported into, and its entries."""
    content = read_content(project)
    record = decode(content.documents)[0]
    taken = {id_ for kind, id_ in history(project).published if kind == EVENT.name}
    taken |= {*record.event_by_id, *(document.file.stem for document in content.documents)}
    taken |= {unread.stem for unread in content.unread if unread.stem}

    def text_of(path: PurePosixPath) -> str:
        found = project / path
        return found.read_bytes().decode() if found.is_file() else ""

    types = _event_types(project, record.vocabularies)
    return TargetRecord(content, frozenset(taken), _headlines(content), types, text_of), record


def _headlines(content: Content) -> dict[Headline, str]:
    """The events that are there, by title and date, whether or not they are finished."""
    found: dict[Headline, str] = {}
    for document in content.documents:
        fields = plain(document.root) if document.kind is EVENT else None
        if isinstance(fields, dict) and isinstance(fields.get("title"), dict):
            found |= dict.fromkeys(headlines(fields["title"], fields.get("date")), document.file.stem)
    return found


def export_events(project: Path, record: Record, form: str, code: str, url: str) -> tuple[bytes, list[Diagnostic]]:
    """The events in another format, and a finding for each field that it does not hold.

    ``code`` is the language and ``url`` the address of the site, for readers' formats.  Raises SettingsError.
    """
    if form == "csv":
        data, left_behind = editing.table(index(record)), editing.left_behind
    else:
        wording = Wording(record, language(project, code))
        data, left_behind = timelinejs.document(record, wording, url), timelinejs.left_behind
    lost = grouped((name, event) for event in record.events.values() for name in left_behind(event))
    findings = [
        not_carried.from_record(Span(record.files[EVENT.ref(events[0].id)]), name, len(events), form)
        for name, events in lost.items()
    ]
    return data, findings


def schemas(project: Path) -> dict[str, str]:
    """The JSON Schemas for editors, and the ids they offer, by file name.  Raises SettingsError."""
    record = draft(project)
    chinese, english = language(project, "zh"), language(project, "en")
    written = editor_schemas.schemas(chinese, english, record.vocabularies, record.languages)
    return {**written, editor_schemas.IDS: editor_schemas.ids(record)}


def _event_types(project: Path, words: Vocabularies) -> dict[str, str]:
    """The event types by their names in both languages."""
    languages = [language(project, code) for code in ("zh", "en")]
    return {each.say(f"event_types.{kind}"): kind for each in languages for kind in words.ids(EventType)}
