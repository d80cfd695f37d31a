from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.structure.files import Files

from generator.mkdocs_plugin.run import configured
from generator.mkdocs_plugin.theme import unread


def test_what_no_page_reads_of_the_theme_is_not_published(site: Path) -> None:
    published = {path.relative_to(site).as_posix() for path in (site / "assets").rglob("*")}
    assert {path for path in published if path.endswith(".map")} == set()
    assert "assets/javascripts/lunr" not in published
    assert "assets/javascripts/workers" not in published


@pytest.mark.parametrize("search", ["", "search, "])
def test_the_search_of_the_theme_is_published_where_it_was_asked_for(tmp_path: Path, search: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"site_name: 小站\nplugins: [{search}biannian]\n", encoding="utf-8")
    (tmp_path / "content").mkdir()
    config = configured(tmp_path)
    config.plugins.on_config(config)
    files = Files([])
    files.add_files_from_theme(config.theme.get_env(), config)
    kept = {file.src_uri for file in files} - {file.src_uri for file in unread(files, config)}
    assert any(path.startswith("assets/javascripts/workers/") for path in kept) == bool(search)
    assert any(path.startswith("assets/javascripts/bundle.") for path in kept)
