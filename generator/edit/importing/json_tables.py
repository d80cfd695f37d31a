"""Lists of objects in JSON as tables: plain lists, GeoJSON, and the results of a SPARQL query."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from generator.diagnostics.diagnostic import Span
from generator.edit.importing.columns import DATED, field_of
from generator.edit.importing.json_places import JsonValue
from generator.edit.importing.table import ImportedRow, ImportedTable, of_rows, refuse

_SEPARATOR = "; "


def read(document: JsonValue, file: PurePosixPath) -> ImportedTable:
    """The objects of a document, a row each.  Raises UnreadableError."""
    rows = [ImportedRow(Span(file, *place.position), cells) for place in _objects(document) if (cells := _cells(place))]
    if not rows:
        raise refuse(
            Span(file),
            "没有找到事件：要么是 TimelineJS 文件，要么是对象的列表，或 GeoJSON 的 features",
            "no events were found: neither a document of TimelineJS, nor a list of objects, nor features of GeoJSON",
        )
    return of_rows(rows)


def _objects(document: JsonValue) -> list[JsonValue]:
    """The objects of the lists at one path: of those with dates, of which there are most."""
    found = dict[str, list[JsonValue]]()
    _gather(document, "", found)
    return max(found.values(), key=lambda objects: (_dated(objects[0]), len(objects)), default=[])


def _gather(place: JsonValue, path: str, found: dict[str, list[JsonValue]]) -> None:
    """The objects in lists below a place, by the path of names that leads to them."""
    for key, member in place.members().items():
        _gather(member, f"{path}.{key}", found)
    if isinstance(place.value, list) and any(isinstance(each, dict) for each in place.value):
        objects = [item for item in place.items() if isinstance(item.value, dict)]
        found.setdefault(path, []).extend(objects)
        if not _dated(objects[0]):
            for item in objects:
                _gather(item, path, found)


def _dated(place: JsonValue) -> bool:
    return any(field_of(name) in DATED for name in _cells(place))


def _cells(place: JsonValue) -> dict[str, str]:
    value: dict[str, Any] = place.value
    if value.get("type") == "Feature" and isinstance(value.get("properties"), dict):
        where = value.get("geometry") or {}
        point = where.get("coordinates") if where.get("type") == "Point" else None
        value = value["properties"] | ({"coordinates": point} if point else {})
    elif all(isinstance(each, dict) and "value" in each for each in value.values()):
        value = {name: each["value"] for name, each in value.items()}  # a row of SPARQL
    return {name: text for name, text in flattened(value, "") if text}


def flattened(value: object, name: str) -> Iterator[tuple[str, str]]:
    """The texts of a value that is read from JSON or YAML, those of its objects under dotted names."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from flattened(inner, f"{name}.{key}" if name else str(key))
    elif isinstance(value, list):
        parts = [", ".join(text for _, text in flattened(item, "") if text) for item in value]
        yield name, _SEPARATOR.join(filter(None, parts))
    elif value is not None and not isinstance(value, bool):
        yield name, str(value).strip()
