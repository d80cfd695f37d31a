"""The parts of the theme: a project's own come before those of the package, and these before Material's."""

from __future__ import annotations

from pathlib import Path

from generator import defaults


def theme_folders(project: Path) -> list[Path]:
    """The folders in which a part of the theme is looked for, first to last."""
    own = project / "site_config" / "overrides"
    return [*([own] if own.is_dir() else []), defaults.FOLDER / "overrides"]
