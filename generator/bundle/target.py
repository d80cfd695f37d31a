"""What may be written over: a folder that holds a site of ours, a file that is ours, or nothing at all."""

from __future__ import annotations

import errno
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from generator.diagnostics.diagnostic import Sentence

MARKER: Final = ".biannian-site"
"""The file by which a finished site, and one that is being made, is known; it lists what lies beside it."""

_OLDER_SIGN: Final = Path("assets/javascripts/theme-scope.js")
_OLDER: Final = frozenset(
    "404.html about assets calendar.ics changes compare coverage data editors en entities events feed.json feed.xml "
    "graph index.html indicators regions search sitemap.xml sitemap.xml.gz sources timeline topics".split()
)
"""All that lies at the top of a site made before sites were marked."""
_SYSTEM: Final = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""Files that desktops put into every folder that is looked at."""
_SOURCES: Final = ("content", "docs", "site_config", "generator", "tests")
"""Folders of a project that are read, not made."""


class TargetError(Exception):
    """What was named is not to be written over; ``sentence`` says why and what to do, in both languages."""

    def __init__(self, target: Path, why: Sentence) -> None:
        self.sentence = Sentence(f"不写到 {target}：{why.zh}", f"Not written to {target}: {why.en}")
        super().__init__(f"{self.sentence.zh} / {self.sentence.en}")


def check_folder(folder: Path, project: Path) -> None:
    """Refuse a folder whose replacement would lose anything but an earlier site.

    Raises TargetError, and OSError where it could not be written.
    """
    _check_place(folder, project)
    _check_is_folder(folder)
    if folder.is_dir() and (kept := foreign(folder)):
        raise TargetError(folder, _holding(kept))
    _check_writable(folder)


def check_empty(folder: Path, project: Path) -> None:
    """Refuse a folder that holds anything.  Raises TargetError, and OSError where it could not be written."""
    _check_place(folder, project)
    _check_is_folder(folder)
    if folder.is_dir() and any(folder.iterdir()):
        raise TargetError(folder, Sentence("不是空文件夹，请另写一个", "it is not an empty folder; name another one"))
    _check_writable(folder)


def check_file(file: Path, project: Path, ours: Callable[[Path], bool]) -> None:
    """Refuse a file that is there and is none of ours.  Raises TargetError, and OSError as above."""
    _check_place(file, project)
    if file.is_dir():
        raise TargetError(file, Sentence("是文件夹，不是文件", "it is a folder, not a file"))
    if file.exists() and not (file.is_file() and file.stat().st_size == 0) and not (file.is_file() and ours(file)):
        why = Sentence(
            "那里已有别的文件；请另写一个名字，或先移走它",
            "another file is there; choose another name, or move it away first",
        )
        raise TargetError(file, why)
    _check_writable(file)


def mark(site: Path) -> None:
    """Mark a finished site with the names of what lies in it."""
    names = "".join(f"{name}\n" for name in sorted(_names(site) - {MARKER}))
    (site / MARKER).write_text(names, encoding="utf-8")


def foreign(folder: Path) -> list[str]:
    """The names in a folder that no build put there, sorted; of a folder that is no site, all names."""
    held = _names(folder) - _SYSTEM
    marker = folder / MARKER
    if marker.is_file() and not marker.is_symlink():
        return sorted(held - {MARKER, *marker.read_text(encoding="utf-8", errors="replace").splitlines()})
    if (folder / _OLDER_SIGN).is_file():
        return sorted(held - _OLDER)
    return sorted(held)


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def is_bundle(file: Path) -> bool:
    """Whether a file is a zip of the offline site."""
    try:
        with zipfile.ZipFile(file) as packed:
            return "biannian/index.html" in packed.namelist()
    except (OSError, zipfile.BadZipFile):
        return False


def _check_place(target: Path, project: Path) -> None:
    if target.is_symlink():
        end = target.readlink()
        raise TargetError(target, Sentence(f"是链接；请写它通到的 {end}", f"it is a link; name {end} itself"))
    if os.path.ismount(target):
        raise TargetError(target, Sentence("是挂载点；请写它里面的文件夹", "it is a mount point; name a folder in it"))
    place, root = target.resolve(), project.resolve()
    if root.is_relative_to(place):
        raise TargetError(target, Sentence("项目在它里面；请另写一个", "the project is in it; name another one"))
    read = [root / name for name in _SOURCES]
    if ".git" in place.parts or place == root / "mkdocs.yml" or any(map(place.is_relative_to, read)):
        why = Sentence("是项目的来源，生成只读它；请另写一个", "it belongs to the sources; name another one")
        raise TargetError(target, why)


def _check_is_folder(target: Path) -> None:
    if target.exists() and not target.is_dir():  # a file, a device, a pipe
        raise TargetError(target, Sentence("不是文件夹", "it is not a folder"))


def _check_writable(target: Path) -> None:
    above = next(folder for folder in target.absolute().parents if folder.exists())
    if not above.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(target))
    if not os.access(above, os.W_OK) or (target.exists() and not os.access(target, os.W_OK)):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))


def _holding(kept: list[str]) -> Sentence:
    named = "、".join(kept[:3]), ", ".join(kept[:3])
    return Sentence(
        f"里面有不是本程序生成的 {named[0]}（共 {len(kept)} 项）；请另写一个文件夹，或先把它们移走，"
        "要随网站发布的文件放进 docs/",
        f"it holds what no build put there: {named[1]} ({len(kept)} in all); name another folder, or move them away "
        "first; files that belong to the site go into docs/",
    )
