"""How far a build is: told page by page, up to all of them."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from generator.files.artifact import Page, Rendered
from generator.mkdocs_plugin.plugin import BiannianPlugin
from generator.mkdocs_plugin.run import configured


def _empty() -> Rendered:
    return Rendered("")


def test_each_page_is_one_more_up_to_all(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: 小站\nplugins: [biannian]\n", encoding="utf-8")
    config = configured(tmp_path)
    plugin = config.plugins["biannian"]
    assert isinstance(plugin, BiannianPlugin)
    told: list[tuple[str, int, int]] = []
    plugin.progress = lambda *step: told.append(step)
    plugin.given = [Page(PurePosixPath(name), _empty) for name in ("index.md", "one.md", "two.md")]
    plugin.on_config(config)
    files = plugin.on_files(Files([]), config=config)
    context: TemplateContext = {"nav": Navigation([], [])}  # type: ignore[typeddict-item]
    for file in files.documentation_pages():
        plugin.on_page_context(context, page=MkDocsPage(None, file, config), config=config)
    assert told == [("pages", 1, 3), ("pages", 2, 3), ("pages", 3, 3)]


def test_what_was_given_once_is_not_kept(tmp_path: Path) -> None:
    """MkDocs keeps the plugin of a process, and a preview and a build may share one."""
    (tmp_path / "mkdocs.yml").write_text("site_name: 小站\nplugins: [biannian]\n", encoding="utf-8")
    plugin = configured(tmp_path).plugins["biannian"]
    assert isinstance(plugin, BiannianPlugin)
    plugin.given = ()
    again = configured(tmp_path).plugins["biannian"]
    assert isinstance(again, BiannianPlugin)
    assert again is plugin
    assert again.given is None
