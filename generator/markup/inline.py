"""What stands within a line: links, strong type, HTML tags, entities."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

BLOCK_TAGS: Final = frozenset(
    (
        "address article aside base blockquote body canvas caption center col colgroup dd details dir div dl dt "
        "fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe "
        "isindex legend li link main map math menu menuitem meta nav noframes noscript ol optgroup option output p "
        "param pre script search section source style summary table tbody td textarea tfoot th thead title tr track "
        "ul video"
    ).split()
)
"""Tags that open a block at the start of a line, and more than Python-Markdown knows as such."""

_TOKEN: Final = re.compile(
    r"""(?P<tag></?([a-z][a-z0-9]*)(?:\ [a-zA-Z][a-zA-Z0-9-]*="[^"<>\[\]`\\]*"|\ hidden|\ checked)*/?>)
    |(?P<strong>\*\*)
    |(?P<open>\[)
    |\]\((?P<angle><)?(?P<target>[^\s()<>\[\]`\\*]+)(?(angle)>)\)(?:\{:
        (?P<attributes>(?:\ (?:[.#]|[a-z-]+=)[\w-]+)+)\ ?\})?
    |(?P<ampersand>&(?!\#\d+;|\#x[0-9a-fA-F]+;|[a-zA-Z0-9]+;))
    |(?P<unknown>[<>`\\*\]{}]|!\[|\ \ \n|(?<!\w)_|_(?!\w))""",
    re.VERBOSE,
)
_ID: Final = re.compile(r' id="([^"]*)"')
_AMPERSAND: Final = re.compile(r"&(?!#\d+;|#x[0-9a-fA-F]+;|[a-zA-Z0-9]+;)")
_SWITCHES: Final = frozenset({"hidden", "open"})
_ATTRIBUTE_LIST: Final = re.compile(r"\n\{:((?: ?(?:[.#]|[a-z-]+=)[\w-]+)+) ?\}\Z")

Attributes = Mapping[str, str]


class UnknownMarkupError(Exception):
    """The Markdown has something in it that is not among the constructs of our own pages."""


class Inline:
    """Lines of one page as HTML, with the ids in them; ``address`` turns what a link names into where it leads."""

    def __init__(self, address: Callable[[str], str]) -> None:
        self._address = address
        self.ids: set[str] = set()

    def html(self, text: str) -> str:
        """The text as HTML.  Raises UnknownMarkupError."""
        parts: list[str] = []
        opened: list[int] = []
        strong = False
        last = 0
        for match in _TOKEN.finditer(text):
            parts.append(text[last : match.start()])
            last = match.end()
            match match.lastgroup:
                case "tag":
                    parts.append(self._tag(match))
                case "open":
                    opened.append(len(parts))
                    parts.append("")
                case "target" | "attributes" if opened:
                    parts[opened.pop()] = self._anchor(match)
                    parts.append("</a>")
                case "strong":
                    strong = not strong
                    parts.append("<strong>" if strong else "</strong>")
                case "ampersand":
                    parts.append("&amp;")
                case _:
                    raise UnknownMarkupError(match[0])
        if opened or strong:
            raise UnknownMarkupError(text)
        parts.append(text[last:])
        return "".join(parts)

    def _tag(self, match: re.Match[str]) -> str:
        if match[2] in BLOCK_TAGS:
            raise UnknownMarkupError(match[0])
        self.note(match[0])
        return match[0]

    def _anchor(self, match: re.Match[str]) -> str:
        given = {"href": self._address(match["target"])}
        return f"<a{attributes(self.assigned(given, match['attributes'] or ''))}>"

    def note(self, html: str) -> None:
        """Remember the ids in raw HTML."""
        self.ids.update(_ID.findall(html))

    def assigned(self, given: Attributes, words: str) -> Attributes:
        """Attributes with those of a list added: classes as ``.name``, an id as ``#name``."""
        attributes = dict(given)
        for word in words.split():
            if word[0] == "#":
                attributes["id"] = word[1:]
                self.ids.add(word[1:])
            elif word[0] != ".":
                name, value = word.split("=")
                attributes[name] = value
            else:
                attributes["class"] = f"{attributes['class']} {word[1:]}" if "class" in attributes else word[1:]
        return attributes

    def parted(self, text: str) -> tuple[str, Attributes]:
        """The text of a paragraph without the list of attributes in its last line, and what that list gives."""
        found = _ATTRIBUTE_LIST.search(text)
        return (text[: found.start()], self.assigned({}, found[1])) if found else (text, {})


def attributes(given: Attributes) -> str:
    """Attributes as a tag has them: in the order of their names, since Python-Markdown sorts them too."""
    return "".join(f' {name}="{_escaped(name, value)}"' for name, value in sorted(given.items()))


def _escaped(name: str, value: str) -> str:
    return name if name in _SWITCHES else _AMPERSAND.sub("&amp;", value)
