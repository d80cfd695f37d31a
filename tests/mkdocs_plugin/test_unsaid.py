"""A project that says next to nothing has a whole site, and what it says is its own."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

import pytest

from generator import defaults
from generator.mkdocs_plugin.unsaid import complete, configuration
from generator.pipeline import site_config
from tests.projects import run
from tests.rules.overlay import MINIMAL

CONFIGURATION: Final = """site_name: 小站
site_url: https://example.org/
theme: {name: material}
plugins: [biannian]
strict: true
"""
PAGE: Final = "site/events/fraud-desk/index.html"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "小站"
    shutil.copytree(MINIMAL / "content", folder / "content")
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    return folder


def _build(project: Path) -> str:
    done = run("generator", "build", folder=project)
    assert done.returncode == 0, done.stderr
    return (project / PAGE).read_text(encoding="utf-8")


def test_content_and_five_lines_are_a_site(project: Path) -> None:
    """Also without the line that names the theme: MkDocs would take its own, with neither search nor styles."""
    page = _build(project)
    assert "bn-search" in page
    assert "assets/stylesheets/biannian.css" in page
    assert "assets/javascripts/charts.js" in page
    assert "首页" in page
    assert (project / "site/timeline/index.html").is_file()
    assert "fonts.googleapis" not in page
    (project / "mkdocs.yml").write_text(CONFIGURATION.replace("theme: {name: material}\n", ""), encoding="utf-8")
    assert _build(project) == page


def test_a_folder_of_pages_that_goes_while_settings_are_read_is_no_fault(project: Path) -> None:
    """A preview reads the settings at each save, and programs that sync take a folder away for a moment."""
    docs = project / "docs"
    docs.mkdir()
    config = configuration(project)
    docs.rmdir()
    complete(config, site_config(project).main)
    assert config.theme["font"] is False


def test_a_folder_of_content_alone_can_be_checked_compared_and_described(project: Path) -> None:
    (project / "mkdocs.yml").unlink()
    for typed in (("check",), ("fmt",), ("schema", "schemas"), ("export", "--format", "csv")):
        done = run("generator", *typed, folder=project)
        assert done.returncode == 0, (typed, done.stderr)


def test_words_styles_and_options_of_the_project_are_its_own(project: Path) -> None:
    own = project / "site_config"
    (own / "strings").mkdir(parents=True)
    (own / "strings/zh.yaml").write_text("sections: {events: 大事}\n", encoding="utf-8")
    style = own / "overrides/assets/stylesheets/biannian.css"
    style.parent.mkdir(parents=True)
    style.write_text("h1 { color: teal; }\n", encoding="utf-8")
    said = CONFIGURATION.replace("{name: material}", "{name: material, features: [navigation.tabs]}")
    (project / "mkdocs.yml").write_text(said + "extra_css: [mine.css]\n", encoding="utf-8")
    page = _build(project)
    assert "大事" in page
    assert "md-tabs" in page
    assert (project / "site/assets/stylesheets/biannian.css").read_text(encoding="utf-8") == "h1 { color: teal; }\n"
    assert page.index("charts.css") < page.index("mine.css")


def test_a_word_that_no_page_asks_for_is_named(project: Path) -> None:
    words = project / "site_config/strings/zh.yaml"
    words.parent.mkdir(parents=True)
    words.write_text("sections: {evnets: 大事}\n", encoding="utf-8")
    done = run("generator", "build", folder=project)
    assert done.returncode == 2
    assert "evnets" in done.stderr
    assert "site_config/strings/zh.yaml" in done.stderr


def test_all_parts_of_the_package_are_packed() -> None:
    files = [path.name for path in defaults.FOLDER.rglob("*") if path.is_file()]
    assert {"zh.yaml", "en.yaml", "chart_theme.yaml", "mkdocs.yml", "main.html", "biannian.css"} <= set(files)
