"""Every file below ``data/``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from json import dumps
from typing import Any

from generator.derive.index import Index
from generator.files import addresses
from generator.files.addresses import ROOT
from generator.files.artifact import Asset
from generator.model.base import LocalText
from generator.render.downloads.about import About
from generator.render.downloads.formats import csv_file, json
from generator.render.downloads.meanings import Meanings
from generator.render.downloads.openapi import OPENAPI, openapi
from generator.render.downloads.package import datapackage, schema
from generator.render.downloads.rows import datasets
from generator.render.downloads.whole import Whole
from generator.words.wording import Wording


@dataclass(frozen=True, eq=False)
class Downloads:
    """Every download of a record, made when one is first asked for.

    ``wordings`` are those of the record's languages: texts for readers come with their references resolved
    in each; ``about`` says what the data are as a whole.
    """

    index: Index
    wordings: Sequence[Wording]
    about: About = field(default_factory=About)

    def assets(self) -> list[Asset]:
        """The record as JSON and CSV, whole as a workbook and a database, the schemas, and the data package."""
        return [Asset(ROOT.own(addresses.download(name)), data) for name, data in sorted(self._files.items())]

    def size(self, name: str) -> int:
        """How many bytes a file has."""
        return len(self._files[name])

    @cached_property
    def _files(self) -> dict[str, bytes]:
        found = datasets(self.index, in_each(self.wordings))
        meanings = Meanings(tuple(wording.language for wording in self.wordings))
        tables = {f"{item.name}.json": json(item) for item in found}
        tables |= {f"{item.name}.csv": csv_file(item) for item in found}
        tables |= Whole(found, self.index.record, self.about, meanings).files()
        package = datapackage(found, tables, self.index.record, self.about, meanings)
        schemas = {f"schema/{item.name}.json": _document(schema(item, self.about.home)) for item in found}
        described = {OPENAPI: _document(openapi(found, self.about)), "datapackage.json": _document(package)}
        return {**tables, **schemas, **described}


def downloads(index: Index, wordings: Sequence[Wording], about: About | None = None) -> list[Asset]:
    """Every download, sorted by path."""
    return Downloads(index, wordings, about or About()).assets()


def in_each(wordings: Sequence[Wording]) -> Callable[[LocalText], LocalText]:
    """Resolves the references in a text, in each of the languages that it has."""

    def say(text: LocalText) -> LocalText:
        held = dict[str, str](text.each())
        spoken = {each.language.code: each.plain(text) for each in wordings if each.language.code in held}
        return LocalText.model_validate(spoken)

    return say


def _document(value: dict[str, Any]) -> bytes:
    return (dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
