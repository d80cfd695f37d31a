"""A small project that builds: the minimal record with the pages and settings of this one."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.projects import ROOT
from tests.rules.overlay import MINIMAL


def small_project(folder: Path) -> Path:
    """Write a project of two events into ``folder``; without pictures of its pages, which take longer than the rest."""
    shutil.copytree(MINIMAL / "content", folder / "content")
    for name in ("docs", "site_config"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    settings = "highlights: []\nlanguages: [zh, en]\ncards: false\n"
    (folder / "site_config/site.yaml").write_text(settings, encoding="utf-8")
    return folder
