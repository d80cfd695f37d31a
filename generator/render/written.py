"""The words of a hand-written page, as its reader sees them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from typing import Final

import markdown

_EXTENSIONS: Final = ("meta", "attr_list", "def_list", "md_in_html", "tables")
_BLOCKS: Final = frozenset(
    "address blockquote dd details div dl dt h1 h2 h3 h4 h5 h6 li ol p pre table td th tr ul".split()
)


class _Lines(HTMLParser):
    """Text by block; the first heading apart."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[tuple[str, str]] = [("", "")]

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in _BLOCKS:
            self.blocks.append((tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.blocks.append(("", ""))

    def handle_data(self, data: str) -> None:
        tag, text = self.blocks[-1]
        self.blocks[-1] = (tag, text + data)


@dataclass(frozen=True)
class WrittenPage:
    """A hand-written page as Markdown; what it says is read once."""

    markdown: str

    @property
    def title(self) -> str:
        """Its first heading, empty where there is none of the first level."""
        return self._words[0]

    @property
    def lines(self) -> tuple[str, ...]:
        """Its other blocks."""
        return self._words[1]

    @cached_property
    def _words(self) -> tuple[str, tuple[str, ...]]:
        return words(self.markdown)


def words(text: str) -> tuple[str, tuple[str, ...]]:
    """The title of a page of Markdown (empty without a heading of the first level), and its other blocks."""
    lines = _Lines()
    lines.feed(markdown.markdown(text, extensions=[*_EXTENSIONS]))
    lines.close()
    blocks = [(tag, said.strip()) for tag, said in lines.blocks if said.strip()]
    title = next((said for tag, said in blocks if tag == "h1"), "")
    return title, tuple(said for tag, said in blocks if tag != "h1")
