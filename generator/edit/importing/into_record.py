"""An imported file into a record: read, decided, finished, written out in memory and checked; nothing is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity
from generator.diagnostics.languages import CALLED, Language
from generator.edit.importing import begun, into, reading
from generator.edit.importing.drafts import Imported, ImportNames, words_of
from generator.edit.importing.foreign_dates import Order
from generator.edit.importing.into import Lists, SourceSaid
from generator.edit.importing.learned import Learned
from generator.edit.importing.placing import Headline, place
from generator.edit.importing.whole import FigureHandling, Finished, WholeFile, finish, language_of
from generator.edit.scaffold.identifiers import propose
from generator.load.content import Content, content_of
from generator.model.vocabularies import EventType, SourceType
from generator.validate.decode import decode
from generator.validate.draft import Draft
from generator.validate.validate import validate

Progress = Callable[[str, int, int], None]
_FIGURES: Final = {
    FigureHandling.QUOTE: Sentence(
        "文字里的数词照录，每个都与它的段落核对；--figures claims 把有数词的句子记为表述",
        "numerals in texts stay, each held to its passage; --figures claims makes claims of their sentences",
    ),
    FigureHandling.CLAIMS: Sentence(
        "有数词的句子记为表述，其余是概要", "sentences with numerals became claims, the others are the summary"
    ),
    FigureHandling.ASK: Sentence("文字里的数词由 check 逐个来问", "check asks for each numeral in a text"),
}


class ImportRefusedError(Exception):
    """A file that cannot become events of this record; ``why`` says what to do."""

    def __init__(self, zh: str, en: str) -> None:
        self.why = Sentence(zh, en)
        super().__init__(en)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user says of a file; what is empty is found out, or decided and told."""

    form: str | None = None
    language: Language | None = None
    source: str = ""
    title: str = ""
    url: str = ""
    publisher: str = ""
    licence: str = ""
    type: str = ""
    region: str = ""
    topic: str = ""
    figures: FigureHandling = FigureHandling.QUOTE
    persons: bool = False
    columns: Mapping[str, str] = field(default_factory=dict)
    order: Order | None = None


@dataclass(frozen=True, slots=True)
class TargetRecord:
    """The record that a file is imported into.

    ``taken`` are the ids that events and sources may not have, ``there`` the events by title and date,
    ``types`` the types of events by their names, and ``text_of`` gives the text of a file of it.
    """

    content: Content
    taken: frozenset[str]
    there: Mapping[Headline, str]
    types: Mapping[str, str]
    text_of: Callable[[PurePosixPath], str]


@dataclass(frozen=True, slots=True)
class Result:
    """The files to begin and those to change, by path below the project; what there is to say."""

    begun: Mapping[PurePosixPath, str]
    changed: Mapping[PurePosixPath, str]
    findings: tuple[Diagnostic, ...]
    decisions: tuple[Sentence, ...] = ()
    events: int = 0


def import_into(
    known: TargetRecord, files: Mapping[PurePosixPath, bytes], file: PurePosixPath, wishes: Wishes, progress: Progress
) -> Result:
    """The events of a file, or of a folder of Markdown files, as files of a record.  Raises ImportRefusedError."""
    names = _names(decode(known.content.documents)[0], known, wishes)
    imported = _read(files, file, names, wishes)
    return _made(known, imported, names, wishes, file, progress)


def _made(  # noqa: PLR0913, PLR0917 - what is read, where it goes, and what is wished
    known: TargetRecord, imported: Imported, names: ImportNames, wishes: Wishes, file: PurePosixPath, progress: Progress
) -> Result:
    """What the events of a file add to a record.  Raises ImportRefusedError."""
    if not imported.drafts:
        return Result({}, {}, imported.findings)
    draft = decode(known.content.documents)[0]
    shared, title = _shared(draft, known, imported, wishes, file)
    assert isinstance(names.topics, Learned)
    assert isinstance(names.types, Learned)
    finished = finish(imported, shared, names.topics, names.types, draft.region_by_code)
    placed, problems = place(finished.events, known.taken, known.there, {}, progress)
    if not finished.events.drafts or any(problem.severity is Severity.ERROR for problem in problems):
        return Result({}, {}, (*finished.events.findings, *problems))
    said = SourceSaid(title, wishes.url, wishes.publisher, wishes.licence)
    source = PurePosixPath("content/sources") / f"{shared.source}.yaml"
    made = {**placed, source: into.source_file(finished, shared, said, draft.languages)}
    vocabularies = draft.vocabularies
    lists = Lists(draft.languages, draft.topic_by_id.keys(), vocabularies.ids(EventType), vocabularies.ids(SourceType))
    try:
        changed = into.additions(finished, shared, title, lists, known.text_of)
    except ValueError as error:
        raise ImportRefusedError(
            f"{error} 的列表写在一行里，没法加上新的；请每项一行，再导入",
            f"the list {error} stands on one line, and nothing can be added to it; write an item a line, then import",
        ) from error
    made, found = _checked(known.content, made, changed, shared.language)
    decisions = (*imported.decisions, *_decisions(draft, shared, title, finished))
    return Result(
        {**made, **{path: text for path, text in changed.items() if not known.text_of(path)}},
        {path: text for path, text in changed.items() if known.text_of(path)},
        (*finished.events.findings, *problems, *found),
        decisions,
        len(placed),
    )


def begin(files: Mapping[PurePosixPath, bytes], file: PurePosixPath, wishes: Wishes, progress: Progress) -> Result:
    """A whole record that begins with a file.  Raises ImportRefusedError."""
    names = _names(Draft(), TargetRecord(Content((), ()), frozenset(), {}, {}, lambda _: ""), wishes)
    imported = _read(files, file, names, wishes)
    language = wishes.language or language_of(imported)
    settings = begun.settings(language, persons=wishes.persons)
    content = content_of({path: text.encode() for path, text in settings.items()})
    known = TargetRecord(content, frozenset(), {}, {}, lambda path: settings.get(path, ""))
    result = _made(known, imported, names, replace(wishes, language=language), file, progress)
    if not result.events:
        return result
    source = next(path.stem for path in result.begun if path.parts[:2] == ("content", "sources"))
    title = wishes.title or imported.title or _named(file)
    return replace(result, begun={**begun.site(language, title, source), **settings, **result.begun})


def _names(draft: Draft, known: TargetRecord, wishes: Wishes) -> ImportNames:
    names = words_of(draft, known.types)
    return replace(
        names,
        types=Learned(names.types, draft.vocabularies.ids(EventType), "type"),
        topics=Learned(names.topics, draft.topic_by_id, "topic"),
        columns=wishes.columns,
        order=wishes.order,
        whole=True,
    )


def _read(files: Mapping[PurePosixPath, bytes], file: PurePosixPath, names: ImportNames, wishes: Wishes) -> Imported:
    if file in files:
        return reading.read(files[file], file, names, wishes.form)
    return reading.read_folder(files, file, names)


def _shared(
    draft: Draft, known: TargetRecord, imported: Imported, wishes: Wishes, file: PurePosixPath
) -> tuple[WholeFile, str]:
    """What all events share, and what the file is called.  Raises ImportRefusedError."""
    language, main = wishes.language or language_of(imported), draft.languages[0]
    if language != main:
        said, other = CALLED[language], CALLED[main]
        raise ImportRefusedError(
            f"文件是{said.zh}的，记录的主要语言是{other.zh}：另起一份记录（biannian init --from {file.name} 文件夹），"
            f"或者认错了语言的，用 --text-lang {main} 说明",
            f"the file is in {said.en} and the record in {other.en}: begin another record (biannian init --from "
            f"{file.name} DIR), or say --text-lang {main} where the language was mistaken",
        )
    title = wishes.title or imported.title or _named(file)
    names = words_of(draft, known.types)
    topic = names.topics.get(wishes.topic, wishes.topic) if wishes.topic else propose(title, title, (), "topic")
    _expect(draft.topic_by_id, topic if wishes.topic else "", Sentence("专题", "topic"))
    type_ = names.types.get(wishes.type, wishes.type) or into.EVENT[0]
    _expect(draft.vocabularies.ids(EventType), type_ if wishes.type else "", Sentence("事件类型", "type of events"))
    source = wishes.source or propose(title, title, known.taken, "imported")
    return WholeFile(
        language,
        source,
        type_,
        _region(draft, names.regions.get(wishes.region, wishes.region)),
        topic,
        wishes.figures,
        persons=draft.names_persons,
    ), title


def _region(draft: Draft, wished: str) -> str:
    """The region of events that name none: that of the user, else the first that lies in no other."""
    codes = draft.region_by_code
    _expect(codes, wished, Sentence("地区", "region"))
    if wished:
        return wished
    top = (code for code, entry in codes.items() if entry.value.parent is None)
    found = next(top, "")
    if not found:
        raise ImportRefusedError(
            "记录还没有地区：先写进 content/regions.yaml",
            "the record has no region yet: write one into content/regions.yaml",
        )
    return found


def _expect(known: Sequence[str] | Mapping[str, object], id_: str, what: Sentence) -> None:
    if id_ and id_ not in known:
        raise ImportRefusedError(f"记录里没有{what.zh} {id_}", f"the record has no {what.en} {id_}")


def _named(file: PurePosixPath) -> str:
    """The name of a file as words."""
    return re.sub(r"[\s_-]+", " ", file.stem).strip() or file.name


def _checked(
    content: Content,
    made: Mapping[PurePosixPath, str],
    changed: Mapping[PurePosixPath, str],
    language: Language,
) -> tuple[dict[PurePosixPath, str], list[Diagnostic]]:
    """The files with comments for what the check cannot know of them, and what it still finds in them."""
    found = _findings(content, {**made, **changed})
    made = into.waived(made, found, language)
    left = [finding for finding in found if finding.code not in into.WAIVED]
    return dict(made), [finding for finding in left if finding.span.file in made or finding.span.file in changed]


def _findings(content: Content, files: Mapping[PurePosixPath, str]) -> list[Diagnostic]:
    new = content_of({path: text.encode() for path, text in files.items()})
    kept = tuple(document for document in content.documents if document.file not in files)
    whole = replace(content, documents=(*kept, *new.documents), waivers=(*content.waivers, *new.waivers))
    return [finding for finding in validate(whole).findings if finding.severity is not Severity.HINT]


def _decisions(draft: Draft, shared: WholeFile, title: str, finished: Finished) -> list[Sentence]:
    """What was decided for all events, and by which option otherwise."""
    called = CALLED[shared.language]
    region = draft.region_by_code[shared.region].value.name
    told = [
        Sentence(f"语言：{called.zh}（--text-lang）", f"language: {called.en} (--text-lang)"),
        Sentence(
            f"来源：{shared.source}《{title}》（--source、--title、--url、--publisher、--licence）",
            f"source: {shared.source}, “{title}” (--source, --title, --url, --publisher, --licence)",
        ),
        Sentence(
            f"没有写地区的：{shared.region} {region}（--region）",
            f"events that name no region of the record: {shared.region} {region} (--region)",
        ),
    ]
    if finished.uses_shared_type:
        told.append(
            Sentence(f"没有写类型的：{shared.type}（--type）", f"events without a type: {shared.type} (--type)")
        )
    if finished.uses_shared_topic:
        told.append(
            Sentence(f"没有写专题的：{shared.topic}（--topic）", f"events without a topic: {shared.topic} (--topic)")
        )
    if finished.topics:
        listed = ", ".join(finished.topics.values())
        told.append(Sentence(f"新的专题：{listed}", f"new topics: {listed}"))
    if finished.types:
        listed = ", ".join(finished.types.values())
        told.append(Sentence(f"新的事件类型：{listed}", f"new types of events: {listed}"))
    return [*told, _FIGURES[shared.figures]]
