"""The files that an imported file adds to a record: its events, itself as a source, and the names it brings."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Final

from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.languages import Language
from generator.edit.append import appended
from generator.edit.importing.whole import Finished, WholeFile
from generator.edit.yaml_text import dumped, flow_map, quoted, text_in
from generator.load.vocabularies import usual_vocabularies
from generator.model.settings import LOCALES

TOPICS: Final = PurePosixPath("content/topics.yaml")
WORDS: Final = PurePosixPath("content/vocabularies.yaml")

EVENT: Final = ("event", Sentence("事件", "Event"))
"""The type of events of which a file says none."""
DATASET: Final = ("dataset", Sentence("数据集", "Data set"))
"""The type of an imported file as a source."""
_TOPIC: Final = Sentence("导入的事件。", "Imported events.")
_GROUP: Final = Sentence("导入的文件里的一组。", "A group of the imported file.")
_SOURCE: Final = Sentence(
    "导入的文件：事件的文字和日期照录，段落就是各个事件，按次序编号。",
    "An imported file: texts and dates are taken over as they are, and its passages are the events in their order.",
)
WAIVED: Final[Mapping[str, Sentence]] = {
    "near-duplicate-title": Sentence("导入的文件里是两行", "two rows of the imported file"),
    "source-not-indexed": Sentence("段落是导入的文件的各行", "its passages are rows of an imported file"),
    "bare-numeral": Sentence("导入的文件原样如此", "as the imported file has it"),
}
"""What the check cannot know of an imported file, and why it stands: one comment where it is found."""


@dataclass(frozen=True, slots=True)
class SourceSaid:
    """What the user, or the file, says of the file as a source."""

    title: str
    url: str = ""
    publisher: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Lists:
    """The languages of a record, and what its lists hold that an import may add to, by id."""

    languages: Sequence[Language]
    topics: Collection[str]
    event_types: Collection[str]
    source_types: Collection[str]


def source_file(finished: Finished, shared: WholeFile, said: SourceSaid, languages: Sequence[Language]) -> str:
    """The imported file as a source of the record."""
    main = shared.language
    fields: dict[str, Any] = {
        "id": shared.source,
        "type": DATASET[0],
        "title": flow_map({main: said.title}),
        **({"publisher": flow_map({main: said.publisher})} if said.publisher else {}),
        **({"url": said.url} if said.url else {}),
        "language": LOCALES[main],
        "region": quoted(shared.region),
        "reach": DoubleQuotedScalarString(finished.reach),
        "description": text_in(languages, _SOURCE),
        **({"note": flow_map({main: said.licence})} if said.licence else {}),
        "passages": [_flow(passage) for passage in finished.passages],
    }
    return dumped(fields)


def _flow(passage: Mapping[str, Any]) -> Mapping[str, Any]:
    """A passage on one line where it holds no token."""
    return passage if "tokens" in passage else flow_map(passage)


def additions(
    finished: Finished, shared: WholeFile, title: str, lists: Lists, text_of: Callable[[PurePosixPath], str]
) -> dict[PurePosixPath, str]:
    """The files that list topics, types of events and types of sources, with what the import adds to them.

    ``text_of`` gives the text of a file of the record, nothing where there is none.  Raises ValueError where a list
    is written so that nothing can be added.
    """
    main, languages = shared.language, lists.languages
    new_topics = [_topic(id_, {main: name}, text_in(languages, _GROUP)) for id_, name in finished.topics.items()]
    if finished.uses_shared_topic and shared.topic not in lists.topics:
        new_topics.append(_topic(shared.topic, {main: title}, text_in(languages, _TOPIC)))
    types = [_word(id_, flow_map({main: name})) for id_, name in finished.types.items()]
    if finished.uses_shared_type and shared.type not in lists.event_types:
        types.append(_word(shared.type, text_in(languages, EVENT[1])))
    sources = [] if DATASET[0] in lists.source_types else [_dataset(languages)]
    changed = {}
    if new_topics:
        changed[TOPICS] = appended(text_of(TOPICS) or "topics:\n", "topics", *new_topics)
    if types or sources:
        before = text_of(WORDS)
        after = _with_words(before, "event_types", types)
        changed[WORDS] = _with_words(after, "source_types", sources)
    return changed


def _topic(id_: str, name: Mapping[str, str], description: Any) -> dict[str, Any]:
    return {"id": id_, "name": flow_map(name), "description": description}


def _word(id_: str, name: Any) -> dict[str, Any]:
    return {"id": id_, "name": name}


def _dataset(languages: Sequence[Language]) -> dict[str, Any]:
    return {**_word(DATASET[0], text_in(languages, DATASET[1])), "schema_type": "Dataset", "medium": "DS/OL"}


def _with_words(text: str, name: str, items: Sequence[Mapping[str, Any]]) -> str:
    """The vocabularies of a record with more words: a list that it does not have begins with the usual ones."""
    if not items:
        return text
    rows: list[Any] = [flow_map(item) for item in items]
    if any(line.startswith(f"{name}:") for line in text.splitlines()):
        return appended(text, name, *rows)
    usual = [flow_map({"id": word.id}) for word in usual_vocabularies().of(name)]
    return f"{text}{dumped({name: [*usual, *rows]})}"


def waived(
    files: Mapping[PurePosixPath, str], findings: Iterable[Diagnostic], language: Language
) -> dict[PurePosixPath, str]:
    """The files with a comment above each line of which the check cannot know that it stands as imported."""
    places: dict[PurePosixPath, dict[int, list[str]]] = {}
    for finding in findings:
        if finding.code in WAIVED and finding.span.file in files:
            codes = places.setdefault(finding.span.file, {}).setdefault(finding.span.line, [])
            codes += [finding.code] if finding.code not in codes else []
    return {**files, **{path: _commented(files[path], lines, language) for path, lines in places.items()}}


def _commented(text: str, lines: Mapping[int, Sequence[str]], language: Language) -> str:
    return "".join(_lines(text, lines, language))


def _lines(text: str, lines: Mapping[int, Sequence[str]], language: Language) -> Iterator[str]:
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        indent = line[: len(line) - len(line.lstrip())]
        for code in lines.get(number, ()):
            reason = WAIVED[code]
            yield (
                f"{indent}# 免查：{code} — {reason.zh}\n"
                if language == "zh"
                else f"{indent}# waive: {code} — {reason.en}\n"
            )
        yield line
