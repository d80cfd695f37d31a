"""The blocks of a page: headings, paragraphs, lists, definitions, tables, boxes of HTML and raw HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from generator.markup.inline import BLOCK_TAGS, Inline, UnknownMarkupError, attributes

_BOX: Final = re.compile(r'<(details|div|nav|section)((?: [a-z-]+="[^"<>]*"| hidden| open)*)>')
_MARKED: Final = ' markdown="1"'
_RAW: Final = re.compile(r"<([a-z][a-z0-9]*)((?: [^<>]*)?)>")
_TAG: Final = re.compile(r"<([a-z][a-z0-9]*)")
_ATTRIBUTE: Final = re.compile(r' ([a-z-]+)(?:="([^"]*)")?')
_HEADING: Final = re.compile(r"(#{1,6}) (.*?) +\{#([\w-]+)((?: \.[\w-]+)*)\}")
_DEFINITION: Final = ":   "
_SEPARATOR: Final = re.compile(r"\|(?: --- \|)+")
# What Python-Markdown would take for the start of another block.
_OTHER: Final = re.compile(r"[ \t#>=|:+~-]|\*(?!\*)|\*{3}|\d+[.)]\s")
_WITHIN: Final = re.compile(r"[#=-]")
_MARKERS: Final = {"- ": "ul", "1. ": "ol"}
_SPACES: Final = re.compile(r"\t|^ +$", re.MULTILINE)
_STEP: Final = "    "
_TAGGED: Final = re.compile(r"<[^<>]*>")
_DEPTH: Final = 3
"""The lowest level of heading in a table of contents: ``toc_depth`` in the settings of every site."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the table of contents: its level, the id that it is reached by, its text as HTML without tags."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """A page as HTML, its headings down to the third level, and all ids in it."""

    html: str
    headings: tuple[Heading, ...]
    ids: frozenset[str]


def document(markdown: str, address: Callable[[str], str]) -> HtmlPage:
    """Convert a page of ours; ``address`` turns what a link names into where it leads.

    The HTML is that of Python-Markdown with the extensions of ``defaults/mkdocs.yml``, byte for byte.
    Raises UnknownMarkupError.
    """
    if _SPACES.search(markdown):
        raise UnknownMarkupError(markdown)
    blocks = _Blocks(markdown.rstrip("\n").split("\n"), Inline(address))
    html = "\n".join(blocks.read(""))
    return HtmlPage(html.strip(), tuple(blocks.headings), frozenset(blocks.inline.ids))


class _Blocks:
    """Reads the lines of a page, one block after another."""

    def __init__(self, lines: list[str], inline: Inline) -> None:
        self._lines = lines
        self._at = 0
        self.inline = inline
        self.headings: list[Heading] = []

    def read(self, until: str) -> Iterator[str]:
        """The blocks as far as the end of the box that is open, or of the page when none is."""
        end = f"</{until}>"
        before = ""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if not line:
                self._at += 1
                continue
            if line == end:
                self._at += 1
                return
            kind, block = self._block(line, inside=bool(until))
            if kind == before and kind in {"list", "definitions"}:
                raise UnknownMarkupError(line)
            yield block
            before = kind
        if until:
            raise UnknownMarkupError(end)

    def _block(self, line: str, *, inside: bool) -> tuple[str, str]:
        if _MARKED in line and (box := _BOX.fullmatch(line)):
            return "box", self._box(box)
        if (tag := _TAG.match(line)) and tag[1] in BLOCK_TAGS:
            return "raw", self._raw(tag[1], inside=inside)
        if line[0] == "#":
            return "heading", self._heading(line)
        if line.startswith(tuple(_MARKERS)):
            return "list", self._list()
        return self._text()

    def _box(self, match: re.Match[str]) -> str:
        self._at += 1
        given = dict(_ATTRIBUTE.findall(match[2].replace(_MARKED, "")))
        self.inline.note(match[0])
        inside = "\n".join(self.read(match[1]))
        content = f"\n{inside}\n" if inside else ""
        return f"<{match[1]}{attributes(given)}>{content}</{match[1]}>"

    def _raw(self, tag: str, *, inside: bool) -> str:
        html = "\n".join(self._raw_lines(tag))
        self.inline.note(html)
        if inside:
            return self._raw_in_box(html, tag)
        if self._at < len(self._lines) and self._lines[self._at]:
            raise UnknownMarkupError(html)
        # Python-Markdown keeps the blank line after raw HTML, where there is one.
        return f"{html}\n" if self._at + 1 < len(self._lines) else html

    def _raw_lines(self, tag: str) -> list[str]:
        """The lines of a raw element, whose end tag is the last thing on the last of them."""
        mark = re.compile(rf"<(/?){tag}(?=[ >])[^<>]*>")
        first, depth = self._at, 0
        for at in range(first, len(self._lines)):
            for found in mark.finditer(self._lines[at]):
                depth += -1 if found[1] else 1
                if not depth and found.end() == len(self._lines[at]):
                    self._at = at + 1
                    return self._lines[first : self._at]
                if not depth:
                    raise UnknownMarkupError(self._lines[at])
        raise UnknownMarkupError(self._lines[first])

    def _raw_in_box(self, html: str, tag: str) -> str:
        opening = _RAW.match(html)
        if opening is None:
            raise UnknownMarkupError(html)
        content = html[opening.end() : -len(f"</{tag}>")]
        if any(name in BLOCK_TAGS for name in _TAG.findall(content)):
            raise UnknownMarkupError(html)
        return f"<{tag}{attributes(dict(_ATTRIBUTE.findall(opening[2])))}>{content}</{tag}>"

    def _heading(self, line: str) -> str:
        match = _HEADING.fullmatch(line)
        if match is None:
            raise UnknownMarkupError(line)
        self._at += 1
        level, text, id_ = len(match[1]), self.inline.html(match[2]), match[3]
        given = self.inline.assigned({}, f"#{id_}{match[4]}")
        if level <= _DEPTH:
            self.headings.append(Heading(level, id_, _TAGGED.sub("", text)))
        return f"<h{level}{attributes(given)}>{text}</h{level}>"

    def _paragraph_lines(self) -> list[str]:
        """The lines as far as the next blank one, or the end of the box."""
        first = self._at
        while self._at < len(self._lines) and (line := self._lines[self._at]) and not line.startswith("</"):
            self._at += 1
        return self._lines[first : self._at]

    def _list(self, depth: int = 0) -> str:
        indent = _STEP * depth
        line = self._lines[self._at]
        marker = next(mark for mark in _MARKERS if line.startswith(mark, len(indent)))
        tag = _MARKERS[marker]
        items: list[str] = []
        while self._at < len(self._lines) and (line := self._lines[self._at]):
            if line.startswith(indent + marker):
                items.append(self._item(line[len(indent + marker) :]))
                self._at += 1
            elif line.startswith(indent + _STEP + marker) and items:
                items[-1] += f"{self._list(depth + 1)}\n"
            elif line.startswith("</") or any(line.startswith(_STEP * less + marker) for less in range(depth)):
                break
            else:
                raise UnknownMarkupError(line)
        return f"<{tag}>\n{_each('li', items)}</{tag}>"

    def _item(self, text: str) -> str:
        """What stands in an item of a list, a term or a definition: never a block of its own."""
        if not text or text.endswith(" ") or _OTHER.match(text):
            raise UnknownMarkupError(text)
        return self.inline.html(text)

    def _text(self) -> tuple[str, str]:
        lines = self._paragraph_lines()
        if not lines:
            raise UnknownMarkupError(self._lines[self._at])
        if lines[0][0] == "|":
            return "table", self._table(lines)
        if any(line.startswith(_DEFINITION) for line in lines):
            return "definitions", self._definitions(lines)
        if _OTHER.match(lines[0]) or any(map(_WITHIN.match, lines[1:])):
            raise UnknownMarkupError(lines[0])
        text, given = self.inline.parted("\n".join(lines))
        return "paragraph", f"<p{attributes(given)}>{self.inline.html(text)}</p>"

    def _definitions(self, lines: list[str]) -> str:
        parts = [self._definition(lines)]
        while self._defines_next():
            parts.append(self._definition(self._paragraph_lines()))
        return f"<dl>\n{''.join(parts)}</dl>"

    def _defines_next(self) -> bool:
        """Whether the next block goes on with a list of definitions; if so, it is what is read next."""
        at = self._at
        while at < len(self._lines) and not self._lines[at]:
            at += 1
        goes_on = at + 1 < len(self._lines) and self._lines[at + 1].startswith(_DEFINITION)
        self._at = at if goes_on else self._at
        return goes_on

    def _definition(self, lines: list[str]) -> str:
        first = next(number for number, line in enumerate(lines) if line.startswith(_DEFINITION))
        terms, told = lines[:first], [line.removeprefix(_DEFINITION) for line in lines[first:]]
        if not terms or len(told) > 1:
            raise UnknownMarkupError(lines[0])
        return _each("dt", map(self._item, terms)) + _each("dd", map(self._item, told))

    def _table(self, lines: list[str]) -> str:
        if len(lines) < len(("head", "separator")) or not _SEPARATOR.fullmatch(lines[1]):
            raise UnknownMarkupError(lines[0])
        head, separator, *body = lines
        columns = separator.count("---")
        rows = "".join(self._row(line, "td", columns) for line in body)
        return f"<table>\n<thead>\n{self._row(head, 'th', columns)}</thead>\n<tbody>\n{rows}</tbody>\n</table>"

    def _row(self, line: str, tag: str, columns: int) -> str:
        cells = line.strip(" ")[1:-1].split("|")
        if len(cells) != columns:
            raise UnknownMarkupError(line)
        texts = (self.inline.html(cell.strip(" ")) for cell in cells)
        return f"<tr>\n{_each(tag, texts)}</tr>\n"


def _each(tag: str, contents: Iterable[str]) -> str:
    return "".join(f"<{tag}>{content}</{tag}>\n" for content in contents)
