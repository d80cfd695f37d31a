"""The parts of the theme: a project's own come before those of the package, and these before Material's."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from generator import defaults

_OF_ITS_SEARCH: Final = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
_SEARCHES: Final = frozenset({"search", "material/search"})


def theme_folders(project: Path) -> list[Path]:
    """The folders in which a part of the theme is looked for, first to last."""
    own = project / "site_config" / "overrides"
    return [*([own] if own.is_dir() else []), defaults.FOLDER / "overrides"]


def unread(files: Files, config: MkDocsConfig) -> list[File]:
    """The theme's files that no page reads: its own search, where the site has not asked for it, and source maps."""
    searches = not _SEARCHES.isdisjoint(config.plugins)
    return [
        file
        for file in files
        if (file.src_uri.startswith(_OF_ITS_SEARCH) and not searches)
        or (file.src_uri.startswith("assets/") and file.src_uri.endswith((".js.map", ".css.map")))
    ]
