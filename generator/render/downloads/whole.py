"""The whole record in one file: as a database, and as a workbook where the library that writes it is installed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from importlib.util import find_spec
from json import dumps
from sqlite3 import Connection
from typing import Any, Final

from generator.diagnostics.languages import Language
from generator.model.base import LocalText
from generator.model.record import Record
from generator.render.downloads.about import About
from generator.render.downloads.database import Value, add, connection, described, file_of, selected
from generator.render.downloads.formats import Column
from generator.render.downloads.meanings import Meanings
from generator.render.downloads.rows import Dataset
from generator.render.downloads.tables import DataTable, parts, whole
from generator.render.downloads.views import FIGURES, column, views
from generator.words import citations

DATABASE: Final = "record.sqlite"
DATASETTE: Final = "datasette.json"
WORKBOOK: Final = "record.xlsx"
MEDIA: Final = {
    WORKBOOK: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    DATABASE: "application/vnd.sqlite3",
}
"""The files that hold the whole record."""
Meant = Mapping[str, Mapping[str, LocalText]]
"""What columns mean, by table or view and by name."""
_NEVER: Final = "1980-01-01"
"""Stands where no day is known: zip files know none before."""


def names() -> tuple[str, ...]:
    """The files that are made: the workbook where the extra ``spreadsheet`` is installed."""
    return tuple(name for name in MEDIA if name != WORKBOOK or find_spec("xlsxwriter"))


@dataclass(frozen=True, eq=False)
class Whole:
    """The record as tables, with what they mean and what the data are as a whole."""

    datasets: Sequence[Dataset]
    record: Record
    about: About
    meanings: Meanings

    def files(self) -> dict[str, bytes]:
        """Each file by its name."""
        joined = views(self.about.home, self.record.languages)
        with closing(connection([self._about, *self._tables], joined)) as made:
            meanings = self._meanings({name: selected(made, name)[0] for name in joined})
            add(made, described(meanings, self._languages))
            found = {DATABASE: file_of(made), DATASETTE: self._datasette(meanings)}
            return found | ({WORKBOOK: self._workbook(made, meanings)} if WORKBOOK in names() else {})

    def rows(self) -> dict[str, list[dict[str, Value]]]:
        """Each table and each view of the database, row by row."""
        joined = views(self.about.home, self.record.languages)
        names = (*(table.name for table in self._tables), *joined)
        with closing(connection(self._tables, joined)) as made:
            found = ((name, *selected(made, name)) for name in names)
            return {name: [dict(zip(heads, row, strict=True)) for row in rows] for name, heads, rows in found}

    @cached_property
    def _main(self) -> list[DataTable]:
        """The tables that are CSV files too."""
        return [whole(dataset) for dataset in self.datasets]

    @cached_property
    def _tables(self) -> list[DataTable]:
        return [*self._main, *(part for dataset in self.datasets for part in parts(dataset)), self._citations]

    @property
    def _languages(self) -> tuple[Language, ...]:
        return self.record.languages

    def _meanings(self, joined: Mapping[str, Sequence[str]]) -> Meant:
        """What each column of each table means, and of each view, whose columns are given."""
        held = {table.name: {each.name: self.meanings.of(each) for each in table.columns} for table in self._tables}
        for view, heads in joined.items():
            held[view] = {head: self.meanings.of(column(head, self._languages)) for head in heads}
        return held

    @property
    def _citations(self) -> DataTable:
        """How to cite each source."""
        cited = [
            (item.id, citations.gbt7714(citations.source(item, self.record.vocabularies)))
            for item in self.record.sources.values()
        ]
        return DataTable("citations", (_column("source"), _column("citation")), tuple(cited), ("source",))

    @property
    def _about(self) -> DataTable:
        """What the data are, in each language."""
        heads = (_column("item"), *(_column(language, required=False) for language in self._languages))
        return DataTable("about", heads, tuple(_told(self.about, self._languages)), ("item",))

    def _workbook(self, made: Connection, meanings: Meant) -> bytes:
        # The library is an extra.
        from generator.render.downloads.workbook import WorkbookSheet, workbook

        heads = {name: tuple((head, _in_each(text)) for head, text in each.items()) for name, each in meanings.items()}
        _, cited = selected(made, FIGURES)
        sheets = [
            WorkbookSheet("about", tuple((each.name, "") for each in self._about.columns), self._about.rows),
            WorkbookSheet(FIGURES, heads[FIGURES], cited),
            *(WorkbookSheet(each.name, heads[each.name], each.rows) for each in self._main),
        ]
        day = datetime.fromisoformat(self.about.version or _NEVER)
        licence, main = self.about.licence, self._languages[0]
        return workbook(
            sheets, self.about.title.said(main), self.about.publisher.said(main), licence.path if licence else "", day
        )

    def _datasette(self, meanings: Meant) -> bytes:
        """What Datasette shows beside the tables: ``datasette record.sqlite --metadata datasette.json``."""
        licence = self.about.licence
        known = {
            "title": _in_each(self.about.title),
            "description": _in_each(self.about.description) if self.about.description else "",
            "source": _in_each(self.about.publisher),
            "source_url": self.about.home,
            "license": _in_each(licence.title) if licence else "",
            "license_url": licence.path if licence else "",
        }
        tables = {
            name: {"columns": {head: _in_each(text) for head, text in each.items()}} for name, each in meanings.items()
        }
        told = {key: value for key, value in known.items() if value} | {"databases": {"record": {"tables": tables}}}
        return (dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _column(name: str, *, required: bool = True) -> Column:
    return Column((name,), "string", required)


def _in_each(text: LocalText) -> str:
    return " / ".join(dict.fromkeys(text.texts))


def _told(about: About, languages: Sequence[Language]) -> Iterable[tuple[Any, ...]]:
    licence = about.licence
    licence_title = licence.title if licence else None
    texts = {"title": about.title, "description": about.description, "publisher": about.publisher}
    plain = {"address": about.home, "day": about.version, "licence_address": licence.path if licence else ""}
    told = [(item, text) for item, text in {**texts, "licence": licence_title}.items() if text]
    yield from ((item, *(dict[str, str](text.each()).get(each) for each in languages)) for item, text in told)
    yield from ((item, *(value for _ in languages)) for item, value in plain.items() if value)
