"""Which column of a table is which field: by its name, as the user says, or by what it holds."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final

from generator.diagnostics.diagnostic import Sentence, Span
from generator.diagnostics.wording import shown
from generator.edit.importing import foreign_dates
from generator.edit.importing.drafts import ImportNames
from generator.edit.importing.table import ImportedTable, refuse

_NAMES: Final = {
    "title": "title headline name event label item_label itemlabel event_name event_title subject dc:title "
    "标题 题目 名称 事件 事项 事件名称",
    "title_zh": "title_zh 中文标题",
    "title_en": "title_en 英文标题",
    "date": "date when day event_date incident_date datetime date_time time timestamp point_in_time pointintime "
    "dates year_of_event date_of_event inception published publish_date pub_date pubdate date_published dc:date "
    "created 日期 时间 发生日期 发生时间",
    "year": "year 年 年份",
    "month": "month 月 月份",
    "day": "日 日子",
    "start": "start start_date start_time startdate starttime start_datetime begin began begins from started "
    "dtstart date_start from_date 开始 开始日期 开始时间 起始日期",
    "end": "end end_date end_time enddate endtime end_datetime ended ends to until dtend date_end to_date "
    "结束 结束日期 结束时间 截止日期",
    "summary": "summary text description body content details detail notes note abstract item_description "
    "itemdescription story blurb caption excerpt 摘要 概要 内容 说明 描述 简介 正文",
    "summary_zh": "summary_zh 中文概要 中文摘要",
    "summary_en": "summary_en 英文概要 英文摘要",
    "id": "id 编号",
    "type": "type 类型 类别",
    "region": "region place location 地区 区域 地点",
    "topics": "topics topic tags tag categories category group 专题 主题 标签",
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
_RANKS: Final = {name: (field, rank) for field, names in _NAMES.items() for rank, name in enumerate(names.split())}
_TITLES: Final = frozenset({"title", "title_zh", "title_en"})
DATED: Final = frozenset({"date", "start", "year"})
WHOLE: Final = frozenset(
    {*_TITLES, *DATED, "end", "month", "day", "summary", "summary_zh", "summary_en", "id", "type", "region", "topics"}
)
"""The fields that a foreign table is read for; what else it calls by a name of ours means something of its own."""
FIELDS: Final = frozenset(_NAMES)
"""The fields that a column may be for."""
_LOOKED_AT: Final = 200
_SHARE: Final = 0.6
"""Of the rows looked at, so many hold a date in a column of dates: tables have gaps and remarks."""
_LONGEST_TITLE: Final = 150
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_SERIAL: Final = re.compile(r"\d{5,7}(\.\d+)?")


def field_of(column: str) -> str | None:
    """The field a column is for, by its name in any spelling, or None."""
    return _RANKS.get(_folded(column), (None, 0))[0]


def _folded(column: str) -> str:
    return re.sub(r"[\s_.-]+", "_", unicodedata.normalize("NFKC", column).strip().lower())


def chosen(table: ImportedTable, names: ImportNames, span: Span) -> tuple[dict[str, str], list[Sentence]]:
    """The field of each column that has one, and what is told about the choice.

    Raises UnreadableError when no column can be a title or a date, or the user names one that is not there.
    """
    said = _said(table, names.columns, span)
    fields = said | {
        column: field
        for column in table.columns
        if column not in said and (field := field_of(column)) and field not in said.values()
    }
    if "year" in fields.values():
        fields |= {column: "day" for column in fields if column.strip().lower() == "day"}
    if names.whole:
        fields = _of_a_foreign_table(table, fields, said, span)
        return fields, [_told(fields, said)]
    if not (_TITLES | DATED) & set(fields.values()):
        raise refuse(
            span,
            "没有一列是标题或日期；第一行应当是列名，如 title_zh、date、summary_zh",
            "no column is a title or a date; the first line names the columns, such as title_zh, date, summary_zh",
        )
    return fields, []


def _said(table: ImportedTable, columns: Mapping[str, str], span: Span) -> dict[str, str]:
    """The fields of the columns that the user names."""
    by_name = {_folded(column): column for column in table.columns}
    found = {}
    for field, name in columns.items():
        column = name if name in table.columns else by_name.get(_folded(name))
        if column is None:
            there = _listed(table.columns)
            raise refuse(
                span,
                f"没有叫 {shown(name)} 的列；有的是 {there}",
                f"there is no column {shown(name)}; there are {there}",
            )
        found[column] = field
    return found


def _listed(columns: Sequence[str]) -> str:
    return ", ".join(shown(column) for column in columns if column)


def _of_a_foreign_table(
    table: ImportedTable, fields: Mapping[str, str], said: Mapping[str, str], span: Span
) -> dict[str, str]:
    """One column for each field, the best named one; a date and a title are looked for where none is named."""
    best: dict[str, str] = {}
    for column, field in sorted(fields.items(), key=lambda item: _rank(item[0], said)):
        if field in WHOLE and _holds(table, column):
            best.setdefault(field, column)
    if "start" in best and "date" in best and _share_a_row(table, best["start"], best["date"]):
        best.pop("date" if "end" in best or "start" in said.values() else "start")
    if not DATED & set(best):
        best["date"] = _of_dates(table, set(best.values()), span)
    if not _TITLES & set(best) and (title := _of_titles(table, set(best.values()))):
        best["title"] = title
    return {column: field for field, column in best.items()}


def _rank(column: str, said: Mapping[str, str]) -> int:
    return -1 if column in said else _RANKS.get(_folded(column), ("", 0))[1]


def _holds(table: ImportedTable, column: str) -> bool:
    return any(column in row.cells for row in table.rows)


def _share_a_row(table: ImportedTable, one: str, other: str) -> bool:
    """Whether a row has both columns: days and stretches in two columns, each row with one of them, are all dates."""
    return any({one, other} <= row.cells.keys() for row in table.rows)


def _of_dates(table: ImportedTable, taken: set[str], span: Span) -> str:
    """The column that holds most dates.  Raises UnreadableError where none does."""
    shares = {column: _dated(table, column) for column in table.columns if column not in taken}
    best = max(shares, key=lambda column: shares[column], default="")
    if shares.get(best, 0) < _SHARE:
        there = _listed(table.columns)
        raise refuse(
            span,
            f"没有一列是日期；用 --map date=列名 指明。有的列是 {there}",
            f"no column holds dates; name it by --map date=COLUMN. The columns are {there}",
        )
    return best


def _dated(table: ImportedTable, column: str) -> float:
    rows = table.rows[:_LOOKED_AT]
    return sum(_is_date(row.cells.get(column, "")) for row in rows) / len(rows) if rows else 0


def _is_date(text: str) -> bool:
    if _SERIAL.fullmatch(text):
        return False  # a number of a day in Excel, or of anything else
    try:
        return bool(foreign_dates.read(text)) if text else False
    except ValueError:
        return foreign_dates.is_ambiguous(text)


def _of_titles(table: ImportedTable, taken: set[str]) -> str | None:
    """The column of short texts that tells most rows apart."""
    counts = {column: _distinct(table, column) for column in table.columns if column not in taken}
    best = max(counts, key=lambda column: counts[column], default="")
    return best if counts.get(best) else None


def _distinct(table: ImportedTable, column: str) -> int:
    texts = [row.cells.get(column, "") for row in table.rows[:_LOOKED_AT]]
    fitting = {text for text in texts if _WORD.search(text) and "://" not in text and len(text) <= _LONGEST_TITLE}
    return len(fitting)


def _told(fields: Mapping[str, str], said: Mapping[str, str]) -> Sentence:
    """Which column was taken for which field, those that were guessed by what they hold marked as that."""
    guessed = {column for column, field in fields.items() if column not in said and field_of(column) != field}
    pairs = [(field, column, " (?)" if column in guessed else "") for column, field in fields.items()]
    listed = ", ".join(f"{field}={column}{mark}" for field, column, mark in pairs)
    return Sentence(
        f"列：{listed}；不对的用 --map 字段=列名 指明", f"columns: {listed}; where one is wrong, --map FIELD=COLUMN"
    )
