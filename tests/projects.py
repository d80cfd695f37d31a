"""Projects to build: copies of this one, and commands run as a user runs them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
EPOCH: Final = {"SOURCE_DATE_EPOCH": "1700000000"}


def copy_project(folder: Path) -> Path:
    """Copy what a build reads into ``folder``; the cache of drawings comes along."""
    for name in ("content", "docs", "site_config", ".cache"):
        if (ROOT / name).exists():
            shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def run(
    *arguments: str, folder: Path = ROOT, environment: Mapping[str, str] = EPOCH
) -> subprocess.CompletedProcess[str]:
    """Run ``python -m ARGUMENTS`` in ``folder``."""
    command = [sys.executable, "-m", *arguments]
    given = {**os.environ, **environment, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=folder, env=given, capture_output=True, text=True, check=False)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below ``folder`` by its path."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
