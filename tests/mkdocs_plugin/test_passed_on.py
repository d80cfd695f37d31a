"""What a site holds to be passed on: a picture of each page for people, its Markdown for programs."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from generator.cards.drawing import LARGEST

_ADDRESS = "https://biannian.example/"
_ASKED = "og:title og:type og:image og:url og:description og:site_name og:locale og:image:alt twitter:card".split()
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_UNSEEN = frozenset("script style svg form button input select label legend".split())


class _Head(HTMLParser):
    """What the head of a page tells: its properties, its address and where its Markdown lies."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.said: dict[str, str] = {}
        self.markdown = self.address = ""
        self.feed(text[: text.index("</head>")])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self.said[given.get("property") or given.get("name", "")] = given.get("content", "")
        if tag == "link" and given.get("rel") == "canonical":
            self.address = given["href"]
        if tag == "link" and given.get("type") == "text/markdown":
            assert given["rel"].split() == ["alternate"]
            self.markdown = given["href"]


class _Article(HTMLParser):
    """The text of an article as a reader sees it, without the way to it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = ""
        self._open: list[tuple[str, bool]] = []
        self.feed(text[text.index("<article") : text.index("</article>")])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = (dict(attrs).get("class") or "").split()
        unseen = tag in _UNSEEN or not {"bn-breadcrumb", "headerlink", "md-source-file"}.isdisjoint(classes)
        if tag not in _VOID:
            self._open.append((tag, unseen or any(hidden for _, hidden in self._open[-1:])))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID and any(name == tag for name, _ in self._open):
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not self._open or not self._open[-1][1]:
            self.text += data


def _pages(site: Path) -> Iterator[tuple[Path, str]]:
    """The pages that are meant to be found."""
    for file in sorted(site.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        if 'name="robots"' not in text and file.name == "index.html":
            yield file, text


def test_each_page_has_a_picture_with_its_words(site: Path) -> None:
    found = 0
    for file, text in _pages(site):
        said = _Head(text).said
        assert said["og:image"].startswith(_ADDRESS), file
        data = (site / said["og:image"].removeprefix(_ADDRESS)).read_bytes()
        width, height = struct.unpack(">II", data[16:24])
        assert (str(width), str(height)) == (said["og:image:width"], said["og:image:height"]) == ("1200", "630")
        assert len(data) <= LARGEST
        assert said["og:image:alt"]
        assert said["twitter:card"] == "summary_large_image"
        found += said["og:title"] in said["og:image:alt"]
    assert found > 800
    assert len([*site.rglob("cards/**/*.png")]) == found


def test_each_page_says_what_the_protocol_asks_for(site: Path) -> None:
    """The four that https://ogp.me/ requires, and what it names beside them; the card of X has its own."""
    for file, text in _pages(site):
        head = _Head(text)
        missing = {name for name in _ASKED if not head.said.get(name)}
        assert missing == set(), file
        assert head.said["og:type"] == "website", file
        assert head.said["og:url"] == head.address, file
        assert {head.said["og:locale"], head.said["og:locale:alternate"]} == {"zh_CN", "en_GB"}, file


def test_a_page_written_by_hand_has_the_picture_of_the_site(site: Path) -> None:
    for edition in ("", "en/"):
        said = _Head((site / edition / "about/index.html").read_text(encoding="utf-8")).said
        assert said["og:image"] == f"{_ADDRESS}{edition}cards/index.png"


def test_each_page_announces_its_markdown_whose_links_lead_somewhere(site: Path) -> None:
    for file, text in _pages(site):
        markdown = (file.parent / _Head(text).markdown).resolve()
        said = markdown.read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)\s]+)", re.sub(r"(?s)```.*?```", "", said)):
            path, _, query = target.partition("#")[0].partition("?")
            assert not query or parse_qsl(query, strict_parsing=True), (markdown, target)
            assert ";" not in query, (markdown, target)
            if path and "://" not in path and not path.startswith("mailto:"):
                assert (markdown.parent / path).exists(), (markdown, target)


def test_markdown_of_the_record_holds_nothing_that_only_a_browser_needs(site: Path) -> None:
    residue = re.compile(
        r"</?(?:div|span|svg|nav|script|details|summary|p|mark)\b|\{[:#%]|markdown=\"1\"|&#|^---$", re.MULTILINE
    )
    checked = 0
    for folder in ("", "en/"):
        for file in (*(site / folder / "events").glob("*.md"), *(site / folder / "indicators").glob("*.md"),
                     *(site / folder / "sources").glob("*.md"), site / folder / "index.md"):  # fmt: skip
            assert residue.search(file.read_text(encoding="utf-8")) is None, file
            checked += 1
    assert checked > 400


@pytest.mark.parametrize("folder", ["events", "topics", "sources", "regions", "entities"])
@pytest.mark.parametrize("edition", ["", "en/"])
def test_markdown_says_what_the_page_says(site: Path, edition: str, folder: str) -> None:
    for file in sorted((site / edition / folder).glob("*.md"))[:12]:
        page = site / edition / folder / ("" if file.stem == "index" else file.stem) / "index.html"
        seen = re.findall(r"\w", _Article(page.read_text(encoding="utf-8")).text)
        text = re.sub(r"\]\([^)\s]*\)", "]", file.read_text(encoding="utf-8"))
        told = re.findall(r"\w", re.sub(r"(?m)^```\w*$|^1\. ", "", text))
        assert "".join(told) == "".join(seen), file


def test_llms_txt_leads_to_markdown(site: Path) -> None:
    for edition in ("", "en/"):
        text = (site / edition / "llms.txt").read_text(encoding="utf-8")
        for name in ("events/index.md", "data.md", "changes.md"):
            assert f"]({_ADDRESS}{edition}{name})" in text


def test_a_site_in_a_folder_has_neither(offline_site: Path) -> None:
    assert [*offline_site.rglob("*.md")] == []
    assert not (offline_site / "cards").exists()
    head = _Head((offline_site / "events/index.html").read_text(encoding="utf-8"))
    assert "og:image" not in head.said
    assert (head.said["twitter:card"], head.markdown) == ("summary", "")


def test_settings_can_leave_the_pictures_out(small_site: Path) -> None:
    """As those of this project do."""
    assert not (small_site / "cards").exists()
    head = _Head((small_site / "index.html").read_text(encoding="utf-8"))
    assert "og:image" not in head.said
    assert head.said["twitter:card"] == "summary"
    assert head.markdown == "index.md"
