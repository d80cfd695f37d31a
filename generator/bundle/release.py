"""A frozen edition on its way into the project: the state that a tag names, its archive, its line in the list."""

from __future__ import annotations

import hashlib
import io
import lzma
import re
import tarfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from generator.bundle.target import MARKER, TargetError, check_file
from generator.diagnostics.diagnostic import Sentence
from generator.edit.append import appended
from generator.files.atomic import NotWrittenError, make_folder, write_bytes, write_text
from generator.load.git import GitError, git, tags
from generator.load.releases import CONTENT, FILE, SITE, archive_of
from generator.model.releases import NOW, TAG, Release, Releases

_HEAD: Final = """\
# 冻结的版本，由 biannian release 写入；不要改动。 Frozen editions, written by biannian release; not to be changed.
releases:
"""


@dataclass(frozen=True, slots=True)
class Tagged:
    """A state of the project in git: its tag, its commit, and the moment of it in seconds since 1970."""

    tag: str
    commit: str
    moment: int

    @property
    def day(self) -> str:
        """The day of the commit in UTC (ISO 8601)."""
        return datetime.fromtimestamp(self.moment, UTC).date().isoformat()


def tagged(project: Path, tag: str, listed: Releases) -> Tagged:
    """The state that is to be frozen, once nothing speaks against it.

    Raises GitError where git does not know it, TargetError where it is frozen already or cannot be an address,
    NotWrittenError.
    """
    target = project / archive_of(tag)
    if tag == NOW or not re.fullmatch(TAG, tag):
        why = (
            "标签只用字母、数字、点、横线，不叫 now",
            "a tag is of letters, digits, single dots and dashes, and not now",
        )
        raise TargetError(target, Sentence(*why))
    if tag.casefold() in {release.tag.casefold() for release in listed.releases}:
        why = "这个版本已经冻结，不再改动；请另打标签", "this edition is frozen and stays as it is; take another tag"
        raise TargetError(target, Sentence(*why))
    known = tags(project)
    if known is None:
        raise GitError(Sentence(
            "这里只克隆了最近的历史，先运行 git fetch --unshallow --tags",
            "this clone holds recent history only; run git fetch --unshallow --tags first",
        ))  # fmt: skip
    if tag not in known:
        raise GitError(Sentence(
            f"没有标签 {tag}：先运行 git tag {tag}，或 git fetch --tags",
            f"there is no tag {tag}; run git tag {tag} first, or git fetch --tags",
        ))  # fmt: skip
    try:
        check_file(target, project, lambda _: True)  # what is not listed was left by a command that was ended
    except OSError as error:
        raise NotWrittenError(target, error) from error
    return Tagged(tag, known[tag], int(git(project, "log", "-1", "--format=%ct", known[tag])))


@contextmanager
def checked_out(project: Path, state: Tagged) -> Iterator[Path]:
    """The project as it was, with its history, in a clone that is gone when the block ends.  Raises GitError."""
    top, within = (
        git(project, "rev-parse", option).decode().rstrip("\n") for option in ("--show-toplevel", "--show-prefix")
    )
    with TemporaryDirectory(prefix="biannian-", ignore_cleanup_errors=True) as folder:
        clone = Path(folder) / "project"
        git(project, "clone", "--quiet", "--shared", "--no-checkout", top, str(clone))
        git(clone, "checkout", "--quiet", "--detach", state.commit)
        yield clone / within


def packed(project: Path, site: Path) -> bytes:
    """The archive of a frozen edition: the record of a project, and the site that was made of it.

    The same files are the same bytes.
    """
    files = {**_files(project / CONTENT, CONTENT), **_files(site, SITE)}
    files.pop(f"{SITE}{MARKER}", None)
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w", format=tarfile.PAX_FORMAT) as tar:
        for name, data in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            tar.addfile(member, io.BytesIO(data))
    return lzma.compress(made.getvalue())


def _files(folder: Path, name: str) -> Mapping[str, bytes]:
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {f"{name}{path.relative_to(folder).as_posix()}": path.read_bytes() for path in paths}


def write(project: Path, state: Tagged, data: bytes, *, events: int, figures: int) -> Release:
    """Write the archive, then its line in the list, by which it counts.  Raises NotWrittenError."""
    digest = hashlib.sha256(data).hexdigest()
    release = Release(tag=state.tag, day=state.day, commit=state.commit, digest=digest, events=events, figures=figures)
    archive, listed = project / archive_of(state.tag), project / FILE
    for path in (archive, listed):
        make_folder(path.parent)
    write_bytes(archive, data)
    text = listed.read_text(encoding="utf-8") if listed.exists() else _HEAD
    write_text(listed, appended(text, "releases", release.model_dump()))
    return release
