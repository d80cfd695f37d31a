"""An edition of the site: one record in one language, and how its pages are made."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import PurePosixPath
from typing import Final

import jinja2

from generator.charts import table_file
from generator.charts.spec import ChartSpec, Sheet
from generator.derive import coverage
from generator.derive.alike import alike
from generator.derive.calendar_days import days
from generator.derive.comparable import Contrasted, comparable, contrasts_of
from generator.derive.differences import differences
from generator.derive.following import followed
from generator.derive.index import Index
from generator.derive.relations import Link
from generator.derive.sides import side_of, sides
from generator.files import addresses
from generator.files.addresses import Place
from generator.files.artifact import Asset, Chart, Page, Rendered, assets_of
from generator.model.base import Frozen
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.kinds import BY_NAME, EVENT, Ref
from generator.model.record import Record
from generator.render import reporting, takeaway
from generator.render.environment import environment
from generator.render.links import Links
from generator.render.settings import Site
from generator.words.language import Language
from generator.words.markdown import Markdown, code, external, marked
from generator.words.wording import Wording

_LONGEST_DESCRIPTION: Final = 150


@dataclass(frozen=True, slots=True)
class Body:
    """What a page says: the template, its title and description, values for the template, metadata for the theme.

    ``assets`` are the files it needs beside it.
    """

    template: str
    title: str
    description: str
    values: Mapping[str, object]
    meta: Mapping[str, str | Sequence[str]]
    assets: tuple[Asset, ...] = ()


def body(
    template: str,
    *,
    title: str,
    description: str,
    meta: Mapping[str, str | Sequence[str]] | None = None,
    assets: Iterable[Asset] = (),
    **values: object,
) -> Body:
    """What a page says; ``description`` is cut to what search engines show, ``meta`` is for the theme.

    ``assets`` are the files it needs beside it.
    """
    return Body(template, title, description, values, meta or {}, tuple(assets))


@dataclass(frozen=True, eq=False)
class Edition:
    """The index of a record and the site it is rendered for."""

    index: Index
    site: Site

    @property
    def place(self) -> Place:
        """Where the edition lies."""
        return self.site.place

    @property
    def record(self) -> Record:
        """The record itself."""
        return self.index.record

    @cached_property
    def language(self) -> Language:
        """The words of the user interface."""
        return Language(self.place.language, self.site.strings)

    @cached_property
    def wording(self) -> Wording:
        """The words of the record."""
        return Wording(self.record, self.language)

    @property
    def first(self) -> Mapping[Ref, datetime]:
        """When each entry was published first."""
        return self.site.first

    def day(self, kind: str, entry: Event | Entity) -> str:
        """The day of what an entry says (ISO 8601): when it was published or corrected last; empty if not known."""
        moment = self.first.get(Ref(kind, entry.id))
        days = [correction.date for correction in entry.corrections]
        return max([*days, moment.astimezone(UTC).date().isoformat()]) if moment else ""

    @cached_property
    def changed(self) -> str:
        """The day on which the record changed last (ISO 8601); empty if not known."""
        return self.latest({*self.first, *(item.node for item in self.index.corrections)})

    def latest(self, nodes: Collection[Ref]) -> str:
        """The day on which one of some entries was published or corrected last; empty if not known."""
        published = [self.first[node].astimezone(UTC).date().isoformat() for node in nodes if node in self.first]
        corrected = [item.correction.date for item in self.index.corrections if item.node in nodes]
        return max([*published, *corrected]) if published else ""

    @cached_property
    def unchanged(self) -> frozenset[str]:
        """The tags of the releases whose record is that of the edition."""
        kept = (item for item in self.site.releases if not item.errors and not differences(item.record, self.record))
        return frozenset(item.release.tag for item in kept)

    @cached_property
    def sides(self) -> tuple[str, ...]:
        """The regions whose bodies report, the widest first."""
        return sides(self.record)

    @cached_property
    def side_of(self) -> Mapping[str, int]:
        """The place of each source among the sides."""
        return side_of(self.record)

    @cached_property
    def comparable(self) -> frozenset[str]:
        """The indicators that the page of comparison says something of."""
        return comparable(self.record)

    @cached_property
    def followed(self) -> Mapping[Ref, frozenset[Ref]]:
        """The topics and regions that have feeds of their own, each with the entries they tell of."""
        return followed(self.index)

    @cached_property
    def dated(self) -> frozenset[Ref]:
        """The events that a calendar can show."""
        return frozenset(EVENT.ref(event.id) for event in self.record.events.values() if days(event))

    @cached_property
    def contrasts(self) -> Mapping[str, tuple[Contrasted, ...]]:
        """What each indicator must not be compared with."""
        return contrasts_of(self.record)

    @cached_property
    def alike(self) -> Mapping[Ref, tuple[Link, ...]]:
        """What each event or entity is easily taken for."""
        return alike(self.index.links, self.record)

    @cached_property
    def _tokens(self) -> Mapping[str, int]:
        """Which numeral of its passage each observation is."""
        return coverage.places(self.index.coverage)

    @cached_property
    def top(self) -> Links:
        """Links from a page at the home of the edition."""
        return Links(self.wording, self.place, tokens=self._tokens)

    @cached_property
    def nested(self) -> Links:
        """Links from a page in a folder."""
        return Links(self.wording, self.place, 1, self._tokens)

    @cached_property
    def embedded(self) -> Links:
        """Links from a page that shows a chart in a frame."""
        return Links(self.wording, self.place, addresses.depth(addresses.embed("")), self._tokens)

    @cached_property
    def framed_selection(self) -> Links:
        """Links from the page that shows a selection in a frame."""
        return Links(self.wording, self.place, addresses.depth(addresses.SELECTION), self._tokens)

    def address(self, kind: str, id_: str) -> str:
        """The permanent address of the page of one thing."""
        return self.place.url(self.site.url, addresses.page(kind, id_))

    def yaml(self, file: PurePosixPath) -> Markdown:
        """Link from a page in a folder to the YAML it was made from: in the repository, else its copy on the site."""
        if self.site.repository:
            return external(str(file), f"{self.site.repository}/{file}")
        return self.nested.shared(str(file), addresses.yaml_copy(file)) if file in self.site.yaml else code(str(file))

    def charts(self, specs: Iterable[ChartSpec], links: Links, page: str = "") -> list[Chart]:
        """Draw charts, each with links to its files; their HTML is made by this package and safe by its own tests.

        A picture says that its chart stands on ``page``, a path from the edition's home; without it there is none.
        """
        return [self._chart(spec, links, page) for spec in specs]

    def _chart(self, spec: ChartSpec, links: Links, page: str) -> Chart:
        drawn, table = self.site.draw(spec), table_file.asset(spec, self.place)
        taken = takeaway.picture(self.site, self.language, spec, page) if page else ()
        text = f"{Markdown(drawn.html)}\n\n{takeaway.line(links, spec, taken)}\n{{: .bn-chart-file}}"
        return Chart(text, (*drawn.assets, table, *taken))

    def tables(self, sheets: Iterable[Sheet], links: Links) -> list[Chart]:
        """Tables alone, where the page has pictures of its own: their addresses stay."""
        return [self._table(sheet, links) for sheet in sheets]

    def _table(self, sheet: Sheet, links: Links) -> Chart:
        link = links.to(self.language.say("charts.csv", title=sheet.title), addresses.table(sheet.id))
        return Chart(link, (table_file.asset(sheet, self.place),))

    def template(self, name: str) -> jinja2.Template:
        """A template of ours, by its name without the ending."""
        return environment().get_template(f"{name}.md.jinja")

    def page(self, path: str, says: Callable[[], Body], yaml: PurePosixPath | None = None) -> Page:
        """One page of the edition, by its path from the edition's home; what it says is asked for last."""
        return Page(self.place.own(path), partial(self._rendered, path, says), yaml)

    def _rendered(self, path: str, says: Callable[[], Body]) -> Rendered:
        said = says()
        description = _cut(said.description)
        head = {"title": said.title, "description": description, **said.meta, **self._known_of(path)}
        known = {
            "title": marked(said.title, self.place.language),
            "crumbs": self._crumbs(path),
            "t": self.language.strings,
            "say": self.language.say,
        }
        foot = reporting.foot(self.site, self.language, self.place.own(path), said.title)
        text = self.template(said.template).render(said.values, **known)
        return Rendered(text, said.assets, said.title, description, reporting.markdown(foot), head)

    def _known_of(self, path: str) -> dict[str, str]:
        """What the theme is told of a page: its edition's home, when its entry changed last, where its feeds lie."""
        known = {"home": self.place.home, "changed": "", "feeds": ""}
        match self.entry_of(path):
            case kind, Event() | Entity() as entry:
                known["changed"] = self.day(kind, entry)
            case kind, _ if Ref(kind, PurePosixPath(path).stem) in self.followed:
                known["feeds"] = addresses.published(path)
        return {name: value for name, value in known.items() if value}

    def entry_of(self, path: str) -> tuple[str, Frozen] | None:
        """The kind and the entry whose page this is, by the path from the edition's home."""
        file = PurePosixPath(path)
        kind = addresses.KIND_OF.get(str(file.parent))
        entry = self.record.of(BY_NAME[kind]).get(file.stem) if kind else None
        return (kind, entry) if kind and entry is not None else None

    def _crumbs(self, path: str) -> list[Markdown]:
        if path == addresses.HOME:
            return []
        links = self.nested if addresses.depth(path) else self.top
        crumbs = [links.to(self.language.say("sections.home"), addresses.HOME)]
        folder = PurePosixPath(path).parts[0]
        if addresses.depth(path) and path != addresses.section(folder):
            crumbs.append(links.to(self.language.say(f"sections.{folder}"), addresses.section(folder)))
        return crumbs

    def section(self, kind: str, template: str, values: Callable[[], Mapping[str, object]]) -> Page:
        """The index page of one kind of thing, under the name and lead of its section."""
        return self.page(addresses.page(kind), partial(self._section, addresses.FOLDERS[kind], template, values))

    def _section(self, folder: str, template: str, values: Callable[[], Mapping[str, object]]) -> Body:
        lead, found = self.language.say(f"leads.{folder}"), values()
        charts = found.get("charts", ())
        assert isinstance(charts, (list, tuple))
        known = {"lead": lead, **found}
        return Body(template, self.language.say(f"sections.{folder}"), lead, known, {}, tuple(assets_of(charts)))


def _cut(text: str) -> str:
    """Cut a text to what search engines show, between words where a language parts them."""
    if len(text) <= _LONGEST_DESCRIPTION:
        return text
    kept, rest = text[: _LONGEST_DESCRIPTION - 1], text[_LONGEST_DESCRIPTION - 1]
    within = kept[-1].isascii() and rest.isascii() and not rest.isspace()
    return f"{(kept.rpartition(' ')[0] if within else '') or kept}…"
