"""The editions of a site in MkDocs, which is configured for one language per build.

A page's templates see the configuration and the nav through a view that says what the page's edition
says otherwise: the theme's language, the names of the site, the nav in its own words.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.files import addresses
from generator.files.addresses import Place, place_of
from generator.mkdocs_plugin.files import entries
from generator.pipeline import SiteConfig
from generator.render.written import words
from generator.words.language import Language


@dataclass(frozen=True)
class Editions:
    """The editions, the words of each language, and what the settings say of the site in each."""

    places: tuple[Place, ...]
    languages: Mapping[str, Language]
    texts: Mapping[str, Mapping[str, str]]

    def of(self, path: str) -> Place:
        """The edition that a path below the sources lies in."""
        return place_of(PurePosixPath(path), self.places)

    def alternates(self, file: File, files: Files) -> list[dict[str, str]]:
        """The page in each language that has it, its own included; none where no other language has it."""
        own = self.of(file.src_uri)
        path = str(PurePosixPath(file.src_uri).relative_to(own.prefix))
        found = [(place, files.get_file_from_path(str(place.own(path)))) for place in self.places]
        listed = [self._alternate(place, there, own) for place, there in found if there]
        return listed if len(listed) > 1 else []

    def _alternate(self, place: Place, file: File, own: Place) -> dict[str, str]:
        name = self.languages[place.language].say("language_name")
        return {
            "lang": place.language,
            "locale": self.languages[place.language].say("locale"),
            "name": "" if place == own else name,
            "path": file.url,
            "address": file.url.removesuffix("index.html").removeprefix("./"),
        }

    def view(self, place: Place, config: MkDocsConfig, nav: Navigation | None = None) -> Mapping[str, Any]:
        """The configuration as the templates of an edition see it; its nav starts with its home page."""
        if place.language == config.theme["language"] and not place.prefix:
            return config
        theme = ChainMap(self._theme(place, config), _mapping(config.theme))
        extra = ChainMap({"homepage": nav.pages[0].url} if nav and nav.pages else {}, config.extra)
        texts = dict(self.texts.get(place.language, {}))
        return ChainMap({**texts, "theme": theme, "extra": extra}, _mapping(config))

    def _theme(self, place: Place, config: MkDocsConfig) -> dict[str, Any]:
        say = self.languages[place.language].say
        palette = config.theme["palette"]
        named = [
            {**option, "toggle": {**option["toggle"], "name": say(f"palette.{option['scheme']}")}} for option in palette
        ]
        return {"language": place.language, "palette": named}

    def navs(self, files: Files, config: MkDocsConfig) -> dict[Place, Navigation]:
        """The nav of each edition that is not at the root: the pages of the site's nav, as far as it has them."""
        return {place: self._nav(place, files, config) for place in self.places if place.prefix}

    def _nav(self, place: Place, files: Files, config: MkDocsConfig) -> Navigation:
        pages = list(self._pages(place, files, config))
        for one, other in pairwise(pages):
            one.next_page, other.previous_page = other, one
        return Navigation([*pages], pages)

    def _pages(self, place: Place, files: Files, config: MkDocsConfig) -> Iterator[Page]:
        for path in entries(config.nav):
            file = files.get_file_from_path(str(place.own(path)))
            if file is not None:
                page = file.page or Page(None, file, config)
                assert isinstance(page, Page)
                page.title = self._title(place, path, file)
                yield page

    def _title(self, place: Place, path: str, file: File) -> str:
        section = addresses.section_of(path)
        if section:
            return self.languages[place.language].say(f"sections.{section}")
        return words(file.content_string)[0]

    def lost(self) -> list[dict[str, str]]:
        """What the page for lost addresses says in each language."""
        return [self._lost(place) for place in self.places]

    def _lost(self, place: Place) -> dict[str, str]:
        say = self.languages[place.language].say
        said = {key: say(f"lost.{key}") for key in ("title", "lead", "home", "or", "start")}
        names = {key: say(f"sections.{key}") for key in ("events", "entities", "sources")}
        separator = say("list_separator")
        return {**said, **names, "separator": separator, "lang": place.language, "prefix": place.home}


def editions_of(config: SiteConfig) -> Editions:
    """The editions that the settings of a site ask for."""
    texts = {code: said.model_dump(exclude_defaults=True) for code, said in config.settings.texts.items()}
    return Editions(config.places, config.languages, texts)


def _mapping(value: Any) -> MutableMapping[str, Any]:
    """MkDocs' configuration and theme are mappings of their keys."""
    mapping: MutableMapping[str, Any] = value
    return mapping
