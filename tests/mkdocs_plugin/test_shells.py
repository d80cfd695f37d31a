"""The theme's page is the same, byte for byte, whether it is rendered for each page or once for many."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, Environment, Template
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import script_tag_filter, url_filter

from generator.mkdocs_plugin.run import build_site
from generator.mkdocs_plugin.shells import _PageTemplate, use_shells
from tests.small import small_project

SHOWN = (
    "{% if ('<' ~ page.title) == '<Two' %}two{% endif %}{% block a %}{{ page.title }}{% endblock %}{{ self.a()[1:] }}",
    "{{ page.title | striptags | upper }}: {{ page.meta.description or config.site_name }}",
    "{% if 'Two' in page.title %}two{% elif page.meta.description %}{{ page.meta.description | e }}{% endif %}",
    "{{ ('x/' ~ page.meta.feeds ~ 'feed.xml') | url }} {{ 'feed.xml' | url }} {{ page.url | url }}",
    "{% for each in page.meta.topics if each != 'b' %}{{ loop.index }}{{ each }}{% else %}none{% endfor %}",
    "{% macro shown(text) %}<b>{{ text }}</b>{% endmacro %}{{ shown(page.title) | length }} {{ shown(page.title) }}",
    "{% set said %}{{ page.meta.subtitle }}{% endset %}{% if said %}({{ said | trim }}){% endif %}{{ page.nothing }}",
    "{{ page.meta.topics | d([]) | join(', ') }}{{ page.meta.topics is defined }}{{ page.meta.lang }}",
    "{{ page.title[:3] }}{{ page.title | first }}{{ page.is_homepage }}{{ page.meta['description'] | d('') | tojson }}",
    "{% include 'part' %}{{ page.toc | length }}{{ page.canonical_url }}{{ page == nav.homepage }}",
    "{{ 'script.js' | script_tag }}{{ page.edit_url | replace('e', 'E') }}{{ '事件/three/' | url }}",
)
REFUSED = (
    "{{ page.title.upper() }}",
    "{{ pages | length }}",
    "{{ page.title + '!' }}",
    "{{ {'One': 1}[page.title] }}",
)
PAGES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("One", {"description": "of <one>", "feeds": "a/", "topics": ["a", "b"]}),
    ("Two", {"description": "of two", "feeds": "b/", "topics": ["c"], "subtitle": " s "}),
    ("Two more", {"lang": "en", "topics": []}),
    ("three", {"lang": "en", "description": ""}),
)


def _pages(config: MkDocsConfig) -> list[Page]:
    pages = []
    for title, meta in PAGES:
        file = File(f"事件/{title.lower()}.md", "docs", "site", use_directory_urls=True)
        page = Page(title, file, config)
        page.meta, page.content = meta, f"<h1>{title}</h1>"
        pages.append(page)
    return pages


@pytest.fixture
def config() -> MkDocsConfig:
    config = MkDocsConfig()
    config.load_dict({"site_name": "S", "site_url": "https://biannian.example/", "plugins": []})
    assert config.validate() == ([], [])
    return config


def _rendered(template: str, config: MkDocsConfig, *, shells: bool) -> tuple[list[str], int]:
    """The text of each page, and how many were rendered by the template itself."""
    env = Environment(loader=DictLoader({"main": template, "part": "{{ page.title | e }}"}), autoescape=False)  # noqa: S701 - as MkDocs has it
    env.filters |= {"url": url_filter, "script_tag": script_tag_filter}
    if shells:
        use_shells(env)
    plain = Counter[str]()
    nav = Navigation([], [])
    nav.homepage = None
    with pytest.MonkeyPatch.context() as patch:
        render = Template.render
        patch.setattr(Template, "render", lambda *args: (plain.update(["plain"]), render(*args))[1])
        contexts = [get_context(nav, Files([]), config, page) for page in _pages(config) * 2]
        texts = [env.get_template("main").render(context) for context in contexts]
    return texts, plain["plain"]


@pytest.mark.parametrize("template", SHOWN)
def test_what_a_template_asks_and_prints_is_of_each_page(template: str, config: MkDocsConfig) -> None:
    texts, plain = _rendered(template, config, shells=True)
    assert texts == _rendered(template, config, shells=False)[0]
    assert plain <= len(PAGES)  # of the second round each is filled in


@pytest.mark.parametrize("template", REFUSED)
def test_what_cannot_be_left_open_is_rendered_for_each_page(template: str, config: MkDocsConfig) -> None:
    texts, plain = _rendered(template, config, shells=True)
    assert texts == _rendered(template, config, shells=False)[0]
    assert plain == 2 * len(PAGES)


@pytest.mark.parametrize("offline", [False, True])
def test_each_page_of_a_build_is_as_the_template_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, offline: bool
) -> None:
    ways = Counter[str]()
    differing: list[str] = []
    linked: list[str] = []

    def both(template: _PageTemplate, context: dict[str, Any]) -> str:
        page = context.get("page")
        plain = Template.render(template, context)
        shelf = template.shells.shelf(template, context)
        if shelf is None or page is None:
            ways["without"] += 1
            return plain
        if (filled := shelf.filled(page)) is None:
            template.shells.make(shelf, template, context, plain)
            filled = shelf.filled(page) if shelf.open else ""
        if filled is None:
            linked.append(page.file.src_uri)
            return plain
        ways["with"] += 1
        differing.extend([page.file.src_uri] if filled != plain else [])
        return plain

    monkeypatch.setattr(_PageTemplate, "render", both)
    project = small_project(tmp_path / "project")
    build_site(project, site_dir=project / "site", offline=offline, progress=lambda *_: None)
    assert differing == []
    assert set(linked) == {"search.md", "en/search.md"}  # where the search box of each page leads
    assert ways["with"] > ways["without"]  # without are the pages of the nav, and the theme's own
