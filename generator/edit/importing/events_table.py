"""Tables of events: our own columns, or what people call them, to draft events."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Span
from generator.edit.importing.drafts import DraftEvent, Imported, ImportNames, local
from generator.edit.importing.prose import said
from generator.edit.importing.table import ImportedRow, ImportedTable, refuse
from generator.edit.rules import changed_on_import, not_carried, undated_import
from generator.model import written_dates

_NAMES: Final = {
    "title": "title headline name event 标题 题目 名称 事件 事项 事件名称",
    "title_zh": "title_zh 中文标题",
    "title_en": "title_en 英文标题",
    "date": "date when day 日期 时间 发生日期 发生时间",
    "year": "year 年 年份",
    "month": "month 月 月份",
    "day": "日 日子",
    "start": "start start_date from 开始 开始日期 开始时间 起始日期",
    "end": "end end_date to 结束 结束日期 结束时间 截止日期",
    "summary": "summary text description body content 摘要 概要 内容 说明 描述 简介 正文",
    "summary_zh": "summary_zh 中文概要 中文摘要",
    "summary_en": "summary_en 英文概要 英文摘要",
    "id": "id 编号",
    "type": "type 类型 类别",
    "region": "region place location 地区 区域 地点",
    "topics": "topics topic tags tag 专题 主题 标签",
    "date_basis": "date_basis 日期依据",
    "date_note_zh": "date_note_zh date_note 日期说明",
    "date_note_en": "date_note_en",
    "entities": "entities",
    "observations": "observations",
    "lead": "lead",
    "sources": "sources source 来源 出处",
    "relations": "relations",
    "url": "url",
}
_FIELD_OF: Final = {name: field for field, names in _NAMES.items() for name in names.split()}
_REQUIRED: Final = frozenset({"title", "title_zh", "title_en", "date", "start", "year"})
_PARTS: Final = {"year": "年", "month": "月", "day": "日"}
_LIST: Final = re.compile("[;；、,，\n]")
_APOSTROPHE: Final = re.compile("'(?=[=+@\t\r\n＝＋－＠-])")  # what an export sets before a formula


def field_of(column: str) -> str | None:
    """The field a column is for, by its name in any spelling, or None."""
    return _FIELD_OF.get(re.sub(r"\s+", "_", unicodedata.normalize("NFKC", column).strip().lower()))


def read(table: ImportedTable, words: ImportNames, span: Span) -> Imported:
    """The events of a table.  Raises UnreadableError when no column is a title or a date."""
    fields = _fields(table.columns)
    known = [field for field in fields.values() if field]
    if not _REQUIRED & set(known):
        raise refuse(
            span,
            "没有一列是标题或日期；第一行应当是列名，如 title_zh、date、summary_zh",
            "no column is a title or a date; the first line names the columns, such as title_zh, date, summary_zh",
        )
    doubled = {column for column, field in fields.items() if field and known.index(field) != _place(fields, column)}
    findings: list[Diagnostic] = []
    drafts = []
    for row in table.rows:
        cells = {}
        for column, text in row.cells.items():
            field = fields[column]
            if field is None or column in doubled:
                findings.append(not_carried.finding(row.span, column, text))
            else:
                cells[field] = _APOSTROPHE.sub("", text)
        drafts.append(DraftEvent(row.span, _event(ImportedRow(row.span, cells), words, findings)))
    return Imported(tuple(drafts), tuple(findings))


def _fields(columns: Iterable[str]) -> dict[str, str | None]:
    """The field of each column; beside a year, ``day`` is a day of the month."""
    fields = {column: field_of(column) for column in columns}
    if "year" in fields.values():
        fields |= {column: "day" for column in fields if column.strip().lower() == "day"}
    return fields


def _place(fields: Mapping[str, str | None], column: str) -> int:
    """The place of a column among those that are for a field."""
    return [name for name, field in fields.items() if field].index(column)


def _event(row: ImportedRow, words: ImportNames, findings: list[Diagnostic]) -> dict[str, Any]:
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
    if date := _date(row, findings):
        event["date"] = date
    return event


_TEXTS: Final = frozenset(
    f"{name}{ending}" for name in ("title", "date_note", "summary") for ending in ("", "_zh", "_en")
)


def _local(texts: Mapping[str, str], name: str, words: ImportNames) -> dict[str, str]:
    found = local(texts[name], words.languages) if name in texts else {}
    return found | {code: texts[f"{name}_{code}"] for code in ("zh", "en") if f"{name}_{code}" in texts}


def _date(row: ImportedRow, findings: list[Diagnostic]) -> str | None:
    given = [row.cells[name] for name in ("date", "start", "end") if name in row.cells]
    parts = [row.cells[name].rstrip("年月日 ") + unit for name, unit in _PARTS.items() if name in row.cells]
    given += ["".join(parts)] if parts else []
    try:
        read = [written_dates.read(text) for text in given]
        joined = "/".join(dict.fromkeys(each.edtf for each in read))
        date = written_dates.read(joined).edtf if joined else None
    except ValueError:
        date, read = None, []
    if date is None:
        findings.append(undated_import.finding(row.span, " / ".join(given)))
    for text, each in zip(given, read, strict=False):
        if each.time:
            findings.append(not_carried.finding(row.span, "钟点 / time of day", each.time))
        if each.serial:
            message = Sentence(
                f"{text} 按 Excel 的日期序号读作 {each.edtf}", f"{text} was read as an Excel date, {each.edtf}"
            )
            findings.append(changed_on_import.finding(row.span, message))
    return date


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
