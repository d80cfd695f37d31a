"""The files of ``content/``, read once, with a finding for each that cannot be read."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Span
from generator.diagnostics.wording import printable
from generator.load.compose import compose
from generator.load.nodes import Node
from generator.load.rules import misplaced_file, syntax, unreadable_file
from generator.load.text import decode_text, read_text, refused, unreadable
from generator.load.waivers import Waiver, waivers


class Kind(StrEnum):
    """What a file of ``content/`` holds, by where it lies."""

    SOURCE = "source"
    OBSERVATIONS = "observations"
    EVENT = "event"
    ENTITY = "entity"
    INDICATORS = "indicators"
    REGIONS = "regions"
    TOPICS = "topics"
    UNITS = "units"
    REDIRECTS = "redirects"


_ENDING: Final = re.compile(r"\.ya?ml(?:\.txt)?$", re.IGNORECASE)
_FOLDERS: Final = {
    "sources": Kind.SOURCE,
    "observations": Kind.OBSERVATIONS,
    "events": Kind.EVENT,
    "entities": Kind.ENTITY,
}


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML file: where it lies (relative to the project), what it holds, its root node."""

    file: PurePosixPath
    kind: Kind
    root: Node


@dataclass(frozen=True, slots=True)
class Unread:
    """A file whose content is not known: its stem, and what its place says it holds, if anything.

    Without a stem it is a folder that could not be opened, and so any number of files.
    """

    stem: str | None
    kind: Kind | None


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

    def take(self, file: PurePosixPath, kind: Kind, text: str | None, problems: list[Diagnostic]) -> None:
        """Add the file of a record: its nodes, or what is wrong with it."""
        self.findings.extend(problems)
        root = None if text is None else self._composed(text, file)
        if root is None:
            self.unread.append(Unread(file.stem, kind))
        else:
            self.documents.append(Document(file, kind, root))

    def _composed(self, text: str, file: PurePosixPath) -> Node | None:
        root, problems = compose(text, file)
        self.findings.extend(problems)
        if root is not None:
            self.waivers.extend(waivers(text, file))
        elif not problems:
            self.findings.append(_empty(file))
        return root

    def content(self) -> Content:
        """All of it."""
        return Content(tuple(self.documents), tuple(self.findings), tuple(self.unread), tuple(self.waivers))


def read_content(project: Path) -> Content:
    """Read every YAML file below ``project/content``, in the order of their paths."""
    read = _Read()
    for path in _yaml_files(project / "content", project, read):
        file = _name(path, project)
        kind = kind_of(file)
        if kind is None:
            read.findings.append(_misplaced(file))
            read.unread.append(Unread(_ENDING.sub("", file.name), _FOLDERS.get(file.parts[1])))
        else:
            read.take(file, kind, *read_text(path, file))
    return read.content()


def content_of(files: Mapping[PurePosixPath, bytes]) -> Content:
    """The content that files of the record hold, given as bytes by their path in the project.

    Files that have no place in the record are passed over.
    """
    read = _Read()
    for file, data in sorted(files.items()):
        kind = kind_of(file)
        if kind is not None:
            read.take(file, kind, *decode_text(data, file))
    return read.content()


def _yaml_files(folder: Path, project: Path, read: _Read) -> list[Path]:
    """Every path that is called like a YAML file, folders included; other files are no business of ours.

    Notepad saves ``x.yaml`` as ``x.yaml.txt``, and Windows does not show the ending.
    """

    def closed(error: OSError) -> None:
        name = _name(Path(error.filename), project)
        read.findings.append(_missing(name) if isinstance(error, FileNotFoundError) else refused(name, error))
        kinds = (_FOLDERS.get(name.parts[1]),) if len(name.parts) > 1 else Kind
        read.unread.extend(Unread(None, kind) for kind in kinds if kind)

    found = []
    for parent, folders, names in os.walk(folder, onerror=closed):
        links = [name for name in folders if Path(parent, name).is_symlink()]
        found += [Path(parent, name) for name in (*folders, *names) if _ENDING.search(name)]
        read.findings.extend(
            unreadable(_name(Path(parent, name), project), "是指向文件夹的链接", "it is a link to a folder")
            for name in links
            if Path(parent, name) not in found
        )
    return sorted(found)


def _name(path: Path, project: Path) -> PurePosixPath:
    """The path relative to the project; bytes of a name that are not UTF-8 are written out."""
    return PurePosixPath(printable(path.relative_to(project).as_posix()))


def kind_of(file: PurePosixPath) -> Kind | None:
    """What a path of the record, relative to the project, should hold; ``None`` where it has no place."""
    parts = file.parts[1:]
    if file.suffix != ".yaml":
        return None
    if len(parts) == 1:
        return {kind.value: kind for kind in Kind if kind not in _FOLDERS.values()}.get(file.stem)
    depth = 3 if parts[0] == "events" else 2
    return _FOLDERS.get(parts[0]) if len(parts) == depth else None


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
