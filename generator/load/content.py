"""The files of ``content/``, read once, with a finding for each that cannot be read."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any, Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity, Span
from generator.diagnostics.wording import printable
from generator.load.nodes import Node
from generator.load.recover import recovered
from generator.load.rules import misplaced_file, syntax, unreadable_file
from generator.load.text import decode_text, leads_outside, read_bytes, refused, unlinked, unreadable
from generator.load.waivers import Waiver, waivers
from generator.model.kinds import KINDS, AnyKind

_HIDDEN: Final = re.compile(r"^[.~#]|~$|^(?:Thumbs\.db|desktop\.ini)$|\.(?:swp|tmp|part)$", re.IGNORECASE)
"""What systems and editors leave beside a file: ``._x.yaml``, ``.#x.yaml``, ``x.yaml~``, ``~$x.docx``."""
_PAPERS: Final = re.compile(r"\.(?:docx?|wps|odt|rtf|pdf|xlsx?|et|ods|csv|tsv|pptx?|html?|json|zip)$", re.IGNORECASE)
"""What an editor may have put into the record in the hope that it is read."""
_NOTES: Final = re.compile("^(?:readme|license|copying|changelog)", re.IGNORECASE)
_ENDING: Final = re.compile(r"\.ya?ml(?:\.txt)?$", re.IGNORECASE)
_FOLDERS: Final[Mapping[str, AnyKind]] = {kind.plural: kind for kind in KINDS if kind.in_folder}


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML file: where it lies (relative to the project), what it holds, its root node.

    ``damaged`` are lines that could not be read, ``lost`` those among them whose key is not known either.
    ``decoded`` holds the entries that ``validate`` has read from it, by their number in the file, their source
    and a mark of the settings that they were read by: a document that is kept from one reading to the next keeps them,
    and lets them go with itself.
    """

    file: PurePosixPath
    kind: AnyKind
    root: Node
    damaged: frozenset[int] = frozenset()
    lost: frozenset[int] = frozenset()
    decoded: dict[tuple[int, str | None, int], Any] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What the bytes of one file say: its document, None where it is not known; every finding; its waivers."""

    document: Document | None
    findings: tuple[Diagnostic, ...]
    waivers: tuple[Waiver, ...] = ()


Parse = Callable[[bytes, PurePosixPath, AnyKind], ReadFile]
"""Reads the bytes of a file of the record: ``parse``, or what remembers what that has read."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A file whose content is not known: its stem, and what its place says it holds, if anything.

    Without a stem it is a folder that could not be opened, and so any number of files.
    """

    stem: str | None
    kind: AnyKind | None


@dataclass(frozen=True, slots=True)
class Content:
    """All that could be read of ``content/``, and what could not."""

    documents: tuple[Document, ...]
    findings: tuple[Diagnostic, ...]
    unread: tuple[Unread, ...] = ()
    waivers: tuple[Waiver, ...] = ()


@dataclass(frozen=True, slots=True)
class _Read:
    """What has been read so far, to be filled in."""

    documents: list[Document] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    waivers: list[Waiver] = field(default_factory=list)

    def take(self, file: PurePosixPath, kind: AnyKind, read: ReadFile) -> None:
        """Add the file of a record: its nodes, or what is wrong with it."""
        self.findings.extend(read.findings)
        self.waivers.extend(read.waivers)
        if read.document is None:
            self.unread.append(Unread(file.stem, kind))
        else:
            self.documents.append(read.document)

    def content(self) -> Content:
        """All of it."""
        return Content(tuple(self.documents), tuple(self.findings), tuple(self.unread), tuple(self.waivers))


def parse(data: bytes, file: PurePosixPath, kind: AnyKind) -> ReadFile:
    """Read the bytes of one file as far as they can be read."""
    text, problems = decode_text(data, file)
    if text is None:
        return ReadFile(None, tuple(problems))
    read = recovered(text, file)
    findings = (*problems, *read.findings)
    if read.root is None:
        return ReadFile(None, findings if read.findings else (*findings, _empty(file)))
    document = Document(file, kind, read.root, read.damaged, read.lost)
    return ReadFile(document, findings, tuple(waivers(read.text, file)))


def read_content(project: Path, parse: Parse = parse) -> Content:
    """Read every YAML file below ``project/content``, in the order of their paths."""
    read = _Read()
    for path in _yaml_files(project / "content", project, read):
        file = _name(path, project)
        kind = kind_of(file)
        if kind is None:
            read.findings.append(_misplaced(file))
            read.unread.append(Unread(_ENDING.sub("", file.name), _FOLDERS.get(file.parts[1])))
        else:
            outside = leads_outside(path, project / "content")
            data = unlinked(file) if outside else read_bytes(path, file)
            read.take(file, kind, ReadFile(None, (data,)) if isinstance(data, Diagnostic) else parse(data, file, kind))
    return read.content()


def content_of(files: Mapping[PurePosixPath, bytes]) -> Content:
    """The content that files of the record hold, given as bytes by their path in the project.

    Files that have no place in the record are passed over.
    """
    read = _Read()
    for file, data in sorted(files.items()):
        kind = kind_of(file)
        if kind is not None:
            read.take(file, kind, parse(data, file, kind))
    return read.content()


def _yaml_files(folder: Path, project: Path, read: _Read) -> list[Path]:
    """Every path that is called like a YAML file, folders included, but for what is hidden.

    Notepad saves ``x.yaml`` as ``x.yaml.txt``, and Windows does not show the ending.
    """

    def closed(error: OSError) -> None:
        name = _name(Path(error.filename), project)
        read.findings.append(_missing(name) if isinstance(error, FileNotFoundError) else refused(name, error))
        kinds = (_FOLDERS.get(name.parts[1]),) if len(name.parts) > 1 else KINDS
        read.unread.extend(Unread(None, kind) for kind in kinds if kind)

    found = []
    for parent, folders, names in os.walk(folder, onerror=closed):
        folders[:] = [name for name in folders if not _HIDDEN.search(name)]
        links = [name for name in folders if Path(parent, name).is_symlink()]
        shown = [name for name in names if not _HIDDEN.search(name)]
        found += [Path(parent, name) for name in (*folders, *shown) if _ENDING.search(name)]
        papers = [name for name in shown if _PAPERS.search(name) and not (_ENDING.search(name) or _NOTES.match(name))]
        read.findings.extend(_paper(_name(Path(parent, name), project)) for name in papers)
        read.findings.extend(
            unreadable(_name(Path(parent, name), project), "是指向文件夹的链接", "it is a link to a folder")
            for name in links
            if Path(parent, name) not in found
        )
    return sorted(found)


def _name(path: Path, project: Path) -> PurePosixPath:
    """The path relative to the project; bytes of a name that are not UTF-8 are written out."""
    return PurePosixPath(printable(path.relative_to(project).as_posix()))


def kind_of(file: PurePosixPath) -> AnyKind | None:
    """What a path of the record, relative to the project, should hold; ``None`` where it has no place."""
    place = file.parts[1] if len(file.parts) > 2 else file.stem
    kind = next((kind for kind in KINDS if kind.plural == place), None)
    deep = kind and len(file.parts) == kind.path.count("/") + 1
    return kind if deep and file.suffix == ".yaml" else None


def _empty(file: PurePosixPath) -> Diagnostic:
    return syntax.RULE.at(
        Span(file),
        Sentence("文件是空的", "the file is empty"),
        Sentence("写上内容，或删去文件。", "Write its content, or remove the file."),
    )


def _missing(folder: PurePosixPath) -> Diagnostic:
    return unreadable_file.RULE.at(
        Span(folder),
        Sentence(f"没有文件夹 {folder}", f"there is no folder {folder}"),
        Sentence("把它放回来。", "Put it back."),
    )


def _paper(file: PurePosixPath) -> Diagnostic:
    """A file that the record does not read, and that somebody may think it does."""
    finding = misplaced_file.RULE.at(
        Span(file),
        Sentence(f"{file} 不是 YAML，不会被读取", f"{file} is no YAML; it is not read"),
        Sentence(
            "移到 content/ 以外；表格和 TimelineJS 文件用 biannian import，来源的原文用 biannian source index。",
            "Move it out of content/; biannian import takes tables and TimelineJS, biannian source index an article.",
        ),
    )
    return replace(finding, severity=Severity.WARNING)


def _misplaced(file: PurePosixPath) -> Diagnostic:
    renamed = file.with_name(_ENDING.sub(".yaml", file.name))
    return misplaced_file.RULE.at(
        Span(file),
        Sentence(
            f"{file} 不在记录的任何位置上，不会被读取", f"{file} lies where the record has no place; it is not read"
        ),
        Sentence(
            f"文件名以 .yaml 结尾：改名为 {renamed.name}。", f"Its name ends in .yaml: rename it to {renamed.name}."
        )
        if kind_of(renamed) and renamed != file
        else Sentence(
            "事件放在 content/events/<年>/，其余见 docs/editors/。",
            "Events lie in content/events/<year>/; for the rest see docs/editors/.",
        ),
    )


def read_files(project: Path, files: Iterable[PurePosixPath]) -> dict[PurePosixPath, bytes]:
    """The bytes of files of the record, by path and in its order."""
    return {file: (project / file).read_bytes() for file in sorted(set(files))}
