"""Figures as rows that are pasted into a spreadsheet, each with the source, passage and address to cite it by."""

from __future__ import annotations

from collections.abc import Iterable

from generator.files import addresses
from generator.files.csv_cells import cell
from generator.model.observations import SourcedObservation
from generator.render.edition import Edition
from generator.words.citations import gbt7714, source
from generator.words.markdown import fold

_COLUMNS = (
    "id",
    "indicator",
    "region",
    "period",
    "value",
    "upper",
    "unit",
    "bound",
    "source",
    "passage",
    "token",
    "url",
)


def figure_table(edition: Edition, observations: Iterable[SourcedObservation]) -> str:
    """A head and a line for each figure, cells parted by tabs; no cell is a formula."""
    rows = [_COLUMNS, *(_row(edition, item) for item in observations)]
    return "".join("\t".join(fold(cell(value)) for value in row) + "\n" for row in rows)


def _row(edition: Edition, item: SourcedObservation) -> tuple[object, ...]:
    wording, record = edition.wording, edition.record
    address = f"{edition.address('source', item.source)}#{addresses.passage_id(item.passage)}"
    unit = wording.language.text(record.units[item.unit].name)
    cited = gbt7714(source(record.sources[item.source], record.vocabularies))
    return (
        item.id, wording.indicator(item.indicator), wording.region(item.region), item.period, item.value, item.upper,
        unit, item.bound, cited, item.passage, item.token, address,
    )  # fmt: skip
