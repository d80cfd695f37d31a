"""The Markdown of a page for readers that are programs: without what only a browser needs.

Pages are Markdown among HTML that this package writes.  Its texts hold no ``<`` and no ``{`` but as entities, so
that each tag and each list of attributes is ours.
"""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5
from html.parser import HTMLParser
from string import punctuation
from typing import Final

_LEFT_OUT: Final = frozenset("script svg style form button input select label legend".split())
_EMPTY: Final = frozenset("input br".split())
_ATTRIBUTES: Final = re.compile(r"(?m)^\{:[^{}\n]*\}\n?| ?\{[:#][^{}\n]*\}")
_FENCED: Final = re.compile(r"(?ms)^(```.*?^```\n?)")
_BLANK: Final = re.compile(r"[ \t]*\n(?:[ \t]*\n)+")
_BEFORE: Final = {
    "small": " ",
    "strong": "**",
    "code": "`",
    "summary": "\n\n**",
    "li": "\n- ",
    "h1": "\n\n# ",
    "caption": "\n\n",
}
_AFTER: Final = {"strong": "**", "code": "`", "summary": "**\n\n", "caption": "\n\n", "table": "\n\n", "p": "\n\n"}
_SPECIAL: Final = frozenset("\\`*_[]<>|#~")
_ENDS_NUMBER: Final = ".)"
"""After a number at the beginning of a line these make an item of a list."""
_TRAIL: Final = "bn-breadcrumb"
"""The class of the way to a page, which its address tells."""
_WITHIN_FIGURE: Final = "bn-measure"
"""The class of what belongs to the number before it."""


def plain(markdown: str) -> str:
    """The Markdown without HTML, drawings, scripts and attributes; code in fences stays as it is."""
    parts = _FENCED.split(markdown)
    return _BLANK.sub("\n\n", "".join(_read(part) if number % 2 == 0 else part for number, part in enumerate(parts)))


def _read(text: str) -> str:
    reader = _PlainMarkdown()
    reader.feed(text)
    reader.close()
    return "".join(reader.out)


class _PlainMarkdown(HTMLParser):
    """Collects what is said, in ``out``."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.out: list[str] = []
        self._left_out = 0
        self._verbatim = False
        self._ended = self._in_trail = False
        self._cells: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element; what stands side by side in HTML is parted by a blank."""
        classes = dict(attrs).get("class") or ""
        if tag in _LEFT_OUT or _TRAIL in classes:
            self._left_out += tag not in _EMPTY
            self._in_trail |= tag == "nav"
        elif self._left_out:
            return
        elif tag == "pre":
            self._verbatim = True
            self.out.append("\n```\n")
        elif tag in {"td", "th"}:
            self._cells[-1] += 1
            self.out.append("| ")
        elif tag == "tr":
            self._cells.append(0)
        elif tag == "br" or (tag == "span" and _WITHIN_FIGURE not in classes and self._adjoins()):
            self.out.append(" ")
        else:
            self.out.append("" if self._verbatim else _BEFORE.get(tag, ""))
        self._ended = False

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        if tag in _LEFT_OUT or (tag == "nav" and self._in_trail):
            self._left_out -= tag not in _EMPTY
            self._in_trail &= tag != "nav"
        elif self._left_out:
            return
        elif tag == "pre":
            self._verbatim = False
            self.out.append("\n```\n")
        elif tag in {"td", "th"}:
            self.out.append(" ")
        elif tag == "tr":
            rule = "|---" * self._cells[-1] + "|\n" if len(self._cells) == 1 else ""
            self.out.append(f"|\n{rule}")
        else:
            self.out.append("" if self._verbatim else _AFTER.get(tag, ""))
        if tag == "table":
            self._cells = []
        self._ended = tag == "span"

    def handle_data(self, data: str) -> None:
        """Take Markdown as it is, but for attributes."""
        if not self._left_out:
            kept = data if self._verbatim else _ATTRIBUTES.sub("", data)
            if self._ended and kept.startswith("["):
                self.out.append(" ")
            self.out.append(" ".join(kept.split()) if self._cells else kept)
            self._ended = self._ended and not data

    def handle_charref(self, name: str) -> None:
        """Write a character that means something to Markdown, so that it means nothing."""
        self._character(unescape(f"&#{name};"))

    def handle_entityref(self, name: str) -> None:
        """The same, where it has a name; what has none is a part of an address."""
        if f"{name};" in html5:
            self._character(html5[f"{name};"])
        elif not self._left_out:
            self.out.append(f"&{name}")

    def _character(self, character: str) -> None:
        if not self._left_out:
            self.out.append(f"\\{character}" if not self._verbatim and self._means(character) else character)

    def _means(self, character: str) -> bool:
        """Whether a character would mean something to Markdown, here or at the beginning of a line."""
        line = "".join(self.out[-2:]).rpartition("\n")[2].strip()
        return character in _SPECIAL or character in (_ENDS_NUMBER if line.isdigit() else "" if line else punctuation)

    def _adjoins(self) -> bool:
        """Whether a span follows another one or a link without a blank."""
        return self._ended or (bool(self.out) and self.out[-1].endswith(")"))
