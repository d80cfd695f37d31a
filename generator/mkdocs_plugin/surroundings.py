"""What MkDocs knows and the pipeline is told."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import InclusionLevel, get_files, set_exclusions

from generator.mkdocs_plugin.build_date import pin_build_date
from generator.pipeline import Surroundings


def surroundings(config: MkDocsConfig, cache: str) -> Surroundings:
    """Site address, build date, hand-written pages and, in the folder ``cache`` of the project, the drawings."""
    project = Path(config.config_file_path).parent
    return Surroundings(
        url=config.site_url or "",
        built=pin_build_date(project),
        drawings=project / cache / "drawings",
        written=_hand_written(config),
    )


def _hand_written(config: MkDocsConfig) -> dict[PurePosixPath, str]:
    """Markdown of every page below ``docs_dir`` that is published, by path."""
    files = get_files(config)
    set_exclusions(files, config)
    pages = files.documentation_pages(inclusion=InclusionLevel.is_included)
    return {PurePosixPath(file.src_uri): file.content_string for file in pages}
