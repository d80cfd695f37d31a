"""Markdown as the site's builder reads it, and HTML as a browser reads it."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

import markdown

from generator.markup.blocks import document
from generator.markup.inline import UnknownMarkupError

EXTENSIONS: Final = ("attr_list", "md_in_html", "tables", "toc", "def_list", "admonition")


@dataclass
class Html:
    """The tags with their attributes, and the text between them."""

    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    text: str = ""

    @property
    def names(self) -> set[str]:
        return {name for name, _ in self.tags}

    @property
    def attributes(self) -> set[str]:
        return {name for _, attributes in self.tags for name in attributes}

    def values(self, attribute: str) -> list[str]:
        return [value or "" for _, attributes in self.tags for name, value in attributes.items() if name == attribute]


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.html = Html()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.html.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.html.text += data

    def handle_comment(self, data: str) -> None:
        self.html.tags.append(("!--", {"data": data}))


def read_html(text: str) -> Html:
    parser = _Parser()
    parser.feed(text)
    parser.close()
    return parser.html


def read_page(text: str) -> Html:
    """A page as the build converts it."""
    try:
        return read_html(document(text.strip(), str).html)
    except UnknownMarkupError:
        return read_markdown(text)


def read_markdown(text: str) -> Html:
    """A page as it is read by Python-Markdown, to which a site with extensions of its own leaves all pages."""
    return read_html(markdown.markdown(text, extensions=list(EXTENSIONS)))
