"""Projects to build: copies of this one, and commands run as a user runs them."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests import commands
from tests.commands import EPOCH, ROOT

__all__ = ["EPOCH", "ROOT", "copy_project", "run", "tree"]


def copy_project(folder: Path) -> Path:
    """Copy what a build reads into ``folder``; the cache of drawings comes along."""
    for name in ("content", "docs", "site_config", ".cache"):
        if (ROOT / name).exists():
            shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def run(
    *arguments: str, folder: Path = ROOT, environment: Mapping[str, str] = EPOCH, answers: str = "",
    terminal: int | None = None,
) -> subprocess.CompletedProcess[str]:  # fmt: skip
    """Run ``python -m ARGUMENTS`` in ``folder``; ``answers`` are typed, ``terminal`` is where errors go if not here."""
    given = answers.encode()
    done = commands.run(*arguments, folder=folder, environment=environment, given=given, terminal=terminal)
    return subprocess.CompletedProcess(done.args, done.returncode, _text(done.stdout), _text(done.stderr))


def _text(data: bytes) -> str:
    """What a stream holds, with any line end as one."""
    return io.TextIOWrapper(io.BytesIO(data), encoding="utf-8").read()


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below ``folder`` by its path."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
