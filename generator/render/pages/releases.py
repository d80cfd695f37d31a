"""The frozen editions: the list of them, and what changed from one to the next and to now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from generator.derive.differences import differences
from generator.diff import markdown
from generator.diff.report import Report, changes
from generator.diff.values import Words
from generator.files import addresses
from generator.files.artifact import Page
from generator.model.record import Record
from generator.model.releases import NOW
from generator.render.edition import Body, Edition, body
from generator.render.settings import Released
from generator.words.markdown import Markdown, code, escape, joined, marked


@dataclass(frozen=True, slots=True)
class Compared:
    """One end of a comparison: its name in addresses and in words, its record, and what of it could not be read."""

    tag: str
    name: str
    record: Record
    errors: int = 0


@dataclass(frozen=True, slots=True)
class ListedRelease:
    """A release on the list: the link to it, its parts by name."""

    heading: Markdown
    facts: list[tuple[str, Markdown]]


def pages(edition: Edition) -> Iterator[Page]:
    """The list and the comparisons, where there are releases."""
    if not edition.site.releases:
        return
    yield edition.page(addresses.RELEASES, partial(_list, edition))
    now = Compared(NOW, edition.language.say("release.now"), edition.record)
    ends = [_end(item) for item in edition.site.releases]
    for old, new in [*pairwise(ends), *((end, now) for end in ends)]:
        yield edition.page(addresses.comparison(old.tag, new.tag), partial(_comparison, edition, old, new))


def _end(item: Released) -> Compared:
    return Compared(item.release.tag, item.release.tag, item.record, item.errors)


def _list(edition: Edition) -> Body:
    say, releases = edition.language.say, edition.site.releases
    before = dict(pairwise(item.release.tag for item in reversed(releases)))
    return body(
        "releases",
        title=say("sections.releases"),
        description=say("leads.releases"),
        lead=say("leads.releases"),
        releases=[_listed(edition, item, before.get(item.release.tag, "")) for item in reversed(releases)],
    )


def _listed(edition: Edition, item: Released, before: str) -> ListedRelease:
    release, say, links = item.release, edition.language.say, edition.nested
    home = f"{edition.place.home}index.html"
    entry = addresses.released(release.tag, home if home in item.files else "index.html")
    package = addresses.released(release.tag, addresses.PACKAGE)
    compared = [links.to(say("release.since"), addresses.comparison(release.tag, NOW))]
    if before:
        compared.append(links.to(say("release.before", tag=before), addresses.comparison(before, release.tag)))
    facts = [
        (say("release.day"), escape(edition.language.date(release.day))),
        (say("release.holds"), escape(say("release.counts", events=release.events, figures=release.figures))),
        (say("release.data"), links.shared(say("release.package"), package)),
        (say("release.changes"), joined(say("list_separator"), compared)),
        (say("release.commit"), code(release.commit)),
        (say("release.digest"), code(release.digest)),
    ]
    return ListedRelease(links.shared(release.tag, entry), facts)


def _comparison(edition: Edition, old: Compared, new: Compared) -> Body:
    language, say = edition.language, edition.language.say
    found = changes(differences(old.record, new.record), Words(old.record, language), Words(new.record, language))
    remarks = [say("diff.errors", revision=end.name, number=end.errors) for end in (old, new) if end.errors]
    report = Report(language, old.name, new.name, tuple(remarks), found)
    shown = partial(marked, lang=language.code)
    return body(
        "comparison",
        title=report.title,
        description=say("release.compared", old=old.name, new=new.name),
        text=Markdown(markdown.body(report, shown)),
    )
