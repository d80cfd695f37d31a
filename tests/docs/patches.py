"""The patches of the developers' guide, applied to a copy of the program."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.projects import EPOCH, ROOT


def patches_of(page: str) -> list[str]:
    """The patches on a page of the guide, in their order."""
    text = (ROOT / "docs/developers" / page).read_text(encoding="utf-8")
    return re.findall(r"^```diff\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def files_of(patch: str) -> list[str]:
    """The files of the program that a patch touches."""
    return re.findall(r"^\+\+\+ b/(generator/.*)$", patch, re.MULTILINE)


def patched(patch: str, folder: Path) -> Path:
    """A copy of the program with a patch applied to it."""
    shutil.copytree(ROOT / "generator", folder / "generator", ignore=shutil.ignore_patterns("node_modules"))
    subprocess.run(["git", "apply", "-"], cwd=folder, input=patch, text=True, check=True)
    return folder


def started(program: Path, project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command of a patched program in a project."""
    given = {**os.environ, **EPOCH, "PYTHONPATH": str(program), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "generator", *arguments]
    return subprocess.run(command, cwd=project, env=given, capture_output=True, text=True, check=False)


def ran(program: Path, project: Path, *arguments: str) -> str:
    """What a command of the patched program says; it must end well."""
    done = started(program, project, *arguments)
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout + done.stderr
