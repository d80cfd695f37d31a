"""TimelineJS documents, as JSON or as its spreadsheet, to draft events.

The formats are those of https://timeline.knightlab.com/docs/json-format.html and of the template
of its spreadsheet; both are read into slides, and each part of a slide is either carried over or
reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any, Final

from generator.diagnostics.diagnostic import Diagnostic, Span
from generator.edit.importing import foreign_dates, html
from generator.edit.importing.drafts import DraftEvent, Imported, ImportNames, local
from generator.edit.importing.json_places import JsonValue
from generator.edit.importing.prose import said
from generator.edit.importing.table import ImportedRow, ImportedTable, refuse
from generator.edit.rules import not_carried, undated_import
from generator.model import dates as edtf
from generator.model import written_dates
from generator.model.base import is_own_id
from generator.model.days import from_history, year_text

_COLUMNS: Final = {
    "Year": "start_date.year", "Month": "start_date.month", "Day": "start_date.day", "Time": "start_date.time",
    "End Year": "end_date.year", "End Month": "end_date.month", "End Day": "end_date.day", "End Time": "end_date.time",
    "Start Date": "start_date.text", "End Date": "end_date.text", "Display Date": "display_date",
    "Headline": "text.headline", "Text": "text.text", "Group": "group", "Tag": "group", "Type": "type",
    "Media": "media.url", "Media Credit": "media.credit", "Media Caption": "media.caption",
    "Media Thumbnail": "media.thumbnail", "Alt Text": "media.alt", "Background": "background",
}  # fmt: skip
_DATES: Final = tuple(f"{end}_date.{part}" for end in ("start", "end") for part in ("year", "month", "day", "text"))
_CARRIED: Final = frozenset(
    ("text.headline", "text.text", "display_date", "start_date.display_date", "group", "unique_id", *_DATES)
)
_PARTS: Final = ("year", "month", "day")
_REMARK: Final = re.compile(r"(?P<date>.+?)\s*(?P<remark>[(（][^()（）]*[)）])")


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide: each part that holds something, by its dotted path, and where it stands."""

    span: Span
    parts: Mapping[str, tuple[Any, Span]]

    def get(self, path: str) -> str:
        """The text of a part, or nothing."""
        return str(self.parts[path][0]).strip() if path in self.parts else ""

    def at(self, path: str) -> Span:
        """Where a part stands, or else the slide."""
        return self.parts[path][1] if path in self.parts else self.span


def is_sheet(table: ImportedTable) -> bool:
    """Whether a table has the columns of TimelineJS' spreadsheet."""
    return "Headline" in table.columns and bool({"Year", "Start Date"} & set(table.columns))


def read_sheet(table: ImportedTable, words: ImportNames) -> Imported:
    """The events of a spreadsheet."""
    return _read([_slide_of_row(row) for row in table.rows], words, [])


def _slide_of_row(row: ImportedRow) -> Slide:
    return Slide(row.span, {_COLUMNS.get(name, name): (text, row.span) for name, text in row.cells.items()})


def is_document(document: JsonValue) -> bool:
    """Whether a document is one of TimelineJS, of either generation."""
    return bool(_older(document)) or _events(document) is not None


def _events(document: JsonValue) -> JsonValue | None:
    """The list of slides of a document of TimelineJS 3; other lists of that name hold no such dates."""
    events = document.members().get("events")
    if events is None or not isinstance(events.value, list):
        return None
    shaped = [item for item in events.value if isinstance(item, dict) and {"start_date", "text"} & item.keys()]
    return events if shaped or not events.value else None


def _older(document: JsonValue) -> dict[str, JsonValue]:
    """The members of a document of TimelineJS before 3, which lies under one name."""
    inner = document.members().get("timeline")
    members = inner.members() if inner else {}
    return members if "date" in members and members["date"].value else {}


def read_json(document: JsonValue, file: PurePosixPath, words: ImportNames) -> Imported:
    """The events of a JSON document.  Raises UnreadableError."""
    if older := _older(document):
        return _read_older(older, file, words)
    members = document.members()
    events = members.get("events")
    if events is None or not isinstance(events.value, list):
        raise refuse(
            Span(file),
            "没有 events 列表，不是 TimelineJS 3 的文件",
            "there is no list of events: it is no document of TimelineJS 3",
        )
    taken = {"events", "title", "eras"} if words.whole else {"events"}
    findings = [
        not_carried.finding(Span(file, *place.position), key, _shown(place.value))
        for key, place in members.items()
        if key not in taken and _holds(place.value)
    ]
    slides = [_slide_of_place(place, file) for place in events.items()]
    title = ""
    if words.whole:
        slides += [_slide_of_place(place, file) for place in members["eras"].items()] if "eras" in members else []
        title = _slide_of_place(members["title"], file).get("text.headline") if "title" in members else ""
    return replace(_read(slides, words, findings), title=html.plain(title).text)


_OLDER: Final = {
    "startDate": "start_date.text", "endDate": "end_date.text", "headline": "text.headline", "text": "text.text",
    "tag": "group", "asset.media": "media.url", "asset.credit": "media.credit", "asset.caption": "media.caption",
    "asset.thumbnail": "media.thumbnail",
}  # fmt: skip
"""The parts of slides before TimelineJS 3, and what they are called since."""


def _read_older(members: dict[str, JsonValue], file: PurePosixPath, words: ImportNames) -> Imported:
    eras = members["era"].items() if words.whole and "era" in members else []
    slides = [_slide_of_place(place, file) for place in (*members["date"].items(), *eras)]
    renamed = [
        Slide(slide.span, {_OLDER.get(name, name): part for name, part in slide.parts.items()}) for slide in slides
    ]
    title = str(members["headline"].value) if "headline" in members else ""
    findings = [
        not_carried.finding(Span(file, *place.position), key, _shown(place.value))
        for key, place in members.items()
        if key not in {"date", "headline", "type", *(("era",) if words.whole else ())} and _holds(place.value)
    ]
    return replace(_read(renamed, words, findings), title=html.plain(title).text)


def _slide_of_place(place: JsonValue, file: PurePosixPath) -> Slide:
    parts = {path: (part.value, Span(file, *part.position)) for path, part in _parts(place, "") if _holds(part.value)}
    return Slide(Span(file, *place.position), parts)


def _parts(place: JsonValue, prefix: str) -> Iterator[tuple[str, JsonValue]]:
    """The parts of a slide, those of its objects under a dotted path; what is no object is one part."""
    if not isinstance(place.value, dict):
        yield prefix or "event", place
    for key, part in place.members().items():
        yield from _parts(part, f"{prefix}.{key}" if prefix else key)


def _holds(value: object) -> bool:
    """Whether a value says anything: TimelineJS documents are full of empty fields."""
    if isinstance(value, dict):
        return any(map(_holds, value.values()))
    return value is not False and value not in (None, []) and str(value).strip() != ""


def _read(slides: Iterable[Slide], words: ImportNames, findings: list[Diagnostic]) -> Imported:
    drafts, title = [], ""
    for slide in slides:
        kind = slide.get("type").lower()
        if kind == "title" and words.whole:
            title = slide.get("text.headline")
        elif kind == "title" or (kind == "era" and not words.whole):
            what = {"title": "标题页 / title slide", "era": "纪元 / era"}[kind]
            held = (f"{path}: {value}" for path, (value, _) in slide.parts.items() if path != "type")
            findings.append(not_carried.finding(slide.span, what, "; ".join(held)))
        elif slide.parts:
            drafts.append(_draft(slide, words, findings))
    return Imported(tuple(drafts), tuple(findings), title=html.plain(title).text)


def _draft(slide: Slide, words: ImportNames, findings: list[Diagnostic]) -> DraftEvent:
    """The event of a slide; what it has no field for is the rest of a whole one, and told of a draft."""
    event: dict[str, Any] = {}
    lost = [path for path in slide.parts if path not in _CARRIED]
    if id_ := slide.get("unique_id"):
        if is_own_id(id_):
            event["id"] = id_
        else:
            lost.append("unique_id")
    for path, name in (("text.headline", "title"), ("text.text", "summary")):
        if text := said(slide.get(path), path, slide.at(path), findings):
            event[name] = local(text, words.languages)
    if group := slide.get("group"):
        if topic := words.topics.get(group):
            event["topics"] = [topic]
        else:
            lost.append("group")
    if not words.whole:
        findings += [not_carried.finding(slide.at(path), path, _shown(slide.parts[path][0])) for path in lost]
    if date := _date(slide, findings):
        event["date"] = date
    return DraftEvent(slide.span, event, {path: _shown(slide.parts[path][0]) for path in lost if path != "type"})


def _date(slide: Slide, findings: list[Diagnostic]) -> str | None:
    """The date of a slide: what it shows, where that can be read and agrees with what it holds; else what it holds."""
    try:
        ends = [_end(slide, end, findings) for end in ("start_date", "end_date")]
        held = edtf.parse("/".join(dict.fromkeys(end for end in ends if end))).text
    except ValueError:
        given = [f"{path} {slide.get(path)}" for path in slide.parts if path in _DATES]
        findings.append(undated_import.finding(slide.at("start_date.year"), ", ".join(given)))
        held = None
    for path in ("display_date", "start_date.display_date"):
        if shown := slide.get(path):
            told, remark = _displayed(shown, held)
            held = told or held
            if told is None or remark:
                findings.append(not_carried.finding(slide.at(path), path, remark or shown))
    return held


def _end(slide: Slide, end: str, findings: list[Diagnostic]) -> str:
    if text := slide.get(f"{end}.text"):
        read = foreign_dates.read(text)
        if read.time:
            findings.append(not_carried.finding(slide.at(f"{end}.text"), f"{end}.time", read.time))
        return read.edtf
    parts = [re.sub(r"[\s,]", "", slide.get(f"{end}.{part}")).removesuffix(".0") for part in _PARTS]
    given = parts[: parts.index("")] if "" in parts else parts
    if any(parts[len(given) :]) or not all(part.isascii() and part.isdigit() for part in given[1:]):
        raise ValueError(parts)
    year = [year_text(from_history(int(part))) for part in given[:1]]
    return "-".join([*year, *(part.zfill(2) for part in given[1:])])


def _displayed(words: str, held: str | None) -> tuple[str | None, str]:
    """The date that words say and the remark behind it; no date when they cannot be read or say another time."""
    remarked = _REMARK.fullmatch(words)
    for text, remark in ((words, ""), (remarked["date"], remarked["remark"]) if remarked else ("", "")):
        try:
            told = written_dates.read(text).edtf
        except ValueError:
            continue
        if held is None or _agree(edtf.parse(told), edtf.parse(held)):
            return told, remark
    return None, ""


def _agree(told: edtf.EdtfDate, held: edtf.EdtfDate) -> bool:
    """Whether the ends that are said are among those that are held: "since 2023" and a start in 2023."""
    starts = told.lower in {None, held.lower}
    return starts and told.upper in {None, held.upper}


def _shown(value: object) -> str:
    """A value as it can be read: objects part by part."""
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_shown(item)}" for key, item in value.items() if _holds(item))
    if isinstance(value, list):
        return "; ".join(map(_shown, value))
    return str(value)
