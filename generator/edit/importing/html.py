"""Text out of HTML: what is written stays, what only shows it goes, and what is left behind is told."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

_TAG: Final = re.compile(r"<[a-zA-Z/!]|&(?:[a-zA-Z]\w*|#\w+);")
_BLOCKS: Final = frozenset(
    "address article blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table td tr ul".split()
)
_SILENT: Final = frozenset({"script", "style"})


@dataclass(frozen=True, slots=True)
class Plain:
    """The text, the names of the elements that were in it, and the addresses they held."""

    text: str
    elements: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()


@dataclass
class _Reader(HTMLParser):
    parts: list[str] = field(default_factory=list)
    elements: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    silent: int = 0

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.silent += tag in _SILENT
        self.addresses += [value for name, value in attrs if name in {"href", "src"} and value]
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in _SILENT and self.silent > 0
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.parts.append(data)

    def _break(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.parts.append("\n")


def plain(text: str) -> Plain:
    """Take the text out of HTML; a text without markup is returned as it is, but for spaces around it."""
    if not _TAG.search(text):
        return Plain(text.strip())
    reader = _Reader()
    reader.feed(text)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.parts).splitlines())
    unique = tuple(dict.fromkeys(reader.elements))
    return Plain("\n".join(line for line in lines if line), unique, tuple(dict.fromkeys(reader.addresses)))
