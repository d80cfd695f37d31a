"""The record as it stood at a revision, read from git into memory; the work tree is not touched."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from generator.diagnostics.diagnostic import Sentence
from generator.load.content import Content, content_of
from generator.load.git import GitError, git, shallow


def read_revision(project: Path, name: str) -> Content:
    """Read ``content/`` at a revision named as git names one: a commit, a tag, ``HEAD~2``.

    Raises GitError when there is no git, no repository or no such revision.
    """
    revision = commit(project, name)
    held = git(project, "ls-tree", revision, "content/").strip()
    return content_of(read_files_at(project, revision, ["content"]) if held else {})


def commit(project: Path, name: str) -> str:
    """The full id of the commit that ``name`` stands for.  Raises GitError."""
    cut_off = shallow(project)  # asked first: it also says whether there is a repository at all
    try:
        found = git(project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    except GitError as error:
        raise GitError(_unknown(name, cut_off=cut_off)) from error
    return found.decode("ascii").strip().splitlines()[-1]


def read_files_at(project: Path, revision: str, paths: Iterable[str]) -> dict[PurePosixPath, bytes]:
    """The files at or below paths that a commit holds, relative to the project.  Raises GitError."""
    literal = [f":(literal){path}" for path in paths]
    archive = git(project, "archive", "--format=tar", revision, "--", *literal)
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        members = [member for member in tar if member.isfile()]
        return {PurePosixPath(member.name): _data(tar, member) for member in members}


def _data(tar: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file = tar.extractfile(member)
    assert file is not None, "a regular file"
    return file.read()


def _unknown(name: str, *, cut_off: bool) -> Sentence:
    if cut_off:
        return Sentence(
            f"没有版本 {name}：这里只克隆了最近的历史，先运行 git fetch --unshallow",
            f"there is no revision {name}: this clone holds recent history only; run git fetch --unshallow first",
        )
    return Sentence(f"没有版本 {name}", f"there is no revision {name}")
