"""What a page says in which language, read from its HTML, and what it names as the same page in another one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from html.parser import HTMLParser
from typing import Any

_CHINESE = re.compile("[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]")
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


class PageLanguages(HTMLParser):
    """What a page says outside and inside elements marked as Chinese, its language and its alternates."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.chinese: list[str] = []
        self.marked: set[str] = set()
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
        elif self._open and _CHINESE.search(data):
            if self._open[-1][1] == "zh":
                self.marked.add(data.strip())
            else:
                self.chinese.append(data.strip())


def unmarked(data: Any) -> list[str]:
    """The texts of a data block that are Chinese and not said to be."""
    if isinstance(data, str):
        return [data] if _CHINESE.search(data) else []
    if isinstance(data, dict):
        return [] if data.get("@language") == "zh" else [text for each in data.values() for text in unmarked(each)]
    return [text for each in data for text in unmarked(each)] if isinstance(data, list) else []


def not_returned(pages: Iterable[PageLanguages]) -> list[str]:
    """The addresses that a page names as the same in another language and that are none, or do not name it."""
    by_address = {page.canonical: page for page in pages if page.canonical}
    named = [(address, page) for page in by_address.values() for address in page.alternates.values()]
    return [
        address
        for address, page in named
        if address not in by_address or by_address[address].alternates != page.alternates
    ]
