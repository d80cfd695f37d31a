"""The settings of the site: plain text from the YAML files of ``site_config/``."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from generator.load.compose import compose
from generator.load.nodes import plain
from generator.model.settings_error import SettingsError


def read_site_config(project: Path, name: str) -> object:
    """Read ``site_config/<name>``: mappings, lists and text.

    Raises SettingsError.
    """
    file = PurePosixPath("site_config") / name
    try:
        text = (project / file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file}: {error}") from error
    root, problems = compose(text, file)
    if problems or root is None:
        problem = problems[0].message.en if problems else "the file is empty"
        raise SettingsError(f"{file}: {problem}")
    return plain(root)
