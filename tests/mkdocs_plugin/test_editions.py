"""The built site in both of its languages: whole, English where it is English, each page linked with its other."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from tests.projects import ROOT

_CHINESE = re.compile("[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]")
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


class _Page(HTMLParser):
    """What a page says outside elements marked as Chinese, its language and its alternates."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.chinese: list[str] = []
        self.language = ""
        self.alternates: dict[str, str] = {}
        self.canonical = ""
        self._open: list[tuple[str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        lang = given.get("lang", self._open[-1][1] if self._open else "")
        if tag not in _VOID:
            self._open.append((tag, lang))
        if tag == "html":
            self.language = lang
        if tag == "link" and "alternate" in given.get("rel", "").split() and "hreflang" in given:
            self.alternates[given["hreflang"]] = given["href"]
        if given.get("rel") == "canonical":
            self.canonical = given["href"]
        if lang != "zh":
            self.chinese += [f"{tag} {name}={value}" for name, value in given.items() if _CHINESE.search(value)]

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1][0] == "script" and data.startswith("{"):
            self.chinese += unmarked(json.loads(data))
        elif self._open and self._open[-1][1] != "zh" and _CHINESE.search(data):
            self.chinese.append(data.strip())


def unmarked(data: Any) -> list[str]:
    """The texts of a data block that are Chinese and not said to be."""
    if isinstance(data, str):
        return [data] if _CHINESE.search(data) else []
    if isinstance(data, dict):
        return [] if data.get("@language") == "zh" else [text for each in data.values() for text in unmarked(each)]
    return [text for each in data for text in unmarked(each)] if isinstance(data, list) else []


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, _Page]:
    """Every page of the built site by its path."""
    found = sorted(site.rglob("*.html"))
    return {str(file.relative_to(site)): _Page(file.read_text(encoding="utf-8")) for file in found}


def _english(pages: dict[str, _Page]) -> dict[str, _Page]:
    return {path.removeprefix("en/"): page for path, page in pages.items() if path.startswith("en/")}


def test_this_site_is_in_both_languages() -> None:
    assert [(place.prefix, place.language) for place in pipeline.site_config(ROOT).places] == [("", "zh"), ("en", "en")]


def test_both_editions_have_the_same_pages(pages: dict[str, _Page]) -> None:
    chinese = {path for path in pages if not path.startswith("en/")} - {"404.html"}
    assert _english(pages).keys() == chinese


def test_each_page_is_in_its_language(pages: dict[str, _Page]) -> None:
    assert {
        path for path, page in pages.items() if page.language != ("en" if path.startswith("en/") else "zh")
    } == set()


def test_an_english_page_says_nothing_in_chinese_that_is_not_marked(pages: dict[str, _Page]) -> None:
    assert {path: page.chinese for path, page in _english(pages).items() if page.chinese} == {}


def test_each_page_names_its_other_and_is_named_by_it(pages: dict[str, _Page]) -> None:
    by_address = {page.canonical: page for page in pages.values() if page.canonical}
    for path, page in pages.items():
        if path == "404.html" or not page.alternates:
            assert path == "404.html" or not page.canonical, path
            continue
        assert page.alternates.keys() == {"zh", "en", "x-default"}, path
        assert page.alternates["x-default"] == page.alternates["zh"], path
        for address in page.alternates.values():
            assert by_address[address].alternates == page.alternates, path


def test_a_lost_reader_is_told_in_both_languages(pages: dict[str, _Page], site: Path) -> None:
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
