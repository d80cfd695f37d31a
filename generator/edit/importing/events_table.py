"""Tables of events: our own columns, or what people call them, to draft events."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Span
from generator.edit.importing import foreign_dates
from generator.edit.importing.columns import chosen
from generator.edit.importing.drafts import DraftEvent, Imported, ImportNames, local
from generator.edit.importing.foreign_dates import Order, order_of
from generator.edit.importing.prose import said
from generator.edit.importing.table import ImportedRow, ImportedTable
from generator.edit.rules import changed_on_import, not_carried, undated_import
from generator.model import dates
from generator.model.written_dates import ReadDate

_ORDERS: Final = {
    Order.DAY_FIRST: Sentence("日期：日在前，如 13/4/2021", "dates: the day first, as in 13/4/2021"),
    Order.MONTH_FIRST: Sentence("日期：月在前，如 4/13/2021", "dates: the month first, as in 4/13/2021"),
}
"""How dates are read whose day and month are small numbers both, once the user or the column has said so."""
_PARTS: Final = {"year": "年", "month": "月", "day": "日"}
_LIST: Final = re.compile("[;；、,，\n]")
_APOSTROPHE: Final = re.compile("'(?=[=+@\t\r\n＝＋－＠-])")  # what an export sets before a formula


def read(table: ImportedTable, words: ImportNames, span: Span) -> Imported:
    """The events of a table.  Raises UnreadableError when no column is a title or a date."""
    columns, decisions = chosen(table, words, span)
    fields = {column: columns.get(column) for column in table.columns}
    known = [field for field in fields.values() if field]
    doubled = {column for column, field in fields.items() if field and known.index(field) != _place(fields, column)}
    order = words.order or order_of(
        text for row in table.rows for name, text in row.cells.items() if _dates(fields, name)
    )
    findings: list[Diagnostic] = []
    drafts = []
    for row in table.rows:
        cells, rest = dict[str, str](), dict[str, str]()
        for column, text in row.cells.items():
            field = fields[column]
            if field is None or column in doubled:
                rest[column] = text
            else:
                cells[field] = _APOSTROPHE.sub("", text)
        if not words.whole:
            findings += [not_carried.finding(row.span, column, text) for column, text in rest.items()]
        event = _event(ImportedRow(row.span, cells), words, order, findings)
        drafts.append(DraftEvent(row.span, event, rest))
    if order:
        decisions.append(_ORDERS[order])
    return Imported(tuple(drafts), tuple(findings), tuple(decisions))


def _dates(fields: Mapping[str, str | None], column: str) -> bool:
    return fields.get(column) in {"date", "start", "end"}


def _place(fields: Mapping[str, str | None], column: str) -> int:
    """The place of a column among those that are for a field."""
    return [name for name, field in fields.items() if field].index(column)


def _event(row: ImportedRow, words: ImportNames, order: Order | None, findings: list[Diagnostic]) -> dict[str, Any]:
    cells, span = row.cells, row.span
    texts = {field: said(text, field, span, findings) for field, text in cells.items() if field in _TEXTS}
    simple: dict[str, Callable[[str], Any]] = {
        "id": _folded,
        "type": lambda text: words.types.get(text, text),
        "date_basis": _folded,
        "region": lambda text: words.regions.get(text, _folded(text)),
        "topics": lambda text: [words.topics.get(item, item) for item in _items(text)],
        "entities": _items,
        "observations": _items,
        "lead": _folded,
        "sources": _citations,
        "relations": lambda text: _relations(text, span, findings),
    }
    event = {field: read(cells[field]) for field, read in simple.items() if field in cells}
    for name in ("title", "date_note", "summary"):
        if text := _local(texts, name, words):
            event[name] = text
    if date := _date(row, findings, order, timed=words.whole):
        event["date"] = date
    return event


_TEXTS: Final = frozenset(
    f"{name}{ending}" for name in ("title", "date_note", "summary") for ending in ("", "_zh", "_en")
)


def _local(texts: Mapping[str, str], name: str, words: ImportNames) -> dict[str, str]:
    found = local(texts[name], words.languages) if name in texts else {}
    return found | {code: texts[f"{name}_{code}"] for code in ("zh", "en") if f"{name}_{code}" in texts}


def _date(row: ImportedRow, findings: list[Diagnostic], order: Order | None, *, timed: bool) -> str | None:
    given = [row.cells[name] for name in ("date", "start", "end") if name in row.cells]
    parts = [
        row.cells[name].rstrip("年月日 ").removesuffix(".0") + unit
        for name, unit in _PARTS.items()
        if name in row.cells
    ]
    given += ["".join(parts)] if parts else []
    try:
        read = [foreign_dates.read(text, order, timed=timed) for text in given]
        joined = "/".join(dict.fromkeys(each.edtf for each in _without_times(read)))
        date = dates.parse(joined).text if joined else None
    except ValueError:
        date, read = None, []
    if date is None:
        findings.append(undated_import.finding(row.span, " / ".join(given)))
    for text, each in zip(given, _without_times(read), strict=False):
        if each.time:
            findings.append(not_carried.finding(row.span, "钟点 / time of day", each.time))
        if each.serial:
            message = Sentence(
                f"{text} 按 Excel 的日期序号读作 {each.edtf}", f"{text} was read as an Excel date, {each.edtf}"
            )
            findings.append(changed_on_import.finding(row.span, message))
    return date


def _without_times(read: Sequence[ReadDate]) -> Sequence[ReadDate]:
    """Two ends as an interval can say them, which has days alone; of one day the first end keeps its time.

    The times that an interval has no room for stand beside the days, to be told.
    """
    if len({each.edtf for each in read}) < 2 or not any("T" in each.edtf for each in read):
        return read
    days = [_day(each) for each in read]
    if len({each.edtf for each in days}) > 1:
        return days
    return [read[0], *(replace(each, edtf=read[0].edtf) for each in days[1:])]


def _day(read: ReadDate) -> ReadDate:
    day, _, time = read.edtf.partition("T")
    return replace(read, edtf=day, time=time or read.time)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()


def _items(text: str) -> list[str]:
    return [item.strip() for item in _LIST.split(text) if item.strip()]


def _citations(text: str) -> list[dict[str, Any]]:
    """``report#2; report#3`` as one source with two passages; a number that is none stays as it stands."""
    cited: dict[str, list[Any]] = {}
    for item in _items(text):
        source, _, number = _folded(item).partition("#")
        cited.setdefault(source, []).extend(
            [int(number) if number.isascii() and number.isdigit() else number] * bool(number)
        )
    return [{"source": source, **({"passages": numbers} if numbers else {})} for source, numbers in cited.items()]


def _relations(text: str, span: Span, findings: list[Diagnostic]) -> list[dict[str, str]]:
    """``type:to`` of each; how it is known is not in a table, and is asked for."""
    found = []
    for item in _items(text):
        kind, colon, to = _folded(item).partition(":")
        if colon:
            found.append({"type": kind, "to": to})
        else:
            findings.append(not_carried.finding(span, "relations", item))
    return found
