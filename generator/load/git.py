"""Questions to git, and why it could not answer."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from generator.diagnostics.diagnostic import Sentence


class GitError(Exception):
    """Git could not answer; ``sentence`` says why in both languages."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence


def git(project: Path, *arguments: str) -> bytes:
    """What git prints when it is asked in ``project``.  Raises GitError."""
    command = ["git", "-C", str(project), *arguments]
    # A lock that git takes to refresh its index would touch the folder of somebody who only asks.
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    try:
        return subprocess.run(command, capture_output=True, check=True, env=environment).stdout
    except OSError as error:
        raise GitError(Sentence("没有找到 git", "git is not installed")) from error
    except subprocess.CalledProcessError as error:
        said = os.fsdecode(error.stderr).strip().partition("\n")[0]
        if "not a git repository" in said:
            raise GitError(Sentence("这里没有 git 的历史", "there is no git history here")) from error
        raise GitError(Sentence(f"git 没有回答：{said}", f"git does not answer: {said}")) from error


def shallow(project: Path) -> bool:
    """Whether the history is cut off, as in a clone made with ``--depth``.  Raises GitError."""
    return git(project, "rev-parse", "--is-shallow-repository").strip() == b"true"


def tags(project: Path) -> dict[str, str] | None:
    """The commit of each tag by its name; None where the history is cut off.  Raises GitError."""
    if shallow(project):
        return None
    form = "%(refname:strip=2) %(objectname) %(*objectname)"
    listed = git(project, "for-each-ref", f"--format={form}", "refs/tags").decode(errors="replace")
    rows = (line.split() for line in listed.splitlines())
    return {name: commits[-1] for name, *commits in rows}
