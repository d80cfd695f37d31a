"""The built site in both of its languages: whole, English where it is English, each page linked with its other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import pytest
from ruamel.yaml import YAML

from generator import pipeline
from tests.page_languages import PageLanguages, not_returned
from tests.projects import ROOT

_NAMES: Final = frozenset(
    "name title short aliases authors publisher container symbol token within printed reading".split()
)


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, PageLanguages]:
    """Every page of the built site by its path."""
    found = sorted(site.rglob("*.html"))
    return {str(file.relative_to(site)): PageLanguages(file.read_text(encoding="utf-8")) for file in found}


def _english(pages: dict[str, PageLanguages]) -> dict[str, PageLanguages]:
    return {path.removeprefix("en/"): page for path, page in pages.items() if path.startswith("en/")}


def test_this_site_is_in_both_languages() -> None:
    assert [(place.prefix, place.language) for place in pipeline.site_config(ROOT).places] == [("", "zh"), ("en", "en")]


def test_both_editions_have_the_same_pages(pages: dict[str, PageLanguages]) -> None:
    chinese = {path for path in pages if not path.startswith("en/")} - {"404.html"}
    assert _english(pages).keys() == chinese


def test_each_page_is_in_its_language(pages: dict[str, PageLanguages]) -> None:
    assert {
        path for path, page in pages.items() if page.language != ("en" if path.startswith("en/") else "zh")
    } == set()


def test_an_english_page_says_nothing_in_chinese_that_is_not_marked(pages: dict[str, PageLanguages]) -> None:
    assert {path: page.chinese for path, page in _english(pages).items() if page.chinese} == {}


def _named(value: object, key: str = "") -> Iterator[str]:
    """Each name, title and quoted text of a file of the record, by the fields that hold them."""
    if isinstance(value, Mapping):
        for name, each in value.items():
            yield from _named(each, key if name in {"zh", "en"} else str(name))
    elif isinstance(value, list):
        for each in value:
            yield from _named(each, key)
    elif key in _NAMES:
        yield str(value)


def test_what_is_chinese_on_an_english_page_is_a_name_a_title_or_what_an_article_says(
    pages: dict[str, PageLanguages],
) -> None:
    files = [YAML(typ="safe").load(file) for file in (ROOT / "content").rglob("*.yaml")]
    known = "\n".join(re.sub(r"\s", "", name) for file in files for name in _named(file))
    # The guide shows how Chinese is written; the switch names the other edition; a citation shortens its authors.
    said = {text for path, page in _english(pages).items() if not path.startswith("editors/") for text in page.marked}
    parts = {part for text in said for part in re.split(r"[\s，“”]+", text) if part}
    assert {part for part in parts if part not in known} - {"中文", "等"} == set()
    assert len(parts) > 200


def test_an_english_page_in_a_folder_says_nothing_in_chinese_either(offline_site: Path) -> None:
    said = {file: PageLanguages(file.read_text(encoding="utf-8")) for file in (offline_site / "en").rglob("*.html")}
    assert {page.language for page in said.values()} == {"en"}
    assert {file: page.chinese for file, page in said.items() if page.chinese} == {}


def test_each_page_names_its_other_and_is_named_by_it(pages: dict[str, PageLanguages]) -> None:
    assert not_returned(pages.values()) == []
    for path, page in pages.items():
        if path == "404.html" or not page.alternates:
            assert path == "404.html" or not page.canonical, path
            continue
        assert page.alternates.keys() == {"zh", "en", "x-default"}, path
        assert page.alternates["x-default"] == page.alternates["zh"], path


def test_a_lost_reader_is_told_in_both_languages(pages: dict[str, PageLanguages], site: Path) -> None:
    text = (site / "404.html").read_text(encoding="utf-8")
    assert "没有这一页" in text
    assert "There is no such page" in text
    assert not pages["404.html"].alternates


@pytest.mark.parametrize("edition", ["", "en/"])
def test_every_address_that_machines_are_given_is_there(site: Path, edition: str) -> None:
    outline, page = (site / edition / name for name in ("llms.txt", "data/index.html"))
    named = re.findall(r"https://biannian\.example/([^\s)]*)", outline.read_text(encoding="utf-8"))
    block = re.search(r'ld\+json">(.*?)</script>', page.read_text(encoding="utf-8"))
    assert block
    data = json.loads(block[1])["@graph"][0]["mainEntity"]
    named += [each["contentUrl"].removeprefix("https://biannian.example/") for each in data["distribution"]]
    assert len(named) > 20
    missing = [name for name in named if not (site / (f"{name}index.html" if name.endswith("/") else name)).is_file()]
    assert missing == []


def test_a_sitemap_says_when_an_entry_changed_and_nothing_of_other_pages(site: Path) -> None:
    text = (site / "sitemap.xml").read_text(encoding="utf-8")
    entries = re.findall(r"<loc>https://biannian\.example/(.*?)</loc>(.*?)</url>", text, re.DOTALL)
    assert len({address for address, _ in entries}) == len(entries)
    for address, rest in entries:
        assert rest.count("xhtml:link") in {0, 3}, address
        assert ("<lastmod>" in rest) <= address.removeprefix("en/").startswith(("events/", "entities/")), address
