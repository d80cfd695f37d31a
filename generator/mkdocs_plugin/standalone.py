"""The site's sources as plain files: Markdown, assets, theme overrides and a mkdocs.yml without our plugin."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from generator import pipeline
from generator.bundle.files import write_files
from generator.edit.mkdocs_yml import without_plugin
from generator.load.published import History
from generator.mkdocs_plugin.run import configured
from generator.mkdocs_plugin.surroundings import surroundings
from generator.mkdocs_plugin.theme import theme_folders
from generator.model.record import Record


def write_pages(project: Path, record: Record, history: History, folder: Path) -> int:
    """Write ``folder/{mkdocs.yml,docs/,overrides/}`` and return how many artifacts there are.

    Any builder that reads mkdocs.yml and Markdown files builds them: MkDocs with Material,
    ProperDocs, Zensical.
    """
    config = configured(project)
    plugin = config.plugins["biannian"]
    site = pipeline.site_config(project)
    around = surroundings(config, plugin.config["cache"], history)
    around = replace(around, markdown=False)  # the pages are Markdown there
    artifacts = pipeline.build(project, record, around, site)
    _copy(Path(config.docs_dir), folder / "docs")
    for theme in reversed(theme_folders(project)):
        _copy(theme, folder / "overrides")
    write_files(artifacts, folder / "docs")
    (folder / "mkdocs.yml").write_text(
        without_plugin(project / "mkdocs.yml", "biannian", "overrides", site.main), encoding="utf-8"
    )
    return len(artifacts)


def _copy(source: Path, target: Path) -> None:
    """Copy what files hold and not their permissions: the source may be read-only."""
    for path in sorted(source.rglob("*")):
        if path.is_file():
            (target / path.relative_to(source)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target / path.relative_to(source))
