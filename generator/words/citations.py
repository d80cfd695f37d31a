r"""How to cite a page of the site, its data, or a source: GB/T 7714—2025, BibTeX and CSL-JSON.

citeproc-py with the GB/T 7714 style of CSL was tried first: it puts a space into Chinese names, keeps
only the year of a web page, has no brackets for an inferred date, and brings lxml.

What is not known is left out or marked, never made up: an inferred date stands in brackets,
a source without a date or an address is cited without one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from json import dumps
from typing import Final
from urllib.parse import quote

from generator.model.sources import Source
from generator.model.vocabularies import Vocabularies
from generator.model.vocabulary import DateBasis


class Medium(StrEnum):
    """Type and carrier of a document, as GB/T 7714 marks them."""

    WEB = "EB/OL"
    NEWSPAPER = "N/OL"
    REPORT = "R/OL"
    DATA = "DS/OL"


@dataclass(frozen=True, slots=True)
class CitedWork:
    """What a citation is made of; empty where it is not known. Dates are ISO texts.

    ``key`` is the BibTeX key, ``version`` the tag of a frozen edition. ``inferred`` says that the source itself does
    not state the date. ``accessed`` is when it was read, or words that ask for it.
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
    version: str = ""


_CSL: Final = {
    Medium.WEB: "webpage",
    Medium.NEWSPAPER: "article-newspaper",
    Medium.REPORT: "report",
    Medium.DATA: "dataset",
}
_MOST_AUTHORS: Final = 3
_READ_ON_A_DAY: Final = frozenset({Medium.WEB, Medium.DATA})
"""What may change tomorrow: the standard asks for the day of access of these alone."""
_ENTRIES: Final = {
    Medium.WEB: "misc",
    Medium.NEWSPAPER: "article",
    Medium.REPORT: "techreport",
    Medium.DATA: "misc",
}
_URL_SAFE: Final = ":/?#[]@!$&'()*+,;=-._~%"
_SPECIAL: Final = str.maketrans({
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
    "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
})  # fmt: skip


def page(key: str, title: str, url: str, issued: str, site: str = "Biannian 编年") -> CitedWork:
    """Refer to a page of this site; ``issued`` is the day of what it says."""
    return CitedWork(key, Medium.WEB, title, (site,), issued=issued, url=url)


def data(key: str, title: str, url: str, issued: str, site: str) -> CitedWork:
    """Refer to the data as a whole; ``issued`` is the day they changed last."""
    return CitedWork(key, Medium.DATA, title, (site,), issued=issued, url=url)


def source(item: Source, words: Vocabularies, accessed: str = "") -> CitedWork:
    """Refer to a source of the record; ``accessed`` is when it was read, where that is known.

    ``words`` say of what medium sources of its type are.
    """
    issued, own = item.issued, item.language.partition("-")[0]
    return CitedWork(
        key=item.id,
        medium=Medium(words.word(item.type).medium or Medium.WEB),
        title=item.title.said(own),
        authors=item.authors,
        container=item.container.said(own) if item.container else "",
        publisher=item.publisher.said(own) if item.publisher else "",
        issued=issued.date if issued else "",
        inferred=issued is not None and issued.basis is not DateBasis.STATED,
        accessed=accessed if item.url else "",
        url=item.url or "",
        language=item.language,
    )


def gbt7714(reference: CitedWork) -> str:
    """Cite in the form of GB/T 7714—2025, as plain text.

    A page is ``责任者. 题名[EB/OL]. （日期）[引用日期]. 网址.``, a data set ``[DS/OL]`` the same, an article of a
    newspaper ``作者. 题名[N/OL]. 报纸名，日期. 网址.``, a report ``[R/OL]. 日期. 网址.``; in print they are ``[N]``
    and ``[R]``, where the publisher of a report stands before its date.  A page whose address is not known has its
    publisher in its place.  The version of a frozen edition stands behind the title.
    """
    online = reference.url or reference.medium in _READ_ON_A_DAY
    medium = reference.medium if online else reference.medium.partition("/")[0]
    title = f"{reference.title}[{medium}]"
    parts = (_authors(reference), title, reference.version, _imprint(reference), reference.url)
    return "".join(f"{part}. " for part in parts if part).rstrip()


def _authors(reference: CitedWork) -> str:
    comma, _, _, others = _marks(reference)
    more = [others] if len(reference.authors) > _MOST_AUTHORS else []
    return comma.join([*reference.authors[:_MOST_AUTHORS], *more])


def _marks(reference: CitedWork) -> tuple[str, str, str, str]:
    """Comma, brackets, and the word for further authors, in the language of the document."""
    return ("，", "（", "）", "等") if reference.language.startswith("zh") else (", ", "(", ")", "et al")


def _imprint(reference: CitedWork) -> str:
    comma, left, right, _ = _marks(reference)
    issued = f"[{reference.issued}]" if reference.inferred and reference.issued else reference.issued
    if reference.medium in _READ_ON_A_DAY:
        accessed = f"[{reference.accessed}]" if reference.accessed else ""
        place = "" if reference.url else reference.publisher or reference.container
        return place + (f"{left}{issued}{right}" if issued else "") + accessed
    if reference.medium is Medium.REPORT and reference.url:
        return issued
    return comma.join(part for part in (reference.container or reference.publisher, issued) if part)


def bibtex(reference: CitedWork) -> str:
    """Cite as a BibTeX entry: ``@misc`` for the web, ``@article`` or ``@techreport``; unknown fields are left out."""
    fields = [f"  {name} = {{{value}}}" for name, value in _fields(reference) if value]
    body = ",\n".join(fields)
    return f"@{_ENTRIES[reference.medium]}{{{reference.key},\n{body}\n}}\n"


def _fields(reference: CitedWork) -> list[tuple[str, str]]:
    journal = reference.medium is Medium.NEWSPAPER
    return [
        ("author", " and ".join(f"{{{_escaped(name)}}}" for name in reference.authors)),
        ("title", _protected(reference.title)),
        ("journal", _escaped(reference.container) if journal else ""),
        ("howpublished", "" if journal else _escaped(reference.container)),
        ("publisher" if journal else "organization", _escaped(reference.publisher)),
        ("year", reference.issued[:4] if reference.issued[:4].isdecimal() else ""),
        ("date", reference.issued),
        ("version", _escaped(reference.version)),
        ("url", quote(reference.url, safe=_URL_SAFE)),
        ("urldate", reference.accessed if reference.accessed[:4].isdecimal() else ""),
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


def csl_json(reference: CitedWork) -> str:
    """Cite as CSL-JSON, which Zotero, pandoc and other programs read: a list of one item."""
    known = {
        "id": reference.key,
        "type": _CSL[reference.medium],
        "title": " ".join(reference.title.split()),
        "author": [{"literal": name} for name in reference.authors],
        "container-title": reference.container,
        "publisher": reference.publisher,
        "version": reference.version,
        "issued": _csl_date(reference),
        "URL": quote(reference.url, safe=_URL_SAFE),
        "language": reference.language,
    }
    return dumps([{name: value for name, value in known.items() if value}], ensure_ascii=False) + "\n"


def _csl_date(reference: CitedWork) -> dict[str, object]:
    """A day, month or year in parts; another date as it is written; one that is inferred is about then."""
    if not reference.issued:
        return {}
    parts = reference.issued.split("-")
    told = {"date-parts": [[int(part) for part in parts]]} if all(map(str.isdecimal, parts)) else {}
    return {**(told or {"literal": reference.issued}), **({"circa": True} if reference.inferred else {})}
