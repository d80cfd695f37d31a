"""Markdown that is safe by type: a plain ``str`` is text, and only ``Markdown`` is markup.

Text becomes Markdown through :func:`escape` alone; calling ``Markdown(...)`` on anything but
markup written here is the unsafe act, and the word to grep for.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Sequence
from typing import Final
from urllib.parse import quote, urlsplit


class Markdown(str):
    """Markup, to be printed as it is."""

    __slots__ = ()


NOTHING: Final = Markdown("")

# Characters that YAML cannot hold, and marks that turn the direction of the text around them.
_DROPPED: Final = re.compile(
    "[^\\s\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
_BREAK: Final = re.compile("[ \t]*[\n\r\v\f\x1c-\x1f\x85\u2028\u2029\t][ \t\n\r\v\f\x1c-\x1f\x85\u2028\u2029]*")
# What means something to Markdown, its extensions or HTML anywhere, or at the start of a text only.
_SPECIAL: Final = re.compile(r"""[&<>"'`*_{}\[\]()|~\\!^$#]|\A\s*(?:[-+=:.]|\d+(?=[.)](?:\s|\Z)))|\A\s{2,}""")
# Chinese with the digits beside it, so that “138万余元” and “超60%” are one text to who reads it aloud.
_DIGITS: Final = r"\d++(?:\.\d++)?%?"
_HAN: Final = "[\u3400-\u9fff\u3001-\u303f\uff00-\uffef]"
_CHINESE: Final = re.compile(f"((?:{_DIGITS})?{_HAN}(?:{_DIGITS}|{_HAN})*)")
_ANY: Final = re.compile("|".join(pattern.pattern for pattern in (_DROPPED, _BREAK, _SPECIAL)))


def fold(text: str) -> str:
    """The text on one line, without control characters and marks of direction."""
    return _BREAK.sub(" ", _DROPPED.sub("", text))


def escape(text: object) -> Markdown:
    """Make Markdown that shows the text as it is; Markdown itself passes unchanged.

    Special characters become numeric entities, which mean nothing to Markdown, to its tables,
    attribute lists and raw HTML, or inside an attribute.
    """
    if isinstance(text, Markdown):
        return text
    plain = str(text)
    if not _ANY.search(plain):  # most texts hold nothing special, and a page has hundreds
        return Markdown(plain)
    return Markdown(_SPECIAL.sub(_entities, fold(plain)))


def _entities(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(character)};" for character in match[0])


def link(label: str, target: str) -> Markdown:
    """Link to a page of the site: ``target`` is a relative path of ids, made by this package."""
    return Markdown(f"[{escape(label)}]({target})")


def classed(link: Markdown, *names: str) -> Markdown:
    """The link, with classes of the style sheet."""
    return Markdown(f"{link}{{: {' '.join(f'.{name}' for name in names)} }}") if names else link


def external(label: str, url: str) -> Markdown:
    """Link to another site, when the address is http or https; otherwise the label alone."""
    try:
        scheme = urlsplit(url).scheme.lower()
    except ValueError:
        return escape(label)
    if scheme not in {"http", "https"}:
        return escape(label)
    # Without a semicolon no part of the address can be read as an entity.
    return Markdown(f"[{escape(label)}](<{quote(fold(url), safe='/:?#@!$&=,%+~.-')}>)")


def code(text: str) -> Markdown:
    """Show the text in a fixed-width face."""
    return Markdown(f"<code>{escape(text)}</code>")


def preformatted(text: str, lang: str = "zh") -> Markdown:
    """Show lines of text as they stand, on a page in ``lang`` with what is Chinese in them marked as such.

    Raw HTML: Markdown means nothing inside, but would make spaces of a tab.
    """
    cells = ("\t".join(map(fold, line.split("\t"))) for line in text.splitlines())
    lines = html.escape("\n".join(cells))
    if chinese_in(lines, lang):
        lines = _CHINESE.sub(r'<span lang="zh">\1</span>', lines)
    return Markdown(f"<pre><code>{lines.replace(chr(9), '&#9;')}</code></pre>")


def small(text: str) -> Markdown:
    """Set a remark in small type."""
    return Markdown(f"<small>{escape(text)}</small>")


def strong(text: str) -> Markdown:
    """Set what counts most in strong type."""
    return Markdown(f"**{escape(text)}**")


def span(name: str, text: str, lang: str = "") -> Markdown:
    """Mark the text with a class of the style sheet, and with its language where that is not the page's."""
    return Markdown(f'<span class="{name}"{_lang(lang)}>{escape(text)}</span>')


def identified(id_: str, text: Markdown) -> Markdown:
    """Give the text an id, made by this package, by which links reach it."""
    return Markdown(f'<span class="bn-anchor" id="{id_}">{text}</span>')


def chinese_in(text: str, lang: str) -> str:
    """The language to mark a text with on a page in ``lang``: Chinese where the page is not and the text is."""
    return "zh" if lang != "zh" and _CHINESE.search(text) else ""


def marked(text: str, lang: str) -> Markdown:
    """A text for a page in ``lang``, where that is not Chinese with what is Chinese in it marked as such."""
    if isinstance(text, Markdown) or not chinese_in(text, lang):
        return escape(text)
    parts = _CHINESE.split(fold(text))
    return Markdown("".join(_part(part, chinese=bool(place % 2)) for place, part in enumerate(parts)))


def _part(part: str, *, chinese: bool) -> str:
    return f'<span lang="zh">{escape(part)}</span>' if chinese else escape(part)


def _lang(lang: str) -> str:
    return f' lang="{lang}"' if lang else ""


def joined(separator: str, parts: Iterable[str]) -> Markdown:
    """Join parts, each escaped unless it is Markdown."""
    return Markdown(escape(separator).join(escape(part) for part in parts))


def front_matter(**fields: str | Sequence[str]) -> Markdown:
    """The metadata of a page. Themes print it raw into HTML, so it is HTML text, quoted as JSON."""
    lines = (f"{key}: {json.dumps(_html_text(value), ensure_ascii=False)}\n" for key, value in fields.items())
    return Markdown(f"---\n{''.join(lines)}---\n\n")


def _html_text(value: str | Sequence[str]) -> str | list[str]:
    return html.escape(fold(value)) if isinstance(value, str) else [html.escape(fold(each)) for each in value]
