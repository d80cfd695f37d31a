"""What pages and the things of a record are called for machines: their addresses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.files import addresses
from generator.files.addresses import HOME, ROOT, Place
from generator.render.edition import Edition
from generator.render.machines.nodes import Node, node, reference
from generator.words.language import Language

_THING: Final = "#thing"
"""Tells a thing from the page about it, which has the same address without this."""


@dataclass(frozen=True, eq=False)
class Where:
    """Where the pages of an edition are, and the words of its language; ``site`` is the address of the site."""

    place: Place
    site: str
    language: Language

    def page(self, path: str) -> str:
        """The address of a page of the edition, by its path from the edition's home."""
        return self.place.url(self.site, path)

    @property
    def home(self) -> Node:
        """The site in this language."""
        return reference(self.page(HOME))


@dataclass(frozen=True, eq=False)
class Known:
    """An edition, and the names of things in it."""

    edition: Edition

    @property
    def where(self) -> Where:
        """Where its pages are."""
        return Where(self.edition.place, self.edition.site.url, self.edition.language)

    def thing(self, kind: str, id_: str) -> str:
        """The name of one thing: one for all editions, so that they tell of the same."""
        first = self.edition.site.places[0]
        return first.url(self.edition.site.url, addresses.page(kind, id_)) + _THING

    def observation(self, id_: str) -> str:
        """The name of one figure, which has no page of its own."""
        return f"{ROOT.file_url(self.edition.site.url, addresses.download('observations.json'))}#{id_}"

    def named(self, type_: str, kind: str, id_: str, name: str) -> Node:
        """A thing told elsewhere, with its type and name."""
        return node(type_, self.thing(kind, id_), name=name)

    def region(self, code: str) -> Node:
        """A region, by its name."""
        return self.named("AdministrativeArea", "region", code, self.edition.wording.region(code))

    def passage(self, source: str, number: int) -> str:
        """The address of a passage on the page of its source."""
        return f"{self.where.page(addresses.page('source', source))}#p{number}"
