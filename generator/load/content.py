"""The files of ``content/``, read once, with a finding for each that cannot be read."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Span
from generator.diagnostics.wording import printable
from generator.load.compose import compose
from generator.load.nodes import Node
from generator.load.rules import misplaced_file, syntax
from generator.load.text import read_text, refused, unreadable


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
    """A file whose content is not known: its stem, and what its place says it holds, if anything."""

    stem: str
    kind: Kind | None


@dataclass(frozen=True, slots=True)
class Content:
    """All that could be read of ``content/``, and what could not."""

    documents: tuple[Document, ...]
    findings: tuple[Diagnostic, ...]
    unread: tuple[Unread, ...] = ()


def read_content(project: Path) -> Content:
    """Read every YAML file below ``project/content``, in the order of their paths."""
    documents: list[Document] = []
    findings: list[Diagnostic] = []
    unread: list[Unread] = []
    for path in _yaml_files(project / "content", project, findings):
        file = _name(path, project)
        kind = _kind(file)
        root = _root(path, file, kind, findings)
        if root is None or kind is None:
            unread.append(Unread(file.stem, kind or _FOLDERS.get(file.parts[1])))
        else:
            documents.append(Document(file, kind, root))
    return Content(tuple(documents), tuple(findings), tuple(unread))


def _yaml_files(folder: Path, project: Path, findings: list[Diagnostic]) -> list[Path]:
    """Every path that is called like a YAML file, folders included; other files are no business of ours."""

    def closed(error: OSError) -> None:
        findings.append(refused(_name(Path(error.filename), project), error))

    found = []
    for parent, folders, names in os.walk(folder, onerror=closed):
        links = [name for name in folders if Path(parent, name).is_symlink()]
        found += [Path(parent, name) for name in (*folders, *names) if name.lower().endswith((".yaml", ".yml"))]
        findings += [
            unreadable(_name(Path(parent, name), project), "是指向文件夹的链接", "it is a link to a folder")
            for name in links
            if Path(parent, name) not in found
        ]
    return sorted(found)


def _name(path: Path, project: Path) -> PurePosixPath:
    """The path relative to the project; bytes of a name that are not UTF-8 are written out."""
    return PurePosixPath(printable(path.relative_to(project).as_posix()))


def _root(path: Path, file: PurePosixPath, kind: Kind | None, findings: list[Diagnostic]) -> Node | None:
    if kind is None:
        findings.append(_misplaced(file))
        return None
    text, problems = read_text(path, file)
    findings.extend(problems)
    if text is None:
        return None
    root, misread = compose(text, file)
    findings.extend(misread)
    if root is None and not misread:
        findings.append(_empty(file))
    return root


def _kind(file: PurePosixPath) -> Kind | None:
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


def _misplaced(file: PurePosixPath) -> Diagnostic:
    return misplaced_file.RULE.at(
        Span(file),
        Sentence(
            f"{file} 不在记录的任何位置上，不会被读取", f"{file} lies where the record has no place; it is not read"
        ),
        Sentence(
            "事件放在 content/events/<年>/，其余见 docs/editors/。",
            "Events lie in content/events/<year>/; for the rest see docs/editors/.",
        ),
    )


def read_files(project: Path, files: Iterable[PurePosixPath]) -> dict[PurePosixPath, bytes]:
    """The bytes of files of the record, by path and in its order."""
    return {file: (project / file).read_bytes() for file in sorted(set(files))}
