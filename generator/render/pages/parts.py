"""Parts that several kinds of page share: tables, numerals as printed, lists of events, citations, corrections."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Final

from generator.files import addresses
from generator.files.addresses import ROOT
from generator.model.events import Event
from generator.model.observations import SourcedObservation
from generator.model.statements import Correction
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.pages.figure_table import figure_table
from generator.words.citations import CitedWork, bibtex, csl_json, data, gbt7714, page
from generator.words.markdown import (
    Markdown,
    chinese_in,
    classed,
    escape,
    external,
    joined,
    marked,
    preformatted,
    span,
)

BREAK: Final = Markdown("<br>")


_NOTHING: Final = Markdown()


@dataclass(frozen=True, slots=True)
class PageTable:
    """A table: its name for those who cannot see it, its head, its rows."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class CopiedCitation:
    """A reference in the forms readers copy it in, and figures as rows for a spreadsheet.

    ``accessed`` are the words in it that stand for the day on which it is read, empty where they stand for none.
    ``frozen`` says where the page of the latest release is, empty where there is none.
    """

    gbt7714: Markdown
    bibtex: Markdown
    csl: Markdown
    rows: Markdown
    accessed: str
    frozen: Markdown = _NOTHING


def citation(
    edition: Edition, reference: CitedWork, observations: Iterable[SourcedObservation] = (), accessed: str = ""
) -> CopiedCitation:
    """Write a reference in every form, and the figures as rows that cite their sources."""
    lang, items = edition.place.language, list(observations)
    texts = (bibtex(reference), csl_json(reference), figure_table(edition, items) if items else "")
    tex, csl, rows = (preformatted(text, lang) if text else Markdown() for text in texts)
    return CopiedCitation(marked(gbt7714(reference), lang), tex, csl, rows, accessed)


def own_citation(
    edition: Edition, path: str, title: str, issued: str, observations: Iterable[SourcedObservation] = ()
) -> CopiedCitation:
    """How to cite a page of the edition, by its path, and the figures on it."""
    if path == addresses.DATA:
        return data_citation(edition, title, path, issued)
    address, name = edition.place.url(edition.site.url, path), edition.language.say("site_name")
    return _own(edition, path, page(_key(path), title, address, issued, name), observations)


def data_citation(edition: Edition, title: str, path: str, issued: str, place: str = "") -> CopiedCitation:
    """How to cite the data of the edition, or what shows a part of them: ``place`` is where on its page it stands."""
    say, headline = edition.language.say, edition.site.headline
    whole = edition.language.text(headline) if headline else say("home.title")
    key, address = place or _key(path), edition.place.url(edition.site.url, path) + (f"#{place}" if place else "")
    return _own(edition, path, data(key, say("data.set", title=title, site=whole), address, issued, say("site_name")))


def _key(path: str) -> str:
    place = PurePosixPath(path)
    return place.parent.name if place.stem == "index" and place.parent.name else place.stem


def _own(
    edition: Edition, path: str, made: CitedWork, observations: Iterable[SourcedObservation] = ()
) -> CopiedCitation:
    """What the site itself says is read on a day, in the language of the edition, and may be frozen."""
    say, asked = edition.language.say, edition.language.say("citation.accessed")
    reference = replace(made, accessed=asked, language=say("feeds.language"), version=edition.site.release)
    return replace(citation(edition, reference, observations, asked), frozen=_frozen(edition, path))


def _frozen(edition: Edition, path: str) -> Markdown:
    """Where the same page of the latest release is, which stays as it is."""
    folder = f"{edition.place.home}{addresses.published(path)}"
    for released in edition.site.releases[-1:]:
        if f"{folder}index.html" in released.files:
            release = released.release
            said = f"citation.{'same' if release.tag in edition.unchanged else 'earlier'}"
            address = ROOT.file_url(edition.site.url, addresses.released(release.tag, folder))
            day = edition.language.date(release.day)
            words = edition.language.say(said, tag=release.tag, day=day)
            return joined("", [escape(words), external(address, address)])
    return _NOTHING


def token(edition: Edition, printed: str, form: str = "") -> Markdown:
    """A numeral as printed, in the words ``form``; it stays in the language of its source."""
    said = edition.language.say(form, token=printed) if form else printed
    return span("bn-token", said, chinese_in(printed, edition.place.language))


def originals(edition: Edition, names: Iterable[str]) -> Markdown:
    """Names that stand in the language of the sources alone."""
    marks = [marked(name, edition.place.language) for name in names]
    return joined(edition.language.say("list_separator"), marks)


def explorer_door(edition: Edition, **state: str) -> Markdown:
    """From a record page to the state of the explorer that holds it."""
    label = edition.language.say("topic.timeline")
    return classed(edition.nested.explorer(label, **state), "bn-door", "bn-door--main")


def event_items(edition: Edition, links: Links, events: Iterable[Event]) -> list[Markdown]:
    """Events for a list, each with its date and region."""
    return [
        joined(
            " ",
            [
                links.event(event.id),
                span("bn-date", edition.wording.date(event)),
                span("bn-region", edition.wording.region(event.region)),
            ],
        )
        for event in events
    ]


def correction_items(edition: Edition, links: Links, corrections: Iterable[Correction]) -> list[Markdown]:
    """Corrections for a list: when, what was, what is, why."""
    say = edition.language.say
    return [
        joined(
            "",
            [
                edition.language.date(item.date), say("colon"),
                say("corrections.was"), links.prose(item.was), say("sentence_separator"),
                say("corrections.is"), links.prose(item.is_), say("sentence_separator"),
                say("corrections.why"), links.prose(item.why),
            ],
        )
        for item in corrections
    ]  # fmt: skip
