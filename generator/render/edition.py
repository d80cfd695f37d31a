"""An edition of the site: one record in one language, and how its pages are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import PurePosixPath
from typing import Final

import jinja2

from generator.derive.index import Index
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.kinds import Ref
from generator.model.record import Record
from generator.render import addresses, reporting
from generator.render.artifact import Asset, Page
from generator.render.charts import table_file
from generator.render.charts.spec import ChartSpec
from generator.render.language import Language
from generator.render.links import Links
from generator.render.markdown import Markdown, code, environment, external, front_matter
from generator.render.settings import Site
from generator.render.wording import Wording

_LONGEST_DESCRIPTION: Final = 150


@dataclass(frozen=True, slots=True)
class Body:
    """What a page says: the template, its title and description, values for the template, metadata for the theme."""

    template: str
    title: str
    description: str
    values: Mapping[str, object]
    meta: Mapping[str, str | Sequence[str]]


def body(
    template: str,
    *,
    title: str,
    description: str,
    meta: Mapping[str, str | Sequence[str]] | None = None,
    **values: object,
) -> Body:
    """What a page says; ``description`` is cut to what search engines show, ``meta`` is for the theme."""
    return Body(template, title, description, values, meta or {})


@dataclass(frozen=True, eq=False)
class Edition:
    """The index of a record and the site it is rendered for."""

    index: Index
    site: Site
    tables: dict[str, Asset] = field(default_factory=dict)
    """The tables of the charts drawn so far, by the id of the chart."""

    @property
    def record(self) -> Record:
        """The record itself."""
        return self.index.record

    @cached_property
    def language(self) -> Language:
        """The words of the user interface."""
        return Language(self.site.language, self.site.strings)

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
    def top(self) -> Links:
        """Links from a page at the root."""
        return Links(self.wording, "")

    @cached_property
    def nested(self) -> Links:
        """Links from a page in a folder."""
        return Links(self.wording, "../")

    @cached_property
    def _templates(self) -> jinja2.Environment:
        return environment()

    def address(self, kind: str, id_: str) -> str:
        """The permanent address of the page of one thing."""
        return f"{self.site.url.rstrip('/')}/{addresses.FOLDERS[kind]}/{id_}/"

    def yaml(self, file: PurePosixPath) -> Markdown:
        """Link from a page in a folder to the YAML it was made from: in the repository, else its copy on the site."""
        if self.site.repository:
            return external(str(file), f"{self.site.repository}/{file}")
        return self.nested.to(str(file), addresses.yaml_copy(file)) if file in self.site.yaml else code(str(file))

    def charts(self, specs: Iterable[ChartSpec], links: Links) -> list[Markdown]:
        """Draw charts, each with a link to its table; their HTML is made by this package and safe by its own tests."""
        return [self._chart(spec, links) for spec in specs]

    def _chart(self, spec: ChartSpec, links: Links) -> Markdown:
        self.tables[spec.id] = table_file.asset(spec)
        table = links.to(self.language.say("charts.csv", title=spec.title), table_file.path(spec))
        return Markdown(f"{Markdown(self.site.draw(spec))}\n\n{table}\n{{: .bn-chart-file}}")

    def template(self, name: str) -> jinja2.Template:
        """A template of ours, by its name without the ending."""
        return self._templates.get_template(f"{name}.md.jinja")

    def page(self, path: str, says: Callable[[], Body], yaml: PurePosixPath | None = None) -> Page:
        """One page; what it says is asked for when it is first read."""
        place = PurePosixPath(path)
        return Page(place, lambda: self._written(place, says()), yaml)

    def _written(self, place: PurePosixPath, said: Body) -> str:
        head = front_matter(title=said.title, description=_cut(said.description), **said.meta)
        known = {"title": said.title, "crumbs": self._crumbs(place), "t": self.language.strings}
        foot = reporting.foot(self.site, self.language, place, said.title)
        return head + self.template(said.template).render(said.values, **known) + reporting.markdown(foot)

    def _crumbs(self, place: PurePosixPath) -> list[Markdown]:
        if place == PurePosixPath("index.md"):
            return []
        links = self.nested if len(place.parts) > 1 else self.top
        crumbs = [links.to(self.language.say("sections.home"), "index.md")]
        if len(place.parts) > 1 and place.stem != "index":
            folder = place.parts[0]
            crumbs.append(links.to(self.language.say(f"sections.{folder}"), f"{folder}/index.md"))
        return crumbs

    def section(self, kind: str, template: str, values: Callable[[], Mapping[str, object]]) -> Page:
        """The index page of one kind of thing, under the name and lead of its section."""
        return self.page(addresses.page(kind), lambda: self._section(addresses.FOLDERS[kind], template, values()))

    def _section(self, folder: str, template: str, values: Mapping[str, object]) -> Body:
        lead = self.language.say(f"leads.{folder}")
        return Body(template, self.language.say(f"sections.{folder}"), lead, {"lead": lead, **values}, {})


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_DESCRIPTION else f"{text[: _LONGEST_DESCRIPTION - 1]}…"
