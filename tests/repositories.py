"""Real git repositories for tests, whose commits have fixed dates."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_IDENTITY = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")


def git(project: Path, *arguments: str, when: str = "2024-02-01T08:00:00Z") -> str:
    """Run git in ``project``; what it commits is dated ``when``."""
    dated = {**os.environ, "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
    command = ["git", "-C", str(project), *_IDENTITY, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=dated).stdout.strip()


def commit(project: Path, when: str = "2024-02-01T08:00:00Z") -> str:
    """Commit all that lies in ``project``, a repository from then on; return the commit's id."""
    if not (project / ".git").exists():
        git(project, "init", "-q", "-b", "main")
    git(project, "add", "-A")
    git(project, "commit", "-qm", "x", when=when)
    return git(project, "rev-parse", "HEAD")


def replace(file: Path, old: str, new: str) -> None:
    """Change the first ``old`` in a file, which must be there."""
    text = file.read_text(encoding="utf-8")
    assert old in text, old
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
