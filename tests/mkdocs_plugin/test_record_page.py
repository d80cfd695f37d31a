"""Pages of the record are the same, byte for byte, whether their HTML is written here or by Python-Markdown."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink

from generator.mkdocs_plugin.record_page import RecordPage
from generator.mkdocs_plugin.run import build_site
from tests.small import small_project

LEFT = ("timeline/index.md", "en/timeline/index.md", "index.md", "en/index.md")
"""Pages with forms or figures inside boxes, which are left to Python-Markdown."""


def _contents(items: list[AnchorLink]) -> list[object]:
    return [(item.title, item.id, item.level, _contents(item.children)) for item in items]


def _seen(page: MkDocsPage) -> tuple[object, ...]:
    """All that MkDocs and the theme know of a page once it is converted."""
    return page.content, _contents(page.toc.items), page.present_anchor_ids, page.links_to_anchors, page.title


def _build(project: Path) -> None:
    build_site(project, site_dir=project / "site", offline=False, progress=lambda *_: None)


def test_each_page_of_a_build_is_as_python_markdown_has_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    theirs: dict[str, tuple[object, ...]] = {}
    ours: dict[str, tuple[object, ...]] = {}
    render = MkDocsPage.render

    def both(page: RecordPage, config: MkDocsConfig, files: Files) -> None:
        render(page, config, files)
        theirs[page.file.src_uri] = _seen(page)
        if page._converted(config, files):
            ours[page.file.src_uri] = _seen(page)

    monkeypatch.setattr(RecordPage, "render", both)
    _build(small_project(tmp_path / "project"))
    assert {path: theirs[path] for path in ours} == ours
    assert {path for path in theirs if path not in ours} <= set(LEFT)


def test_a_link_that_leads_nowhere_is_told_as_mkdocs_tells_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    project = small_project(tmp_path / "project")
    convert = RecordPage.render

    def led_astray(page: RecordPage, config: MkDocsConfig, files: Files) -> None:
        assert page.markdown is not None
        page.markdown += "\n[a](nowhere.md)\n" if page.file.src_uri == "graph.md" else ""
        convert(page, config, files)

    monkeypatch.setattr(RecordPage, "render", led_astray)
    with caplog.at_level(logging.WARNING), pytest.raises(Exception, match="strict"):
        _build(project)
    assert "contains a link 'nowhere.md'" in caplog.text


def test_extensions_of_a_project_are_heeded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = small_project(tmp_path / "project")
    settings = project / "mkdocs.yml"
    settings.write_text(
        f"{settings.read_text(encoding='utf-8')}\nmarkdown_extensions: [admonition]\n", encoding="utf-8"
    )
    converted: list[str] = []
    render = MkDocsPage.render

    def told(page: MkDocsPage, config: MkDocsConfig, files: Files) -> None:
        converted.append(page.file.src_uri)
        render(page, config, files)

    monkeypatch.setattr(MkDocsPage, "render", told)
    _build(project)
    assert "graph.md" in converted
