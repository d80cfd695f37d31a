"""The table of contents: content is checked, and a checked record becomes the artifacts of the site."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, fields, replace
from functools import cached_property, partial
from pathlib import Path, PurePosixPath
from typing import Final, TypeVar

from pydantic import ValidationError

from generator.cards.card import inks
from generator.cards.drawer import CardDrawer
from generator.cards.glyphs import installed
from generator.charts.drawer import Drawer
from generator.charts.live import ChartWords
from generator.charts.spec import ChartSpec
from generator.charts.theme import Theme
from generator.derive.index import index
from generator.diagnostics.diagnostic import Diagnostic, Severity, Waived
from generator.files.addresses import PALETTES, ROOT, Place, of_place, placed, released
from generator.files.artifact import Artifact, Asset, Drawn
from generator.load.content import Content, content_of, read_files
from generator.load.project_files import ProjectFiles
from generator.load.published import History
from generator.load.releases import NAME as RELEASES
from generator.load.releases import FrozenEditions
from generator.load.rules import altered_release, missing_tag
from generator.load.site_config import read_site_config, read_words
from generator.model.base import Frozen, LocalText
from generator.model.kinds import RECORD_SETTINGS, SETTINGS
from generator.model.record import Record
from generator.model.releases import Releases
from generator.model.settings import DEFAULT_LANGUAGES
from generator.model.settings_error import SettingsError
from generator.render import guide
from generator.render.downloads import Downloads
from generator.render.downloads.about import About
from generator.render.downloads.database import Value
from generator.render.downloads.downloads import in_each
from generator.render.downloads.meanings import Meanings
from generator.render.downloads.rows import datasets, events
from generator.render.downloads.whole import Whole
from generator.render.explorer.rows import assets as selection_rows
from generator.render.plan import Plan
from generator.render.reporting import feet
from generator.render.rules import unlicensed_data
from generator.render.settings import Released
from generator.render.site import Settings, Site, strings_of
from generator.render.site import plan as plan_pages
from generator.render.written import WrittenPage
from generator.rules import RULES
from generator.validate.decode import decode
from generator.validate.draft import Draft
from generator.validate.validate import as_far_as_decoded, validate
from generator.words.language import Language
from generator.words.wording import Wording

T = TypeVar("T", bound=Frozen)

DEFAULT_EDITIONS: Final[tuple[str, ...]] = ("zh",)
"""The editions of a site where neither its settings nor the record names languages."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of a check: the record when nothing is an error, every finding, and what was waived."""

    record: Record | None
    findings: tuple[Diagnostic, ...]
    waived: tuple[Waived, ...] = ()

    @property
    def clean(self) -> bool:
        """Whether there is nothing to fix; hints do not count."""
        return all(finding.severity is Severity.HINT for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a build is told from outside.

    ``url`` is the site's address, ``built`` the day of the commit (ISO 8601, empty where it is not
    known), ``drawings`` the folder in which drawings are kept between builds; ``written`` holds the
    hand-written pages, by their path below ``docs/``; ``history`` is what git knows of the record;
    ``release`` is the tag where a frozen edition is made;
    ``cards`` is the folder in which pictures of pages are kept, None where none are drawn;
    ``markdown`` says whether the Markdown of each page lies beside it.
    """

    url: str
    built: str
    drawings: Path
    written: Mapping[PurePosixPath, WrittenPage]
    history: History = field(default_factory=History)
    release: str = ""
    cards: Path | None = None
    markdown: bool = False


@dataclass(frozen=True)
class SiteConfig:
    """What the site's own settings say, or the package's where it has none: read once for a build or a preview."""

    settings: Settings
    theme: Theme
    languages: Mapping[str, Language]
    editions: tuple[str, ...] = DEFAULT_EDITIONS
    releases: tuple[Released, ...] = ()

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Where the editions of the site lie, the first at its root."""
        return placed(self.editions)

    @property
    def homes(self) -> tuple[str, ...]:
        """The addresses of all editions from the root of the site, those of frozen ones included."""
        own = tuple(place.home for place in self.places)
        tags = (item.release.tag for item in self.releases)
        return (*own, *(released(tag, home) for tag in tags for home in own))

    @property
    def main(self) -> Language:
        """The language at the root of the site."""
        return self.languages[self.editions[0]]


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector away: a record holds no cycles, and looking for some costs half of a check."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@_uncollected()
def check(project: Path | ProjectFiles, before: Content | None = None) -> Checked:
    """Read and check all of ``project/content``; ``before`` is what was published, see ``baseline``.

    Of ``ProjectFiles`` only what has changed is read.
    """
    files = _files(project)
    verdict, of_site = validate(files.content(), files.history().published, before), tuple(_of_the_site(files))
    sound = all(finding.severity is not Severity.ERROR for finding in of_site)
    return Checked(verdict.record if sound else None, (*verdict.findings, *of_site), verdict.waived)


def _of_the_site(files: ProjectFiles) -> Iterator[Diagnostic]:
    """What is asked of the settings; those that cannot be read are reported by who needs them."""
    with suppress(SettingsError):
        yield from unlicensed_data.check(files.project, _checked(files.setting, "site.yaml", Settings))
    with suppress(SettingsError):
        listed = _checked(files.setting, RELEASES, Releases)
        yield from altered_release.check(files.project, listed)
        yield from missing_tag.check(files.project, listed)


def draft(project: Path | ProjectFiles) -> Draft:
    """All entries of the right shape, whatever else is wrong: for work on a record that is not finished."""
    return decode(_files(project).content().documents)[0]


def _files(project: Path | ProjectFiles) -> ProjectFiles:
    return project if isinstance(project, ProjectFiles) else ProjectFiles(project)


def build(project: Path, record: Record, around: Surroundings, config: SiteConfig | None = None) -> list[Artifact]:
    """Make every artifact of the site, in memory, sorted by path.  Raises SettingsError."""
    return plan(project, record, around, config).everything()


def plan(project: Path, record: Record, around: Surroundings, config: SiteConfig | None = None) -> Plan:
    """What ``build`` makes, to be made when it is asked for; ``config`` is read where it is not given.

    Raises SettingsError, as making it may too.
    """
    config = config or site_config(project)
    wordings = [Wording(record, config.languages[code]) for code in record.languages]
    drawer = Drawer(around.drawings, config.theme)
    editions = [_edition(project, record, around, config, drawer, place) for place in config.places]
    indexed = index(record)
    made = Downloads(indexed, wordings, _about(editions[0], wordings))
    sites = [replace(edition, downloads=made) for edition in editions]
    pages = plan_pages(indexed, *sites)
    languages, site = tuple(config.languages.values()), sites[0]
    has_guide = guide.GUIDE in around.written
    guide_pages = guide.pages(RULES.values(), languages, site) if has_guide else ()
    return Plan(
        inputs=(*pages.inputs, *(language.strings for language in languages), config.theme),
        pages=tuple(sorted((*pages.pages, *guide_pages), key=lambda page: page.path)),
        feet=tuple(foot for each in sites for foot in feet(each, languages)),
        groups=(
            *pages.groups,
            partial(_selection_rows, wordings),
            made.assets,
            partial(_palettes, config.theme),
        ),
    )


def tables(project: Path, record: Record) -> dict[str, list[dict[str, Value]]]:
    """The tables of a record and the views of them joined, by name and row by row.  Raises SettingsError."""
    wordings = [Wording(record, language(project, code)) for code in record.languages]
    found = datasets(index(record), in_each(wordings))
    return Whole(found, record, About(), Meanings(tuple(each.language for each in wordings))).rows()


def _about(site: Site, wordings: Sequence[Wording]) -> About:
    """What the data are as a whole, in the words of the home page."""

    def said(key: str) -> LocalText:
        return LocalText.model_validate({each.language.code: each.language.say(key) for each in wordings})

    title = site.headline or said("home.title")
    return About(title, said("leads.data"), said("feeds.author"), site.url, site.built, site.licence)


def _palettes(theme: Theme) -> list[Asset]:
    return [Asset(ROOT.own(PALETTES), theme.stylesheet.encode())]


def _selection_rows(wordings: Sequence[Wording]) -> list[Asset]:
    return selection_rows(events(wordings[0].record, in_each(wordings)))


def site_config(project: Path) -> SiteConfig:
    """Read the settings of the site.  Raises SettingsError."""
    read = partial(read_site_config, project)
    settings = _checked(read, "site.yaml", Settings)
    said = record_settings(project)
    named = said.languages if said.of(RECORD_SETTINGS) else DEFAULT_EDITIONS
    editions = settings.languages or named
    languages = {code: _language(project, code, said) for code in dict.fromkeys((*DEFAULT_LANGUAGES, *editions))}
    frozen = _released(project, releases(project))
    return SiteConfig(settings, _checked(read, "chart_theme.yaml", Theme), languages, editions, frozen)


def releases(project: Path) -> Releases:
    """The list of frozen editions, empty where there is none.  Raises SettingsError."""
    return _checked(partial(read_site_config, project), RELEASES, Releases)


def _released(project: Path, listed: Releases) -> tuple[Released, ...]:
    """The frozen editions, their records read by the code of today.  Raises SettingsError."""
    kept, found = FrozenEditions(project), list[Released]()
    for release in listed.in_order:
        edition = kept.edition(release)
        entries, findings = decode(edition.content().documents)
        errors = sum(finding.severity is Severity.ERROR for finding in findings)
        read = partial(kept.read, release)
        found.append(Released(release, as_far_as_decoded(entries), errors, frozenset(edition.site), read))
    return tuple(found)


def record_settings(project: Path) -> Draft:
    """What the record says of itself, as far as it can be read, and nothing else of it."""
    files = [PurePosixPath(kind.path) for kind in SETTINGS]
    held = read_files(project, [file for file in files if (project / file).is_file()])
    return decode(content_of(held).documents)[0]


def has_cards(config: SiteConfig) -> bool:
    """Whether pages of the site have pictures: its settings want them, and the extra ``cards`` is installed."""
    return config.settings.cards and installed()


def _edition(  # noqa: PLR0913, PLR0917 - what an edition is made of
    project: Path, record: Record, around: Surroundings, config: SiteConfig, drawer: Drawer, place: Place
) -> Site:
    wording = Wording(record, config.languages[place.language])
    draw = partial(drawer.draw_live, words=_live_words(wording.language), place=place)
    site = site_of(project, wording, around, config.settings, draw)
    return replace(
        site,
        keep=drawer.keep,
        card=CardDrawer(around.cards, inks(config.theme)) if around.cards and has_cards(config) else None,
        place=place,
        places=config.places,
        release=around.release,
        releases=config.releases,
        written=of_place(around.written, place, config.places),
    )


def site_of(
    project: Path, wording: Wording, around: Surroundings, settings: Settings, draw: Callable[[ChartSpec], Drawn]
) -> Site:
    """What rendering is told of the site; ``draw`` draws a chart."""
    return Site(
        place=Place("", wording.language.code),
        strings=wording.language.strings,
        url=around.url,
        built=around.built,
        draw=draw,
        markdown=around.markdown,
        repository=settings.repository,
        contact=settings.contact,
        licence=settings.licence,
        headline=settings.headline,
        findings=settings.findings,
        highlights=settings.highlights,
        tiles=settings.tiles,
        yaml=read_files(project, wording.record.files.values()),
        written=around.written,
        first=around.history.first,
    )


def language(project: Path, code: str) -> Language:
    """A language of the site, with its UI strings.  Raises SettingsError."""
    return _language(project, code, record_settings(project))


def _language(project: Path, code: str, said: Draft) -> Language:
    return Language(code, strings_of(read_words(project, code, said.vocabularies)))


def _live_words(language: Language) -> ChartWords:
    keys = [each.name for each in fields(ChartWords) if each.name != "colon"]
    return ChartWords(**{key: language.say(f"live_chart.{key}") for key in keys}, colon=language.say("colon"))


def _checked(read: Callable[[str], object], name: str, model: type[T]) -> T:
    try:
        return model.model_validate(read(name))
    except ValidationError as error:
        raise SettingsError(f"site_config/{name}: {error}") from error
