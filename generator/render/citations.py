r"""How to cite a page of the site, or a source: GB/T 7714—2015 and BibTeX.

citeproc-py with the GB/T 7714 style of CSL was tried first: it puts a space into Chinese names, keeps
only the year of a web page, has no brackets for an inferred date, and brings lxml.

What is not known is left out or marked, never made up: an inferred date stands in brackets
(GB/T 7714—2015, 8.8.3), a source without a date or an address is cited without one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from urllib.parse import quote

from generator.model.sources import Source
from generator.model.vocabulary import DateBasis, SourceType


class Medium(StrEnum):
    """Type and carrier of a document, as GB/T 7714 marks them."""

    WEB = "EB/OL"
    NEWSPAPER = "N/OL"
    REPORT = "R/OL"


@dataclass(frozen=True, slots=True)
class Reference:
    """What a citation is made of; empty where it is not known. Dates are ISO texts.

    ``key`` is the BibTeX key. ``inferred`` says that the source itself does not state the date.
    """

    key: str
    medium: Medium
    title: str
    authors: tuple[str, ...] = ()
    container: str = ""
    publisher: str = ""
    issued: str = ""
    inferred: bool = False
    accessed: str = ""
    url: str = ""
    language: str = "zh-CN"


_MEDIA: Final = {
    SourceType.ARTICLE_NEWSPAPER: Medium.NEWSPAPER,
    SourceType.WEBPAGE: Medium.WEB,
    SourceType.REPORT: Medium.REPORT,
}
_MOST_AUTHORS: Final = 3
_ENTRIES: Final = {Medium.WEB: "misc", Medium.NEWSPAPER: "article", Medium.REPORT: "techreport"}
_URL_SAFE: Final = ":/?#[]@!$&'()*+,;=-._~%"
_SPECIAL: Final = str.maketrans({
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
    "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
})  # fmt: skip


def page(key: str, title: str, url: str, issued: str, site: str = "Biannian 编年") -> Reference:
    """Refer to a page of this site; ``issued`` is the day of what it says, and the reader adds when they read it."""
    return Reference(key=key, medium=Medium.WEB, title=title, authors=(site,), issued=issued, url=url)


def source(item: Source, accessed: str = "") -> Reference:
    """Refer to a source of the record; ``accessed`` is when it was read, where that is known."""
    issued = item.issued
    return Reference(
        key=item.id,
        medium=_MEDIA[item.type],
        title=item.title.zh,
        authors=item.authors,
        container=item.container.zh if item.container else "",
        publisher=item.publisher.zh if item.publisher else "",
        issued=issued.date if issued else "",
        inferred=issued is not None and issued.basis is not DateBasis.STATED,
        accessed=accessed if item.url else "",
        url=item.url or "",
        language=item.language,
    )


def gbt7714(reference: Reference) -> str:
    """Cite in the form of GB/T 7714—2015, as plain text.

    A document on the web is ``作者. 题名[EB/OL]. 出版者(发布日期)[引用日期]. 网址.``, an
    article of a newspaper ``作者. 题名[N/OL]. 报纸名, 日期[引用日期]. 网址.``, or ``[N]`` where no
    address is known. A web page stays one, its address known or not.
    """
    online = reference.url or reference.medium is Medium.WEB
    medium = reference.medium if online else reference.medium.partition("/")[0]
    accessed = f"[{reference.accessed}]" if reference.accessed else ""
    imprint = _imprint(reference) + accessed
    parts = (_authors(reference.authors), f"{reference.title}[{medium}]", imprint, reference.url)
    return "".join(f"{part}. " for part in parts if part).rstrip()


def _authors(authors: tuple[str, ...]) -> str:
    return ", ".join(authors[:_MOST_AUTHORS]) + (", 等" if len(authors) > _MOST_AUTHORS else "")


def _imprint(reference: Reference) -> str:
    issued = f"[{reference.issued}]" if reference.inferred and reference.issued else reference.issued
    if reference.medium is Medium.NEWSPAPER:
        return ", ".join(part for part in (reference.container or reference.publisher, issued) if part)
    return (reference.publisher or reference.container) + (f"({issued})" if issued else "")


def bibtex(reference: Reference) -> str:
    """Cite as a BibTeX entry: ``@misc`` for the web, ``@article`` or ``@techreport``; unknown fields are left out."""
    fields = [f"  {name} = {{{value}}}" for name, value in _fields(reference) if value]
    body = ",\n".join(fields)
    return f"@{_ENTRIES[reference.medium]}{{{reference.key},\n{body}\n}}\n"


def _fields(reference: Reference) -> list[tuple[str, str]]:
    journal = reference.medium is Medium.NEWSPAPER
    return [
        ("author", " and ".join(f"{{{_escaped(name)}}}" for name in reference.authors)),
        ("title", _protected(reference.title)),
        ("journal", _escaped(reference.container) if journal else ""),
        ("howpublished", "" if journal else _escaped(reference.container)),
        ("publisher" if journal else "organization", _escaped(reference.publisher)),
        ("year", reference.issued[:4] if reference.issued[:4].isdecimal() else ""),
        ("date", reference.issued),
        ("url", quote(reference.url, safe=_URL_SAFE)),
        ("urldate", reference.accessed),
        ("langid", "chinese" if reference.language.startswith("zh") else "english"),
        ("note", "date inferred, not stated by the source" if reference.inferred and reference.issued else ""),
    ]


def _escaped(text: str) -> str:
    """Make a text safe between braces: TeX's special characters as commands, on one line.

    BibTeX counts braces even behind a backslash, so a brace must become a command too.
    """
    return " ".join(text.split()).translate(_SPECIAL)


def _protected(title: str) -> str:
    """A title in braces of its own, so that styles keep its capitals."""
    return f"{{{_escaped(title)}}}" if title else ""
