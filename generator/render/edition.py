"""An edition of the site: one record in one language, and how its pages are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import PurePosixPath
from typing import Final

import jinja2

from generator.derive.index import Index
from generator.derive.sides import side_of, sides
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.kinds import Ref
from generator.model.record import Record
from generator.render import addresses, reporting
from generator.render.addresses import Place
from generator.render.artifact import Asset, Chart, Page, Rendered, assets_of
from generator.render.charts import table_file
from generator.render.charts.spec import ChartSpec
from generator.render.language import Language
from generator.render.links import Links
from generator.render.markdown import Markdown, code, environment, external, front_matter, marked
from generator.render.settings import Site
from generator.render.wording import Wording

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

    @cached_property
    def first(self) -> Mapping[Ref, datetime]:
        """When each entry was published first."""
        return self.site.first()

    def day(self, kind: str, entry: Event | Entity) -> str:
        """The day of what an entry says (ISO 8601): when it was published or corrected last; empty if not known."""
        moment = self.first.get(Ref(kind, entry.id))
        days = [correction.date for correction in entry.corrections]
        return max([*days, moment.astimezone(UTC).date().isoformat()]) if moment else ""

    @cached_property
    def sides(self) -> tuple[str, ...]:
        """The regions whose bodies report, the widest first."""
        return sides(self.record)

    @cached_property
    def side_of(self) -> Mapping[str, int]:
        """The place of each source among the sides."""
        return side_of(self.record)

    @cached_property
    def top(self) -> Links:
        """Links from a page at the home of the edition."""
        return Links(self.wording, self.place)

    @cached_property
    def nested(self) -> Links:
        """Links from a page in a folder."""
        return Links(self.wording, self.place, 1)

    def address(self, kind: str, id_: str) -> str:
        """The permanent address of the page of one thing."""
        return self.place.url(self.site.url, addresses.page(kind, id_))

    def yaml(self, file: PurePosixPath) -> Markdown:
        """Link from a page in a folder to the YAML it was made from: in the repository, else its copy on the site."""
        if self.site.repository:
            return external(str(file), f"{self.site.repository}/{file}")
        return self.nested.shared(str(file), addresses.yaml_copy(file)) if file in self.site.yaml else code(str(file))

    def charts(self, specs: Iterable[ChartSpec], links: Links) -> list[Chart]:
        """Draw charts, each with a link to its table; their HTML is made by this package and safe by its own tests."""
        return [self._chart(spec, links) for spec in specs]

    def _chart(self, spec: ChartSpec, links: Links) -> Chart:
        table = links.to(self.language.say("charts.csv", title=spec.title), addresses.table(spec.id))
        drawn = self.site.draw(spec)
        text = f"{Markdown(drawn.html)}\n\n{table}\n{{: .bn-chart-file}}"
        return Chart(text, (*drawn.assets, table_file.asset(spec, self.place)))

    def template(self, name: str) -> jinja2.Template:
        """A template of ours, by its name without the ending."""
        return environment().get_template(f"{name}.md.jinja")

    def page(self, path: str, says: Callable[[], Body], yaml: PurePosixPath | None = None) -> Page:
        """One page of the edition, by its path from the edition's home; what it says is asked for last."""
        return Page(self.place.own(path), partial(self._rendered, path, says), yaml)

    def _rendered(self, path: str, says: Callable[[], Body]) -> Rendered:
        said = says()
        meta = {**said.meta, "home": self.place.home} if self.place.home else said.meta
        head = front_matter(title=said.title, description=_cut(said.description), **meta)
        known = {
            "title": marked(said.title, self.place.language),
            "crumbs": self._crumbs(path),
            "t": self.language.strings,
        }
        foot = reporting.foot(self.site, self.language, self.place.own(path), said.title)
        text = self.template(said.template).render(said.values, **known)
        return Rendered(head + text + reporting.markdown(foot), said.assets)

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
    return text if len(text) <= _LONGEST_DESCRIPTION else f"{text[: _LONGEST_DESCRIPTION - 1]}…"
