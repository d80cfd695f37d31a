"""What MkDocs knows and the pipeline is told."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import InclusionLevel, get_files, set_exclusions

from generator.load.published import History
from generator.mkdocs_plugin.build_date import pin_build_date
from generator.model.settings_error import SettingsError
from generator.pipeline import Surroundings
from generator.render.written import WrittenPage


def surroundings(config: MkDocsConfig, cache: str, history: History, release: str = "") -> Surroundings:
    """Site address, build date, hand-written pages, the history and, in ``cache`` of the project, what was drawn.

    A site that is read from a folder is not passed on, nor a frozen edition: their pages have no cards, and no
    Markdown beside them.

    ``release`` is the tag where a frozen edition is made.
    Raises SettingsError.
    """
    project, offline = Path(config.config_file_path).parent, bool(config.extra.get("offline"))
    return Surroundings(
        url=_address(config.site_url or ""),
        built=pin_build_date(project),
        drawings=project / cache / "drawings",
        written=_hand_written(config),
        history=history,
        release=release,
        cards=None if offline or release else project / cache / "cards",
        markdown=not (offline or release),
    )


def _address(url: str) -> str:
    """The site's address.  Raises SettingsError where feeds and citations could not name a page with it."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or re.search(r'[\s<>"\\]', url):
        raise SettingsError(
            f"mkdocs.yml: site_url（或环境变量 SITE_URL）是 {url!r}："
            "请写完整的网址，如 https://example.org/，不留空格 / "
            "write the whole address, such as https://example.org/, without spaces"
        )
    return url


def _hand_written(config: MkDocsConfig) -> dict[PurePosixPath, WrittenPage]:
    """Every page below ``docs_dir`` that is published, by path."""
    files = get_files(config)
    set_exclusions(files, config)
    pages = files.documentation_pages(inclusion=InclusionLevel.is_included)
    return {PurePosixPath(file.src_uri): WrittenPage(file.content_string) for file in pages}
